"""A built site as a visitor's browser has it: parsed pages, their links and their words."""

import json
import posixpath
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from email import message_from_bytes, policy
from functools import cache, cached_property
from gzip import decompress
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import html5lib
from selectolax.lexbor import LexborHTMLParser, LexborNode

from consortium.checking.repository_files import repository_at
from consortium.directory import Directory
from day_of_records import REPOSITORY
from kept_checks import check_of

LARGE_PRINT = "large-print/"
SVG = "{http://www.w3.org/2000/svg}"
#: The address that the tests build for (conftest.py).
SITE = "https://consortium.example.org/below/"
#: What editors' links begin with there.
EDIT_URI = "https://code.example.org/edit/main/"
# Files for whoever sends the newsletters: no pages of the website (tests/mail/test_mail.py).
EDITORS = "editors/"
# What other websites show: no pages of this one (tests/pages/test_embeds.py).
EMBED = "embed/"
ADDRESSES = (
    "href",
    "src",
    "action",
    "data-finder",
    "data-areas",
    "data-outside",
    "data-outside-page",
)


def records_of(repository: Path, today: date) -> Directory:
    """Give the directory of a repository's records on a day."""
    here = repository_at(repository)
    check = check_of(here)
    directory, problems = check.check(here, check.terms(here, today=today))
    assert directory, problems
    return directory


@dataclass(frozen=True)
class BuiltPage:
    """One page; `path` is its address below the site's own: "areas/corby/"."""

    path: str
    html: str

    @cached_property
    def tree(self) -> Element:
        """The page as browsers read it: the root, where elements of a drawing are named by SVG."""
        return _element(LexborHTMLParser(self.html).root)

    @cached_property
    def errors(self) -> list:
        """What is no right HTML, by the standard's model program. It takes its time."""
        parser = html5lib.HTMLParser()
        parser.parse(self.html)
        return parser.errors

    @cached_property
    def article(self) -> Element:
        return next(self.tree.iter("article"))

    @cached_property
    def main(self) -> Element:
        return next(self.tree.iter("main"))

    @cached_property
    def ids(self) -> list[str]:
        return [element.get("id") for element in self.tree.iter() if element.get("id")]

    @cached_property
    def links(self) -> list[tuple[str, str]]:
        """Every address the page names, with the element that names it."""
        return [
            (element.tag, element.get(name))
            for element in self.tree.iter()
            for name in ADDRESSES
            if element.get(name) is not None
        ]

    def all(self, attribute: str) -> list[Element]:
        """The elements that carry an attribute, in the order of the page."""
        return [element for element in self.tree.iter() if element.get(attribute) is not None]

    def resolve(self, address: str) -> tuple[str, str]:
        """The path below the site's own that a link of this page leads to, and its fragment."""
        return _resolved(self.path, address)


@cache
def _resolved(page: str, address: str) -> tuple[str, str]:
    target, fragment = urldefrag(address)
    path = urlsplit(target).path
    joined = posixpath.normpath(posixpath.join("/", page, unquote(path)))
    slash = "/" if path.endswith(("/", ".")) and joined != "/" else ""
    return (joined + slash).lstrip("/") if target else page, fragment


def _element(node: LexborNode, drawing: str = "") -> Element:
    drawing = SVG if node.tag == "svg" else drawing
    attributes = {name: value or "" for name, value in node.attributes.items()}
    element = Element(drawing + node.tag, attributes)
    for child in node.iter(include_text=True):
        if not child.is_text_node:
            if not child.is_comment_node:
                element.append(_element(child, drawing))
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + child.text_content
        else:
            element.text = (element.text or "") + child.text_content
    return element


def words(element: Element, without: Collection[str] = ()) -> str:
    """The text a person reads in an element, white space collapsed.

    without: elements to leave out, such as `q` and `details`.
    """
    return " ".join("".join(_text(element, {"script", "style", "template", *without})).split())


def _text(element: Element, left_out: Collection[str]):
    if element.tag in left_out:
        yield element.tail or ""
        return
    yield element.text or ""
    for child in element:
        yield from _text(child, left_out)
    if element.tag in ("p", "li", "h1", "h2", "h3", "dt", "dd", "br", "td", "th", "div"):
        yield " "
    yield element.tail or ""


