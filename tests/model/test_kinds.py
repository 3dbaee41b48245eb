"""A new kind of record is one class and one line of the register: all else goes by them."""

import json
import re
import shutil
from dataclasses import replace
from datetime import date
from typing import Annotated, Literal

import pytest
from pydantic import Field, TypeAdapter

from built_site import REPOSITORY, BuiltPage, words
from checked import check, check_repository
from comparison_fixtures import compared
from consortium.checking.repository_files import read_repository
from consortium.feeds.feeds import feeds
from consortium.large_print.body import large_print_body
from consortium.model import KINDS, InSearch, Kind, Listed, Mark
from consortium.model.fields import AreaId, Id, RecordKey, Sentence, WholeNumber, Words
from consortium.model.marks import RefersTo
from consortium.pages import Landing, made_pages
from consortium.pages.landing import MARKERS
from consortium.paper.booklet import booklet_of
from consortium.publishing.redirects import redirects
from consortium.rendering import Renderer
from consortium.schemas import schemas
from consortium.search.files import search_index
from consortium.search.records import record_entries
from consortium.standing import State, standing
from counties import TODAY, directory, hub
from good_county import county_terms, county_with
from rendering import renderer, table_of_words

VenueId = Annotated[Id, RefersTo("venues")]


class Venue(Listed):
    """A room that groups can hire."""

    summary: Annotated[Sentence, Mark.EXAMPLE, Mark.IN_HISTORY]
    status: Annotated[
        Literal["planned", "unconfirmed", "found", "active", "closed"], Mark.IN_HISTORY
    ]
    successor: VenueId | None = None
    areas: tuple[AreaId, ...] = Field(min_length=1)
    room_for: WholeNumber | None = None
    floor: Annotated[Words, Mark.EXAMPLE] | None = None
    also_known_as: tuple[Words, ...] = ()


VENUES = Kind(
    name="venues",
    model=Venue,
    block="new_in_directory",
    can_be_kept=True,
    in_booklets=True,
    schema_org="Place",
)
SCRIPTS_OF_THE_SEARCH = sorted((REPOSITORY / "docs" / "assets").glob("search*.js"))
BODY = """\
{% extends "made/pages/record.html" %}
{% block detail %}
{% if areas is defined %}<p>Room for {{ record.room_for }} in {{ areas[0].name }}.</p>{% endif %}
{% endblock %}
"""
FILE = "data/venues/scout-hut.yml"
RECORD = """\
name: Scout hut
summary: A hall with a kitchen.
status: active
areas: [corby]
assured_date: 2026-11-02
assured_by: the caretaker
source: [{found_at: A telephone call}]
"""


@pytest.fixture(autouse=True)
def _register(monkeypatch):
    monkeypatch.setitem(KINDS, "venues", VENUES)


def venue(id_="scout-hut", **fields):
    basics = {
        "name": "Scout hut",
        "summary": "A hall with a kitchen.",
        "status": "active",
        "areas": ["ayton"],
        "room_for": "60",
        "floor": "Sprung boards",
        "also_known_as": ["badminton"],
        "source": [{"found_at": "A telephone call"}],
        "assured_date": date(2026, 11, 2),
        "assured_by": "the caretaker",
    }
    return Venue(**{"id": id_} | basics | fields)


@pytest.fixture
def made(tmp_path):
    """Give what renders the pages of a county whose venues have a template."""

    def make(*venues):
        folder = tmp_path / "overrides"
        shutil.copytree(REPOSITORY / "overrides" / "made", folder / "made")
        for template in ("venue.html", "room.html"):
            (folder / "made" / "pages" / template).write_text(BODY, encoding="utf-8")
        return Renderer(renderer(directory(*venues), written=("",)).site, folder)

    return make


def pages(made):
    return {page.path: page for page in made_pages(made)}


def messages(text, file=FILE, files=None):
    county = county_with({file: text, **(files or {})})
    _, problems = check(read_repository(county), county_terms())
    return [(problem.file, problem.message) for problem in problems]


def test_each_record_has_a_page_from_the_template_of_its_kind(made):
    page = pages(made(venue()))["venues/scout-hut/"]
    said = words(BuiltPage("", f"<article>{page.body}</article>").article)
    assert "Room for 60 in Ayton." in said
    assert "Checked on 2 November 2026 by the caretaker." in said
    assert 'data-keep="venues/scout-hut/"' in page.body
    assert {data["@type"] for data in page.structured_data} == {"BreadcrumbList", "Place"}


def test_a_page_is_below_the_list_of_all_of_its_kind(made):
    by_path = pages(made(venue(), venue("chapel", name="Chapel", status="closed")))
    way = BuiltPage("", f"<article>{by_path['venues/scout-hut/'].body}</article>").links
    assert ("a", "../../venues/") in way
    listed = BuiltPage("", f"<article>{by_path['venues/'].body}</article>").links
    assert {"../venues/scout-hut/", "../venues/chapel/"} <= {link for _, link in listed}
    assert by_path["venues/"].title == "Venues"


