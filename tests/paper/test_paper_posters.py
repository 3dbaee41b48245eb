"""A poster stands on one sheet, whatever its records hold, and can be read from a distance."""

import io
from dataclasses import replace
from functools import cache
from itertools import chain

import pymupdf
import pytest
import zxingcpp
from lxml import html
from PIL import Image

from consortium.paper.document import PaperError
from consortium.paper.documents import SHEETS, posters
from consortium.paper.draft import DraftSource
from consortium.paper.lettering import largest, width
from consortium.paper.poster import LEADING, layouts, poster_of_district
from consortium.paper.typesetting import typeset
from consortium.telephone import HOME
from counties import directory, hub, service
from paper_fixtures import ADDRESS, DOCS, TEMPLATES, need_paper, small
from rendering import renderer

LONG_NAME = ("The Association of Halls, Huts and Other Meeting Places of the Villages " * 2)[:120]
TELEPHONE = {"role": "Desk", "name": "A Person", "telephone": "01632 960123"}
PAGE = (595, 842)


def poster(name, /, *, needs=None, address=ADDRESS, **fields):
    """A poster of a small county, with what is given in the record of Ayton's hub."""
    county = directory(hub("ayton", general="yes", **{"contacts": [TELEPHONE]} | fields))
    return poster_in(county_with(county, needs) if needs else county, name, address)


def poster_in(county, name, address=ADDRESS):
    drafts = posters(DraftSource(renderer(county, address=address).site, TEMPLATES, DOCS))
    (draft,) = (draft for draft in drafts if draft.document.name == name)
    return draft.compose(draft.document)


def county_with(county, needs):
    changed = {
        id_: need.model_copy(update=needs.get(id_, {})) for id_, need in county.needs.items()
    }
    return county.with_records(needs=changed)


def squeezed(text):
    return "".join(text.split())


def letters(page):
    """Every run of text in one size, that is printed."""
    return [
        span
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        if span["text"].strip()
    ]


@cache
def printed(document):
    """The one sheet of a document, on which every word of its HTML stands."""
    need_paper()
    pdf = pymupdf.open(stream=typeset(document).pdf)
    assert len(pdf) == 1
    (page,) = pdf
    text = squeezed(page.get_text())
    said = html.document_fromstring(typeset_version(document, text)).find("body")
    assert [words for words in said.itertext() if squeezed(words) not in text] == []
    assert all(
        span["bbox"][2] <= page.rect.x1 and span["bbox"][3] <= page.rect.y1
        for span in letters(page)
    )
    assert min(span["size"] for span in letters(page)) >= SHEETS[document.sheet] - 0.01
    page.parent_document = pdf  # a page of pymupdf does not outlive it
    return page


def typeset_version(document, text):
    """The version of a document that was printed: the first whose help is on it."""
    versions = chain.from_iterable(document.ways)
    return next(
        version for version in versions if squeezed(said_beside_the_number(version)) in text
    )


def said_beside_the_number(version):
    return "".join(
        element.text_content() for element in html.document_fromstring(version).find_class("who")
    )


def size_of(page, words):
    """The size of the letters that begin with some words."""
    return next(span["size"] for span in letters(page) if span["text"].strip().startswith(words))


def test_a_leaflet_has_whom_to_ring_the_address_and_the_code_on_one_sheet_of_a5():
    page = printed(poster("ayton-leaflet-a5"))
    assert page.rect.width == pytest.approx(PAGE[0] / 2**0.5, abs=2)
    assert size_of(page, "01632 960123") >= 24
    assert size_of(page, "consortium.example.org") >= 20
    picture = Image.open(io.BytesIO(page.get_pixmap(dpi=150).tobytes("png")))
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == "https://consortium.example.org/ayton/"
    assert "Check this leaflet by" in page.get_text()


def test_a_leaflet_has_the_address_of_whom_to_ask_where_nobody_can_be_rung():
    page = printed(poster("ayton-leaflet-a5", contacts=[{"email": "desk@ayton.example.org"}]))
    assert "desk@ayton.example.org" in squeezed(page.get_text())


