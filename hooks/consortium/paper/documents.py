"""The list of documents on paper. A new kind is one more function here."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from dateutil.relativedelta import relativedelta

from consortium.addresses import record_file
from consortium.answers.contact_point import ContactPoint, contact_point
from consortium.model import Area
from consortium.newsletters.issue import Issue, published_issues
from consortium.paper.booklet import booklet_of
from consortium.paper.document import Document, fault_in_words
from consortium.paper.draft import Draft, DraftSource
from consortium.paper.poster import (
    Poster,
    PosterLayout,
    layouts,
    poster_of_district,
    poster_of_need,
)
from consortium.rendering import Page, Site

AREAS = "data/areas.yml"
"""The record behind a document that rests on many."""

LEAFLET = "A5"
"""The sheet of a poster that is handed out: it is read from the hand."""

SHEETS = {LEAFLET: 14, "A4": 18, "A3": 25}
"""What posters are printed on, with the size of their smallest letters, in points."""

NOT_ON_PAPER = ("about-issue", "keep-up", "print-only")
"""What stands elsewhere in the document of an issue."""

HOLDS_FOR = relativedelta(months=6)
"""How long a poster may hang, or a booklet lie, before somebody has to look for a newer one."""


def documents(
    site: Site, templates: Path, docs: Path, made: Collection[Page] = ()
) -> tuple[Document, ...]:
    """Give every document to be had on paper.

    `templates` is the folder that holds `paper/`, and `docs` the one that holds the pictures.
    `made` are all the made pages of the site as they are without any document, when they are at
    hand already; they take long to make. A document that cannot be composed has its `fault`
    instead of text.
    """
    source = DraftSource(replace(site, paper=()), templates, docs, tuple(made))
    return tuple(_composed(draft) for maker in (*HANDOUTS, newsletters) for draft in maker(source))


def handouts(site: Site, templates: Path, docs: Path) -> Iterator[Document]:
    """Give what is to be had on paper but newsletters, each once, as `documents` does."""
    source = DraftSource(site, templates, docs, for_trial=True)
    for draft in chain.from_iterable(maker(source) for maker in HANDOUTS):
        yield _composed(draft)


def _composed(draft: Draft) -> Document:
    try:
        return draft.compose(draft.document)
    except Exception as error:
        # Whatever it is, it concerns one document, and the others are made.
        return replace(draft.document, fault=fault_in_words(error))


def booklets(source: DraftSource) -> Iterator[Draft]:
    """Draft the booklet of each district: whom to ask for each need, and how to reach them.

    The last holds what those of all districts do, each body once for each need. Where there is no
    county there is none such.
    """
    directory = source.site.directory
    for area in (*directory.districts, *filter(None, [directory.county])):
        of_all = area is directory.county
        title = source.renderer.words("paper_title", area)
        name, about = ("whole-directory", None) if of_all else (area.id, area.id)
        blank = Document(name, title, record=AREAS, area=about)
        yield from source.in_each_size(blank, "booklet.html", partial(_booklet, source, area))


def _booklet(source: DraftSource, area: Area) -> Mapping[str, object]:
    directory, today = source.site.directory, source.site.today
    return {"booklet": booklet_of(directory, area, today), "check_by": today + HOLDS_FOR}


def posters(source: DraftSource) -> Iterator[Draft]:
    """Draft a poster for each district and each need, on each sheet."""
    directory = source.site.directory
    for area in directory.districts:
        yield from _on_each_sheet(source, poster_of_district(source.site, area), area=area.id)
    for need in directory.needs.values():
        yield from _on_each_sheet(source, poster_of_need(source.site, need), need=need.id)


def _on_each_sheet(
    source: DraftSource, poster: Poster, *, area: str | None = None, need: str | None = None
) -> Iterator[Draft]:
    for sheet, points in SHEETS.items():
        kind = _kind(sheet)
        blank = Document(
            name=f"{poster.subject.id}-{kind}-{sheet.lower()}",
            title=source.renderer.words("poster_title", poster.name, kind),
            points=points,
            record=record_file(poster.to_ring.hub if poster.to_ring else poster.subject),
            sheet=sheet,
            one_page=True,
            area=area,
            need=need,
        )
        yield Draft(blank, partial(_poster, source, poster))


def _kind(sheet: str) -> str:
    return "leaflet" if sheet == LEAFLET else "poster"


def _poster(source: DraftSource, poster: Poster, blank: Document) -> Document:
    """Fill a poster in: with as large a name as fits, and then with less beside the number."""

    def version(layout: PosterLayout) -> Document:
        return source.set_in(
            "poster.html",
            blank,
            poster=poster,
            layout=layout,
            kind=_kind(blank.sheet),
            check_by=source.site.today + HOLDS_FOR,
        )

    rows = layouts(poster, source.site.directory.consortium.country)
    if source.for_trial:
        return version(next(rows)[0])
    ways = [[version(layout) for layout in row] for row in rows]
    in_html = tuple(tuple(document.html for document in row) for row in ways)
    return replace(ways[0][0], ways=in_html)


def newsletters(source: DraftSource) -> Iterator[Draft]:
    """Draft each newsletter that is out. Its day is its own, so it is made once, not each day."""
    for issue in published_issues(source.renderer):
        newsletter = issue.newsletter
        blank = Document(
            f"newsletter-{newsletter.id}",
            newsletter.title,
            record=record_file(newsletter),
            newsletter=newsletter.id,
        )
        yield from source.in_each_size(blank, "newsletter.html", partial(_issue, source, issue))


def _issue(source: DraftSource, issue: Issue) -> Mapping[str, object]:
    text = source.chapter(issue.path, without=NOT_ON_PAPER)
    return {
        "chapter": text,
        "elsewhere": [(mention, _to_ring(source, mention.path)) for mention in text.elsewhere],
        "pages": source.pages,
        "path": issue.path,
        "created": issue.updated,
    }


def _to_ring(source: DraftSource, path: str) -> ContactPoint | None:
    """Give whom to ring about the body, help or coming event that a page tells of, if anybody.

    Who gets an issue by post may have no other way to ask.
    """
    told = source.told_of.get(path)
    if told is None or not source.site.standing(told).state.can_be_reached:
        return None
    point = contact_point(told, source.site.directory)
    if point is None or point.is_office:
        return None
    numbers = tuple(contact for contact in point.contacts if contact.telephone)
    return replace(point, contacts=numbers) if numbers else None


HANDOUTS: tuple[Callable[[DraftSource], Iterator[Draft]], ...] = (booklets, posters)
"""What gives the documents that are made of the directory."""
