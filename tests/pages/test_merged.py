"""Records without a page of their own: which they are, and that nothing of them is lost."""

import re
from xml.etree import ElementTree as ET

import pytest

from built_site import LARGE_PRINT, SITE, words
from consortium.merged import has_own_page, merged
from consortium.pages import made_pages
from counties import (
    CHECKED,
    TODAY,
    contact,
    directory,
    found,
    hub,
    newsletter,
    organisation,
    project,
    service,
    smallest,
)
from feed_fixtures import files, line, read
from rendering import links, page, renderer

UNCHECKED = {"assured_date": None, "assured_by": None}
ANSWERS = {"contacts": [contact("a@example.org")]}
OFFICE = {"email": "office@example.org", "checked": TODAY, "checked_by": "the administrator"}


def wages(status="planned", hubs=("far",), **fields):
    checks = CHECKED if status in ("active", "paused", "closed") else UNCHECKED
    return service("wages", list(hubs), ["payroll"], **{"status": status, **checks, **fields})


def far(status="planned", id_="far", **fields):
    sources = found() if status == "found" else {}
    return hub(id_, "specialist", status, **CHECKED | sources | fields)


def has_page(record, *others, **options):
    return has_own_page(record, directory(*smallest(), record, *others, **options), TODAY)


@pytest.mark.parametrize("status", ["planned", "unconfirmed"])
@pytest.mark.parametrize("of_hub", ["planned", "unconfirmed"])
def test_help_that_nobody_can_be_asked_about_is_a_part_of_another_page(status, of_hub):
    assert not has_page(wages(status), far(of_hub))
    assert not has_page(wages(status), far(of_hub), office=OFFICE)


@pytest.mark.parametrize("of_hub", ["active", "found", "paused"])
def test_its_page_is_there_as_soon_as_a_hub_of_it_can_be_reached(of_hub):
    assert has_page(wages(), far(of_hub))
    assert has_page(wages(hubs=["near", "far"]), far(id_="near"), far(of_hub))
    assert "services/wages/" in {
        page.path for page in made_pages(renderer(directory(*smallest(), far(of_hub), wages())))
    }


def test_its_page_is_there_when_somebody_near_it_can_be_written_to():
    assert has_page(wages("unconfirmed", **ANSWERS), far())
    assert has_page(wages(), far("unconfirmed", **ANSWERS))
    assert has_page(wages(), far(organisation="trust"), organisation("trust", **ANSWERS))


@pytest.mark.parametrize("status", ["active", "found", "paused", "closed"])
def test_what_is_there_or_closed_always_has_a_page(status):
    sources = found() if status == "found" else {}
    assert has_page(wages(status, **sources), far())
    assert has_page(organisation("trust", kind="kind-of-body", status=status, **sources))
    assert has_page(project("finance", status=status, **sources))


@pytest.mark.parametrize("status", ["planned", "unconfirmed"])
def test_a_body_has_a_page_for_its_name_and_bodies_without_names_have_none(status):
    assert has_page(organisation("trust", status=status))
    assert not has_page(organisation("clubs", kind="kind-of-body", status=status))
    reached = organisation("clubs", kind="kind-of-body", status="unconfirmed", **ANSWERS)
    assert has_page(reached)


def test_a_project_has_a_page_if_it_says_more_than_a_list_does():
    assert not has_page(project("finance", number="2", history=[line("2026-11-02")]))
    assert has_page(project("finance", description="More."))
    assert has_page(project("finance", needs=["payroll"]))
    assert has_page(project("finance"), far(), wages(project="finance"))


def test_help_is_told_of_with_its_project_else_with_the_first_of_its_hubs():
    of_project = wages(hubs=["near", "far"], project="finance")
    several = service("tax", ["near", "far"], ["payroll"], status="planned", **UNCHECKED)
    clubs = organisation("clubs", kind="kind-of-body", status="planned")
    records = (far(), far(id_="near"), project("finance"), project("art"), clubs)
    assert merged(directory(*smallest(), *records, of_project, several), TODAY) == {
        "services/wages": "projects/finance/#wages",
        "services/tax": "hubs/near/#tax",
        "organisations/clubs": "organisations/#clubs",
        "projects/art": "projects/#art",
    }


def test_help_is_told_of_with_a_hub_that_has_not_closed():
    gone = far(id_="near", status="closed")
    several = service("tax", ["near", "far"], ["payroll"], status="planned", **UNCHECKED)
    told_at = merged(directory(*smallest(), gone, far(), several), TODAY)
    assert told_at == {"services/tax": "hubs/far/#tax"}


