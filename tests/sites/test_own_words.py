"""Groups, districts and the county are called in words for readers as the site calls them."""

import re
from dataclasses import replace

import pytest
from jinja2 import Environment

from built_site import REPOSITORY
from checked import check_repository
from consortium.calendars.made import calendars
from consortium.feeds.feeds import feeds
from consortium.forms.table import table
from consortium.model import KINDS
from consortium.model.noun import with_article
from consortium.model.own_words import OwnWords
from consortium.open_data.record_table import record_table
from consortium.pages import Landing, made_pages
from consortium.pages.landing import MARKERS
from consortium.paper.documents import documents
from consortium.rendering.environment import environment
from consortium.rendering.said_here import say_as_here
from counties import PLAN, TODAY, area, contact, directory, event, guide, hub, newsletter, service
from good_county import changed, county_terms, county_with
from rendering import renderer
from theme_fixtures import HOUSE
from words_for_readers import AREAS as DISTRICTS
from words_for_readers import says

ISLANDS = OwnWords(
    group="crew",
    groups="crews",
    district="island",
    districts="islands",
    county="archipelago",
    place="bay",
    places="bays",
)
AREAS = re.compile(
    rf"{DISTRICTS.pattern}|\bgroups?\b|\btowns?(?:,| or| and) (?:a )?villages?\b", re.IGNORECASE
)
#: Nobody is “in” an island: the words are such as fit whatever an area is called.
INSIDE = re.compile(r"\bin (?:\w+ ){0,3}islands?\b|\bislands?\b[^.<]*\bin\?", re.IGNORECASE)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Choose your district.", "Choose your island."),
        ("District by district", "Island by island"),
        ("the two districts of a county", "the two islands of an archipelago"),
        ("You may pick a district.", "You may pick an island."),
        ("A district", "An island"),
        ("Type a town, a village or a full postcode.", "Type a bay or a full postcode."),
        ("Type a town, village or postcode", "Type a bay or postcode"),
        ("Choose that town or village", "Choose that bay"),
        ("Towns and villages A to Z", "Bays A to Z"),
        ("the district’s own", "the island’s own"),
        ("the whole county", "the whole archipelago"),
        ("Running a club or group in a district", "Running a crew in an island"),
        ("We are a group. Groups ask", "We are a crew. Crews ask"),
        ("all the districts: use {county}", "all the islands: use {county}"),
    ],
)
def test_words_of_the_engine_become_those_of_the_site(written, said):
    assert ISLANDS.said(written) == said
    assert OwnWords().said(written) == written


def test_what_people_call_their_places_is_no_word_of_the_engine():
    regions = OwnWords(county="country", place="county", places="counties")
    said = regions.said("Type a town, village or postcode of the county")
    assert said == "Type a county or postcode of the country"


def test_of_a_name_that_is_no_first_word_every_letter_stays():
    assert OwnWords(county="London borough").said("The county") == "The London borough"
    assert OwnWords(county="county borough").said("County") == "County borough"


@pytest.mark.parametrize("noun", ["an island", "an area", "a ward", "a unitary area", "a union"])
def test_a_noun_has_the_article_that_people_say(noun):
    assert with_article(noun.split(maxsplit=1)[1]) == noun


def test_who_says_what_one_is_called_is_asked_for_several():
    ward = "words:\n  district: ward\nplace:"
    county = county_with(changed("data/consortium.yml", "place:", ward))
    (problem,) = check_repository(county, county_terms(), markers=("finder", "words"))[1]
    assert problem.message.startswith("Pages speak of one and of several.")


def reached(id_, tier="local", **fields):
    return hub(id_, tier, general="yes", contacts=[contact(f"{id_}@example.org")], **fields)


@pytest.fixture(scope="module")
def islands():
    """Two islands of an archipelago, whose records do not say what these are."""
    areas = [area("ayton"), area("beeford", council="Seaham", council_since=TODAY)]
    whole = area("all", "county", name="The Farthings")
    records = (
        reached("ayton"),
        reached("wide", "county", areas=["all"]),
        reached("far", "national", areas=["all"]),
        service("wages", ["far"], ["payroll"]),
        guide("paye", ["payroll"], areas=["ayton"]),
        newsletter("spring"),
        event("fair", TODAY, areas=["all"]),
        event("fete", TODAY, areas=["ayton"]),
    )
    made = directory(*records).with_records(
        areas={each.id: each for each in (*areas, whole)},
        documents={PLAN.id: PLAN.model_copy(update={"title": "A plan for everybody"})},
    )
    named = made.consortium.model_copy(update={"words": ISLANDS, "for_whom": "whoever rows"})
    return renderer(replace(made, consortium=named))


