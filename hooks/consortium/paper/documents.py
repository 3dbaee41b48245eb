"""The list of documents on paper. A new kind is one more function here."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from pathlib import Path

from dateutil.relativedelta import relativedelta

from consortium.addresses import address, answer_address
from consortium.answers import answer, contact_point
from consortium.directory import AnyRecord, alphabetical
from consortium.large_print.body import large_print_body
from consortium.model import Area, Part
from consortium.newsletters import published_issues
from consortium.pages import Renderer, Site, made_pages
from consortium.paper.chapter import Binding, Chapter, Mention, anchor, chapter
from consortium.paper.document import Document
from consortium.paper.pictures import with_pictures
from consortium.paper.templates import PaperTemplates
from consortium.publishing.page import Page

SIZES = (18, 24)
"""Large print and very large print, in points."""

CLEAR_PRINT = 14
"""The size of a notice, in points."""

NOTICE_HOLDS_FOR = relativedelta(months=6)
"""How long a notice may hang before somebody has to look for a newer one."""


def documents(
    site: Site, templates: Path, docs: Path, made: Collection[Page] = ()
) -> tuple[Document, ...]:
    """Give every document to be had on paper.

    `templates` is the folder that holds `paper/`, and `docs` the one that holds the pictures.
    `made` are all the made pages of the site as they are without any document, when they are at
    hand already; they take long to make.
    """
    source = Source(replace(site, paper=()), templates, docs, tuple(made))
    makers: tuple[Callable[[Source], Iterator[Document]], ...] = (
        district_directories,
        whole_directory,
        notices,
        newsletters,
    )
    return tuple(chain.from_iterable(maker(source) for maker in makers))


@dataclass(frozen=True, slots=True)
class Section:
    """Some chapters under a name of their own in the list of contents ("" in a short document)."""

    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Source:
    """What documents are made from: the site's pages, and folders of templates and pictures."""

    site: Site
    folder: Path
    docs: Path
    #: All made pages, or none: then they are made when they are asked for.
    made: tuple[Page, ...] = ()

    @cached_property
    def renderer(self) -> Renderer:
        """What renders the pages of the website."""
        return Renderer(self.site, self.folder)

    @cached_property
    def templates(self) -> PaperTemplates:
        """The templates of `overrides/paper/`."""
        return PaperTemplates(self.site, self.folder)

    @cached_property
    def pages(self) -> Mapping[str, Page]:
        """Every made page by its address."""
        return {page.path: page for page in self.made or made_pages(self.renderer)}

    def binding(self, paths: Iterable[str]) -> Binding:
        """Say which pages are in a document."""
        return Binding({path: anchor(path) for path in paths}, large_print_body)

    def chapter(
        self, path: str, binding: Binding, *, extra: str = "", without: Iterable[str] = ()
    ) -> Chapter:
        """Make a chapter of the page at a path, with some HTML of our own (`extra`) after it."""
        page = self.pages[path]
        body = with_pictures(page.body, path, self.docs)
        return chapter(path, page.title, body + extra, binding, without=without)

    def directory(
        self, name: str, sections: tuple[Section, ...], *, area: Area, area_id: str | None
    ) -> Iterator[Document]:
        """Make a document about an area of chapters, in large and in very large print."""
        title = self.renderer.words("paper_title", area)
        made = self.in_each_size(
            name,
            title,
            "directory.html",
            sections=sections,
            elsewhere=_elsewhere(chapter for section in sections for chapter in section.chapters),
            area=area,
        )
        return (replace(document, area=area_id) for document in made)

    def in_each_size(
        self, name: str, title: str, template: str, **values: object
    ) -> Iterator[Document]:
        """Make a document from a template of `overrides/paper/`, in large and very large print."""
        for points in SIZES:
            yield Document(
                name=f"{name}-{points}-point",
                title=title,
                points=points,
                html=self.templates.render(
                    template, title=title, pages=self.pages, points=points, **values
                ),
                css=self.templates.render("paper.css.jinja", points=points),
            )


