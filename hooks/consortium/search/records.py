"""Records as entries."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from consortium.addresses import key
from consortium.answers.contact_point import reached
from consortium.directory import Directory
from consortium.events.occurrence import occurrences
from consortium.events.organiser import organiser
from consortium.html.fragment import fragment
from consortium.model import (
    KINDS,
    Area,
    Community,
    Event,
    GlossaryTerm,
    Hub,
    Identified,
    Kept,
    Listed,
    Mark,
    Need,
    Organisation,
    Project,
    Service,
    kind_of,
)
from consortium.model.field_rules import marked
from consortium.newsletters.issue import Issue, published_issues
from consortium.rendering import Renderer, Site
from consortium.search.entry import SearchEntry, SearchKind, called
from consortium.search.plain import plain
from consortium.search.small_words import SMALL
from consortium.standing import State, standing
from consortium.telephone import HOME, dialled, grouped
from consortium.time.days import month_in_words

_ELSEWHERE = ("name", "summary", "also_known_as", "assured_by")
_SHORT = 3
_NO_FIGURES = re.compile(r"\D")


def record_entries(renderer: Renderer) -> Iterator[SearchEntry]:
    """Give an entry for each record that a page tells of, newsletters included.

    Districts and answers have none: the search makes these from a place and a need, so that
    nobody who named no district is led to one.
    """
    for kind in KINDS.values():
        if kind.search and kind.kept is not Kept.ARTICLE:
            make = _OF_KIND.get(kind.name, _record)
            for record in renderer.site.directory.of(kind.name).values():
                yield make(renderer, record)
    for issue in published_issues(renderer):
        yield _issue(renderer.site.directory, issue)


def _need(_: Renderer, need: Need) -> SearchEntry:
    words = (*need.also_known_as, *filter(None, (need.plan_word,)))
    text = need.remark or ""
    return SearchEntry(
        f"{key(need)}/", _noun(need), need.title, need.sentence, words, text, needs=(need.id,)
    )


def _community(_: Renderer, community: Community) -> SearchEntry:
    return SearchEntry(
        f"{key(community)}/",
        _noun(community),
        community.name,
        community.sentence,
        community.also_known_as,
    )


def _hub(renderer: Renderer, hub: Hub) -> SearchEntry:
    site = renderer.site
    directory = site.directory
    services = directory.services_of(hub)
    open_ = [service for service in services if reached(directory, service, site.today)]
    return SearchEntry(
        f"{key(hub)}/",
        _kind_of_help(site, hub),
        hub.name,
        hub.summary,
        _initials(hub.name),
        text=_joined(*_words(hub), *(service.name for service in services)),
        areas=_districts(directory.areas_of(hub)),
        needs=_needs(directory, chain.from_iterable(service.needs for service in open_)),
        telephones=_telephones(hub, directory),
    )


def _service(renderer: Renderer, service: Service) -> SearchEntry:
    site = renderer.site
    directory = site.directory
    return SearchEntry(
        site.told_at(service),
        _kind_of_help(site, service),
        service.name,
        service.summary,
        service.also_known_as,
        text=_joined(*_words(service), *(hub.name for hub in directory.hubs_of(service))),
        areas=_districts(directory.areas_of(service)),
        needs=_needs(directory, service.needs),
        telephones=_telephones(service, directory),
    )


def _kind_of_help(site: Site, record: Hub | Service) -> str:
    if record.status == "closed":
        return SearchKind.CLOSED
    if reached(site.directory, record, site.today):
        return _noun(record)
    # A hub that is paused, or a checked one without a telephone, was not merely planned.
    is_known_today = standing(record, site.today).state.can_be_reached
    return SearchKind.UNREACHED if is_known_today else SearchKind.PLAN


def _record(renderer: Renderer, record: Listed) -> SearchEntry:
    """Make the entry of a record by what its fields are, whatever its kind."""
    site = renderer.site
    directory = site.directory
    kind = kind_of(type(record))
    needs = _needs(directory, getattr(record, "needs", ()))
    ranked = directory.meeting(directory.needs[needs[0]], kind.name) if needs else ()
    areas = (directory.areas[area] for area in getattr(record, "areas", ()))
    return SearchEntry(
        site.told_at(record),
        _kind_today(site, record),
        record.name,
        record.summary,
        getattr(record, "also_known_as", ()),
        text=_joined(*_words(record)),
        areas=_districts(areas),
        needs=needs,
        rank=ranked.index(record) if record in ranked else len(ranked),
        telephones=_telephones(record, directory),
    )


def _words(record: Listed) -> Iterator[str | None]:
    """Give the words of a record that are in no other part of its entry; addresses are none."""
    model = type(record)
    for field in marked(model, Mark.OURS):
        if field not in (*_ELSEWHERE, *marked(model, Mark.WEB_ADDRESS)):
            wrote = getattr(record, field)
            yield from wrote if isinstance(wrote, tuple) else (wrote,)


def _noun(record: Identified) -> str:
    return kind_of(type(record)).one


def _kind_today(site: Site, record: Listed) -> str:
    """Say what a record is, or that it has closed or is of the plan alone."""
    on = standing(record, site.today).state
    if on is State.CLOSED:
        return SearchKind.CLOSED
    return _noun(record) if on.can_be_reached else SearchKind.PLAN


def _event(renderer: Renderer, event: Event) -> SearchEntry:
    site = renderer.site
    directory = site.directory
    times = occurrences(event)
    ahead = [time for time in times if time.last_day >= site.today]
    months = dict.fromkeys(month_in_words(time.first_day) for time in ahead or times)
    return SearchEntry(
        f"{key(event)}/",
        _noun(event) if ahead else SearchKind.PAST_EVENT,
        renderer.words("event_title", event),
        event.summary,
        text=_joined(*_words(event), organiser(event, directory), *months),
        areas=_districts(directory.areas_of(event)),
        needs=_needs(directory, event.needs),
        telephones=_telephones(event, directory),
    )


def _issue(directory: Directory, issue: Issue) -> SearchEntry:
    newsletter = issue.newsletter
    return SearchEntry(
        issue.path,
        _noun(newsletter),
        newsletter.title,
        newsletter.summary,
        text=_joined(fragment(issue.article).text_content()),
        areas=_districts(directory.areas[area] for area in newsletter.areas),
        needs=_needs(directory, newsletter.topics),
    )


def _term(_: Renderer, term: GlossaryTerm) -> SearchEntry:
    words = (*term.also_written, *filter(None, (term.short_for,)))
    return SearchEntry(f"glossary/#{term.id}", _noun(term), term.term, _joined(term.words), words)


def _body_or_project(renderer: Renderer, record: Organisation | Project) -> SearchEntry:
    return SearchEntry(
        renderer.site.told_at(record),
        _kind_today(renderer.site, record),
        record.name,
        record.summary,
        _initials(record.name) if isinstance(record, Organisation) else (),
        text=_joined(*_words(record)),
        telephones=_telephones(record, renderer.site.directory),
    )


def _initials(name: str) -> tuple[str, ...]:
    """Give what a body may be called for short, if it has letters enough: "VIN"."""
    words = [word for word in called(name).split() if plain(word) not in {"", *SMALL}]
    short = "".join(word if word.isupper() else word[0] for word in words)
    return (short,) if len(words) > 1 and len(short) >= _SHORT else ()


def _districts(areas: Iterable[Area]) -> tuple[str, ...]:
    return tuple(area.id for area in areas if area.kind == "district")


def _needs(directory: Directory, ids: Iterable[str]) -> tuple[str, ...]:
    given = set(ids)
    return tuple(need for need in directory.needs if need in given)


def _telephones(record: Listed, directory: Directory) -> tuple[str, ...]:
    """Give the figures of its numbers; abroad from the first site, with the country's code too."""
    numbers = (
        getattr(contact, way)
        for contact in record.contacts
        for way in marked(type(contact), Mark.TELEPHONE)
    )
    ways = [number for number in numbers if number]
    if (country := directory.consortium.country) != HOME:
        abroad = [dialled(number, country) for number in ways]
        ways = [*(grouped(number, country) for number in ways), *abroad]
        ways += [f"00{number}" for number in abroad]
    return tuple(sorted({_NO_FIGURES.sub("", way) for way in ways}))


def _joined(*texts: str | None) -> str:
    return " ".join(" ".join(text.split()) for text in texts if text)


_OF_KIND: Mapping[str, Callable[[Renderer, Any], SearchEntry]] = {
    "needs": _need,
    "communities": _community,
    "hubs": _hub,
    "services": _service,
    "events": _event,
    "glossary": _term,
    "organisations": _body_or_project,
    "projects": _body_or_project,
}
"""What makes the entry of a record that says more, or less, than its fields do."""
