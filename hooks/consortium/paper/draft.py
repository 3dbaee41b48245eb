"""What documents are made from, and how one is drafted."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import chain
from pathlib import Path

from consortium.events.occurrence import upcoming
from consortium.model import Listed
from consortium.pages import made_pages
from consortium.paper.chapter import Chapter, chapter
from consortium.paper.document import Document
from consortium.paper.pictures import with_pictures
from consortium.paper.templates import PaperTemplates
from consortium.rendering import Page, Renderer, Site

SIZES = (18, 24)
"""Large print and very large print, in points."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that is still empty, and what gives it filled in."""

    document: Document
    compose: Callable[[Document], Document]


@dataclass(frozen=True)
class DraftSource:
    """What documents are made from: the site's pages, and folders of templates and pictures."""

    site: Site
    folder: Path
    docs: Path
    #: All made pages, or none: then they are made when they are asked for.
    made: Collection[Page] = ()
    #: The first size of each document and the longest of its layouts, and no more: what falls over
    #: in one of the others does so there.
    for_trial: bool = False

    @cached_property
    def renderer(self) -> Renderer:
        """What renders the pages of the website."""
        return Renderer(self.site, self.folder)

    @cached_property
    def templates(self) -> PaperTemplates:
        """The templates of `overrides/paper/`."""
        return PaperTemplates(self.site, self.folder, self.docs)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every made page by its address."""
        return {page.path: page for page in self.made or made_pages(self.renderer)}

    @cached_property
    def told_of(self) -> Mapping[str, Listed]:
        """The bodies, the kinds of help and the events to come, by the addresses of their pages."""
        directory = self.site.directory
        kinds = (directory.services, directory.organisations, directory.hubs)
        to_come = (time.event for time in upcoming(directory, self.site.today))
        told: Iterable[Listed] = chain(to_come, *(kind.values() for kind in kinds))
        return {self.site.told_at(each): each for each in told}

    def chapter(self, path: str, *, without: Iterable[str] = ()) -> Chapter:
        """Make a chapter of the page at a path."""
        page = self.pages[path]
        body = with_pictures(page.body, path, self.docs)
        return chapter(path, page.title, body, without=without)

    def in_each_size(
        self, blank: Document, template: str, values: Callable[[], Mapping[str, object]]
    ) -> Iterator[Draft]:
        """Draft a document from a template of `overrides/paper/`, in large and very large print.

        `values` gives what the template shows.
        """
        once = cache(values)

        def compose(document: Document) -> Document:
            return self.set_in(template, document, **once())

        for points in SIZES[:1] if self.for_trial else SIZES:
            name = f"{blank.name}-{points}-point"
            yield Draft(replace(blank, name=name, points=points), compose)

    def set_in(self, template: str, document: Document, **values: object) -> Document:
        """Fill a document in, from a template of `overrides/paper/`."""
        points = document.points
        html = self.templates.render(template, title=document.title, points=points, **values)
        return replace(document, html=html, css=self._rules(points, document.sheet))

    @cached_property
    def _rules(self) -> Callable[[int, str], str]:
        """What gives the print rules of a size of letters on a sheet, the same for many."""

        @cache
        def rules(points: int, sheet: str) -> str:
            template = "poster.css.jinja" if sheet else "paper.css.jinja"
            return self.templates.render(template, points=points, sheet=sheet)

        return rules
