"""What may be said of a record on a day, and of the help that a hub gives.

Its words are in `overrides/made/macros/standing.html`, in one table.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Literal

from dateutil.relativedelta import relativedelta

from consortium.model import Hub, Listed, Service, Source, kind_of
from consortium.time.days import UNDATED, a_year_after, last_day_of

KEPT = 2**16
"""As many answers as a county asks for again and again."""

AHEAD = relativedelta(months=2)
"""How long before a check counts no more that somebody is to ask again."""


class State(StrEnum):
    """How something is known, the surest first. What is below PAUSED cannot be reached."""

    CHECKED = "checked"
    OVERDUE = "overdue"
    FOUND = "found"
    FOUND_OLDER = "found-older"
    FOUND_UNDATED = "found-undated"
    UNCHECKED = "unchecked"
    PAUSED = "paused"
    THERE_THEN = "unconfirmed"
    PLANNED = "planned"
    CLOSED = "closed"

    @property
    def can_be_reached(self) -> bool:
        """Whether somebody is there to ask, as far as anybody knows."""
        return self not in (State.THERE_THEN, State.PLANNED, State.CLOSED)

    @property
    def is_said_today(self) -> bool:
        """Whether somebody says it in our own days, or that it is over.

        If not, a number may be a stranger's by now.
        """
        return self not in (State.UNCHECKED, State.THERE_THEN, State.PLANNED)

    @property
    def is_checked(self) -> bool:
        """Whether somebody has checked it within twelve months."""
        return self is State.CHECKED

    @property
    def has_closed(self) -> bool:
        """Whether it is there no more."""
        return self is State.CLOSED

    @property
    def from_web_pages(self) -> bool:
        """Whether public web pages say it, and nobody has been asked."""
        return self in (State.FOUND, State.FOUND_OLDER, State.FOUND_UNDATED)

    @property
    def family(self) -> "State":
        """The state that it is counted under: how old web pages are makes no other."""
        return State.FOUND if self.from_web_pages else self


_SURENESS = {state: place for place, state in enumerate(State)}

Claim = tuple[State, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """A state, with what its words need.

    `day` and `by` are those of the last check, which is `old` after twelve months; `seen` is the
    newest date on web pages ("2024", "2026-07", "undated") and `seen_on` whose they were; `until`
    is the last day of a pause, which is `over` after it. `document` is the id of the document that
    says so, where the record names one.
    """

    state: State
    day: date | None = None
    by: str | None = None
    seen: str | None = None
    seen_on: Literal["own", "other"] | None = None
    until: date | None = None
    old: bool = False
    over: bool = False
    document: str | None = None

    @property
    def claim(self) -> Claim:
        """What is said of the help, in the words of `offers`: the same for the same claim."""
        state = State.FOUND if self.state is State.FOUND_UNDATED else self.state
        return state, self.seen_on, self.document

    @property
    def pause(self) -> Literal["over", "until", "long ago", "open"]:
        """What is known of the end of a pause, or when it was last heard of."""
        if self.over:
            return "over"
        if self.until:
            return "until"
        return "long ago" if self.old else "open"

    @property
    def sureness(self) -> int:
        """Its place beside others: the surest has the lowest."""
        return _SURENESS[self.state]

    @property
    def newest(self) -> date:
        """The last day that it can be of; the first of all days if it has none."""
        return self.day or last_day_of(self.seen or UNDATED) or date.min


def holds_until(day: date) -> date:
    """Give the last day on which what was checked or seen on a day is told as it is of today."""
    return a_year_after(day)


def due_by(today: date) -> date:
    """Give the last day that what is due soon is told as it is of today."""
    return today + AHEAD


def is_old(day: date, today: date) -> bool:
    """Say whether what was checked or seen on a day may have changed by now."""
    return holds_until(day) < today


def checked(day: date | None, by: str | None, today: date) -> Standing:
    """Say how old a check is. It counts for twelve months, the day itself included."""
    if day is None:
        return Standing(State.UNCHECKED)
    old = is_old(day, today)
    return Standing(State.OVERDUE if old else State.CHECKED, day, by, old=old)


@lru_cache(KEPT)
def standing(record: Listed, today: date) -> Standing:
    """Say what is known of a record by itself: its status, and how old that is."""
    own = checked(record.assured_date, record.assured_by, today)
    match getattr(record, "status", ""):
        case "paused":
            until = record.notice.until if record.notice else None
            over = until is not None and until < today
            return replace(own, state=State.PAUSED, until=until, over=over)
        case "found":
            return _found(record, today)
        case "closed":
            return replace(own, state=State.CLOSED)
        case ("planned" | "unconfirmed") as status if kind_of(type(record)).of_document:
            return Standing(State(status), document=_document(record))
        case _:
            return own


@lru_cache(KEPT)
def standing_of_help(hub: Hub, service: Service, today: date) -> Standing:
    """Say what may be claimed of the help that a hub gives.

    It is the service's own, and never more than the hub bears: a paused hub pauses its services,
    and what a hub that was only planned or there once gives cannot be reached.
    """
    own, whose = standing(service, today), standing(hub, today)
    if State.CLOSED in (own.state, whose.state):
        return own if own.state is State.CLOSED else whose
    if not own.state.can_be_reached or whose.state in (State.CHECKED, State.OVERDUE):
        return own
    if whose.state is State.PAUSED or not whose.state.can_be_reached:
        return whose
    return own


def help_at_its_surest(service: Service, hubs: Iterable[Hub], today: date) -> Standing:
    """Say what may be claimed of help, whichever of the hubs that give it is asked."""
    return min((standing_of_help(hub, service, today) for hub in hubs), key=lambda on: on.sureness)


def tally(standings: Iterable[Standing]) -> list[tuple[State, int]]:
    """Count standings by their state, the surest first. Web pages are one, however old."""
    counts = Counter(on.state.family for on in standings)
    return [(state, counts[state]) for state in State if counts[state]]


def _found(record: Listed, today: date) -> Standing:
    newest = max((source for source in record.source if source.seen), key=_newest)
    last = last_day_of(newest.seen or UNDATED)
    if last is None:
        state = State.FOUND_UNDATED
    else:
        state = State.FOUND_OLDER if is_old(last, today) else State.FOUND
    return Standing(state, seen=newest.seen, seen_on=newest.seen_on)


def _document(record: Listed) -> str | None:
    return next((source.document for source in record.source if source.lines), None)


def _newest(source: Source) -> date:
    return last_day_of(source.seen or UNDATED) or date.min
