"""Old addresses that still lead somewhere."""

import posixpath
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from consortium.publishing.page import Page


class RedirectError(Exception):
    """An old address cannot lead to a page."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """One old address and the page that is there now. `path` is written as `Page.path` is."""

    path: str
    page: Page

    @property
    def link(self) -> str:
        """The address of the page, relative to the old one."""
        return posixpath.relpath(self.page.path, self.path) + "/"


def redirects(pages: Iterable[Page], hand_written: Collection[str]) -> tuple[Redirect, ...]:
    """Return the redirects that the pages ask for, sorted by the old address.

    Raises RedirectError, with every reason, when an old address is still the address of a page
    (`hand_written` holds those of docs/), or leads to two pages.
    """
    pages = tuple(pages)
    taken = {page.path for page in pages} | set(hand_written)
    wanted: dict[str, Page] = {}
    complaints = []
    for page in sorted(pages, key=lambda page: page.path):
        for path in page.redirect_from:
            if path in taken:
                complaints.append(
                    f"“{path}” is the address of a page, so it cannot lead to “{page.path}”. "
                    "Take it out of redirect_from."
                )
            elif path in wanted:
                complaints.append(
                    f"“{path}” would lead to both “{wanted[path].path}” and “{page.path}”. "
                    "Keep it in the redirect_from of one of them."
                )
            else:
                wanted[path] = page
    if complaints:
        raise RedirectError("\n".join(complaints))
    return tuple(Redirect(path, page) for path, page in sorted(wanted.items()))
