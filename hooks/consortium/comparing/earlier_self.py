"""A record beside what it was on the branch that it will join, also if its file has a new name."""

from collections.abc import Iterator, Sequence
from textwrap import shorten

from consortium.checking.entry import Entry, Rulebook
from consortium.model import Listed, Newsletter, Part

LONGEST = 200


def pairs(before: Rulebook, after: Rulebook, *kinds: str) -> Iterator[tuple[Entry, Entry]]:
    """Pair each record with what has become of it: (before, after), in the order of before.

    A file with a new name is known by its old addresses. What is gone is left out.
    """
    new_names = _by_old_address(before, after, *kinds)
    for old in before.of(*kinds):
        new = after.find(old.kind, old.id) or new_names.get(old.record.address)
        if new is not None:
            yield old, new


def added_lines(before: Rulebook, after: Rulebook, *kinds: str) -> Iterator[tuple[Entry, int]]:
    """Give the place of each line of a history that is new, in a new record all of them."""
    known = {new.record.address: old for old, new in pairs(before, after, *kinds)}
    for entry in after.of(*kinds):
        old = known.get(entry.record.address)
        for place in range(len(_history(old)), len(_history(entry))):
            yield entry, place


def changed_fields(first: Part, second: Part) -> tuple[str, ...]:
    """Give the names of the fields that differ, in the order of the record."""
    fields = type(second).model_fields
    return tuple(n for n in fields if getattr(first, n, None) != getattr(second, n, None))


def as_they_were(old: Sequence[object], new: Sequence[object]) -> str:
    """Say what the lines of `old` were that `new` has not, in short.

    That is " They were: 2026-11-02: Begun." with the space in front, and "" if there are none.
    """
    gone = [line for line in old if line not in new and isinstance(line, Part)]
    said = "; ".join(_in_short(line) for line in gone)
    return f" They were: {shorten(said, LONGEST, placeholder=' …')}" if said else ""


def _in_short(line: Part) -> str:
    return ": ".join(str(value) for _, value in line if not isinstance(value, Part))


def _by_old_address(before: Rulebook, after: Rulebook, *kinds: str) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for new in after.of(*kinds):
        value = new.value
        is_new = before.find(new.kind, new.id) is None
        if is_new and isinstance(value, Listed | Newsletter):
            for address in value.redirect_from:
                found.setdefault(address, new)
    return found


def _history(entry: Entry | None) -> tuple[object, ...]:
    return entry.value.history if entry and isinstance(entry.value, Listed) else ()
