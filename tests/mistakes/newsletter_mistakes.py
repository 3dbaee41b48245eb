"""Mistakes in newsletters."""

from mistakes.mistake import Mistake
from picture_fixtures import PICTURES

FILE = "docs/newsletters/first.md"
GOOD = """\
---
number: 1
title: First news
summary: What is new this month.
published: 2026-11-30
---

Some news.
"""
SECOND = GOOD.replace("number: 1", "number: 2").replace("First", "Second")
TEMPLATE = GOOD.replace("First", "Example").replace(
    "Some news.", "Write short sentences.\n\n[](made:whats_on)"
)


def in_issue(name: str, old: str, new: str, **others: str | bytes) -> Mistake:
    """A mistake in an issue; `others` are issues beside it, by their ids."""
    if old not in GOOD:
        raise ValueError(f"{old!r} is not in the good issue")
    beside = {f"docs/newsletters/{id_}.md": text for id_, text in others.items()}
    return Mistake(name, {FILE: GOOD.replace(old, new, 1), **beside})


def with_note(name: str, note: str, **others: str | bytes) -> Mistake:
    """A mistake in something that the notes of an issue hold beside what they have to."""
    return in_issue(name, "published: 2026-11-30", f"published: 2026-11-30\n{note}", **others)


NEWSLETTERS = (
    in_issue(
        "an issue with marks of a merge between two others",
        "number: 1",
        "<<<<<<< HEAD\nnumber: 2",
        second=GOOD.replace("First", "Second"),
        third=GOOD.replace("number: 1", "number: 3").replace("First", "Third"),
    ),
    in_issue(
        "the words of the newsletters' template",
        "Some news.",
        "Some news.\n\nWrite short sentences.\n\n[](made:whats_on)",
        _template=TEMPLATE,
    ),
    in_issue(
        "a number that an older newsletter has",
        "2026-11-30",
        "2026-12-02",
        second=SECOND.replace("number: 2", "number: 1"),
        third=SECOND.replace("Second", "Third"),
    ),
    in_issue("a newsletter with a field that nobody knows", "summary:", "sumary:"),
    in_issue("a newsletter with a wrong date", "2026-11-30", "30/11/2026"),
    in_issue("a newsletter with a day that is none", "2026-11-30", "2026-11-31"),
    in_issue("a newsletter of a year that cannot be right", "2026-11-30", "9999-12-31"),
    in_issue("a newsletter without a number", "number: 1\n", ""),
    in_issue("a newsletter without notes", GOOD, "# First news\n\nSome news.\n"),
    in_issue("a newsletter whose notes do not end", "---\n\nSome", "\nSome"),
    in_issue("a newsletter without text", "\nSome news.\n", ""),
    in_issue("a newsletter whose text nobody sees", "Some news.", "<!-- Some news. -->\n\n***"),
    in_issue("a newsletter with its text in the notes", "---\n\nSome", "text: Some\n---\n\nSome"),
    in_issue("a newsletter with HTML in its title", "First news", "First <b>news</b>"),
    in_issue("two newsletters with one number", "number: 1", "number: 2", second=SECOND),
    in_issue(
        "a newsletter with a lower number than one before it",
        "2026-11-30",
        "2026-12-02",
        second=SECOND,
    ),
    with_note("a newsletter for an unknown area", "areas: [corbey]"),
    with_note("a newsletter for all districts", "areas: [corby, daventry, kettering]"),
    with_note("a newsletter about an unknown need", "topics: [technical-suport]"),
    with_note("a picture without its words", "picture:\n  file: hall.jpg"),
    with_note("a picture that is not there", "picture: {file: hall.jpg, alt: A hall}"),
    with_note("a picture that is none", "picture: {file: hall.pdf, alt: A hall}"),
    Mistake(
        "a picture straight from a telephone",
        {
            FILE: GOOD.replace("Some", "![A hall](hall.JPG)"),
            "docs/newsletters/hall.JPG": PICTURES["jpeg"] + bytes(9_312_345),
            "docs/newsletters/small.jpg": PICTURES["jpeg"],
        },
    ),
    with_note(
        "an update before the newsletter", "updates:\n  - {date: 2026-11-29, because: of a slip}"
    ),
    with_note(
        "an update that is still to come", "updates:\n  - {date: 2026-12-29, because: of a slip}"
    ),
    with_note(
        "a newsletter withdrawn before it was out", "withdrawn: {date: 2026-11-01, because: slip}"
    ),
    with_note(
        "a newsletter that will be withdrawn", "withdrawn: {date: 2026-12-29, because: slip}"
    ),
    with_note(
        "a draft that is withdrawn", "draft: yes\nwithdrawn: {date: 2026-12-01, because: slip}"
    ),
    with_note(
        "a newsletter replaced by nothing",
        "withdrawn: {date: 2026-12-01, because: slip, replaced_by: secnd}",
        second=SECOND,
    ),
    with_note(
        "a newsletter replaced by itself",
        "withdrawn: {date: 2026-12-01, because: slip, replaced_by: first}",
    ),
    with_note(
        "a newsletter replaced by a draft",
        "withdrawn: {date: 2026-12-01, because: slip, replaced_by: second}",
        second=SECOND.replace("summary:", "draft: yes\nsummary:"),
    ),
    with_note(
        "a reason that begins like a sentence",
        "updates:\n  - {date: 2026-12-01, because: The time was wrong.}",
    ),
    with_note(
        "a withdrawal that begins like a sentence",
        "withdrawn: {date: 2026-12-01, because: We’ve had a wrong date in it.}",
    ),
    with_note("an old address of a newsletter elsewhere", "redirect_from: [news/first/]"),
    with_note("an old address in use by a newsletter", "redirect_from: [newsletters/first/]"),
    in_issue("a newsletter with a heading of level 1", "Some news.", "# Some news\n\nMore."),
    in_issue("a newsletter with underlined headings", "Some news.", "News\n====\n\nMore."),
    in_issue("a newsletter that skips a level", "Some news.", "### Some news\n\nMore."),
    in_issue("a newsletter with a made part of pages", "Some news.", "[](made:finder)"),
    in_issue(
        "a newsletter with a picture from elsewhere", "Some", "![A](https://a.example.org/a.png)"
    ),
    in_issue("a newsletter with a script", "Some news.", "<script>alert(1)</script>"),
    in_issue(
        "a link to a draft",
        "Some",
        "[B](record:newsletters/second)",
        second=SECOND.replace("summary:", "draft: yes\nsummary:"),
    ),
    in_issue("a link to the file of a newsletter", "Some", "[B](second.md)", second=SECOND),
    in_issue(
        "a link to a newsletter that is not there",
        "Some",
        "[B](record:newsletters/secnd)",
        second=SECOND,
    ),
    in_issue(
        "a link to the file of a newsletter that is nearly there",
        "Some",
        "[B](secnd.md)",
        second=SECOND,
    ),
    in_issue("a link to the file of a newsletter that is not there", "Some", "[B](nothing.md)"),
    in_issue(
        "a link to the newsletters' template",
        "Some",
        "[B](_template.md)",
        _template=TEMPLATE.replace("What is new this month.", "An example."),
    ),
    in_issue("a link with a space in it", "Some news.", "[B] (https://b.example.org) and more."),
    in_issue("the bullets of a word processor", "Some news.", "We have:\n\n• Tea\n•\tCake"),
    in_issue("bullets straight under a line", "Some news.", "We have:\n\uf0b7 Tea\no\tCake"),
    in_issue("a table without hyphens", "Some news.", "| Day | Where |\n| 2 May | Corby |"),
    in_issue("a table with too few hyphens", "Some news.", "| Day | Where |\n| --- |\n| 2 | C |"),
    in_issue("a link that leads to nothing", "Some news.", "Read [more](https://)."),
    in_issue(
        "a link to a heading of the issue that is not there",
        "Some news.",
        "[Dates](#dats) and more.\n\n## Dates\n\nNone.",
    ),
    in_issue("a link with an empty address", "Some news.", "Read [more]()."),
    in_issue("a link without words", "Some news.", "Read [](https://b.example.org)."),
    in_issue("a link with a host that is none", "Some news.", "See [the hall](https://[address])."),
    in_issue("words that are read as HTML", "Some news.", "Write to <your hub> and say when."),
    in_issue("bold letters in HTML", "Some news.", "Some <b>news</b>."),
    in_issue("an element that is unknown to us", "Some news.", "a<b and c>d"),
    in_issue("a picture in HTML", "Some news.", '<img src="hall.jpg" alt="A hall">'),
    in_issue("a note with words beside it", "Some news.", "<!-- Sarah: is it? --> Some news."),
    in_issue("a note that has no end", "Some news.", "Some news.\n\n<!-- Sarah: is it?\n\nMore."),
    in_issue("words behind a fence", "Some news.", "``` Some news\nof it\n```"),
    in_issue("a footnote", "Some news.", "Some news.[^1]\n\n[^1]: Of it."),
    in_issue("words that are struck out", "Some news.", "~~Some~~ news."),
    in_issue("a box to tick", "Some news.", "- [ ] Some\n- [x] News"),
    in_issue("a warning that GitHub alone shows", "Some news.", "> [!NOTE]\n> Some news."),
    in_issue("a row with a cell too many", "Some news.", "| A | B |\n| --- | --- |\n| 1 | 2 | 3 |"),
    in_issue(
        "a note that nothing leads to", "Some news.", "Some news.\n\n[x]: https://b.example.org"
    ),
    in_issue(
        "a link with a title", "Some news.", '[B](https://b.example.org "Some news") and more.'
    ),
    in_issue("an item with nothing in it", "Some news.", "- Some\n-\n- News"),
    in_issue("a heading with nothing in it", "Some news.", "##\n\nSome news."),
    in_issue("a hidden letter in an issue by its number", "Some news.", "Some&#8203;news."),
    in_issue("a picture with signs in its words", "Some news.", "![**A** hall](hall.jpg)"),
    in_issue("a list in a list in a list", "Some news.", "> " * 13 + "Some news."),
    in_issue("more stars than anybody reads", "Some news.", "a**b" * 501),
    Mistake("a newsletter with capitals in its name", {"docs/newsletters/First News.md": GOOD}),
    Mistake("a newsletter with a wrong ending", {"docs/newsletters/first.txt": GOOD}),
    Mistake("a newsletter in a folder of its own", {"docs/newsletters/2026/first.md": GOOD}),
    Mistake(
        "a newsletter that is not UTF-8", {FILE: GOOD.replace("Some", "Café").encode("latin-1")}
    ),
    Mistake("a newsletter that is too large", {FILE: GOOD + "Words, " * 600_000}),
)

NEWSLETTER_WARNINGS = (
    in_issue("a sign of GitHub's for a picture", "Some news.", "Hooray :tada:"),
    in_issue("an address that is no link", "Some news.", "Look at www.example.org/news."),
    in_issue("an e-mail address that is no link", "Some news.", "Write to desk@example.org."),
    with_note(
        "a reason that may begin like a sentence",
        "updates:\n  - {date: 2026-12-01, because: The Trust has moved.}",
    ),
    with_note(
        "a withdrawal that may begin like a sentence",
        "withdrawn: {date: 2026-12-01, because: Two dates in it were wrong.}",
    ),
)
"""What the check tells of and lets pass."""
