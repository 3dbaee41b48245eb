"""The numbers of pages in a text: "(page 12)", where a website has a link."""

import re
from collections.abc import Mapping

_REFERENCE = re.compile(r'<span class="page" data-to="#([^"]+)">')
_NOT_YET_KNOWN = 100
"""As wide as most numbers in a long document, so that little moves when they are known."""


def with_page_numbers(html: str, pages: Mapping[str, int]) -> str:
    """Give each reference of a document (HTML) its page, by the anchors it leads to."""
    return _REFERENCE.sub(lambda found: _numbered(found, pages), html)


def _numbered(found: re.Match[str], pages: Mapping[str, int]) -> str:
    page = pages.get(found[1], _NOT_YET_KNOWN)
    # In a column of numbers, a blank as wide as a figure stands before a single one.
    return f'{found[0][:-1]} data-page="{page}" data-in-column="{page:\u2007>2}">'
