"""A second county, with another name, other needs and no plan: the engine knows none by name.

It is a city of one district in two parts, without a county (tests/second-county/).
"""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pymupdf
import pytest

from built_site import SITE, records_of, structured, words
from consortium.__main__ import main
from consortium.geography.gazetteer import read_gazetteer
from consortium.geography.making.geography import Given, make_geography
from consortium.html.fragment import fragment
from consortium.paper.documents import documents
from consortium.paper.typesetting import typeset
from consortium.rendering import Site
from first_site_words import found_in, words_of_the_first_site
from paper_fixtures import need_paper
from second_county import COUNTY, DAY
from test_built_site import (
    test_every_internal_link_anchor_image_and_asset_resolves as links_resolve,
)
from test_built_site import test_every_page_is_html_without_parse_errors as html_is_sound
from test_built_site import test_no_id_stands_twice_on_a_page as ids_are_unique
from words_for_readers import AREAS, says

LEFT_OUT = ("plan/", "projects/", "evidence/", "glossary/", "coverage/", "languages/", "guides/")
"""The addresses of pages in docs/ that it has not."""


@pytest.fixture(scope="module")
def named(real):
    return words_of_the_first_site(real)


def test_its_check_finds_nothing_to_put_right(second_county_folder, capfdbinary):
    command = ["--repository", str(second_county_folder), "check", "--today", DAY.isoformat()]
    assert main(command) == 0
    assert b"All records are good." in capfdbinary.readouterr().out


def test_nothing_that_it_publishes_has_a_word_of_the_first_site(second_county, named):
    assert found_in(second_county.folder, named) == {}


def test_whose_area_is_a_city_never_reads_of_a_district(second_county, papers):
    pages = {
        file: (second_county.folder / file).read_text("utf-8")
        for file in second_county.files
        if file.endswith(".html")
    }
    papers_too = {name: f"{paper.title} {paper.html}" for name, paper in papers.items()}
    said = {name: says(html, AREAS) for name, html in {**pages, **papers_too}.items()}
    assert {name: told for name, told in said.items() if told} == {}
    others = found_in(second_county.folder, AREAS)
    assert {name for name in others if not name.endswith((".html", ".js", ".css"))} == {
        "open-data/datapackage.json",
        "open-data/districts.geojson",
    }
    assert "the city that each is in" in pages["find/places/s/index.html"]


def test_every_kind_of_file_is_looked_at(second_county, named, tmp_path):
    endings = {Path(file).suffix for file in second_county.files}
    assert {".html", ".xml", ".json", ".ics", ".eml", ".txt", ".opml"} <= endings
    spoilt = next(second_county.folder.rglob("*.eml")).read_bytes().replace(b"Saltmere", b"Corby")
    (tmp_path / "one.eml").write_bytes(spoilt)
    (tmp_path / "two.html").write_text("<p>VCS</p>", encoding="utf-8")
    assert set(found_in(tmp_path, named)) == {"one.eml", "two.html"}


def test_no_link_leads_nowhere_and_every_page_is_sound(second_county):
    links_resolve(second_county)
    html_is_sound(second_county)
    ids_are_unique(second_county)


def test_what_it_has_no_page_for_is_nowhere(second_county):
    assert not [path for path in second_county.both_editions if path.startswith(LEFT_OUT)]


def test_there_is_no_county_in_it(second_county):
    assert second_county.directory.county is None
    for path, page in second_county.both_editions.items():
        assert "county" not in words(page.tree).lower(), path


def test_where_there_is_one_district_nobody_is_asked_to_choose_one(second_county):
    for path in ("", "find/outside/", "hubs/", "paper/", "subscribe/", "communities/boat-people/"):
        for pages in (second_county.pages, second_county.twins):
            said = words(pages[path].main).lower()
            asked = ("go to your district", "in your district", "one district", "any district")
            asked += ("choose your district", "just your district", "our districts")
            asked += ("city nearest to you", "nearest city to")
            assert [phrase for phrase in asked if phrase in said] == [], path


def test_who_is_no_consortium_is_not_called_one(second_county):
    for path, page in second_county.both_editions.items():
        assert "consortium" not in words(page.tree).replace(SITE, "").lower(), path


