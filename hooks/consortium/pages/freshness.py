"""How fresh the directory is: how its records are known, whom they are of, and from which year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from consortium.directory import Directory
from consortium.model import KINDS, TIERS, Hub, Kind, Listed, Service, Tier, kind_of
from consortium.standing import State, standing, tally


@dataclass(frozen=True, slots=True)
class FreshnessRow:
    """How many records are known in which way: those of a tier of hubs, or else of a kind."""

    tier: Tier | None
    kind: Kind
    counts: tuple[tuple[State, int], ...]


@dataclass(frozen=True, slots=True)
class Freshness:
    """The records that somebody can turn to today, and how they are known.

    Each of the `rows` has a count for each state that there is. `years` are those of the last check
    or of the newest date on a web page, the newest first, and None for what has no date.
    """

    records: tuple[Listed, ...]
    rows: tuple[FreshnessRow, ...]
    years: tuple[tuple[int | None, int], ...]


def freshness(directory: Directory, today: date) -> Freshness:
    """Count what can be reached on a day: bodies, what they give, and official pages."""
    records = tuple(
        record
        for kind in KINDS.values()
        if kind.can_be_kept
        for record in directory.of(kind.name).values()
        if standing(record, today).state.can_be_reached
    )
    states = tuple(state for state, _ in tally(standing(record, today) for record in records))
    return Freshness(
        records=records,
        rows=tuple(_rows(directory, records, states, today)),
        years=_years(records, today),
    )


def _rows(
    directory: Directory, records: Iterable[Listed], states: tuple[State, ...], today: date
) -> Iterable[FreshnessRow]:
    groups: dict[tuple[Tier | None, str], Counter[State]] = {}
    for record in records:
        tier = _tier(directory, record)
        kind = kind_of(Hub if tier else type(record)).name
        counts = groups.setdefault((tier, kind), Counter())
        counts[standing(record, today).state.family] += 1
    for tier, kind in sorted(groups, key=lambda group: _place(*group)):
        counts = groups[tier, kind]
        yield FreshnessRow(tier, KINDS[kind], tuple((state, counts[state]) for state in states))


def _tier(directory: Directory, record: Listed) -> Tier | None:
    """Give the tier of a hub, or the nearest of those that give a service."""
    if isinstance(record, Hub):
        return record.tier
    if isinstance(record, Service):
        return min((hub.tier for hub in directory.hubs_of(record)), key=TIERS.index)
    return None


def _place(tier: Tier | None, kind: str) -> tuple[int, int]:
    return TIERS.index(tier) if tier else len(TIERS), [*KINDS].index(kind)


def _years(records: Iterable[Listed], today: date) -> tuple[tuple[int | None, int], ...]:
    newest = (standing(record, today).newest for record in records)
    counts = Counter(None if day == date.min else day.year for day in newest)
    dated = sorted((year for year in counts if year), reverse=True)
    return tuple((year, counts[year]) for year in (*dated, None) if counts[year])
