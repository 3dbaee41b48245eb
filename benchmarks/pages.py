"""The pages of a built site as content and one layout, for another builder to put together again.

The content of a page is what its skip link leads to; all round it is the layout, which is that of
one page of many. So another builder gets every body ready made, of lists and answers too, and has
to frame each of them in both editions. A page that only leads on to another is left out.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TWINS = "large-print/"
SPECIMENS = "services/*/index.html"
PAGE = "index.html"
_BODY = re.compile(r'<(\w+)[^>]*\bid="text"[^>]*>')
_TITLE = re.compile(r"<title>(.*?)</title>")
_DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)">')
_DATA = re.compile(r'(<script type="application/ld\+json">)(.*?)(</script>)', re.DOTALL)


@dataclass(frozen=True)
class ContentPage:
    """A page of the standard edition. Its title and description are HTML."""

    address: str
    title: str
    description: str
    data: str
    body: str

    @property
    def up(self) -> str:
        """The way from it to the home page."""
        return "../" * self.address.count("/")

    @property
    def front_matter(self) -> str:
        """Its notes, which are YAML to one builder and to the other."""
        notes = {
            "title": self.title,
            "description": self.description,
            "address": self.address,
            "up": self.up,
            "data": self.data,
        }
        lines = (f"{name}: {json.dumps(text)}\n" for name, text in notes.items())
        return f"---\n{''.join(lines)}---\n"


@dataclass(frozen=True)
class Slots:
    """How a builder's layout language writes what differs from page to page."""

    title: str
    description: str
    address: str
    up: str
    data: str
    body: str


def content_pages(site: Path) -> Iterator[ContentPage]:
    """Give each page of the standard edition that has a body, in the order of their addresses."""
    for path in sorted(site.rglob(PAGE)):
        address = path.relative_to(site).as_posix().removesuffix(PAGE)
        page = path.read_text(encoding="utf-8")
        if not address.startswith(TWINS) and _BODY.search(page):
            yield _content(address, page)


def layouts(site: Path, slots: Slots) -> tuple[str, str]:
    """Give the layout of the standard edition and of the large print."""
    path = min(file for file in site.glob(SPECIMENS) if _DATA.search(file.read_text("utf-8")))
    page = _content(path.relative_to(site).as_posix().removesuffix(PAGE), path.read_text("utf-8"))
    twin = site / TWINS / page.address / PAGE
    return tuple(_layout(file.read_text("utf-8"), page, slots) for file in (path, twin))


def _content(address: str, page: str) -> ContentPage:
    start, end = _body(page)
    title = _TITLE.search(page)
    description, data = _DESCRIPTION.search(page), _DATA.search(page)
    return ContentPage(
        address,
        title[1].rpartition(" – ")[0] or title[1] if title else "",
        description[1] if description else "",
        data[2] if data else "",
        page[start:end],
    )


def _body(page: str) -> tuple[int, int]:
    opened = _BODY.search(page)
    if not opened:
        raise ValueError("This page has no part that its skip link leads to.")
    return opened.end(), page.rindex(f"</{opened[1]}>")


def _layout(page: str, specimen: ContentPage, slots: Slots) -> str:
    start, end = _body(page)
    parts = [_DATA.sub(rf"\1{slots.data}\3", page[:start]), page[end:]]
    for name in ("description", "title", "address", "up"):
        slot = getattr(slots, name)
        parts = [part.replace(getattr(specimen, name), slot) for part in parts]
    return f"{parts[0]}{slots.body}{parts[1]}"