@pytest.mark.parametrize(("sheet", "larger"), [("A4", 1), ("A3", 2**0.5)])
def test_on_each_sheet_the_name_the_number_and_the_address_are_large(sheet, larger):
    page = printed(poster(f"ayton-poster-{sheet.lower()}"))
    assert size_of(page, "Ayton?") >= 48 * larger
    assert size_of(page, "01632 960123") >= 36 * larger
    assert size_of(page, "consortium.example.org") >= 30 * larger
    assert (page.rect.width, page.rect.height) == pytest.approx(
        [side * larger for side in PAGE], abs=1
    )


def test_what_is_wrong_with_a_poster_is_told_of_whom_it_says_to_ring():
    assert poster("ayton-poster-a4").record == "data/hubs/ayton.yml"
    assert poster("ayton-poster-a4", contacts=()).record == "data/areas.yml"


def test_without_anybody_to_ring_the_address_is_as_large_and_nothing_is_made_up():
    page = printed(poster("ayton-poster-a4", contacts=[{"email": "desk@ayton.example.org"}]))
    assert "Ring" not in page.get_text()
    assert size_of(page, "consortium.example.org") >= 36


def test_all_needs_are_on_the_poster_of_a_district():
    text = printed(poster("ayton-poster-a4")).get_text()
    assert all(title in text for title in ("Money", "Payroll", "Computers"))


@pytest.mark.parametrize(("count", "named"), [(9, 9), (14, 9)])
def test_more_needs_than_eight_fit_on_the_poster_of_a_district(count, named):
    county = directory(hub("ayton", general="yes", contacts=[TELEPHONE], name=LONG_NAME))
    ayton = county.areas["ayton"].model_copy(update={"name": "Wellingborough"})
    need = county.needs["payroll"]
    ids = [f"need-{number}" for number in range(count)]
    titles = [f"Help with books, tax and rules {number}" for number in range(count)]
    needs = {
        id_: need.model_copy(update={"id": id_, "title": title})
        for id_, title in zip(ids, titles, strict=True)
    }
    county = county.with_records(areas={**county.areas, "ayton": ayton}, needs=needs, services={})
    for name in ("ayton-poster-a4", "ayton-leaflet-a5"):
        text = printed(poster_in(county, name)).get_text()
        said = " ".join(text.split())
        assert [title in said for title in titles] == [True] * named + [False] * (count - named)
        assert ("And more" in said) == (named < count)


def test_the_poster_of_a_need_has_the_words_of_a_group_and_everyday_words():
    needs = {"payroll": {"on_poster": ("wages", "Gift Aid"), "short_address": "wages"}}
    text = " ".join(printed(poster("payroll-poster-a4", needs=needs)).get_text().split())
    assert "“Our group needs help with our payroll.”" in text
    assert "Wages" in text
    assert "Gift Aid" in text
    assert "consortium.example.org/wages" in squeezed(text)


def test_without_words_for_a_poster_those_of_the_hint_are_on_it():
    needs = {"payroll": {"hint": "books, annual returns"}}
    text = printed(poster("payroll-poster-a4", needs=needs)).get_text()
    assert "Annual returns" in text