def test_the_twin_in_large_print_has_the_same_words(made):
    body = pages(made(venue()))["venues/scout-hut/"].body
    assert "Room for 60 in Ayton." in large_print_body(body)


def test_the_search_finds_a_record_by_what_its_fields_say(made):
    entries = [entry for entry in record_entries(made(venue())) if entry.kind == "venue"]
    assert [(entry.address, entry.name) for entry in entries] == [
        ("venues/scout-hut/", "Scout hut")
    ]
    assert (entries[0].areas, entries[0].words) == (("ayton",), ("badminton",))
    assert "Sprung boards" in entries[0].text
    core = json.loads(search_index(entries, directory().districts, ()).files["core.json"])
    assert "venue" in [kind["name"] for kind in core["kinds"]]


def test_the_search_weighs_the_words_of_a_kind_as_its_line_says(made, monkeypatch):
    listed = record_entries(made(venue(), hub("sprung", summary="Sprung boards.")))
    entries = [entry for entry in listed if entry.kind in ("venue", "hub")]

    def counted(search):
        monkeypatch.setitem(KINDS, "venues", replace(VENUES, search=search))
        files = search_index(entries, directory().districts, ()).files
        core = json.loads(files["core.json"])
        (kind,) = [kind for kind in core["kinds"] if kind["name"] == "venue"]
        return kind["whole"], kind["isHelp"], "venues/" in core["bodies"], files["words-0.json"]

    *counts, light = counted(InSearch())
    assert counts == [InSearch().whole, False, False]
    *counts, heavy = counted(InSearch(weight=9.0, whole=0.5, is_help=True, is_body=True))
    assert counts == [0.5, True, True]
    assert light != heavy


def test_a_kind_that_the_search_is_not_to_know_has_no_entry(made, monkeypatch):
    monkeypatch.setitem(KINDS, "venues", replace(VENUES, search=None))
    assert not [entry for entry in record_entries(made(venue())) if entry.kind == "venue"]


@pytest.mark.parametrize("script", SCRIPTS_OF_THE_SEARCH, ids=lambda path: path.name)
def test_no_script_of_the_search_names_a_kind_but_those_that_answers_are_made_of(script):
    text = script.read_text(encoding="utf-8")
    named = {
        word for kind in KINDS.values() for word in (kind.one, kind.name) if f'"{word}"' in text
    }
    assert named <= {"need", "community", "area"}


def test_the_page_of_the_search_has_words_for_the_kind(made):
    landing = Landing(made(venue()), {})
    body = landing.fill('<p><a href="made:search"></a></p>', "search/", title="S", file="s.md")
    assert 'data-kind="venue">Venue</script>' in body


def test_a_marker_lists_the_records_on_a_page_of_docs(made):
    assert "venues" in MARKERS
    landing = Landing(made(venue()), {})
    body = landing.fill('<p><a href="made:venues"></a></p>', "rooms/", title="R", file="r.md")
    assert 'href="../venues/scout-hut/"' in body
    assert "We list 1 venue:" in body


def test_its_history_is_told_among_the_changes_and_in_the_feeds(made):
    line = {"date": date(2026, 11, 20), "change": "new", "text": "The scout hut is now listed."}
    by_path = {feed.path: feed for feed in feeds(made(venue(history=[line])))}
    told = [item.title for item in by_path["changes/feed.xml"].items]
    assert "New: Scout hut" in told
    assert "New: Scout hut" in [item.title for item in by_path["areas/ayton/feed.xml"].items]
    assert "New: Scout hut" not in [item.title for item in by_path["areas/beeford/feed.xml"].items]


def test_a_link_leads_to_a_record_and_not_to_one_that_is_not_there(made):
    landing = Landing(made(venue()), {})
    html = '<p><a href="record:venues/scout-hut">it</a></p>'
    body = landing.fill(html, "rooms/", title="R", file="r.md")
    assert 'href="../venues/scout-hut/"' in body
    page = "# Rooms\n\n[One](record:venues/scout-hut) and [another](record:venues/scout-hat).\n"
    county = county_with({FILE: RECORD, "docs/rooms.md": page})
    told = check_repository(county, county_terms(), markers=MARKERS)[1]
    about = [problem.message for problem in told if problem.file == "docs/rooms.md"]
    assert [message for message in about if "venues/" in message] == [
        "There is no record 'venues/scout-hat'. Did you mean 'venues/scout-hut'? Write "
        "record:folder/file-name."
    ]


def test_an_old_address_leads_to_the_page(made):
    moved = redirects(pages(made(venue(redirect_from=["venues/hut/"]))).values())
    assert [(redirect.path, redirect.address) for redirect in moved] == [
        ("venues/hut/", "venues/scout-hut/")
    ]


