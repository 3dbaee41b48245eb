"""The addresses of made pages: each plain, each used once."""

import re
from collections import Counter
from collections.abc import Collection, Iterable

from consortium.publishing.page import Page

_PLAIN = re.compile(r"([a-z0-9-]+/)+")


class AddressError(Exception):
    """A made page has an address that it cannot have."""


def refuse_clashes(pages: Iterable[Page], hand_written: Collection[str]) -> None:
    """Raise AddressError unless every page has a plain address that nothing else has.

    `hand_written` holds the addresses of the pages in docs/, written as `Page.path` is.
    """
    times = Counter(page.path for page in pages)
    complaints = []
    for path, count in sorted(times.items()):
        if not _PLAIN.fullmatch(path):
            complaints.append(
                f"“{path}” cannot be an address: use small letters, digits and hyphens, "
                "no slash in front, and one at the end."
            )
        if count > 1:
            complaints.append(f"{count} pages have the address “{path}”. Give each its own.")
        if path in hand_written:
            complaints.append(
                f"A record and a page in docs/ both have the address “{path}”. Rename one of them."
            )
    if complaints:
        raise AddressError("\n".join(complaints))
