"""Records as entries."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from lxml import html

from consortium.addresses import key
from consortium.answers import reached
from consortium.directory import Directory
from consortium.events import occurrences, organiser
from consortium.model import (
    Area,
    Event,
    GlossaryTerm,
    Guide,
    Hub,
    Listed,
    Organisation,
    Project,
    Service,
)
from consortium.newsletters import published_issues
from consortium.newsletters.issue import Issue
from consortium.search.entry import Entry, Kind
from consortium.standing import standing

if TYPE_CHECKING:  # pages/ names the folder of the index, so it comes later
    from consortium.rendering.renderer import Renderer
    from consortium.rendering.site import Site

_NO_FIGURES = re.compile(r"\D")


def record_entries(renderer: "Renderer") -> Iterator[Entry]:
    """Give an entry for each record that a page tells of, newsletters included.

    Districts and answers have none: the search makes these from a place and a need, so that
    nobody who named no district is led to one.
    """
    site = renderer.site
    directory = site.directory
    yield from _lists(directory)
    yield from (_hub(site, hub) for hub in directory.hubs.values())
    yield from (_service(site, service) for service in directory.services.values())
    yield from (_guide(directory, guide) for guide in directory.guides.values())
    for event in directory.events.values():
        yield _event(site, event, renderer.words("event_title", event))
    yield from (_issue(directory, issue) for issue in published_issues(renderer))
    if site.has_page("glossary/"):
        yield from (_term(term) for term in directory.glossary.values())
    yield from (_other(site, one, Kind.ORGANISATION) for one in directory.organisations.values())
    yield from (_other(site, one, Kind.PROJECT) for one in directory.projects.values())


def _lists(directory: Directory) -> Iterator[Entry]:
    for need in directory.needs.values():
        words = (*need.also_known_as, *filter(None, (need.plan_word,)))
        text = need.remark or ""
        yield Entry(
            f"{key(need)}/", Kind.NEED, need.title, need.sentence, words, text, needs=(need.id,)
        )
    for community in directory.communities.values():
        yield Entry(
            f"{key(community)}/",
            Kind.COMMUNITY,
            community.name,
            community.sentence,
            community.also_known_as,
        )


def _hub(site: "Site", hub: Hub) -> Entry:
    directory = site.directory
    services = directory.services_of(hub)
    open_ = [one for one in services if reached(directory, one, site.today)]
    return Entry(
        f"{key(hub)}/",
        _kind_of_help(site, hub, Kind.HUB),
        hub.name,
        hub.summary,
        text=_joined(hub.description, *hub.languages, hub.access, *(one.name for one in services)),
        areas=_districts(directory.areas_of(hub)),
        needs=_needs(directory, chain.from_iterable(one.needs for one in open_)),
        telephones=_telephones(hub),
    )


def _service(site: "Site", service: Service) -> Entry:
    directory = site.directory
    return Entry(
        site.told_at(service),
        _kind_of_help(site, service, Kind.SERVICE),
        service.name,
        service.summary,
        service.also_known_as,
        text=_joined(
            service.description,
            service.for_whom,
            *service.languages,
            service.access,
            *(hub.name for hub in directory.hubs_of(service)),
        ),
        areas=_districts(directory.areas_of(service)),
        needs=_needs(directory, service.needs),
        telephones=_telephones(service),
    )


def _kind_of_help(site: "Site", record: Hub | Service, kind: Kind) -> Kind:
    if record.status == "closed":
        return Kind.CLOSED
    if reached(site.directory, record, site.today):
        return kind
    # A hub that is paused, or a checked one without a telephone, was not merely planned.
    is_known_today = standing(record, site.today).state.can_be_reached
    return Kind.UNREACHED if is_known_today else Kind.PLAN


def _guide(directory: Directory, guide: Guide) -> Entry:
    needs = _needs(directory, guide.needs)
    ranked = directory.guides_for(directory.needs[needs[0]])
    return Entry(
        f"{key(guide)}/",
        Kind.CLOSED if guide.status == "closed" else Kind.GUIDE,
        guide.name,
        guide.summary,
        guide.also_known_as,
        text=_joined(guide.description, guide.publisher),
        areas=_districts(directory.areas[area] for area in guide.areas),
        needs=needs,
        rank=ranked.index(guide) if guide in ranked else len(ranked),
    )


def _event(site: "Site", event: Event, title: str) -> Entry:
    directory = site.directory
    is_over = all(one.last_day < site.today for one in occurrences(event))
    return Entry(
        f"{key(event)}/",
        Kind.PAST_EVENT if is_over else Kind.EVENT,
        title,
        event.summary,
        text=_joined(event.description, event.venue, organiser(event, directory)),
        areas=_districts(directory.areas_of(event)),
        needs=_needs(directory, event.needs),
        telephones=_telephones(event),
    )


def _issue(directory: Directory, issue: Issue) -> Entry:
    newsletter = issue.newsletter
    return Entry(
        issue.path,
        Kind.NEWSLETTER,
        newsletter.title,
        newsletter.summary,
        text=_joined(html.fragment_fromstring(issue.article, create_parent="div").text_content()),
        areas=_districts(directory.areas[area] for area in newsletter.areas),
        needs=_needs(directory, newsletter.topics),
    )


def _term(term: GlossaryTerm) -> Entry:
    words = (*term.also_written, *filter(None, (term.short_for,)))
    return Entry(f"glossary/#{term.id}", Kind.TERM, term.term, _joined(term.words), words)


def _other(site: "Site", record: Organisation | Project, kind: Kind) -> Entry:
    on = standing(record, site.today).state
    if record.status == "closed":
        kind = Kind.CLOSED
    elif not on.can_be_reached:
        kind = Kind.PLAN
    return Entry(
        site.told_at(record),
        kind,
        record.name,
        record.summary,
        text=_joined(record.description, getattr(record, "plan_name", None)),
        telephones=_telephones(record),
    )


def _districts(areas: Iterable[Area]) -> tuple[str, ...]:
    return tuple(area.id for area in areas if area.kind == "district")


def _needs(directory: Directory, ids: Iterable[str]) -> tuple[str, ...]:
    given = set(ids)
    return tuple(need for need in directory.needs if need in given)


def _telephones(record: Listed) -> tuple[str, ...]:
    numbers = (_NO_FIGURES.sub("", contact.telephone or "") for contact in record.contacts)
    return tuple(sorted({number for number in numbers if number}))


def _joined(*texts: str | None) -> str:
    return " ".join(" ".join(text.split()) for text in texts if text)
