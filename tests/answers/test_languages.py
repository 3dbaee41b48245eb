"""Who helps in which language: those who can be reached, and no one else."""

import pytest

from answer_page_fixtures import reached, wages
from built_site import LARGE_PRINT
from consortium.pages.languages import languages
from counties import TODAY, directory, hub


def spoken(*records):
    by_language = languages(directory(*records), TODAY)
    return {language: [record.id for record in those] for language, those in by_language}


def test_each_language_has_its_hubs_and_services_from_a_to_z():
    bodies = reached("wide", "county", languages=("Urdu",)), reached("ayton", languages=("Polish",))
    assert spoken(*bodies, wages("ayton", languages=("Urdu", "Polish"))) == {
        "Polish": ["ayton", "wages"],
        "Urdu": ["wages", "wide"],
    }


def test_a_name_with_an_accent_stands_with_its_letter():
    bodies = (
        reached(id_, languages=("Urdu",), name=name)
        for id_, name in (("ayton", "Zion"), ("beeford", "Ŵyr"), ("cawood", "Élan"))
    )
    assert spoken(*bodies) == {"Urdu": ["cawood", "beeford", "ayton"]}


def test_who_cannot_be_reached_is_not_named():
    closed = hub("village", "specialist", status="planned", languages=("Welsh",))
    assert spoken(reached("ayton"), closed) == {}


@pytest.mark.both_sites
def test_each_page_leads_to_the_page_for_those_who_speak_little_english(site):
    for path, built in site.both_editions.items():
        if path == "404.html":
            continue
        leads = {built.resolve(link)[0].removeprefix(LARGE_PRINT) for _, link in built.links}
        assert "languages/" in leads, path
