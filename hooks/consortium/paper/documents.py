"""The list of documents on paper. A new kind is one more function here."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain, product
from pathlib import Path

from dateutil.relativedelta import relativedelta

from consortium.addresses import record_file
from consortium.answers import Answer, Reason, Result, answer
from consortium.directory import Directory, alphabetical
from consortium.model import Area, Community
from consortium.newsletters import Issue, published_issues
from consortium.pages import Site
from consortium.paper.document import Document, in_words
from consortium.paper.draft import Draft, Source, elsewhere
from consortium.publishing.page import Page

AREAS = "data/areas.yml"
"""The record behind a document that rests on many."""

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
    hand already; they take long to make. A document that cannot be composed has its `fault`
    instead of text.
    """
    source = Source(replace(site, paper=()), templates, docs, tuple(made))
    makers: tuple[Callable[[Source], Iterator[Draft]], ...] = (
        booklets,
        whole_directory,
        notices,
        newsletters,
    )
    drafts = chain.from_iterable(maker(source) for maker in makers)
    return tuple(_composed(draft) for draft in drafts)


def _composed(draft: Draft) -> Document:
    try:
        return draft.compose(draft.document)
    except Exception as error:
        # Whatever it is, it concerns one document, and the others are made.
        return replace(draft.document, fault=in_words(error))


def booklets(source: Source) -> Iterator[Draft]:
    """Draft the booklet of each district: whom to ask for each need, and how to reach them."""
    for area in source.site.directory.districts:
        title = source.renderer.words("paper_title", area)
        values = partial(_booklet, source, area)
        yield from source.in_each_size(
            area.id, title, "booklet.html", values, record=AREAS, area=area.id
        )


def _booklet(source: Source, area: Area) -> Mapping[str, object]:
    directory, today = source.site.directory, source.site.today
    answers = [answer(directory, (area,), need, today) for need in directory.needs.values()]
    communities = _by_community(directory, (area,), today)
    return {
        "area": area,
        "local": (),
        "answers": answers,
        "communities": communities,
        "numbered": _numbered(answers, communities),
    }


def whole_directory(source: Source) -> Iterator[Draft]:
    """Draft what the booklets of all districts hold, each body once for each need."""
    county = source.site.directory.county
    title = source.renderer.words("paper_title", county)
    values = partial(_whole, source, county)
    yield from source.in_each_size("whole-directory", title, "booklet.html", values, record=AREAS)


def _whole(source: Source, county: Area) -> Mapping[str, object]:
    directory, today = source.site.directory, source.site.today
    local = [answer(directory, (area,), None, today) for area in directory.districts]
    answers = [answer(directory, (county,), need, today) for need in directory.needs.values()]
    communities = _by_community(directory, tuple(directory.areas.values()), today)
    return {
        "area": county,
        "local": _together(local),
        "answers": answers,
        "communities": communities,
        "numbered": _numbered([*local, *answers], communities),
    }


Local = list[tuple[tuple[Area, ...], tuple[Result, ...]]]


def _together(local: Iterable[Answer]) -> Local:
    """Pair districts with the bodies that are there for all of these: each body once."""
    bodies: dict[str, Result] = {}
    districts: dict[str, tuple[Area, ...]] = {}
    for found in local:
        for one in found.nearest:
            bodies.setdefault(one.hub.id, one)
            districts[one.hub.id] = (*districts.get(one.hub.id, ()), *found.areas)
    together: dict[tuple[str, ...], list[str]] = {}
    for id_, areas in districts.items():
        together.setdefault(tuple(area.id for area in areas), []).append(id_)
    return [(districts[ids[0]], tuple(bodies[id_] for id_ in ids)) for ids in together.values()]


Communities = list[tuple[Community, tuple[Result, ...]]]


def _by_community(directory: Directory, areas: tuple[Area, ...], today: date) -> Communities:
    """Pair each community with those for it who can be reached, where there are any."""
    found = (
        (community, answer(directory, areas, None, today, community).results)
        for community in directory.communities.values()
    )
    pairs = (
        (community, tuple(one for one in results if one.reason is Reason.COMMUNITY))
        for community, results in found
    )
    return [(community, results) for community, results in pairs if results]


Numbered = Mapping[str, tuple[Result, tuple[str, ...]]]


def _numbered(answers: Iterable[Answer], communities: Communities) -> Numbered:
    """Give every body of a document by its id, A to Z: its place is its number at the back.

    With it are the web addresses that it goes by in the document: its services have their own.
    """
    results = chain(
        chain.from_iterable(found.results for found in answers),
        chain.from_iterable(results for _, results in communities),
    )
    by_id: dict[str, Result] = {}
    websites: dict[str, dict[str, None]] = {}
    for result in results:
        by_id.setdefault(result.hub.id, result)
        own = (one.website for one in result.contact.contacts if one.website)
        websites.setdefault(result.hub.id, {}).update(dict.fromkeys(own))
    ordered = sorted(by_id.values(), key=lambda result: alphabetical(result.hub))
    return {one.hub.id: (one, tuple(websites[one.hub.id])) for one in ordered}


def notices(source: Source) -> Iterator[Draft]:
    """Draft a page for the notice board of each district, in clear print."""
    site = source.site
    for area in site.directory.districts:
        found = answer(site.directory, (area,), None, site.today)
        first = next(iter(found.results), None)
        blank = Document(
            name=f"{area.id}-notice",
            title=source.renderer.words("notice_title", area),
            points=CLEAR_PRINT,
            record=record_file(first.hub) if first else AREAS,
            area=area.id,
            one_page=True,
        )
        yield Draft(blank, partial(_notice, source, area, found))


def _notice(source: Source, area: Area, found: Answer, blank: Document) -> Document:
    """Fill a notice in: with all contacts, then with fewer, never without the first.

    Where not even that one fits, the needs are there by name alone, and again as many contacts as
    fit.
    """
    first = next(iter(found.results), None)
    counts = range(len(first.contact.contacts), 0, -1) if first else (0,)
    longest, *shorter = (
        source.set_in(
            "notice.html",
            blank,
            area=area,
            result=first,
            near=first in found.nearest,
            shown=shown,
            briefly=briefly,
            check_by=source.site.today + NOTICE_HOLDS_FOR,
        )
        for briefly, shown in product((False, True), counts)
    )
    return replace(longest, shorter=tuple(version.html for version in shorter))


def newsletters(source: Source) -> Iterator[Draft]:
    """Draft each newsletter that is out. Its day is its own, so it is made once, not each day."""
    for issue in published_issues(source.renderer):
        newsletter = issue.newsletter
        yield from source.in_each_size(
            f"newsletter-{newsletter.id}",
            newsletter.title,
            "newsletter.html",
            partial(_issue, source, issue),
            record=f"docs/newsletters/{newsletter.id}.md",
            newsletter=newsletter.id,
        )


def _issue(source: Source, issue: Issue) -> Mapping[str, object]:
    binding = source.binding([issue.path])
    text = source.chapter(issue.path, binding, without=("about-issue", "keep-up"))
    return {
        "chapter": text,
        "elsewhere": elsewhere([text]),
        "path": issue.path,
        "created": issue.updated,
    }
