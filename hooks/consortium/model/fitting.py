"""What the fields of one part say of each other, as data: the check and the forms go by it.

Each rule has one runner here and one in `docs/assets/form-check.js`, and one sentence, `say`. In a
sentence {name} is what a field holds, {day} the day that is told of, in words, and {today} the day
of the check.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import pairwise
from typing import Any

from dateutil.relativedelta import relativedelta
from pydantic import BaseModel

from consortium.model.marks import Mark, said_of
from consortium.model.written import as_written
from consortium.time.days import first_day_of, in_words
from consortium.time.london import day_of

STILL_TO_COME = "{day} is still to come. Write the day it was done."

Broken = tuple[tuple[str | int, ...], Mapping[str, str]]
"""The field that a sentence is about, and more words for it."""


@dataclass(frozen=True, kw_only=True)
class Fits:
    """A rule on the fields of one part."""

    say: str

    def broken(self, part: Any, _: date) -> Iterator[Broken]:
        """Give each place where a part does not keep it: its field, or the part as a whole."""
        if self._breaks(part):
            yield tuple(filter(None, [getattr(self, "field", "")])), {}

    def _breaks(self, part: Any) -> bool:
        raise NotImplementedError

    def message(self, part: Any, words: Mapping[str, str], today: date) -> str:
        """Give its sentence for a part that does not keep it."""
        held = {name: as_written(getattr(part, name, "")) for name in type(part).model_fields}
        return self.say.format_map({**held, "today": f"{today:%Y-%m-%d}", **words})


@dataclass(frozen=True, kw_only=True)
class Shape(Fits):
    """A rule without which a part cannot be understood: the model refuses it by itself."""


@dataclass(frozen=True, kw_only=True)
class OneOf(Shape):
    """One field of several is there."""

    fields: tuple[str, ...]

    def _breaks(self, part: Any) -> bool:
        return not any(_held(part, name) for name in self.fields)


@dataclass(frozen=True, kw_only=True)
class Together(Shape):
    """Several fields are there, or none of them."""

    fields: tuple[str, ...]

    def _breaks(self, part: Any) -> bool:
        return len({_is_there(part, name) for name in self.fields}) > 1


@dataclass(frozen=True, kw_only=True)
class OnlyBeside(Fits):
    """A field is there only beside another one."""

    field: str
    other: str

    def _breaks(self, part: Any) -> bool:
        return _is_there(part, self.field) and not _is_there(part, self.other)


@dataclass(frozen=True, kw_only=True)
class OnlyWhile(Fits):
    """A field is there only while another one holds one of some words."""

    field: str
    other: str
    words: tuple[str | None, ...]

    def _breaks(self, part: Any) -> bool:
        return _held(part, self.field) and getattr(part, self.other) not in self.words


@dataclass(frozen=True, kw_only=True)
class NeverWhile(Fits):
    """None of some fields is there while another one holds one of some words."""

    field: str
    words: tuple[str, ...]
    fields: tuple[str, ...]

    def _breaks(self, part: Any) -> bool:
        held = any(_held(part, name) for name in self.fields)
        return held and getattr(part, self.field, "") in self.words


@dataclass(frozen=True, kw_only=True)
class Wants(Fits):
    """While a field holds one of some words, others are there; {missing} asks for those."""

    field: str
    words: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]

    def broken(self, part: Any, today: date) -> Iterator[Broken]:
        """Tell of the word."""
        if getattr(part, self.field, "") in self.words:
            lacking = [ask for name, ask in self.fields if not _held(part, name)]
            if lacking:
                asked = " and ".join(lacking).format(today=f"{today:%Y-%m-%d}")
                yield (self.field,), {"missing": asked}


@dataclass(frozen=True, kw_only=True)
class SomeHas(Fits):
    """While a field holds one of some words, a part of a list has a field, and signs in another."""

    field: str
    words: tuple[str, ...]
    parts: str
    has: str
    other: str
    signs: tuple[str, ...]

    def _breaks(self, part: Any) -> bool:
        return getattr(part, self.field, "") in self.words and not any(
            _is_there(item, self.has)
            and any(sign in (getattr(item, self.other) or "") for sign in self.signs)
            for item in getattr(part, self.parts)
        )


@dataclass(frozen=True, kw_only=True)
class NotToCome(Fits):
    """A day is not one that is still to come."""

    field: str

    def broken(self, part: Any, today: date) -> Iterator[Broken]:
        """Tell of the day. It may be a year or a month: its first day counts."""
        day = getattr(part, self.field)
        first = first_day_of(str(day)) if isinstance(day, str | int) else day
        if first and first > today:
            yield (self.field,), {"day": in_words(first)}


@dataclass(frozen=True, kw_only=True)
class Rising(Fits):
    """The parts of a list stand in the order of their days; {day} is that of the one above.

    Those that hold a field `unless` are passed over.
    """

    parts: str
    field: str
    unless: str

    def broken(self, part: Any, _: date) -> Iterator[Broken]:
        """Tell of each that is of an earlier day than the one above it."""
        days = [
            (place, getattr(item, self.field))
            for place, item in enumerate(getattr(part, self.parts))
            if not _is_there(item, self.unless)
        ]
        for (_place, above), (place, day) in pairwise(days):
            if day < above:
                yield (self.parts, place, self.field), {"day": in_words(above)}


@dataclass(frozen=True, kw_only=True)
class DaysSince(Fits):
    """No part of a list is of a day before another one, {day}."""

    parts: str
    field: str
    other: str

    def broken(self, part: Any, _: date) -> Iterator[Broken]:
        """Tell of each day before it."""
        first = getattr(part, self.other)
        for place, item in enumerate(getattr(part, self.parts)):
            if getattr(item, self.field) < first:
                yield (self.parts, place, self.field), {"day": in_words(first)}


@dataclass(frozen=True, kw_only=True)
class GoesWith(Fits):
    """What a list holds goes with the word in another field; {advice} says what would.

    `advice` has, for what stands in the other field's word, the words that go with it and advice.
    """

    field: str
    other: str
    advice: tuple[tuple[str, tuple[str, ...], str], ...]

    def broken(self, part: Any, _: date) -> Iterator[Broken]:
        """Tell of the list."""
        every = getattr(part, self.other)
        unit = next(row for row in self.advice if row[0] in every)
        if not set(getattr(part, self.field)) <= set(unit[1]):
            yield (self.field,), {"advice": unit[2]}


@dataclass(frozen=True, kw_only=True)
class InWords(Fits):
    """A text has a letter."""

    field: str

    def _breaks(self, part: Any) -> bool:
        return not any(letter.isalpha() for letter in getattr(part, self.field))


@dataclass(frozen=True, kw_only=True)
class NoTime(Fits):
    """While another field says yes, a moment is a day without a time."""

    field: str
    other: str

    def broken(self, part: Any, _: date) -> Iterator[Broken]:
        """Tell of the moment, and give its day to write instead."""
        moment = getattr(part, self.field)
        if getattr(part, self.other) and isinstance(moment, datetime):
            yield (self.field,), {"instead": f"{moment:%Y-%m-%d}"}


@dataclass(frozen=True, kw_only=True)
class SameKind(Fits):
    """Two moments both have a time, or neither has."""

    field: str
    other: str

    def _breaks(self, part: Any) -> bool:
        moment, other = getattr(part, self.field), getattr(part, self.other)
        return None not in (moment, other) and _timed(moment) != _timed(other)


@dataclass(frozen=True, kw_only=True)
class NotBefore(Fits):
    """A moment is not before another one of its kind, or with `apart`, not at the same time."""

    field: str
    other: str
    apart: bool = False

    def _breaks(self, part: Any) -> bool:
        last, first = getattr(part, self.field), getattr(part, self.other)
        if last is None or first is None or _timed(last) != _timed(first):
            return False
        return bool(last == first and _timed(last) if self.apart else last < first)


@dataclass(frozen=True, kw_only=True)
class NotLater(Fits):
    """A moment is no later than another one, or than the last day of a part that is there.

    {first} is that day. Where one of the two has no time, their days count.
    """

    field: str
    other: str
    part: str
    last: str

    def broken(self, part: Any, _: date) -> Iterator[Broken]:
        """Tell of the moment."""
        moment, inner = getattr(part, self.field), getattr(part, self.part)
        first = getattr(inner, self.last) if inner else getattr(part, self.other)
        if moment is None:
            return
        in_days = not (_timed(moment) and _timed(first))
        if day_of(moment) > day_of(first) if in_days else moment > first:
            yield (self.field,), {"first": f"{first:%Y-%m-%d}"}


@dataclass(frozen=True, kw_only=True)
class DayWithin(Fits):
    """A day in a part is not before the day of a moment, {first}, and `years` after it at most."""

    part: str
    field: str
    other: str
    years: int = 0

    def broken(self, part: Any, _: date) -> Iterator[Broken]:
        """Tell of the day. With `years`, of one that is too late, else of one that is too early."""
        inner, first = getattr(part, self.part), day_of(getattr(part, self.other))
        if inner is None:
            return
        day, latest = getattr(inner, self.field), first + relativedelta(years=self.years)
        if self.years and day > latest:
            yield (self.part, self.field), {"instead": f"{latest:%Y-%m-%d}"}
        elif not self.years and day < first:
            yield (self.part, self.field), {"first": f"{first:%Y-%m-%d}"}


@cache
def fits(model: type[BaseModel]) -> tuple[Fits, ...]:
    """Give the rules of a model: of its marks, and its own, those of what it is made from first."""
    of_marks = (
        NotToCome(field=name, say=STILL_TO_COME)
        for name, field in model.model_fields.items()
        if Mark.DONE in said_of(field)
    )
    classes = reversed(model.__mro__)
    own = (rule for each in classes for rule in each.__dict__.get("FITS", ()))
    return (*of_marks, *own)


def _is_there(part: Any, name: str) -> bool:
    return getattr(part, name, None) is not None


def _held(part: Any, name: str) -> bool:
    return bool(getattr(part, name, None))


def _timed(moment: date) -> bool:
    return isinstance(moment, datetime)
