"""Mistakes in pages that are written by hand."""

from mistakes.mistake import Mistake
from picture_fixtures import PICTURES

PAGE = "docs/find/index.md"
OTHER_PAGES: dict[str, str | bytes | None] = {
    "docs/find/words.md": "# Words\n\n## W\n\nWages.\n",
    "docs/contact/index.md": "# Contact\n",
    "docs/assets/map.png": PICTURES["png"],
    "docs/find/_template.md": "# Template\n",
}


def in_page(name: str, line: str) -> Mistake:
    """A mistake in a hand-written page."""
    return Mistake(name, {**OTHER_PAGES, PAGE: f"# Find help\n\n{line}\n"})


def in_notes(name: str, lines: str) -> Mistake:
    """A mistake in the notes of a hand-written page."""
    return Mistake(
        name, {**OTHER_PAGES, PAGE: f"---\ntitle: Find help\n{lines}---\n\n# Find help\n"}
    )


def in_titles(name: str, notes: str) -> Mistake:
    """A mistake in the title of a hand-written page, which has no heading of its own."""
    return Mistake(name, {**OTHER_PAGES, PAGE: f"---\n{notes}\n---\n\nHello.\n"})


PAGES = (
    in_notes("the words of a page on one line", "also_known_as: where to begin\n"),
    in_notes("a word of a page with a colon", "also_known_as:\n  - where: to begin\n"),
    in_titles("a page without its title", "description: Where to begin"),
    in_titles("a title with nothing behind it", "title:"),
    in_titles("a title that is a day", "title: 2004-05-05"),
    in_titles("a title that is taken for something else", "title: No"),
    in_titles("a title that is a list", "title:\n  - Find help"),
    in_titles("a title on two lines", "title: |\n  Find\n  help"),
    in_notes("a note that pages do not have", "template: home.html\n"),
    in_notes("feeds in the notes of a page", "feeds:\n  - one\n"),
    in_notes("a note with a slip in its name", "descripton: Where to begin\n"),
    in_notes("a description that is a list", "description: [Where, to begin]\n"),
    in_notes("a section that is not there", "section: fnd/\n"),
    Mistake("notes of a page that are no notes", {**OTHER_PAGES, PAGE: "---\nFind help\n---\n"}),
    Mistake("a page without notes or heading", {**OTHER_PAGES, PAGE: "Find help here.\n"}),
    Mistake("notes without their hyphens", {**OTHER_PAGES, PAGE: "title: Find help\n\nHere.\n"}),
    in_page("a script in a page", "Hello <script>alert(1)</script>"),
    in_page("a style in a page", "<style>h1 { color: red }</style>"),
    in_page("a frame in a page", '<iframe src="https://example.org/video"></iframe>'),
    in_page("a handler in a page", '<p\n  class="lead" onclick="go()">Hello</p>'),
    in_page("a handler in braces", "Hello\n{: .lead onclick=go() }"),
    in_page("a language in braces that is no short name", "Croeso\n{: lang=Welsh }"),
    in_page("a look of its own", '<p style="color: red">Hello</p>'),
    in_page("a look of its own in braces", "Hello\n{: style='color: red' }"),
    in_page("a link that runs a program", "[Hello](javascript:alert(1))"),
    in_page("a link that runs a program, hidden", '<a href="java&#115;cript:alert(1)">Hello</a>'),
    in_page("a link to a page that is not there", "[Words](wrods.md#w)"),
    in_page("a link to a page in another folder", "[Contact](contact/index.md)"),
    in_page("a link to nothing like a page", "[Words](../nowhere-at-all.md)"),
    in_page("a link to a folder", "[Contact](../contact/)"),
    in_page("a link from the top of the site", "[Contact](/contact/index.md)"),
    in_page("a link to a record by its page", "[Corby](../hubs/corby/#ask)"),
    in_page("a link to a record by its file", "[Corby](../../data/hubs/corby.yml)"),
    in_page("an image that is not there", "![A map](../assets/mpa.png)"),
    in_page("an image that is not there, in HTML", '<img src="../assets/mpa.png" alt="A map">'),
    in_page("an image that is not there, in HTML in capitals", "Look:\n\n<IMG SRC=gone.png ALT=A>"),
    in_page(
        "an image that is not there for wide screens",
        '<img src="../assets/map.png" srcset="../assets/map.png 1x, ../assets/mpa.png 2x" alt="A">',
    ),
    in_page("an image that is not there, by reference", "![A][one]\n\n[one]: ../assets/mpa.png"),
    in_page("an image like a page, by reference", "![A][one]\n\n[one]: words.png"),
    in_page("an image that is a page", "![Words](words.md)"),
    in_page("an image that is a page, by reference", "![Words][one]\n\n[one]: words.md"),
    in_page(
        "an image from elsewhere, by reference", "![A][one]\n\n[one]: https://a.example.org/a.png"
    ),
    in_page("an image with the name of a page", "![A map](../assets/words.md)"),
    in_page("a link to a template", "[Words](_tmplate.md)"),
    in_page("a web address without its beginning", "[Us](www.example.org/us)"),
    in_page("an e-mail address without its beginning", "[Us](us@example.org)"),
    in_page("a link to a record with another name", "[Hub](record:hubs/corbey)"),
    in_page("a link to a record by reference", "[Hub][one]\n\n[one]: record:hubs/corbey"),
    in_page("a link to a record in HTML", '<a href="record:hubs/corbey">Hub</a>'),
    in_page("a link to a record with a stroke at the end", "[Hub](record:hubs/corby/#services)"),
    in_page("a link to a record in capitals", "[Hub](Record:hubs/corby)"),
    in_page("a link to a kind of record without pages", "[Partner](record:partners/funder)"),
    in_page("a link to a kind of record that is not there", "[Day](record:venues/hall)"),
    in_page("a made part twice", "[](made:finder)\n\nAgain:\n\n[](made:finder)"),
    Mistake(
        "a picture whose name has a blank, in another folder",
        {
            **OTHER_PAGES,
            PAGE: "# Find help\n\n![A map](a%20map.png)\n\n![A map](<a map.png>)\n",
            "docs/assets/a map.png": PICTURES["png"],
        },
    ),
    Mistake(
        "a picture whose name has a blank and a number in brackets",
        {
            **OTHER_PAGES,
            PAGE: "# Find help\n\n![A map](A map (1).png)\n",
            "docs/find/A map (1).png": PICTURES["png"],
        },
    ),
    in_page("a made part within a line", "Look: [](made:finder)"),
    in_page("a made part below a line", "Look:\n[](made:finder)"),
    in_page("a made part above a line", "[](made:finder)\nLook!"),
    in_page("a made part with words", "[the finder](made:finder)"),
    in_page("a made part by reference", "[][one]\n\n[one]: made:finder"),
    in_page("an unknown made part", "[](made:findr)"),
    in_page("a made part in a list", "- [](made:finder)"),
)