@dataclass(frozen=True)
class BuiltSite:
    """All of a built site."""

    folder: Path
    #: What the build said.
    said: str = ""
    repository: Path = REPOSITORY
    today: date | None = None

    @cached_property
    def directory(self) -> Directory:
        """The records that the site was made from, on the day that it was made for."""
        return records_of(self.repository, self.today)

    @cached_property
    def _whole_pages(self) -> dict[str, BuiltPage]:
        return {
            path: BuiltPage(path, html)
            for file in sorted(self.folder.rglob("*.html"))
            if not file.is_relative_to(self.folder / EDITORS)
            for path in [file.relative_to(self.folder).as_posix().removesuffix("index.html")]
            for html in [file.read_text(encoding="utf-8")]
            if '<meta http-equiv="refresh"' not in html
        }

    @cached_property
    def both_editions(self) -> dict[str, BuiltPage]:
        """Every page; what leads on from an old address is none."""
        return {
            path: page for path, page in self._whole_pages.items() if not path.startswith(EMBED)
        }

    @cached_property
    def embeds(self) -> dict[str, BuiltPage]:
        """What other websites show, each by the address of the page that it is of."""
        return {
            path.removeprefix(EMBED): page
            for path, page in self._whole_pages.items()
            if path.startswith(EMBED)
        }

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """The standard edition."""
        return {
            path: page
            for path, page in self.both_editions.items()
            if not path.startswith(LARGE_PRINT)
        }

    @cached_property
    def twins(self) -> dict[str, BuiltPage]:
        """The large-print edition, each page by the address of its standard one."""
        return {
            path.removeprefix(LARGE_PRINT): page
            for path, page in self.both_editions.items()
            if path.startswith(LARGE_PRINT)
        }

    @cached_property
    def files(self) -> frozenset[str]:
        return frozenset(
            file.relative_to(self.folder).as_posix()
            for file in self.folder.rglob("*")
            if file.is_file()
        )

    @cached_property
    def texts(self) -> dict[str, str]:
        return {path: words(page.tree) for path, page in self.pages.items()}

    @cached_property
    def parts(self) -> dict[str, tuple[str, Element]]:
        """What stands of records without a page of their own, by their keys, and on which page."""
        return {
            part.get("data-part"): (path, part)
            for path, page in self.pages.items()
            for part in page.all("data-part")
        }

    @cached_property
    def moved(self) -> dict[str, tuple[str, str]]:
        """Where every old address leads, in both editions: a page and a part of it, if any."""
        leads = {}
        for file in self.folder.rglob("index.html"):
            html = file.read_text(encoding="utf-8")
            if led := re.search(r'<meta http-equiv="refresh" content="0; url=([^"]+)"', html):
                path = file.relative_to(self.folder).as_posix().removesuffix("index.html")
                leads[path] = BuiltPage(path, html).resolve(led[1])
        return leads

    def told(self, key: str) -> Element:
        """What the site says of a record: its page, or the part of another page."""
        _, part = self.parts.get(key, ("", None))
        return self.pages[f"{key}/"].article if part is None else part

    def link_to(self, key: str) -> str:
        """The link to a record from a page that lies as deep as a record's page."""
        page, part = self.parts.get(key, (f"{key}/", None))
        return f"../../{page}" + (f"#{part.get('id')}" if part is not None else "")

    def has(self, path: str) -> bool:
        """Whether the site answers at an address."""
        return path in self.both_editions or path in self.files


def made(site):
    """The pages made from records: those below one of the lists."""
    kinds = (
        "areas/",
        "needs/",
        "communities/",
        "hubs/",
        "services/",
        "organisations/",
        "projects/",
        "events/",
    )
    by_hand = (*kinds, "events/past/")
    return {p: page for p, page in site.pages.items() if p.startswith(kinds) and p not in by_hand}


def structured(page):
    """What a page tells search engines (schema.org), each thing by itself."""
    told = [
        json.loads(script.text)
        for script in page.tree.iter("script")
        if script.get("type") == "application/ld+json"
    ]
    return [item for part in told for item in (part if isinstance(part, list) else [part])]


def said_in(file: Path) -> str:
    """Give the words of a file, as whoever opens it has them: e-mails, calendars and archives."""
    content = file.read_bytes()
    if file.suffix == ".eml":
        parts = message_from_bytes(content, policy=policy.default).walk()
        return " ".join(
            part.get_content() for part in parts if part.get_content_maintype() == "text"
        )
    if file.suffix == ".xlsx":
        with ZipFile(file) as book:
            return " ".join(book.read(part).decode() for part in book.namelist())
    text = (decompress(content) if file.suffix == ".gz" else content).decode()
    return text.replace("\r\n ", "") if file.suffix == ".ics" else text
