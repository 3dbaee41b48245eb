"""Districts and the county are called in words for readers as the site calls them."""

import re
from dataclasses import replace

import pytest

from built_site import REPOSITORY
from checked import check_repository
from consortium.calendars.made import calendars
from consortium.feeds.feeds import feeds
from consortium.forms.table import table
from consortium.model import KINDS
from consortium.model.areas_called import AreasCalled
from consortium.model.noun import with_article
from consortium.open_data.record_table import record_table
from consortium.pages import Landing, made_pages
from consortium.pages.landing import MARKERS
from consortium.paper.documents import documents
from consortium.rendering.environment import environment
from counties import PLAN, TODAY, area, contact, directory, event, guide, hub, newsletter, service
from good_county import changed, county_terms, county_with
from rendering import renderer
from theme_fixtures import HOUSE
from words_for_readers import AREAS as DISTRICTS
from words_for_readers import says

ISLANDS = AreasCalled(
    district="island", districts="islands", county="archipelago", place="bay", places="bays"
)
AREAS = re.compile(rf"{DISTRICTS.pattern}|\btowns?(?:,| or| and) (?:a )?villages?\b", re.IGNORECASE)
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
        ("all the districts: use {county}", "all the islands: use {county}"),
    ],
)
def test_words_of_the_engine_become_those_of_the_site(written, said):
    assert ISLANDS.said(written) == said
    assert AreasCalled().said(written) == written


def test_what_people_call_their_places_is_no_word_of_the_engine():
    regions = AreasCalled(county="country", place="county", places="counties")
    said = regions.said("Type a town, village or postcode of the county")
    assert said == "Type a county or postcode of the country"


def test_of_a_name_that_is_no_first_word_every_letter_stays():
    assert AreasCalled(county="London borough").said("The county") == "The London borough"
    assert AreasCalled(county="county borough").said("County") == "County borough"


@pytest.mark.parametrize("noun", ["an island", "an area", "a ward", "a unitary area", "a union"])
def test_a_noun_has_the_article_that_people_say(noun):
    assert with_article(noun.split(maxsplit=1)[1]) == noun


def test_who_says_what_one_is_called_is_asked_for_several():
    ward = "areas_called:\n  district: ward\nplace:"
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
    named = made.consortium.model_copy(update={"areas_called": ISLANDS})
    return renderer(replace(made, consortium=named))


def test_no_made_page_has_the_words_of_the_engine(islands):
    pages = {page.path: page for page in made_pages(islands)}
    said = {path: f"{page.title} {page.description} {page.body}" for path, page in pages.items()}
    assert {path: says(html, AREAS) for path, html in said.items() if says(html, AREAS)} == {}
    assert {path: INSIDE.findall(html) for path, html in said.items() if INSIDE.search(html)} == {}
    assert "You do not need to pick an island." in said["areas/all/"]
    assert "Does your group work for just one island?" in said["areas/all/payroll/"]


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
    assert ["county", "Archipelago: for all groups in the archipelago"] in tier["choices"]
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


TEMPLATES = [
    file
    for file in sorted((HOUSE / "overrides").rglob("*"))
    if file.suffix in (".html", ".jinja") and "reports" not in file.parts
]
A_KEY = re.compile(r"[a-z._/-]+")
"""What a template says to itself: the kind of an area, a file, a form of words."""


def said_by_itself(template):
    """Give what a template says of areas to readers but in the words of the site."""
    lexed = environment(HOUSE / "overrides").lex(template)
    tokens = [(kind, text) for _, kind, text in lexed if kind != "whitespace"]
    for number, (kind, text) in enumerate(tokens):
        if kind == "data":
            yield from AREAS.findall(re.sub(r"<[^<>]*(?:>|$)|^[^<>]*>", "", text))
        elif kind == "string" and not A_KEY.fullmatch(text[1:-1]) and AREAS.search(text):
            before = [said for _, said in tokens[number - 2 : number]]
            behind = [said for _, said in tokens[number + 1 : number + 3]]
            if before != ["said", "("] and behind != ["|", "called_here"]:
                yield text


def test_no_template_says_them_to_readers_by_itself():
    told = {str(file): [*said_by_itself(file.read_text(encoding="utf-8"))] for file in TEMPLATES}
    assert len(told) > 100
    assert {name: words for name, words in told.items() if words} == {}


def test_what_a_template_says_by_itself_is_noticed():
    assert [*said_by_itself('<p class="district">In your district</p>')] == ["district"]
    assert [*said_by_itself("{{ 'No district' }}{{ said('No district') }}")] == ["'No district'"]
