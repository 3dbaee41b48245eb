"""Made pages in the index that the search box reads."""

import html
import json
from collections.abc import Iterable

from consortium.publishing.page import Page


class SearchIndexError(Exception):
    """A page cannot be put into the search index."""


def with_pages(index: str, pages: Iterable[Page]) -> str:
    """Return the index (JSON, as MkDocs' search plugin writes it) with one entry a page.

    Pages without `search_text` are left out. Raises SearchIndexError when an address is in the
    index already: the page would be found twice.
    """
    contents = json.loads(index)
    known = {entry["location"].partition("#")[0] for entry in contents["docs"]}
    for page in sorted(pages, key=lambda page: page.path):
        if not page.search_text:
            continue
        if page.path in known:
            raise SearchIndexError(f"The page “{page.path}” is in the search index twice.")
        known.add(page.path)
        contents["docs"].append(_entry(page))
    return json.dumps(contents, separators=(",", ":"))


def _entry(page: Page) -> dict[str, str]:
    return {
        "location": page.path,
        "title": _as_html(page.search_title or page.title),
        "text": _as_html(" ".join(page.search_text.split())),
    }


def _as_html(text: str) -> str:
    # Quotation marks stay as they are: the index would split "King&#39;s" into words.
    return html.escape(text, quote=False)
