"""Where each thing lives: its address on the site and its file among the records.

The file name is the id and the id is the address, so that one follows from the other.
"""

import posixpath
from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from consortium.model import (
    ARTICLES,
    LIST_FILES,
    Area,
    Check,
    Identified,
    Listed,
    Need,
    Newsletter,
    kind_of,
)

LARGE_PRINT = "large-print/"
"""Where the edition lives: the twin of "areas/ayton/" is at "large-print/areas/ayton/"."""

EDITORS = "editors/"
"""Where whoever sends the newsletters finds them as e-mails."""

EMBED = "embed/"
"""What is there for other websites to show: what "areas/ayton/" says is at "embed/areas/ayton/"."""

EDIT = "edit/"
"""Where the forms for those who change records are, a page below it for each kind."""

CONTENTS = "contents/"
"""Where the list of all pages is. What does not fit on that page stands below it."""

PLACES = "find/places/"
"""Where the letters that towns and villages begin with are listed, each a page below it."""

WORDS = "find/words/"
"""Where the A to Z of words is. With many, the letters have pages below it."""

CHANGES = "changes/"
"""Where the newest changes are, and the years of the others below it."""

PAST_EVENTS = "events/past/"
"""Where the events are that were last, and the years of the others below it."""

ALL = "all/"
"""Below the list of a kind: the pages of a list that is too long for one."""

_INDEXES = ("index", "README")


def key(record: Identified) -> str:
    """Name a record in one word, for markup and for `record:` links: "hubs/ayton"."""
    return f"{kind_of(type(record)).name}/{record.id}"


def address(record: Identified) -> str:
    """Give the address that a record's page has, or would have: "hubs/ayton/".

    Where it may have none, a link goes to where `Site.told_at` says.
    """
    return f"{key(record)}/"


def named_at(named: str, merged: Mapping[str, str], rest: str = "") -> str:
    """Give the address at which the site tells of the record with a key, such as "hubs/ayton".

    `rest` is what a link asks for beside it ("#sources"): a part of a page is already one.
    """
    return merged.get(named) or f"{named}/{rest}"


def first_key(record: Listed | Newsletter) -> str:
    """Give the key that a record had first, by which feeds and calendars know it: "hubs/old-name".

    A file with a new name keeps its first one as the first `redirect_from` of the same kind.
    """
    return first_key_of(address(record), record.redirect_from)


def first_key_of(page: str, redirect_from: tuple[str, ...]) -> str:
    """Give the same by the address of the record's page and its old ones."""
    kind = f"{page.partition('/')[0]}/"
    before = (old for old in redirect_from if old.startswith(kind))
    return next(before, page).removesuffix("/")


def answer_address(area: Area, need: Need) -> str:
    """Give the address of the answer for an area and a need: "areas/ayton/ict/"."""
    return f"{address(area)}{need.id}/"


def record_file(record: Identified) -> str:
    """Give the file that an editor opens to change a record: "data/hubs/ayton.yml"."""
    return file_of(kind_of(type(record)).name, record.id)


def file_of(kind: str, record_id: str) -> str:
    """Give the file of the record of a kind: one of its own, or the list it is in."""
    if kind in ARTICLES:
        return f"docs/{kind}/{record_id}.md"
    return f"data/{LIST_FILES.get(kind, f'{kind}/{record_id}.yml')}"


def template_of(kind: str) -> str:
    """Give the file that editors copy, seen from the top of the repository."""
    return file_of(kind, "_template")


def confirming_form(record: Listed) -> str:
    """Give the address of the form that says that a record, with others of a body, is right."""
    return f"{EDIT}{kind_of(Check).name}/?record={key(record)}"


def relative(target: str, path: str) -> str:
    """Give the link from a page to a target, both below the site's own address.

    `relative("hubs/ayton/", "areas/ayton/ict/")` is "../../../hubs/ayton/". The home page seen
    from itself is "./".
    """
    return "../" * path.count("/") + target or "./"


def published(url: str) -> str:
    """Give the address of a page of docs/ as ours are written: MkDocs calls the home page "./"."""
    return "" if url == "./" else url


def page_address(file: str) -> str:
    """Give the address that MkDocs makes of a Markdown file, seen from docs/.

    "find/words.md" is at "find/words/", and "find/index.md" at "find/".
    """
    path = PurePosixPath(file).with_suffix("")
    parts = path.parts[:-1] if path.name in _INDEXES else path.parts
    return "".join(f"{part}/" for part in parts)


def file_at(link: str, folder: str) -> str | None:
    """Give the file that a link seen from a folder leads to; None: it is of another website."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    return posixpath.normpath(posixpath.join(folder, unquote(parts.path)))


def new_file_at(edit_address: str) -> str:
    """Give what a folder is put after where a new file is begun, or "" if nobody knows that.

    `edit_address` is what a file is put after where it can be changed: "…/edit/main/".
    """
    known = "/edit/" in edit_address
    return edit_address.replace("/edit/", "/new/", 1) if known else ""
