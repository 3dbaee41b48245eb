"""What a booklet holds: whom to ask for each need, and how to reach them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeVar

from consortium.answers.answer import Answer, Result
from consortium.answers.order import answer, there_for
from consortium.directory import Directory, open_a_to_z
from consortium.gathered import gathered
from consortium.model import KINDS, Area, Community, Guide, Kind, Listed, Need
from consortium.paper.chapter import without_scheme
from consortium.standing import State, standing
from consortium.text.a_to_z import order_of

Whom = TypeVar("Whom", Area, Community)

ROOM_TO_TYPE = 864
"""In points. A web address stands at the back if its letters times their size are more.

So none that stands where it is needed is longer than a line.
"""

ON_A_SHEET = 13
ROOM_OF_A_BODY = 2
"""In guides. A need has one sheet of paper: with more bodies, fewer guides stand on it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands under one need: its answer, and those of its guides that there is room for."""

    found: Answer
    guides: tuple[Guide, ...]


ForCommunities = tuple[tuple[Community, ...], Result]
"""A body that is there for some communities above all."""

OfKind = tuple[Kind, tuple[Listed, ...]]
"""Records that are in no answer, A to Z, below the name of their kind."""

Local = tuple[tuple[Area, ...], tuple[Result, ...]]
"""Districts, and the bodies that are there for all of these."""


@dataclass(frozen=True, slots=True)
class Booklet:
    """The booklet of a district, or of the whole county, whose `local` parts come first."""

    area: Area
    sheets: tuple[Sheet, ...]
    for_communities: tuple[ForCommunities, ...]
    local: tuple[Local, ...] = ()
    others: tuple[OfKind, ...] = ()
    #: Whom to ring, in the booklet of a district.
    to_ring: Result | None = None

    def long_addresses(self, points: int) -> Mapping[str, str]:
        """Give the web addresses that are longer than a line, each with whose it is, A to Z.

        The place of each is its number.
        """
        named = {link: name for link, name in self._addresses() if not is_short(link, points)}
        return dict(sorted(named.items(), key=lambda pair: (order_of(pair[1]), pair[0])))

    @property
    def everyday_words(self) -> Sequence[tuple[str, Need]]:
        """The everyday words of each need, A to Z, with the need that they belong to."""
        needs = [need for sheet in self.sheets if (need := sheet.found.need)]
        named = [(words, need) for need in needs for words in need.on_paper]
        return sorted(named, key=lambda pair: order_of(pair[0]))

    @property
    def is_from_the_web(self) -> bool:
        """Say whether some of it is known from public web pages alone."""
        return any(
            on.seen
            for result in self._results()
            for on in (result.standing, *(known for known, _ in result.helps))
        )

    def _addresses(self) -> Iterator[tuple[str, str]]:
        for sheet in self.sheets:
            yield from ((guide.link, f"{guide.publisher}: {guide.name}") for guide in sheet.guides)
        named = [(result.hub.name, result.contact.contacts) for result in self._results()]
        named += [
            (record.name, record.contacts) for _, records in self.others for record in records
        ]
        for name, contacts in named:
            for contact in contacts:
                if contact.website:
                    yield contact.website, name

    def _results(self) -> Iterator[Result]:
        return chain(
            chain.from_iterable(results for _, results in self.local),
            chain.from_iterable(sheet.found.results for sheet in self.sheets),
            (result for _, result in self.for_communities),
        )


def typed(link: str) -> str:
    """Write a web address as people type it, without the stroke at its end."""
    return without_scheme(link).rstrip("/")


def is_short(link: str, points: int) -> bool:
    """Say whether a web address fits on a line, in letters of a size."""
    return len(typed(link)) * points <= ROOM_TO_TYPE


def booklet_of(directory: Directory, area: Area, today: date) -> Booklet:
    """Gather the booklet of a district, or for the county what those of all districts hold."""
    is_district = area.kind == "district"
    asked = [
        answer(directory, (district,), None, today)
        for district in ((area,) if is_district else directory.districts)
    ]
    areas = (area,) if is_district else tuple(directory.areas.values())
    return Booklet(
        area=area,
        sheets=_sheets(directory, area, today),
        for_communities=_for_communities(directory, areas, today),
        local=() if is_district else _together(asked),
        others=_others(directory, areas),
        to_ring=to_ring(asked[0].results, today) if is_district else None,
    )


def to_ring(results: Iterable[Result], today: date) -> Result | None:
    """Give the first who has a telephone and is not paused.

    One whose number may have changed gives way to the next whose number is new: paper stays as it
    is. But who is in the district or the county gives way to none who is further away.
    """
    rung = [result for result in results if _can_be_rung(result)]
    as_near = [result for result in rung if _place(result) == _place(rung[0])]
    return next((result for result in as_near if _is_new(result, today)), next(iter(rung), None))


def _sheets(directory: Directory, area: Area, today: date) -> tuple[Sheet, ...]:
    answers = (answer(directory, (area,), need, today) for need in directory.needs.values())
    return tuple(Sheet(of_need, of_need.guides[: _room_for_guides(of_need)]) for of_need in answers)


def _others(directory: Directory, areas: tuple[Area, ...]) -> tuple[OfKind, ...]:
    """List what is in some areas, closed ones left out, of each kind that booklets list."""
    by_kind = (
        (kind, open_a_to_z(directory.of(kind.name).values()))
        for kind in KINDS.values()
        if kind.in_booklets
    )
    near = (
        (kind, tuple(record for record in records if _is_near(directory, record, areas)))
        for kind, records in by_kind
    )
    return tuple((kind, records) for kind, records in near if records)


def _is_near(directory: Directory, record: Listed, areas: tuple[Area, ...]) -> bool:
    own = getattr(record, "areas", ())
    return not own or any(directory.covers(own, area) for area in areas)


def _room_for_guides(of_need: Answer) -> int:
    return max(1, ON_A_SHEET - ROOM_OF_A_BODY * len(of_need.results))


def _can_be_rung(result: Result) -> bool:
    first = result.contact.contacts[0]
    return first.telephone is not None and result.standing.state is not State.PAUSED


def _place(result: Result) -> str:
    """Say whether somebody is there for the district, the county or the whole country."""
    tier = result.hub.tier
    return tier if tier in ("local", "national") else "county"


def _is_new(result: Result, today: date) -> bool:
    whose = result.contact.record
    return whose is not None and standing(whose, today).state in (State.CHECKED, State.FOUND)


def _together(local: Iterable[Answer]) -> tuple[Local, ...]:
    """Pair districts with the bodies that are there for all of these: each body once."""
    pairs = (
        (area, result)
        for of_district in local
        for area in of_district.areas
        for result in of_district.nearest
    )
    return tuple(gathered(_each_once(pairs)).items())


def _for_communities(
    directory: Directory, areas: tuple[Area, ...], today: date
) -> tuple[ForCommunities, ...]:
    """Pair those who are there for communities with these: each body once, at its first."""
    pairs = (
        (community, result)
        for community in directory.communities.values()
        for result in there_for(directory, areas, community, today)
    )
    return tuple(_each_once(pairs))


def _each_once(
    pairs: Iterable[tuple[Whom, Result]],
) -> Iterator[tuple[tuple[Whom, ...], Result]]:
    """Give each body with all that it is there for, as it is told of at the first of these."""
    by_body = gathered((result.hub.id, (whom, result)) for whom, result in pairs)
    for those in by_body.values():
        yield tuple(whom for whom, _ in those), those[0][1]
