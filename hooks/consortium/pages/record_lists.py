"""The list of all records of a kind: on one page while it is short, else with pages of its own."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Any

from consortium.addresses import ALL
from consortium.directory import a_to_z
from consortium.long_lists import FULL, ListPart, parts
from consortium.model import KINDS, LISTED, MADE_LISTS, TIERS, Kind, Listed
from consortium.rendering import Page, Recipe, Renderer
from consortium.text.a_to_z import in_order, initial_id, initial_of, sorted_as


@dataclass(frozen=True, slots=True)
class RecordGroup:
    """What stands under one heading of a long list, with its pages. `id` is that of the heading."""

    id: str
    title: str
    parts: tuple[ListPart[Listed], ...]

    @property
    def size(self) -> int:
        """How many records it lists."""
        return sum(len(part.entries) for part in self.parts)


@dataclass(frozen=True, slots=True)
class RecordsUnder:
    """What stands under one heading of a short list, and which of it stands above already."""

    id: str
    title: str
    listed: tuple[Listed, ...]
    above: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class ShortList:
    """A list on one page: who can be reached, under headings, and apart from them all others.

    `told` are those that a document planned, or that may be there no more; `closed` are gone.
    """

    under: tuple[RecordsUnder, ...]
    told: tuple[Listed, ...]
    closed: tuple[Listed, ...]

    @property
    def headings(self) -> tuple[tuple[str, str], ...]:
        """The id and the words of each heading."""
        return tuple((under.id, under.title) for under in self.under)


def short_list(renderer: Renderer, kind: Kind) -> ShortList | None:
    """Give the list of a kind for one page, each record in full where it comes first.

    One that is simply A to Z has no headings: it is none of these.
    """
    if kind.name not in _GROUPED:
        return None
    site = renderer.site
    records = a_to_z(site.directory.of(kind.name).values())
    states = {record.id: site.standing(record).state for record in records}
    under: list[RecordsUnder] = []
    seen: set[str] = set()
    for id_, title, of_group in _GROUPED[kind.name](renderer, kind):
        here = [record for record in of_group if states[record.id].can_be_reached]
        if here:
            above = tuple(record for record in here if record.id in seen)
            listed = tuple(record for record in here if record.id not in seen)
            under.append(RecordsUnder(id_, title, listed, above))
            seen |= {record.id for record in here}
    others = [record for record in records if not states[record.id].can_be_reached]
    return ShortList(
        tuple(under),
        told=tuple(record for record in others if not states[record.id].has_closed),
        closed=tuple(record for record in others if states[record.id].has_closed),
    )


def record_groups(renderer: Renderer, kind: Kind) -> tuple[RecordGroup, ...]:
    """Give the headings of a long list; none of one that a page has room for."""
    if len(renderer.site.directory.of(kind.name)) <= FULL:
        return ()
    groups = _GROUPED.get(kind.name, _by_letter)(renderer, kind)
    return tuple(
        RecordGroup(id_, title, parts(f"{kind.section}{ALL}", id_, _in_order(records)))
        for id_, title, records in groups
        if records
    )


def record_list_recipes(renderer: Renderer) -> Iterator[Recipe]:
    """Give the recipe of each list that no page of docs/ is, and of the pages of each long one."""
    for name, address in MADE_LISTS.items():
        yield Recipe(address, partial(_list, renderer, KINDS[name]))
    for name in LISTED:
        if name != _BY_DAY:
            yield Recipe(f"{KINDS[name].section}{ALL}", partial(_pages, renderer, KINDS[name]))


def _list(renderer: Renderer, kind: Kind) -> Iterator[Page]:
    yield renderer.page(
        "records",
        kind.section,
        title=renderer.section_title(kind.section),
        description=renderer.words("list_description", kind),
        of_kind=kind,
        cut=record_groups(renderer, kind),
        listed=a_to_z(renderer.site.directory.of(kind.name).values()),
    )


def _pages(renderer: Renderer, kind: Kind) -> Iterator[Page]:
    for group in record_groups(renderer, kind):
        for part in group.parts:
            yield renderer.page(
                "record_list",
                part.address,
                called=renderer.words("list_part", group.title, part, of="macros/parts.html"),
                title=renderer.words("list_part_title", kind, group.title, part),
                description=renderer.words("list_part_description", kind, group.title, part),
                of_kind=kind,
                letters=by_initial(part.entries),
                others=[other for other in group.parts if other is not part],
            )


def by_initial(records: Iterable[Listed]) -> tuple[tuple[str, tuple[Listed, ...]], ...]:
    """Put records A to Z, under the letters and figures that their names begin with.

    Whatever begins with another sign stands last, under "".
    """
    grouped = groupby(_in_order(records), key=lambda record: initial_of(sorted_as(record.name)))
    return tuple((initial, tuple(of_letter)) for initial, of_letter in grouped)


def _in_order(records: Iterable[Listed]) -> tuple[Listed, ...]:
    return tuple(sorted(records, key=lambda record: (*in_order(sorted_as(record.name)), record.id)))


_Group = tuple[str, str, tuple[Any, ...]]


def _by_need(renderer: Renderer, kind: Kind) -> Iterator[_Group]:
    directory = renderer.site.directory
    for need in directory.needs.values():
        yield need.id, need.title, directory.meeting(need, kind.name)


def _by_tier(renderer: Renderer, kind: Kind) -> Iterator[_Group]:
    hubs = a_to_z(renderer.site.directory.of(kind.name).values())
    for tier in TIERS:
        title = renderer.words("tier_title", tier, of="macros/result.html")
        yield tier, title, tuple(hub for hub in hubs if hub.tier == tier)


def _by_letter(renderer: Renderer, kind: Kind) -> Iterator[_Group]:
    for initial, records in by_initial(renderer.site.directory.of(kind.name).values()):
        title = renderer.words("initial_title", initial, of="macros/parts.html")
        yield initial_id(initial), title, records


_GROUPED: Mapping[str, Callable[[Renderer, Kind], Iterator[_Group]]] = {
    "guides": _by_need,
    "hubs": _by_tier,
    "services": _by_need,
}
"""How the lists of kinds are arranged that are not simply A to Z."""

_BY_DAY = "events"
"""The one kind whose lists go by time: they have an end of their own."""