def test_a_record_that_is_deleted_is_asked_for():
    told = [problem.message for problem in compared({FILE: RECORD}, {})]
    assert [message for message in told if "redirect_from: [venues/scout-hut/]" in message]


def test_a_change_that_readers_rely_on_is_to_be_in_the_history():
    after = RECORD.replace("A hall with a kitchen.", "A hall without a kitchen.")
    told = [problem.message for problem in compared({FILE: RECORD}, {FILE: after})]
    assert [message for message in told if "What readers rely on has changed (summary)" in message]


def test_the_schema_has_its_fields():
    schema = json.loads(schemas()["venue.json"])
    assert {"name", "room_for", "floor"} <= set(schema["properties"])


def test_a_good_record_has_nothing_to_put_right():
    assert [message for message in messages(RECORD) if message[0] == FILE] == []


def test_a_misspelt_field_and_an_unknown_reference_are_told():
    wrong = RECORD.replace("areas: [corby]", "areas: [corbi]\nrom_for: 60\nsuccessor: chapel")
    told = [message for file, message in messages(wrong) if file == FILE]
    assert [message for message in told if "Did you mean 'room_for'?" in message]
    assert [message for message in told if message.startswith("'corbi' is not one of our areas.")]
    assert [message for message in told if message.startswith("'chapel' is not one of our venues.")]


def test_words_of_the_template_are_told():
    template = RECORD.replace("name: Scout hut", "name: Example village hall\nfloor: Example oak")
    wrong = RECORD + "floor: Example oak\n"
    county = county_with({FILE: wrong, "data/venues/_template.yml": template})
    told = check_repository(county, county_terms(), markers=MARKERS)[1]
    assert "floor: Example oak" in [
        problem.wrote
        for problem in told
        if "example's words" in problem.message and problem.file == FILE
    ]


@pytest.mark.parametrize("status", ["planned", "unconfirmed", "active"])
def test_what_no_plan_speaks_of_is_never_said_to_be_of_2004(status):
    on = standing(venue(status=status, assured_date=None, assured_by=None), TODAY)
    assert on.state is State.UNCHECKED
    assert table_of_words(TODAY)("known", on) == "We have not checked this yet."


def test_what_nobody_has_checked_is_not_called_active():
    unchecked = RECORD.replace("assured_date: 2026-11-02\nassured_by: the caretaker\n", "")
    told = [message for file, message in messages(unchecked) if file == FILE]
    assert [
        message for message in told if "'active' is only for what somebody has checked" in message
    ]


def test_booklets_list_the_records_of_their_district():
    county = directory(venue(), venue("chapel", areas=["beeford"]), venue("gone", status="closed"))
    ayton = booklet_of(county, county.areas["ayton"], TODAY)
    assert [(kind.plural, [record.id for record in records]) for kind, records in ayton.others] == [
        ("venues", ["scout-hut"])
    ]


def test_every_kind_says_whether_it_is_in_the_open_data():
    assert VENUES.in_open_data


@pytest.fixture
def attic(monkeypatch):
    """Give what makes a room, which neither opens nor closes, of a kind of some name."""

    def make(kind, **said):
        class Room(Listed):
            """A room."""

        monkeypatch.setitem(KINDS, kind, Kind(name=kind, model=Room, **said))
        return Room(
            id="attic",
            name="Attic",
            summary="Up there.",
            contacts=[{"telephone": "01632 960123"}],
            source=[{"found_at": "A visit"}],
        )

    return make


def test_a_kind_without_a_status_has_a_page_and_an_entry_as_well(made, attic):
    site = made(attic("rooms"))
    page = pages(site)["rooms/attic/"]
    assert "01632 960123" in page.body
    assert [data["@type"] for data in page.structured_data] == ["BreadcrumbList", "WebPage"]
    assert [entry.name for entry in record_entries(site) if entry.kind == "room"] == ["Attic"]


def test_a_kind_with_a_name_of_two_words_is_led_to_checked_and_kept_on_a_list(made, attic):
    site = made(attic("quiet-rooms", can_be_kept=True))
    html = '<p><a href="record:quiet-rooms/attic">it</a></p>'
    body = Landing(site, {}).fill(html, "rooms/", title="R", file="r.md")
    assert 'href="../quiet-rooms/attic/"' in body
    assert TypeAdapter(RecordKey).validate_python("quiet-rooms/attic") == "quiet-rooms/attic"
    assert 'data-keep="quiet-rooms/attic/"' in pages(site)["quiet-rooms/attic/"].body
    script = (REPOSITORY / "docs" / "assets" / "shortlist.js").read_text(encoding="utf-8")
    kept = re.search(r"const KEPT = /(.+)/;", script)[1].replace(r"\/", "/")
    assert re.search(kept, "quiet-rooms/attic/")
