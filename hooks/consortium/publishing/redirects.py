"""Old addresses that still lead somewhere."""

import posixpath
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from consortium.publishing.page import Page


class RedirectError(Exception):
    """An old address cannot lead to a page."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """One old address and what is told of it now. `path` is written as `Page.path` is.

    `address` is that of a page, or of a part of one: "hubs/corby/#mentoring". `title` says what
    is there.
    """

    path: str
    address: str
    title: str

    @property
    def page(self) -> str:
        """The address of the whole page."""
        return self.address.partition("#")[0]

    @property
    def link(self) -> str:
        """The address to go to, relative to the old one."""
        _, hash_, part = self.address.partition("#")
        return f"{posixpath.relpath(self.page, self.path)}/{hash_}{part}"


def redirects(
    pages: Iterable[Page], hand_written: Collection[str], to_parts: Iterable[Redirect] = ()
) -> tuple[Redirect, ...]:
    """Return the redirects that the pages ask for and those to parts, sorted by the old address.

    Raises RedirectError, with every reason, when an old address is still the address of a page
    (`hand_written` holds those of docs/), or leads to two.
    """
    pages = sorted(pages, key=lambda page: page.path)
    taken = {page.path for page in pages} | set(hand_written)
    asked = (Redirect(path, page.path, page.title) for page in pages for path in page.redirect_from)
    wanted: dict[str, Redirect] = {}
    complaints = []
    for one in (*asked, *to_parts):
        if one.path in taken:
            complaints.append(
                f"“{one.path}” is the address of a page, so it cannot lead to “{one.address}”. "
                "Take it out of redirect_from."
            )
        elif one.path in wanted:
            complaints.append(
                f"“{one.path}” would lead to both “{wanted[one.path].address}” and "
                f"“{one.address}”. Keep it in the redirect_from of one of them."
            )
        else:
            wanted[one.path] = one
    if complaints:
        raise RedirectError("\n".join(complaints))
    return tuple(one for _, one in sorted(wanted.items()))
