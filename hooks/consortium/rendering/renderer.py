"""Turns templates and values into bodies, and bodies into pages."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from consortium.addresses import record_file
from consortium.html.direction import with_directions
from consortium.html.lazy_pictures import with_lazy_pictures
from consortium.html.written_out import with_addresses
from consortium.long_lists import MOST_LINES
from consortium.model import Identified
from consortium.rendering.abbreviations import Abbreviations
from consortium.rendering.breadcrumb import Crumb, addresses_above, breadcrumb_list
from consortium.rendering.environment import at, environment, said
from consortium.rendering.known_sizes import with_sizes
from consortium.rendering.page import FeedLink, Page
from consortium.rendering.site import Site
from consortium.rendering.web_page import web_page


class Renderer:
    """Renders bodies for one site. `templates` is the folder that holds `made/`."""

    def __init__(self, site: Site, templates: Path) -> None:
        self.site = site
        self._environment = environment(templates, site)
        self._environment.globals |= {
            "section_title": self.section_title,
            "most_lines": MOST_LINES,
            "abbreviations": _abbreviations(
                tuple(site.directory.glossary.values()), site.directory.names
            ),
        }

    def render(self, template: str | Sequence[str], path: str, **values: object) -> str:
        """Render a template of `overrides/made/`, of several the first that there is.

        What comes of it is a part of the page at `path`.
        Every template knows `site`, `directory`, `office`, `abbreviations`, `section_title`,
        `most_lines` and `path` beside the values given.
        """
        names = [template] if isinstance(template, str) else template
        chosen = self._environment.select_template([f"made/{name}" for name in names])
        with at(path):
            return chosen.render(path=path, **values)

    def words(self, macro: str, *arguments: object, of: str = "heads.html") -> str:
        """Give the words of a macro of `made/heads.html`, or another, as plain text."""
        return said(self._environment, f"made/{of}", macro, *arguments)

    def finished(self, body: str, path: str) -> str:
        """Give the body of the page at `path` as it is published.

        Pictures have their width and height and wait for the reader, words from right to left have
        their direction, and links their mark for paper.
        """
        pictured = with_lazy_pictures(with_sizes(body, path, self.site.pictures))
        return with_addresses(with_directions(pictured))

    def trail(self, path: str, *below: Crumb) -> tuple[Crumb, ...]:
        """Give the way to the page at `path`: home, its section, then the crumbs given."""
        there = (address for address in addresses_above(path) if self.site.has_page(address))
        above = (Crumb(self.section_title(address), address) for address in there)
        return (*above, *below)

    def section_title(self, address: str) -> str:
        """Give the title of a section: that of its page in docs/, or what such a section is called.

        The home page is always called Home.
        """
        own = self.site.title_of(address) if address else ""
        return own or self.words("section_title", address)

    def page(
        self,
        kind: str,
        path: str,
        *above: Crumb,
        title: str,
        description: str,
        called: str = "",
        records: Iterable[Identified] = (),
        structured_data: Iterable[Mapping[str, Any]] = (),
        feeds: tuple[FeedLink, ...] = (),
        redirect_from: tuple[str, ...] = (),
        is_listed: bool = True,
        **values: object,
    ) -> Page:
        """Make a page of a kind, from the template `pages/KIND.html`.

        `above` are the pages between its section and itself, and `called` is what the way to it
        calls it, if not by its title. `records` are those an editor may want to change, the page's
        own first.
        """
        crumbs = self.trail(path, *above, Crumb(called or title, path))
        values |= {
            "title": title,
            "crumbs": crumbs,
            "files": [(record, record_file(record)) for record in records],
        }
        return Page(
            path=path,
            kind=kind,
            section=crumbs[1].address,
            title=title,
            description=description,
            render=lambda: self.finished(self.render(f"pages/{kind}.html", path, **values), path),
            structured_data=self.structured_data(path, title, crumbs, structured_data),
            feeds=feeds,
            redirect_from=redirect_from,
            is_listed=is_listed,
        )

    def structured_data(
        self,
        path: str,
        title: str,
        crumbs: tuple[Crumb, ...],
        things: Iterable[Mapping[str, Any]] = (),
    ) -> tuple[Mapping[str, Any], ...]:
        """Give what a page tells search engines: the way to it and `things`, else what it is.

        What is empty or false in a thing is left out: nothing is said of it.
        """
        way = (breadcrumb_list(self.site.address, crumbs),) if crumbs else ()
        told = *way, *(tuple(things) or (web_page(self.site, path, title),))
        return tuple(
            {"@context": "https://schema.org"}
            | {name: said for name, said in thing.items() if said}
            for thing in told
        )


_abbreviations = lru_cache(1)(Abbreviations)
"""Kept: a preview makes a renderer after each save, and these take longest."""
