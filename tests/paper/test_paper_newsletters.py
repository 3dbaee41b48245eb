"""Newsletters in large print, for the post."""

import re
from base64 import b64encode
from dataclasses import replace

import pytest

from consortium.paper import documents
from consortium.paper.typesetting import typeset
from counties import event, hub, newsletter, organisation, service
from newsletter_fixtures import AWKWARD, county, day
from paper_fixtures import Made, composed, need_paper, told_by_the_checker
from rendering import OFFICE, renderer

# A red dot, one pixel wide (PNG).
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0"
    "000003010100c9fe92ef0000000049454e44ae426082"
)
TEXT = f"""\
{AWKWARD}. [Find help](../find/index.md), or read <https://example.org/>.

## A heading

![A red dot](dot.png)

| Where | When |
| --- | --- |
| Ayton | Monday |

- Bring a chair.

  And a friend.

- Bring a cup.

> As somebody said.

```
{"a long line of code " * 12}
```
"""
ISSUE = newsletter(
    "one", 7, TEXT, title="News & more", picture={"file": "dot.png", "alt": "The same dot"}
)


def site_of(*records, today=None, office=None):
    site = renderer(county(*records, office=office)).site
    return replace(site, today=today) if today else site


@pytest.fixture(scope="module")
def docs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs")
    (folder / "newsletters").mkdir()
    (folder / "newsletters/dot.png").write_bytes(DOT)
    return folder


def newsletters(docs, *records, **told):
    return composed(documents.newsletters, site_of(*records, **told), docs)


def made_in(folder, document):
    file = folder / document.file
    file.write_bytes(typeset(document).pdf)
    return Made(document, file)


@pytest.fixture(scope="module")
def made(docs, tmp_path_factory):
    """The issue in 18 point, with its PDF."""
    need_paper()
    return made_in(tmp_path_factory.mktemp("paper"), newsletters(docs, ISSUE)[0])


def test_each_issue_that_is_out_is_there_in_both_sizes(docs):
    gone = newsletter("gone", 2, withdrawn={"date": "2026-11-22", "because": "of a slip"})
    booklets = newsletters(docs, newsletter("one"), gone, newsletter("draft", 3, draft="yes"))
    assert [
        (booklet.file, booklet.points, booklet.newsletter, booklet.area) for booklet in booklets
    ] == [
        ("newsletter-one-18-point.pdf", 18, "one", None),
        ("newsletter-one-24-point.pdf", 24, "one", None),
    ]


def test_it_holds_the_whole_issue_in_large_print(made):
    text = " ".join(" ".join(made.texts).replace("\xa0", " ").split())
    for words in (
        "News & more",
        "Number 7, published on 22 November 2026",
        f"{AWKWARD}. Find help (web address 1)",
        "A heading",
        "Where: Ayton",
        "consortium.example.org/newsletters/one/",
    ):
        assert words in text
    assert "Get the next issue" not in text
    assert min(span["size"] for span in made.spans if span["text"].strip()) >= 17.99


def line_of(made, words):
    """The sheet that some words begin a line or stand in one of, with that line and its box."""
    return next(
        (page, "".join(span["text"] for span in line["spans"]), line["bbox"])
        for page in made.pdf
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", ())
        if words in "".join(span["text"] for span in line["spans"])
    )


def test_the_mark_of_an_item_with_paragraphs_stands_beside_its_first(made):
    for words in ("Bring a chair.", "Bring a cup."):
        page, _, box = line_of(made, words)
        marks = [word[:4] for word in page.get_text("words") if word[4].startswith("•")]
        assert any(abs(mark[1] - box[1]) < 1 and mark[0] <= box[0] for mark in marks)


def test_a_quotation_has_a_line_beside_it(made):
    page, _, box = line_of(made, "As somebody said.")
    drawn = [drawing["rect"] for drawing in page.get_drawings()]
    assert any(
        rectangle.x0 < box[0] - 9 and rectangle.y0 <= box[1] + 9 <= rectangle.y1
        for rectangle in drawn
    )


def test_who_said_something_stands_at_the_top_of_no_page(docs, tmp_path):
    """The name of a lady stood there, and her words on the page before."""
    need_paper()
    quotes = "\n\n".join(f"> I rang {number} times.\n>\n> A lady" for number in range(30))
    for document in newsletters(docs, newsletter("quotes", 8, quotes)):
        pages = made_in(tmp_path, document).texts
        assert len(pages) > 3
        assert not any(text.startswith("A lady") for text in pages)


def test_no_item_of_a_list_is_cut_in_two(docs, tmp_path):
    """The first day of an exhibition stood on one sheet, and its last day on the next."""
    need_paper()
    items = "\n".join(f"- From {n}, {'a long line ' * 12} to {n}." for n in range(100, 130))
    for document in newsletters(docs, newsletter("items", 8, items)):
        for text in made_in(tmp_path, document).texts:
            assert re.findall(r"From (\d+)", text) == re.findall(r"to\s+(\d+)\.", text)


