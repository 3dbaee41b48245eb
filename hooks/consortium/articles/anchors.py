"""What headings are called by in links to them."""

import re

from markdown.extensions.toc import slugify

TAKEN_IDS = frozenset(
    {
        *("as-device", "black-on-cream", "black-on-white", "by-post", "display", "forget"),
        *("forgotten", "memory", "menu", "menu-heading", "remember", "remembered", "short-words"),
        *("site-search", "size-18", "size-24", "size-30", "text", "told", "white-on-black"),
        "yellow-on-black",
    }
)
"""The ids that the frame of every page has."""

_BEFORE = "part"


def anchor(words: str, separator: str) -> str:
    """Give the id of a heading: its words in small letters, never one that the frame has."""
    bare = re.sub(r"^[^a-z0-9]+", "", slugify(words, separator))
    return f"{_BEFORE}{separator}{bare}".strip(separator) if bare in ("", *TAKEN_IDS) else bare
