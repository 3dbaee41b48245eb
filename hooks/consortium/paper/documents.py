"""The list of documents on paper. A new kind is one more function here."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import chain, product
from pathlib import Path

from dateutil.relativedelta import relativedelta

from consortium.addresses import address, answer_address
from consortium.answers import answer, contact_point
from consortium.directory import AnyRecord, alphabetical
from consortium.model import Area, Hub, Part
from consortium.newsletters import Issue, published_issues
from consortium.pages import Site
from consortium.paper.chapter import anchor
from consortium.paper.document import Document, in_words
from consortium.paper.draft import Draft, Section, Source, elsewhere
from consortium.publishing.page import Page

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
        district_directories,
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


def district_directories(source: Source) -> Iterator[Draft]:
    """Draft the directory of each district: its page, its answers, its hub, what that gives."""
    for area in source.site.directory.districts:
        sections = partial(_district_sections, source, area)
        record = _record(source.site.directory.local_hub(area))
        yield from source.directory(area.id, sections, area, record=record, area=area.id)


def _district_sections(source: Source, area: Area) -> tuple[Section, ...]:
    directory = source.site.directory
    hub = directory.local_hub(area)
    answers = [answer_address(area, need) for need in directory.needs.values()]
    others = [address(record) for record in (hub, *directory.services_of(hub))]
    binding = source.binding([address(area), *answers, *others])
    # What stands in the district's own chapter is not printed again with each need.
    chapters = (
        source.chapter(address(area), binding, without=("neighbours", "further")),
        *(source.chapter(path, binding, without=("communities", "sources")) for path in answers),
        *(source.chapter(path, binding) for path in others),
    )
    return (Section("", chapters),)


def whole_directory(source: Source) -> Iterator[Draft]:
    """Draft the whole directory: each record once, and for each area whom to ask, in order."""
    county = source.site.directory.county
    sections = partial(_whole_sections, source)
    yield from source.directory("whole-directory", sections, county, record="data/areas.yml")


def _whole_sections(source: Source) -> tuple[Section, ...]:
    """Make the sections of the whole directory.

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
    return tuple(
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


def notices(source: Source) -> Iterator[Draft]:
    """Draft a page for the notice board of each district, in clear print."""
    for area in source.site.directory.districts:
        hub = source.site.directory.local_hub(area)
        blank = Document(
            name=f"{area.id}-notice",
            title=source.renderer.words("notice_title", area),
            points=CLEAR_PRINT,
            record=_record(hub),
            area=area.id,
            one_page=True,
        )
        yield Draft(blank, partial(_notice, source, area, hub))


def _notice(source: Source, area: Area, hub: Hub, blank: Document) -> Document:
    """Fill a notice in: with all contacts, then with fewer, never without the first.

    Where not even that one fits, the needs are there by name alone, and again as many contacts as
    fit.
    """
    site = source.site
    contact = contact_point(hub, site.directory)
    counts = range(len(contact.contacts), 0, -1) or (0,)  # without any, the notice says so
    longest, *shorter = (
        source.set_in(
            "notice.html",
            blank,
            area=area,
            hub=hub,
            contact=contact,
            shown=shown,
            briefly=briefly,
            check_by=site.today + NOTICE_HOLDS_FOR,
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


def _record(hub: Hub) -> str:
    """Give the file of a hub, seen from the top of the repository."""
    return f"data/hubs/{hub.id}.yml"
