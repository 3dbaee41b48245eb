"""The links and pictures of an issue, from how they are written to where they lead."""

import posixpath
import re
from collections.abc import Mapping
from urllib.parse import quote, unquote

from lxml import html

from consortium.addresses import named_at, page_address, relative
from consortium.articles.addresses import RECORD

FOLDER = "newsletters"
"""The folder of the issues, in docs/: what links and pictures are seen from."""

_RECORD = f"{RECORD}:"
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|[?#]|$", re.IGNORECASE)
_PLAIN = "/!$&'()*+,;=:@~"
"""What an address has as it is."""

_TARGET = re.compile(r"(?P<file>[^?#]*)(?P<rest>.*)", re.DOTALL)


def resolve(root: html.HtmlElement, path: str, merged: Mapping[str, str]) -> None:
    """Make the links and pictures of an issue hold on its page, at `path`.

    `merged` says where records are told of that have no page of their own.
    """
    for element in root.iter():
        for name in ("href", "src"):
            if (target := element.get(name)) is not None:
                element.set(name, _link(target, path, merged))


def picture_address(file: str) -> str:
    """Give the address of a picture, below the site's own, as an issue names it."""
    return posixpath.normpath(posixpath.join(FOLDER, file))


def _link(target: str, path: str, merged: Mapping[str, str]) -> str:
    """Give a link as the page at `path` has it. `target` is as it was written in the issue."""
    parts = _TARGET.match(target.removeprefix(_RECORD))
    if parts is None:
        return target
    if target.startswith(_RECORD):
        return relative(named_at(parts["file"], merged, parts["rest"]), path)
    if _ELSEWHERE.match(target):
        return target
    file = picture_address(unquote(parts["file"]))
    leads_to = quote(page_address(file) if file.endswith(".md") else file, safe=_PLAIN)
    return relative(leads_to, path) + parts["rest"]