def _elsewhere(chapters: Iterable[Chapter]) -> list[Mention]:
    """Give the pages that some chapters lead to and that are not among them, by address."""
    found = {mention.path: mention for chapter in chapters for mention in chapter.elsewhere}
    return [found[path] for path in sorted(found)]


def district_directories(source: Source) -> Iterator[Document]:
    """Make the directory of each district: its page, its answers, its hub, what that gives."""
    directory = source.site.directory
    for area in directory.districts:
        hub = directory.local_hub(area)
        answers = [answer_address(area, need) for need in directory.needs.values()]
        others = [address(record) for record in (hub, *directory.services_of(hub))]
        binding = source.binding([address(area), *answers, *others])
        # What stands in the district's own chapter is not printed again with each need.
        chapters = (
            source.chapter(address(area), binding, without=("neighbours", "further")),
            *(
                source.chapter(path, binding, without=("communities", "sources"))
                for path in answers
            ),
            *(source.chapter(path, binding) for path in others),
        )
        yield from source.directory(area.id, (Section("", chapters),), area=area, area_id=area.id)


def whole_directory(source: Source) -> Iterator[Document]:
    """Make the whole directory: each record once, and for each area whom to ask, in order.

    The answers stand in it as lists of names and pages: in full, most of what they say would be
    printed 64 times.
    """
    directory = source.site.directory
    sections = {
        "areas/": directory.areas.values(),
        "needs/": directory.needs.values(),
        "communities/": directory.communities.values(),
        "hubs/": _open(directory.hubs),
        "services/": _open(directory.services),
        "organisations/": _open(directory.organisations),
    }
    paths = [address(record) for records in sections.values() for record in records]
    answers = {
        answer_address(area, need): f"{anchor(address(area))}--whom-{need.id}"
        for area in directory.areas.values()
        for need in directory.needs.values()
    }
    pages = source.binding(paths)
    binding = replace(pages, pages={**pages.pages, **answers})
    parts = tuple(
        Section(
            source.renderer.words("section_title", section),
            tuple(
                source.chapter(
                    address(record),
                    binding,
                    extra=_whom_to_ask(source, record),
                    without=("neighbours", "further"),
                )
                for record in records
            ),
        )
        for section, records in sections.items()
    )
    yield from source.directory("whole-directory", parts, area=directory.county, area_id=None)


def _open(records: Mapping[str, AnyRecord]) -> list[AnyRecord]:
    return sorted((one for one in records.values() if one.status != "closed"), key=alphabetical)


def _whom_to_ask(source: Source, record: Part) -> str:
    if not isinstance(record, Area):
        return ""
    directory = source.site.directory
    answers = [answer(directory, (record,), need) for need in directory.needs.values()]
    return source.templates.render(
        "whom_to_ask.html", area=record, answers=answers, path=address(record)
    )


def notices(source: Source) -> Iterator[Document]:
    """Make a page for the notice board of each district, in clear print."""
    site = source.site
    for area in site.directory.districts:
        hub = site.directory.local_hub(area)
        title = source.renderer.words("notice_title", area)
        html = source.templates.render(
            "notice.html",
            title=title,
            area=area,
            hub=hub,
            contact=contact_point(hub, site.directory),
            check_by=site.today + NOTICE_HOLDS_FOR,
            points=CLEAR_PRINT,
        )
        yield Document(
            name=f"{area.id}-notice",
            title=title,
            points=CLEAR_PRINT,
            html=html,
            css=source.templates.render("paper.css.jinja", points=CLEAR_PRINT),
            area=area.id,
            one_page=True,
        )


def newsletters(source: Source) -> Iterator[Document]:
    """Make each newsletter that is out. Its day is its own, so it is made once and not each day."""
    for issue in published_issues(source.renderer):
        newsletter = issue.newsletter
        binding = source.binding([issue.path])
        text = source.chapter(issue.path, binding, without=("about-issue", "keep-up"))
        made = source.in_each_size(
            f"newsletter-{newsletter.id}",
            newsletter.title,
            "newsletter.html",
            chapter=text,
            elsewhere=_elsewhere([text]),
            path=issue.path,
            created=issue.updated,
        )
        yield from (replace(document, newsletter=newsletter.id) for document in made)