def test_no_made_page_has_the_words_of_the_engine(islands):
    pages = {page.path: page for page in made_pages(islands)}
    said = {path: f"{page.title} {page.description} {page.body}" for path, page in pages.items()}
    assert {path: says(html, AREAS) for path, html in said.items() if says(html, AREAS)} == {}
    assert {path: INSIDE.findall(html) for path, html in said.items() if INSIDE.search(html)} == {}
    assert "You do not need to pick an island." in said["areas/all/"]
    assert "Does your crew work for just one island?" in said["areas/all/payroll/"]


def test_no_part_of_a_written_page_has_them(islands):
    told = {}
    for marker in sorted(MARKERS):
        part = f'<p><a href="made:{marker}"></a></p>'
        filled = Landing(islands, {}).fill(part, "x/", title="X", file="docs/x.md")
        told[marker] = [*says(filled, AREAS), *INSIDE.findall(filled)]
    assert {marker: words for marker, words in told.items() if words} == {}


def test_no_feed_calendar_or_document_has_them(islands):
    for feed in feeds(islands):
        told = " ".join(f"{item.title} {item.summary} {item.content}" for item in feed.items)
        assert says(f"{feed.title} {feed.description} {told}", AREAS) == [], feed.path
    for path, calendar in calendars(islands).items():
        assert AREAS.findall(calendar.decode()) == [], path
    for document in documents(islands.site, HOUSE / "overrides", HOUSE / "docs"):
        assert says(f"{document.title} {document.html}", AREAS) == [], document.name


def test_a_form_asks_in_the_words_of_the_site(islands):
    template = (REPOSITORY / "data/hubs/_template.yml").read_text(encoding="utf-8")
    made = table("hubs", template, islands.site.directory, TODAY)
    (tier,) = (field for field in made["fields"] if field["name"] == "tier")
    assert ["local", "Local: for one island, or for some of them"] in tier["choices"]
    assert ["county", "Archipelago: for all crews in the archipelago"] in tier["choices"]
    assert ["national", "National: from further away"] in tier["choices"]  # in the UK too
    assert "All the islands are listed" in made["say"]["oneByOne"]


def test_the_columns_of_open_data_are_told_in_the_words_of_the_site(islands):
    told = dict(record_table(islands, KINDS["guides"]).columns)
    assert told["areas"] == "Where it holds, if it is not for everybody in the archipelago."


def test_where_there_is_no_county_no_form_asks_for_one():
    areas = {name: area(name) for name in ("ayton", "beeford")}
    template = (REPOSITORY / "data/hubs/_template.yml").read_text(encoding="utf-8")
    made = table("hubs", template, directory().with_records(areas=areas), TODAY)
    (tier,) = (field for field in made["fields"] if field["name"] == "tier")
    assert [word for word, _ in tier["choices"]] == ["local", "specialist", "national"]
    hints = " ".join(field.get("hint", "") for field in made["fields"])
    assert AREAS.findall(hints.replace("district", "")) == []


def test_a_template_is_read_in_the_words_of_the_site_and_what_it_prints_is_not():
    template = (
        '<p class="group" title="Your district" data-{{ kind }}="district">Your group'
        '{{ ", or the whole county" }}: {{ {"district": name}["district"] }}</p>'
    )
    made = Environment(autoescape=True)
    say_as_here(made, ISLANDS)
    said = made.from_string(template).render(name="Group of Six, a district", kind="what")
    assert said == (
        '<p class="group" title="Your island" data-what="district">Your crew, or the whole '
        "archipelago: Group of Six, a district</p>"
    )


def test_templates_in_other_words_are_kept_apart():
    for words in (OwnWords(), ISLANDS, OwnWords()):
        made = environment(HOUSE / "overrides")
        say_as_here(made, words)
        said = made.get_template("made/macros/who.html").module.find_help
        assert said == words.said("Find help for your group")
