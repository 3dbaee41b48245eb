"""Old and short addresses that lead to a page."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from consortium.addresses import LARGE_PRINT, address, key
from consortium.model import Area, Need
from consortium.publishing.register import PAGE
from consortium.rendering import Page, Site


@dataclass(frozen=True, slots=True)
class Redirect:
    """One old or short address and what is told of it now. `path` is written as `Page.path` is.

    `address` is that of a page, or of a part of one: "hubs/ayton/#mentoring". `title` says what
    is there. `moved` is whether anything was there before.
    """

    path: str
    address: str
    title: str
    moved: bool = True

    @property
    def files(self) -> tuple[str, ...]:
        """The files that lead on from it, one in each edition."""
        return tuple(f"{edition}{self.path}{PAGE}" for edition in ("", LARGE_PRINT))

    @property
    def page(self) -> str:
        """The address of the whole page."""
        return self.address.partition("#")[0]

    @property
    def link(self) -> str:
        """The address to go to, relative to the old one."""
        _, hash_, part = self.address.partition("#")
        return f"{posixpath.relpath(self.page, self.path)}/{hash_}{part}"


def redirects(pages: Iterable[Page], others: Iterable[Redirect] = ()) -> tuple[Redirect, ...]:
    """Give the redirects that the pages ask for and the others, sorted by their own address.

    A page that is at its first address again names that among its old ones.
    """
    asked = (
        Redirect(path, page.path, page.title)
        for page in pages
        for path in page.redirect_from
        if path != page.path
    )
    return tuple(sorted((*asked, *others), key=attrgetter("path", "address")))


def redirects_from_short(site: Site) -> tuple[Redirect, ...]:
    """Lead from each short address to the page of its district or need."""
    directory, short = site.directory, site.short_addresses
    titles: list[tuple[Area | Need, str]] = [(area, area.name) for area in directory.districts]
    titles += [(need, need.title) for need in directory.needs.values()]
    return tuple(
        Redirect(short[key(record)], address(record), title, moved=False)
        for record, title in titles
        if key(record) in short
    )