def test_lists_newsletters_and_feeds_lead_to_the_part_and_the_news_keeps_its_name():
    history = [line("2026-11-02", "changed", "It has a lid.")]
    issue = newsletter("spring", 1, "See [it](record:services/wages#sources).")
    planned, opened = (
        (far(status), wages(history=history), issue) for status in ("planned", "active")
    )
    county = directory(*smallest(), *planned)
    assert "../../hubs/far/#wages" in links(page(county, "newsletters/spring/"))
    assert "../../hubs/far/#wages" in links(page(county, "needs/payroll/"))
    before, after = (
        next(
            entry
            for entry in read(files(*records)["changes/feed.xml"]).entries
            if "Wages" in entry.title
        )
        for records in (planned, opened)
    )
    assert (before.id, before.link) == (after.id, "https://consortium.example.org/hubs/far/#wages")
    assert after.link == "https://consortium.example.org/services/wages/"


# In the built sites.


@pytest.fixture
def records(site):
    """The merged records of a site, by their keys."""
    site_directory = site.directory
    return {
        key: getattr(site_directory, key.partition("/")[0])[key.partition("/")[2]]
        for key in merged(site_directory, site.today)
    }


def test_the_demonstration_county_shows_each_kind_and_each_place(demonstration):
    told = set(demonstration.parts.items())
    assert {(key.partition("/")[0], path.partition("/")[0]) for key, (path, _) in told} == {
        ("services", "hubs"),
        ("services", "projects"),
        ("organisations", "organisations"),
        ("projects", "projects"),
    }


@pytest.mark.both_sites
def test_every_old_address_leads_in_both_editions_to_a_part_that_is_there(site, records):
    assert set(site.parts) == set(records)
    for key, record in records.items():
        for old in (f"{key}/", *record.redirect_from):
            assert site.moved[old] == (site.parts[key][0], record.id), old
            twin, part = site.moved[LARGE_PRINT + old]
            assert (twin, part) == (LARGE_PRINT + site.parts[key][0], record.id)
            assert part in site.both_editions[twin].ids


@pytest.mark.both_sites
def test_no_link_of_the_site_takes_a_way_round_over_an_old_address(site):
    for path, built in site.both_editions.items():
        if path != "404.html":
            round_about = [
                a for _, a in built.links if "//" not in a and built.resolve(a)[0] in site.moved
            ]
            assert round_about == [], path
    feeds = [file for file in site.files if file.endswith(("feed.xml", "feed.json", ".ics"))]
    old = {SITE + path for path in site.moved}
    for file in feeds:
        text = (site.folder / file).read_text(encoding="utf-8")
        assert not old & set(re.findall(r"https://[^\s\"'<>]+", text)), file


@pytest.mark.both_sites
def test_an_old_address_is_not_in_the_sitemap(site, records):
    tree = ET.parse(site.folder / "sitemap.xml")  # noqa: S314 (our own file)
    listed = {element.text for element in tree.iter() if element.tag.endswith("loc")}
    for key in records:
        assert f"{SITE}{key}/" not in listed


def facts_of(record, directory):
    """What a record says that is printed as it stands."""
    yield from (record.name, record.summary)
    yield from (getattr(record, name, "") for name in ("for_whom", "cost", "opening_hours"))
    yield from (directory.needs[need].title for need in getattr(record, "needs", ()))
    yield from (directory.communities[id_].name for id_ in getattr(record, "communities", ()))
    yield from (role.role for role in getattr(record, "roles", ()))
    yield from (change.text for change in record.history)
    yield record.notice and record.notice.text


def facts_with_short_words(record):
    """What a record says among which abbreviations may be explained."""
    yield record.description
    for source in record.source:
        yield from (source.quote, source.found_at, source.reading)


def stands_in(fact, said):
    """Whether the words of a fact stand in a text, in their order."""
    rest = iter(re.findall(r"\w+", said))
    return all(word in rest for word in re.findall(r"\w+", fact))


@pytest.mark.both_sites
def test_a_part_shows_what_it_is_and_how_old_that_is_and_folds_the_rest(site, records):
    """Nobody can be reached by it: whoever looks for help gets past it, and paper leaves it out."""
    for path, built in site.both_editions.items():
        for part in built.all("data-part"):
            record = records[part.get("data-part")]
            assert words(part, {"details"}).startswith(f"{record.name} {record.summary}"), path
            (fold,) = [inside for inside in part if inside.get("class") == "fold"]
            assert [*part.iter("a")] == [*fold.iter("a")], (path, record.id)
            assert f"in {site.directory.plan.year}" in words(part, {"details"}), (path, record.id)


@pytest.mark.both_sites
def test_a_part_says_all_that_its_record_says(site, records):
    for key, record in records.items():
        path, part = site.parts[key]
        said = words(part)
        for fact in filter(None, facts_of(record, site.directory)):
            assert fact in said, (key, fact)
        for fact in filter(None, facts_with_short_words(record)):
            assert stands_in(fact, said), (key, fact)
        for id_ in getattr(record, "hubs", ()):
            assert path == f"hubs/{id_}/" or site.directory.hubs[id_].name in said, key
        assert f"in {site.directory.plan.year}" in said, key
        edit = f"https://code.example.org/edit/main/data/{key}.yml"
        assert edit in [link.get("href") for link in part.iter("a")], key