def test_who_has_paper_alone_may_ring_whom_an_issue_names(docs):
    """Not what was never open, nor what is gone, nor the office for somebody else.

    How sure the number is stands with it.
    """
    line = {"role": "Advice line", "telephone": "01632 960123", "email": "a@example.org"}
    plans = {"contacts": [{"telephone": "01632 960124"}]}
    records = [
        hub("desk", "county", name="The Desk", contacts=[line]),
        hub("ayton", status="planned", **plans),
        hub("shut", "county", status="closed", **plans),
        hub("post", "county", contacts=[{"address": "The hall, Ayton"}]),
        hub("bare", "county"),
        service("wages", ["desk"], ["payroll"]),
        service("soon", ["desk"], ["payroll"], status="planned"),
    ]
    named = [f"hubs/{name}" for name in ("ayton", "shut", "post", "bare")]
    pages = [f"record:{name}" for name in (*named, "services/wages", "services/soon")]
    links = "".join(f"[Ask]({page}). " for page in (*pages, "../about/index.md"))
    links = f"[Desk](record:hubs/desk). {links}"
    said = newsletters(docs, newsletter("one", text=links), *records, office=OFFICE)[0].html
    entries = said.partition('id="on-the-web"')[2].partition("</ol>")[0].split("<li")[1:]
    numbers = [re.findall(r'href="tel:([^"]+)"', entry) for entry in entries]
    assert numbers == [["+44-1632-960123"], *[[]] * 4, ["+44-1632-960123"], [], []]
    assert "(Advice line)" in entries[0]
    assert ">The Desk<br>" in entries[0]  # and not twice, as words and as the title of the page
    assert ">Ask (" in entries[1]
    assert "3\xa0October\xa02026" in entries[0]


def test_who_has_paper_alone_may_ring_whoever_holds_an_event_until_it_is_over(docs):
    trust = organisation("trust", contacts=[{"telephone": "01632 960125"}])
    bookings = {"role": "Bookings", "telephone": "01632 960126"}
    records = [
        trust,
        event("tea", "2026-12-03 10:30", contacts=[bookings]),
        event("talk", "2026-12-04", organisation="trust"),
        event("walk", "2026-12-05"),
        event("over", "2026-11-20", contacts=[bookings]),
    ]
    links = "".join(f"[Come](record:events/{name}). " for name in ("tea", "talk", "walk", "over"))
    said = newsletters(docs, newsletter("one", text=links), *records)[0].html
    entries = said.partition('id="on-the-web"')[2].partition("</ol>")[0].split("<li")[1:]
    numbers = [re.findall(r'href="tel:([^"]+)"', entry) for entry in entries]
    assert numbers == [["+44-1632-960126"], ["+44-1632-960125"], [], []]
    assert "(Bookings)" in entries[0]


def test_the_address_of_a_page_stands_on_the_sheet_of_its_name(docs, typeset_once):
    """Names and addresses take two lines each, and one of them comes to the end of a sheet."""
    longer = [f"{'far-' * (5 + number)}away" for number in range(1, 6)]
    name = "A page with a name that is long enough for two lines,"
    links = "".join(f"[{name} number {n}](../{path}/). " for n, path in enumerate(longer, start=1))
    issue = newsletter("one", 7, links + "\n\n1. A line." * 4)
    made = typeset_once("names", newsletters(docs, issue))("newsletter-one-24-point")
    sheets = ["".join(text.split()) for text in made.texts]
    for number, path in enumerate(longer, start=1):
        (sheet,) = (text for text in sheets if f"{number}.Apagewith" in text)
        assert f"example.org/{path}" in sheet


def test_code_stays_on_the_sheet(made):
    for page in made.pdf:
        assert all(word[2] < page.rect.x1 - 30 for word in page.get_text("words"))
    assert "".join("".join(made.texts).split()).count("alonglineofcode") == 12


def test_its_pictures_are_inside_it_and_it_asks_nobody_for_anything(made):
    inside = f"data:image/png;base64,{b64encode(DOT).decode()}"
    assert re.findall(r'<img[^>]* src="([^"]+)"', made.document.html) == [inside, inside]
    assert [len(page.get_images()) for page in made.pdf].count(0) < len(made.pdf)


def test_a_checker_of_accessibility_finds_no_error(made):
    assert [f for f in told_by_the_checker(made) if f.rule != "PAG-001"] == []


def test_whoever_gets_it_by_post_learns_from_it_how_to_stop_it(docs):
    stop = "To stop getting this by post, tell us."
    assert stop in newsletters(docs, ISSUE, office=OFFICE)[0].html
    assert stop not in newsletters(docs, ISSUE)[0].html  # nobody can be told


def test_it_is_made_once_and_not_each_day(docs):
    first, later = newsletters(docs, ISSUE), newsletters(docs, ISSUE, today=day("2027-01-05"))
    assert [booklet.source for booklet in first] == [booklet.source for booklet in later]


def test_a_day_stays_on_one_line_in_a_heading_and_elsewhere(docs):
    issue = newsletter("days", 8, "## Tea on 12 May 2026\n\nCome.", title="From 3 October")
    said = newsletters(docs, issue)[0].html
    assert "12\xa0May\xa02026" in said
    assert "3\xa0October" in said
    assert re.search(r"\d (?:May|October)", said) is None
