"""The cover of a booklet: where it is for, whom to ring, until when it holds, and a code to it."""

from base64 import b64decode
from dataclasses import replace
from datetime import date

import pytest
import segno
from lxml import etree, html

from consortium.answers.order import answer
from consortium.paper.booklet import to_ring
from consortium.paper.documents import HOLDS_FOR, booklets, handouts
from consortium.paper.qr_code import BORDER, qr_code
from consortium.paper.typesetting import typeset
from consortium.telephone import grouped
from consortium.time.days import in_words
from counties import TODAY, contact, directory, found, hub
from demonstration_county import DAY
from paper_fixtures import DOCS, TEMPLATES, composed, county_site, need_paper
from rendering import renderer

COBBLEBY = "https://consortium.example.org/areas/cobbleby/"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def site(county):
    return county_site(county)


def named(site, name):
    return next(handout for handout in handouts(site, TEMPLATES, DOCS) if handout.name == name)


@pytest.fixture(scope="module", params=[18, pytest.param(24, marks=pytest.mark.thorough)])
def cobbleby(request, county_pdf):
    """The booklet of Cobbleby in each size."""
    return county_pdf(f"cobbleby-{request.param}-point")


def drawing(document, class_):
    (address,) = html.document_fromstring(document.html).xpath(f"//img[@class='{class_}']/@src")
    return b64decode(address.partition(",")[2])


def test_the_cover_has_all_its_words_on_one_page(cobbleby):
    cover = html.document_fromstring(cobbleby.document.html).find(".//header")
    printed = "".join(cobbleby.texts[0].split())
    for words in cover.itertext():
        assert "".join(words.split()) in printed
    assert "Contents" in cobbleby.texts[1]


def test_the_longest_cover_is_one_page_and_prints_the_address_that_can_be_typed(site):
    """In 24 point the last line stood alone on the next page."""
    need_paper()
    own = replace(site, address=f"{site.directory.consortium.website}")
    booklet = next(
        made for made in composed(booklets, own) if made.name == "south-dawdleshire-24-point"
    )
    page = html.document_fromstring(booklet.html)
    (address,) = page.xpath("//p[@class='address']")
    assert address.text_content() == "demonstration.example.org/south/"
    for chapter in page.xpath("//body/section"):
        chapter.drop_tree()
    cover = html.tostring(page, encoding="unicode", doctype="<!doctype html>")
    assert typeset(replace(booklet, html=cover)).pages == 1


def test_the_cover_says_its_size_its_day_and_until_when_it_holds(cobbleby):
    said = " ".join(cobbleby.texts[0].split())
    assert f"rint, {cobbleby.document.points} point" in said
    assert f"Made on {in_words(DAY)}." in said
    assert f"Check this booklet by {in_words(DAY + HOLDS_FOR)}." in said


def test_the_cover_has_the_number_of_the_first_who_can_be_rung(cobbleby, site):
    area = site.directory.areas["cobbleby"]
    numbers = [
        (result.hub.name, result.contact.contacts[0].telephone)
        for result in answer(site.directory, (area,), None, DAY).results
    ]
    name, number = next((name, number) for name, number in numbers if number)
    said = " ".join(cobbleby.texts[0].replace("\xa0", " ").split())
    assert f"Somebody to ring: {name} {grouped(number)}".replace("\xa0", " ") in said


def test_the_number_on_the_cover_says_how_new_the_web_page_is_that_it_comes_from():
    seen = {"status": "found", **found("2023")}
    told = hub("ayton", general="yes", contacts=[{"telephone": "01632 960123"}], **seen)
    cover = html.document_fromstring(named(renderer(directory(told)).site, "ayton-18-point").html)
    assert "01632 960123Newest page seen: 2023." in cover.find(".//header").text_content()


def test_beside_the_map_the_longest_day_of_a_page_stays_on_the_sheet(typeset_once):
    """Each cover of the largest print lost the year at the edge of the paper."""
    seen = {"status": "found", **found("2026-09-22")}
    told = hub("ayton", general="yes", contacts=[{"telephone": "01632 960123"}], **seen)
    site = renderer(directory(told)).site
    made = typeset_once("seen", composed(booklets, site))("ayton-24-point")
    assert made.at_the_edge() == []
    assert "22 September 2026." in made.texts[0].splitlines()