def test_whoever_it_is_for_is_said_in_its_own_words(second_county, papers):
    whom = "For clubs, crews and neighbours"
    assert whom in words(second_county.pages[""].main)
    assert whom in papers["saltmere-18-point"].html
    calendar = (second_county.folder / "events/calendar.ics").read_text("utf-8")
    assert "for clubs\\, crews and neighbours" in calendar.replace("\n ", "")
    feed = (second_county.folder / "events/feed.xml").read_text("utf-8")
    assert "Events for clubs, crews and neighbours in" in feed
    twins = second_county.twins.values()
    assert {"for clubs, crews and neighbours" in words(twin.tree) for twin in twins} == {True}


def test_its_sign_stands_before_its_name_and_in_the_tab_of_the_browser(second_county):
    assert second_county.directory.consortium.logo == "pictures/waves.png"
    for path in ("", "search/", "areas/saltmere/"):
        page = second_county.pages[path]
        (sign,) = (
            element for element in page.all("src") if element.get("src").endswith("waves.png")
        )
        assert page.resolve(sign.get("src"))[0] == "pictures/waves.png", path
        assert (sign.get("width"), sign.get("height"), sign.get("alt")) == ("128", "128", "")
    icon = (second_county.folder / "assets" / "favicon.svg").read_text(encoding="utf-8")
    assert 'href="data:image/png;base64,' in icon


def test_a_section_is_called_as_its_own_page_is(second_county):
    crumbs = structured(second_county.pages["areas/saltmere/rooms/"])[0]["itemListElement"]
    assert [crumb["name"] for crumb in crumbs][:2] == ["Home", "Where your crew is"]


def test_its_map_names_those_who_drew_it(second_county):
    (credit,) = [
        element
        for element in second_county.pages[""].tree.iter("p")
        if "map-credit" in element.get("class", "")
    ]
    assert words(credit) == "Outlines drawn for this made-up city. Nobody has to be named. " + (
        "See the licence."
    )


def test_a_name_that_needs_no_article_has_none(second_county):
    said = [words(page.tree) for page in second_county.both_editions.values()]
    assert not [text for text in said if "the Saltmere Groups Together" in text]


@pytest.fixture(scope="module")
def papers(second_county_folder):
    directory = records_of(second_county_folder, DAY)
    gazetteer = read_gazetteer(
        second_county_folder / "data" / "geography", directory.areas.values()
    )
    site = Site(directory, gazetteer, DAY, "https://saltmere.example.org/", "")
    return {
        document.name: document
        for document in documents(
            site, second_county_folder / "overrides", second_county_folder / "docs"
        )
    }


def test_no_document_on_paper_has_a_word_of_the_first_site(papers, named):
    assert papers
    assert not [paper.fault for paper in papers.values() if paper.fault]
    for name, document in papers.items():
        assert named.findall(f"{name} {document.title} {document.html} {document.css}") == [], name


@pytest.mark.parametrize("name", ["saltmere-18-point", "rooms-poster-a4"])
def test_a_booklet_and_a_poster_are_made_of_it(papers, named, name):
    need_paper()
    pdf = pymupdf.open(stream=typeset(papers[name]).pdf)
    text = "\n".join(page.get_text() for page in pdf)
    assert "Saltmere" in text
    assert named.findall(f"{text} {pdf.metadata} {pdf.get_xml_metadata()}") == []


def test_its_geography_is_what_make_geography_makes_of_the_files_beside_it(second_county):
    given = Given(*(COUNTY / "geography" / f"{name}" for name in GIVEN))
    made = make_geography(COUNTY / "data" / "geography", second_county.directory.districts, given)
    assert made.problems == ()
    for name, text in made.texts.items():
        assert (COUNTY / "data" / "geography" / name).read_text(encoding="utf-8") == text, name


GIVEN = ("boundaries.geojson", "places.csv", "postcodes.csv")


def test_its_sign_stands_on_every_document_and_at_the_top_of_every_draft(papers, second_county):
    for name, document in papers.items():
        (sign,) = fragment(document.html).find_class("sign")
        assert sign.get("src").startswith("data:image/png;base64,"), name
    drafts = list(second_county.folder.rglob("*.eml"))
    assert drafts
    for path in drafts:
        parts = list(message_from_bytes(path.read_bytes(), policy=default).walk())
        (mail,) = (part for part in parts if part.get_content_type() == "text/html")
        (sign,) = fragment(mail.get_content()).find_class("sign")
        (inside,) = (part for part in parts if part["Content-ID"] == f"<{sign.get('src')[4:]}>")
        assert inside.get_content_type() == "image/png", path
        assert (sign.get("width"), sign.get("height"), sign.get("alt")) == ("48", "48", ""), path
