"""A booklet, typeset: a sheet of paper for each need, and nothing is lost on the way."""

import re
from dataclasses import replace

import pytest
from lxml import html

from consortium.paper.documents import booklets
from consortium.paper.typesetting import typeset
from counties import contact, directory, hub, service
from paper_fixtures import composed, county_site, need_paper, small
from pdf_reader import pymupdf
from rendering import renderer

#: Of a page's height.
LEAST_FILLED = 0.25


@pytest.fixture(scope="module")
def site(county):
    return county_site(county)


@pytest.fixture(scope="module")
def cobbleby(county_pdf):
    return county_pdf("cobbleby-18-point")


def first_page_of(made, anchor):
    return made.pdf.resolve_names()[anchor]["page"] + 1


def parts(made):
    return html.document_fromstring(made.document.html).xpath("//section[.//h2/@data-running]")


@pytest.mark.parametrize(
    "name",
    [
        "cobbleby-18-point",
        "cobbleby-24-point",
        pytest.param("whole-directory-18-point", marks=pytest.mark.thorough),
    ],
)
def test_every_word_of_a_booklet_is_printed(county_pdf, name):
    assert county_pdf(name).lost_words() == []


@pytest.mark.parametrize(
    "name", ["cobbleby-18-point", "cobbleby-24-point", "newsletter-the-kettle-is-on-18-point"]
)
def test_nothing_stands_where_a_printer_cuts_it_off(county_pdf, name):
    assert county_pdf(name).at_the_edge() == []


@pytest.mark.parametrize(
    "name",
    [
        "cobbleby-18-point",
        "whole-directory-18-point",
        pytest.param("dawdling-18-point", marks=pytest.mark.thorough),
    ],
)
def test_no_sheet_of_a_booklet_is_nearly_blank_on_its_front(county_pdf, name):
    fronts = county_pdf(name).filled()[:-1:2]
    assert min(fronts) >= LEAST_FILLED


def test_a_body_that_is_longer_than_a_sheet_begins_below_the_name_of_its_district():
    need_paper()
    many = [service(f"s{n}", ["ayton"], ["payroll"], name="Help " * 40) for n in range(5)]
    site = renderer(
        directory(hub("ayton", general="yes", contacts=[contact("a@example.org")]), *many)
    ).site
    whole = next(
        document
        for document in composed(booklets, site)
        if document.name == "whole-directory-24-point"
    )
    texts = [page.get_text() for page in pymupdf.open(stream=typeset(whole).pdf)]
    (headed,) = (text for text in texts[2:] if "In Ayton" in text and "continued" not in text)
    assert headed.count("Help") > 50


def test_a_long_line_of_the_contents_goes_on_beside_its_number(county_documents):
    need_paper()
    booklet = next(made for made in county_documents if made.name == "whole-directory-18-point")
    page = html.document_fromstring(booklet.html)
    (contents,) = page.find_class("contents")
    for link in contents.iter("a"):
        del link.attrib["href"]
        link.getprevious().set("data-to", "#contents")  # all that is left
    contents.find(".//li/a").text = "In Ayton, " * 20
    for other in page.xpath("//body/*"):
        if other is not contents:
            other.drop_tree()
    text = html.tostring(page, encoding="unicode", doctype="<!doctype html>")
    (sheet, *_) = pymupdf.open(stream=typeset(replace(booklet, html=text)).pdf)
    words = sheet.get_text("words")
    lines = {round(word[1]): word for word in reversed(words) if word[4] in ("In", "Ayton,")}
    assert len(lines) > 2
    assert max(word[0] for word in lines.values()) - min(word[0] for word in lines.values()) < 3


@pytest.mark.parametrize("issue", ["money-in-a-barn", "the-kettle-is-on"])
def test_no_page_of_a_newsletter_but_the_last_is_nearly_blank(county_pdf, issue):
    *others, last = county_pdf(f"newsletter-{issue}-18-point").filled()
    assert min(others) >= LEAST_FILLED
    assert last


def test_the_lines_of_the_office_stand_close_so_that_the_shortest_issue_is_one_sheet(county_pdf):
    issue = county_pdf("newsletter-one-line-24-point")
    assert len(issue.texts) == 2
    words = issue.pdf[1].get_text("words")
    post, hours = (next(word for word in words if word[4] == label) for label in ("Write", "When:"))
    assert 3 <= (hours[1] - post[1]) / (24 * 1.5) < 3.5  # three lines, and less than half a one


def test_in_large_print_each_need_begins_on_the_front_of_a_sheet(cobbleby, site):
    starts = [first_page_of(cobbleby, f"need-{need}") for need in site.directory.needs]
    assert [start for start in starts if start % 2 == 0] == []
    assert sorted(set(starts)) == starts


def test_a_page_within_a_part_says_at_its_head_to_which_it_belongs(cobbleby):
    starts = {
        first_page_of(cobbleby, part.get("id")): part for part in parts(cobbleby) if part.get("id")
    }
    running = ""
    for number, text in enumerate(cobbleby.texts[1:], start=2):
        if number in starts:
            running = starts[number].findtext("h2")
            assert f"{running}, continued" not in text
        elif "For your notes" in text:
            assert len(text.split()) < 10
        elif running:
            assert f"{running}, continued" in text


def test_on_its_back_a_sheet_with_nothing_on_it_is_for_notes(cobbleby):
    blank = [
        text
        for text in cobbleby.texts
        if not re.sub(r"Page \d+ of \d+|For your notes", "", text).strip()
    ]
    assert blank
    assert all("For your notes" in text for text in blank)
    assert any(text not in blank for text in cobbleby.texts)


def test_a_telephone_number_is_a_third_larger_than_the_text_and_bold(cobbleby):
    numbers = [
        span for span in cobbleby.spans if re.fullmatch(r"01632 960\d{3}.*", span["text"].strip())
    ]
    assert len(numbers) > 10
    assert {round(number["size"] / 18, 2) for number in numbers} <= {1.35, 1.0}
    assert any(number["size"] > 24 for number in numbers)
    for number in numbers:
        assert number["size"] < 19 or "Bold" in number["font"]


def test_no_body_stands_twice_under_a_need_of_the_whole_directory(county_pdf):
    made = county_pdf("whole-directory-18-point")
    for part in parts(made):
        names = [name.text_content() for name in part.xpath(".//section/*[1]")]
        assert sorted(set(names)) == sorted(names)


def test_everybody_of_the_booklets_is_in_the_whole_directory(site, county_documents):
    named = {
        document.name: names(html.document_fromstring(document.html))
        for document in county_documents
        if document.name.endswith("-18-point") and document.newsletter is None
    }
    whole = named.pop("whole-directory-18-point")
    assert len(named) == len(site.directory.districts)
    assert {name for of_a_district in named.values() for name in of_a_district} <= whole


def names(tree):
    """Everybody in a booklet, without the communities before the name."""
    headings = tree.xpath("//section[@class='who']/*[1]/text()")
    return {heading.rpartition(": ")[2] for heading in headings}


def test_in_the_column_of_web_addresses_a_single_figure_stands_below_the_last_of_two(cobbleby):
    """It stood to the left of it, and the name behind it too."""
    ten = f'<section id="addresses"><ol>{"<li>Web" * 10}</ol></section>'
    made = typeset(small(html=ten, css=cobbleby.document.css))
    names = pymupdf.open(stream=made.pdf)[0].search_for("Web")
    assert len(names) == 10
    assert max(name.x0 for name in names) - min(name.x0 for name in names) < 1
