"""A record beside what it was on the branch that it will join, also if its file has a new name."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import shorten
from typing import TypeVar

from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import Line, Listed, Part
from consortium.problems.problem import Problem

AnyPart = TypeVar("AnyPart", bound=Part)
Item = TypeVar("Item")

LONGEST = 200


def pairs(
    before: Rulebook, after: Rulebook, model: type[AnyPart]
) -> Iterator[tuple[Row[AnyPart], Row[AnyPart]]]:
    """Pair each record with what has become of it: (before, after), in the order of before.

    A file with a new name is known by its old addresses. What is gone is left out.
    """
    now = {row.record.address: row for row in after.of(model)}
    renamed: dict[str, Row[AnyPart]] = {}
    for row in after.of(model):
        if row.record.address not in before.by_address:
            for address in row.named("redirect_from"):
                renamed.setdefault(address, row)
    for old in before.of(model):
        new = now.get(old.record.address) or renamed.get(old.record.address)
        if new is not None:
            yield old, new


def added_lines(before: Rulebook, after: Rulebook) -> Iterator[tuple[Row[Listed], int]]:
    """Give the place of each line of a history that is new, in a new record all of them.

    Where the lines before are not as they were, nobody knows which are new, and that is told.
    """
    known = {new.record.address: old for old, new in pairs(before, after, Listed)}
    for row in after.of(Listed):
        old = known.get(row.record.address)
        told = old.value.history if old else ()
        if are_kept(told, row.value.history):
            for place in range(len(told), len(row.value.history)):
                yield row, place


def changed_fields(first: Part, second: Part) -> tuple[str, ...]:
    """Give the names of the fields that differ, in the order of the record."""
    fields = type(second).model_fields
    return tuple(n for n in fields if getattr(first, n, None) != getattr(second, n, None))


def not_taken_off(items: Sequence[Item], now: Sequence[object]) -> tuple[Item, ...]:
    """Give the items of a list without those in whose place stands now that they were taken off."""
    places = zip_longest(items, now[: len(items)])
    return tuple(item for item, there in places if not (isinstance(there, Line) and there.erased))


def are_kept(old: Sequence[Line], new: Sequence[Line]) -> bool:
    """Say whether the lines of a list are there as they were, but for those that were taken off."""
    return not_taken_off(old, new) == not_taken_off(new[: len(old)], new)


def changed_lines(old: Row[Part], new: Row[Part], field: str) -> Iterator[Problem]:
    """Tell of lines of a list that were changed or taken out: what was told stays told."""
    first, second = getattr(old.value, field, ()), getattr(new.value, field, ())
    if not are_kept(first, second):
        gone = _as_they_were(first, second)
        message = (
            f"Lines of '{field}' are only ever added. Was one wrong? Say so in a new line below "
            f"them, and put the old ones back as they were.{gone}"
            if gone
            else f"Lines of '{field}' are only ever added below the old ones. Put a new one there."
        )
        yield new.record.problem((field,), message)


def _as_they_were(old: Sequence[object], new: Sequence[object]) -> str:
    """Say what the lines of `old` were that `new` has not and that were not taken off, in short.

    That is " They were: 2026-11-02: Begun." with the space in front, and "" if there are none.
    """
    kept = not_taken_off(old, new)
    gone = [line for line in kept if line not in new and isinstance(line, Part)]
    said = "; ".join(_in_short(line) for line in gone)
    return f" They were: {shorten(said, LONGEST, placeholder=' …')}" if said else ""


def _in_short(line: Part) -> str:
    if isinstance(line, Line) and line.erased:
        return f"erased: {line.erased}"
    values = (value for _, value in line if value is not None)
    return ": ".join(str(value) for value in values if not isinstance(value, Part))
