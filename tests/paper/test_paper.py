"""PDFs of whole sites: large, tagged, numbered right, and the same each time."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pikepdf
import pytest
from dateutil.relativedelta import relativedelta

from consortium.__main__ import main
from consortium.model.consortium import Office
from consortium.pages import made_pages
from consortium.paper.document import PaperError
from consortium.paper.documents import documents, handouts
from consortium.paper.typesetting import typeset
from consortium.rendering import Renderer, Site
from consortium.time.days import in_words
from consortium.time.moment import SETTING
from day_of_records import noon
from demonstration_county import COUNTY
from paper_fixtures import (
    DOCS,
    TEMPLATES,
    Made,
    county_site,
    need_paper,
    real_site,
    small,
    told_by_the_checker,
)
from rendering import pdf
from second_county import DAY as SECOND_COUNTYS_DAY
from theme_fixtures import HOUSE

BOOKLET, LARGER, POSTER = "{0}-18-point", "{0}-24-point", "{6}-poster-a4"
"""With the number of a district in the list of its site."""


def named(site: Site, name: str) -> str:
    """Give the name of a document, with the district of the site that it is for."""
    return name.format(*(area.id for area in site.directory.districts))


@pytest.fixture(scope="module")
def site(request, real, county) -> Site:
    """The demonstration county, or the real site where every page is looked at."""
    every_page = request.config.getoption("every_page")
    return real_site(real) if every_page else county_site(county)


@pytest.fixture(scope="module")
def made(request, site, typeset_once) -> Callable[[str], Made]:
    """Make a document by its name, once."""
    if request.config.getoption("every_page"):
        by_name = typeset_once("real", documents(site, TEMPLATES, DOCS))
    else:
        by_name = request.getfixturevalue("county_pdf")
    return lambda of: by_name(named(site, of))


def ask(tool: str, *arguments: object) -> str:
    """Give what a tool of poppler-utils says."""
    program = shutil.which(tool)
    if not program:
        sentence = f"There is no {tool} here. On Debian: apt-get install poppler-utils."
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(sentence)
    command = [program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603


@pytest.mark.parametrize(
    "name", [BOOKLET, pytest.param(LARGER, marks=pytest.mark.thorough), POSTER]
)
def test_no_text_is_smaller_than_the_size_it_is_named_for(made, name):
    document = made(name)
    sizes = [span["size"] for span in document.spans if span["text"].strip()]
    assert min(sizes) >= document.document.points - 0.01


@pytest.mark.parametrize("name", [BOOKLET, POSTER])
def test_a_pdf_is_tagged_titled_and_in_english(made, name):
    document = made(name)
    told = ask("pdfinfo", document.file)
    assert re.search(r"^Tagged: +yes$", told, re.MULTILINE)
    assert re.search(rf"^Title: +{re.escape(document.document.title)}$", told, re.MULTILINE)
    with pikepdf.open(document.file) as opened:
        assert str(opened.Root.Lang) == "en-GB"
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        assert opened.open_metadata()["pdfuaid:part"] == "1"


@pytest.mark.parametrize("name", [BOOKLET, POSTER])
def test_the_title_is_the_one_heading_of_the_first_level(made, name):
    """A reader of screens said its second half once more, as a heading inside the first."""
    told = ask("pdfinfo", "-struct", made(name).file)
    assert re.findall(r"^ *(H1)\b", told, re.MULTILINE) == ["H1"]


@pytest.mark.parametrize("name", [BOOKLET, POSTER])
def test_only_liberation_sans_is_used_and_it_is_embedded(made, name):
    fonts = ask("pdffonts", made(name).file).splitlines()[2:]
    assert fonts
    for font in fonts:
        assert "Liberation-Sans" in font
        assert font.split()[-5:-2] == ["yes", "yes", "yes"]  # embedded, subset, to Unicode


@pytest.mark.parametrize("name", [BOOKLET, POSTER])
def test_a_checker_of_accessibility_finds_no_error(made, name):
    findings = told_by_the_checker(made(name))
    # A heading that happens to stand first on three pages is not a running header.
    assert [f for f in findings if f.rule != "PAG-001"] == []
    assert not [f for f in findings if "page numbers" in f.message]


def test_every_page_after_the_cover_has_its_number_in_the_size_of_the_text(made):
    texts = made(BOOKLET).texts
    for number, text in enumerate(texts[1:], start=2):
        assert f"Page {number} of {len(texts)}" in text


def test_each_part_and_everyday_word_stands_after_the_number_of_its_page(made, site):
    document = made(BOOKLET)
    parts = re.findall(
        r'<span class="page" data-to="#([^"]+)"></span><a [^>]+>([^<]+)<', document.document.html
    )
    printed = " ".join(" ".join(document.texts).split())
    pages = document.pdf.resolve_names()
    needs = [(f"need-{need.id}", need) for need in site.directory.needs.values()]
    assert {(to, need.title) for to, need in needs} < set(parts)
    words = sorted(((to, word) for to, need in needs for word in need.on_paper), key=by_letters)
    assert parts[-len(words) :] == words
    # So that a sheet less is used, the first need is behind the contents, on their sheet's next.
    assert pages[parts[0][0]]["page"] == 2
    for anchor, title in parts:
        assert f"{pages[anchor]['page'] + 1} {unescape(title)}" in printed


def by_letters(entry):
    return entry[1].casefold()


def test_bookmarks_lead_to_every_need(made, site):
    titles = [title for level, title, _ in made(BOOKLET).pdf.get_toc() if level == 2]
    assert {need.title for need in site.directory.needs.values()} <= set(titles)


def test_without_an_office_a_booklet_says_how_to_have_it_bigger_all_the_same(real):
    consortium = real.consortium.model_copy(update={"office": Office()})
    site = real_site(replace(real, consortium=consortium))
    name = named(site, BOOKLET)
    html = next(handout.html for handout in handouts(site, TEMPLATES, DOCS) if handout.name == name)
    assert '24 point yourself: <a href="https://consortium.example.org/paper/">' in html
    assert "We can post this" not in html


def test_with_an_office_a_booklet_says_whom_to_ask_to_have_it_bigger(real, today):
    office = Office(email="office@example.org", checked=today, checked_by="the administrator")
    consortium = real.consortium.model_copy(update={"office": office})
    site = real_site(replace(real, consortium=consortium))
    name = named(site, BOOKLET)
    html = next(handout.html for handout in handouts(site, TEMPLATES, DOCS) if handout.name == name)
    assert "We can post this to you in 24 point, or bigger" in html
    assert '<a href="mailto:office@example.org">office@example.org</a>' in html


def test_a_poster_is_one_page_that_says_until_when_it_holds(made, site):
    (text,) = made(POSTER).texts
    check_by = in_words(site.today + relativedelta(months=6))
    assert f"Check this poster by {check_by}." in " ".join(text.split())


def test_the_same_document_is_made_of_the_same_bytes(made):
    assert typeset(made(POSTER).document).pdf == made(POSTER).file.read_bytes()
    document = replace(made(POSTER).document, one_page=False, ways=())
    code = (
        "import sys; from consortium.paper.document import Document;"
        "from consortium.paper.typesetting import typeset;"
        "sys.stdout.buffer.write(typeset(Document(*sys.argv[1:3], 14, *sys.argv[3:])).pdf)"
    )
    arguments = [document.name, document.title, document.html, document.css]
    elsewhere = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": "hooks", "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
        cwd=HOUSE,
        capture_output=True,
        check=True,
    )
    assert elsewhere.stdout == typeset(document).pdf


def test_what_the_typesetter_calls_an_error_stops_it():
    need_paper()
    with pytest.raises(PaperError, match=r"The typesetter says: .*nowhere"):
        typeset(small(html='<p><a href="#nowhere">Go</a>'))


def test_a_document_asks_for_nothing_from_anywhere():
    need_paper()
    with pytest.raises(PaperError, match=r"pictures\.example\.org"):
        typeset(small(html='<p><img src="https://pictures.example.org/a.png" alt="A">'))


def test_page_numbers_are_artifacts_and_links_are_printed(made):
    with pikepdf.open(made(BOOKLET).file) as opened:
        for number, page in enumerate(opened.pages):
            marked = [
                operands
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and operands[0] == "/Artifact"
            ]
            in_margins = [block for block in marked if block[1].get("/Type") == "/Pagination"]
            assert bool(in_margins) == (number > 0)  # a cover has no number
            assert all(int(link.F) & 4 for link in page.get("/Annots", ()))


def test_a_missing_library_is_told_in_a_sentence(capfd, monkeypatch, second_county_folder):
    monkeypatch.setenv(SETTING, noon(SECOND_COUNTYS_DAY))
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert main(["--repository", str(second_county_folder), "paper"]) == 1
    said = capfd.readouterr().out
    assert said.startswith("No document was made: a library is missing")
    assert "apt-get install fonts-liberation" in said
    assert said.count("\n") == 1


def test_links_to_pdfs_change_nothing_that_is_printed(county, county_documents):
    file = pdf("cobbleby-18-point.pdf", "Cobbleby", area="cobbleby", pages=65, size=170_000)
    linked = replace(county_site(county), paper=(file,))
    assert documents(linked, TEMPLATES, COUNTY / "docs") == county_documents
    pages = made_pages(Renderer(linked, TEMPLATES))
    cobbleby, kindleford = (pages.at(f"areas/{id_}/").body for id_ in ("cobbleby", "kindleford"))
    assert '<a href="../../paper/cobbleby-18-point.pdf">' in cobbleby
    assert "large print, 18 point (PDF, 65 pages, 170 KB)" in cobbleby
    assert "On paper" not in kindleford