@pytest.mark.parametrize(
    "fields",
    [
        {"name": LONG_NAME},
        {"summary": "long words " * 14},
        {"contacts": [TELEPHONE | {"telephone": "01632 960123 extension 12"}]},
        {"contacts": [TELEPHONE] * 20},
        {"address": "https://a-long-organisation.example.org/the-name-of-a-repository/"},
        {"needs": {"payroll": {"we_need": "running and keeping the accounts of our group " * 2}}},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_awkward_records_fit(fields):
    for name in ("ayton-poster-a4", "payroll-poster-a4", "ayton-leaflet-a5", "payroll-leaflet-a5"):
        printed(poster(name, **fields))


@pytest.mark.thorough
def test_every_poster_of_the_county_fits(county_documents):
    sheets = [document for document in county_documents if document.one_page]
    assert len(sheets) > 40
    for document in sheets:
        printed(document)


def test_help_for_one_kind_of_group_says_so_beside_the_number():
    clubs = service("clubs", ["ayton"], ["payroll"], communities=["rural"])
    wages = [service(name, ["ayton"], ["payroll"]) for name in ("meals", "wages", "zinc")]
    county = directory(hub("ayton", general="yes", contacts=[TELEPHONE]), clubs, *wages)
    (first, *_) = poster_in(county, "ayton-poster-a4").ways[0]
    assert "It offers: Clubs (for rural); Meals; Wages; and more." in said_beside_the_number(first)


@pytest.mark.parametrize("extension", ["4", "4512", "451236"])
def test_the_figures_of_an_extension_stand_on_the_line_of_their_word(extension):
    of_one = [TELEPHONE | {"telephone": f"01632 960123 extension {extension}"}]
    (first, *_) = poster("ayton-poster-a4", contacts=of_one).ways[0]
    lines = [line.text_content() for line in html.fromstring(first).find_class("number")]
    assert lines == ["01632 960123", f"extension\N{NO-BREAK SPACE}{extension}"]


def test_without_an_address_of_the_site_there_is_no_code_and_nothing_fails():
    page = printed(poster("ayton-poster-a4", address=""))
    assert not page.get_images()
    assert "camera" not in page.get_text()


def test_a_poster_that_runs_over_is_refused():
    need_paper()
    with pytest.raises(PaperError, match="It has to stand on one page, and is 2 pages long"):
        typeset(small(html="<p>One</p><p style='break-before: page'>Two", one_page=True))


def test_the_first_way_that_fits_is_taken():
    need_paper()
    rows = (
        (("first", 3), ("second", 2)),
        (("third", 3), ("fourth", 2), ("fifth", 1), ("sixth", 1)),
        (("seventh", 1),),
    )
    another = "<p style='break-before: page'>Another page"
    ways = tuple(
        tuple(small(html=f"<p>{words}{another * (pages - 1)}").html for words, pages in row)
        for row in rows
    )
    made = typeset(small(one_page=True, ways=ways))
    assert pymupdf.open(stream=made.pdf)[0].get_text().strip() == "fifth"


@pytest.mark.parametrize("call", ["Ay?", "Wellingborough?", LONG_NAME])
def test_each_way_to_lay_a_poster_out_takes_less_height_than_the_one_before(call):
    """The typesetter relies on it: it does not try them all."""
    county = directory(hub("ayton", general="yes", contacts=[TELEPHONE]))
    poster = poster_of_district(renderer(county).site, county.areas["ayton"])
    rows = list(layouts(replace(poster, call=call), HOME))
    assert (rows[-1][-1].shown, rows[-1][-1].close) == (0, True)
    for row in rows:
        names = [(layout.name, layout.space) for layout in row]
        heights = [name.size * LEADING * len(name.lines) + 2 * space for name, space in names]
        assert heights == sorted(set(heights), reverse=True)
        assert len({(layout.shown, layout.close) for layout in row}) == 1


@pytest.mark.parametrize(("name", "path"), [("ayton", "ayton/"), ("payroll", "payroll/")])
def test_a_telephone_reads_the_code_of_a_poster(name, path):
    page = printed(poster(f"{name}-poster-a4"))
    for dots in (150, 36):  # on paper, and a picture of the whole sheet that is 297 wide
        picture = Image.open(io.BytesIO(page.get_pixmap(dpi=dots).tobytes("png")))
        (code,) = zxingcpp.read_barcodes(picture)
        assert code.text == f"https://consortium.example.org/{path}"


def test_letters_are_as_large_as_the_lines_they_are_broken_into_allow():
    assert width("Corby") == pytest.approx(2.89, abs=0.01)
    size, lines = largest(["South", " Ayshire"], room=(10, 100), most=20, leading=1)
    assert lines == ("South", "Ayshire")
    assert size * width("Ayshire") == pytest.approx(10)
    assert largest(["Ay"], room=(100, 100), most=20, leading=1) == (20, ("Ay",))
    assert largest(["Ay"], room=(100, 6), most=20, leading=1.2) == (5, ("Ay",))