OLD = {"assured_date": date(2025, 10, 3)}
SEEN_LONG_AGO = {"status": "found", **found("2023")}


@pytest.mark.parametrize(
    ("first", "second", "rung"),
    [
        ({}, {}, "first"),
        (OLD, {}, "second"),
        (SEEN_LONG_AGO, {"status": "found", **found()}, "second"),
        (OLD, SEEN_LONG_AGO, "first"),
        (OLD, {"tier": "county"}, "first"),
        ({"tier": "county", **OLD}, {"tier": "national"}, "first"),
        ({"tier": "national", **OLD}, {"tier": "national"}, "second"),
        ({"tier": "specialist", **OLD}, {"tier": "county"}, "second"),
        ({"tier": "specialist", **OLD}, {"tier": "county", **OLD}, "first"),
    ],
)
def test_a_number_that_may_have_changed_is_not_printed_where_one_as_near_is_new(
    first, second, rung
):
    both = [
        hub(
            name,
            **{"general": "yes", "areas": ["ayton"], "contacts": [contact("a@a.org")]} | fields,
        )
        for name, fields in {"first": first, "second": second}.items()
    ]
    county = directory(*both)
    asked = answer(county, (county.areas["ayton"],), None, TODAY).results
    in_order = sorted(asked, key=lambda result: result.hub.id)
    assert to_ring(in_order, TODAY).hub.id == rung


def test_whoever_is_paused_or_has_no_telephone_is_not_to_be_rung():
    paused = hub("ayton", "local", "paused", general="yes", contacts=[contact("a@example.org")])
    silent = hub("wide", "county", general="yes", contacts=[{"email": "b@example.org"}])
    cover = html.document_fromstring(
        named(renderer(directory(paused, silent)).site, "ayton-18-point").html
    )
    assert "ring" not in cover.find(".//header").text_content()


def test_the_map_marks_the_district_in_black_and_white_as_well_and_says_so(cobbleby, site):
    shapes = etree.fromstring(drawing(cobbleby.document, "map")).findall(f"{SVG}path")
    own = site.gazetteer.outline.shape("cobbleby").path
    assert shapes[-1].get("d") == own
    assert float(shapes[-1].get("stroke-width")) > 2
    assert len(shapes) == len(site.directory.districts) + 1
    (said,) = html.document_fromstring(cobbleby.document.html).xpath("//img[@class='map']/@alt")
    assert said.endswith("Cobbleby is the dark part.")


def test_the_code_on_the_cover_opens_the_page_of_the_district(cobbleby):
    assert drawing(cobbleby.document, "qr").decode() == qr_code(COBBLEBY)
    (said,) = html.document_fromstring(cobbleby.document.html).xpath("//img[@class='qr']/@alt")
    assert said.endswith("It opens consortium.example.org/areas/cobbleby/")


def test_what_is_drawn_is_the_code_of_its_address_with_quiet_round_it():
    root = etree.fromstring(qr_code(COBBLEBY).encode())
    code = segno.make_qr(COBBLEBY, error="q", boost_error=False)
    width, height = code.symbol_size(border=BORDER)
    assert root.get("viewBox") == f"0 0 {width} {height}"
    drawn = dark_squares(root.find(f"{SVG}path").get("d"))
    assert drawn == {
        (across + BORDER, down + BORDER)
        for down, row in enumerate(code.matrix)
        for across, dark in enumerate(row)
        if dark
    }


def dark_squares(path):
    """The squares that a path of horizontal strokes covers."""
    squares, x, y = set(), 0.0, 0.0
    for command in path.replace("M", "|M").replace("m", "|m").replace("h", "|h").split("|")[1:]:
        numbers = [float(number) for number in command[1:].replace("-", " -").split()]
        if command[0] == "M":
            x, y = numbers
        elif command[0] == "m":
            x, y = x + numbers[0], y + numbers[1]
        else:
            squares |= {(int(x) + step, int(y)) for step in range(int(numbers[0]))}
            x += numbers[0]
    return squares


def test_without_an_address_of_the_site_there_is_no_code_and_nothing_fails():
    need_paper()
    document = named(renderer(directory(hub("ayton")), address="").site, "ayton-18-point")
    assert not document.fault
    assert "qr" not in document.html
    assert typeset(document).pages
