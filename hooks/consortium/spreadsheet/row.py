"""A row as the values of a record, and the values of a record as a row."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from consortium.advice.better_moment import better_moment, may_be_another_day
from consortium.model.field_rules import YES_OR_NO
from consortium.spreadsheet.cell import one_cell, text_of, values_of
from consortium.spreadsheet.column import Column
from consortium.text.node import Key

_YES_OR_NO = {"true": "yes", "false": "no", "yes": "yes", "no": "no"}


@dataclass(frozen=True)
class RowValues:
    """What a row says, as a file that was read would have it, and the column of each value.

    Parts that are left out between others are closed up: the third contact may be the second.
    """

    values: Mapping[str, Any]
    columns: Mapping[tuple[Key, ...], Column]

    def column(self, path: tuple[Key, ...]) -> Column | None:
        """Give the column of a value, or the first column of what is around it."""
        for end in range(len(path), 0, -1):
            start = path[:end]
            for known, column in self.columns.items():
                if known[: len(start)] == start:
                    return column
        return None


def row_values(cells: Iterable[tuple[Column, str]]) -> RowValues:
    """Give the values of a record from its cells."""
    filled = [(column, text) for column, cell in cells if (text := text_of(cell))]
    places = _closed_up([column.path for column, _ in filled])
    values: dict[str, Any] = {}
    for column, text in filled:
        path = places[column.path]
        _put(values, path, _value(column, text))
    return RowValues(values, {places[column.path]: column for column, _ in filled})


def row_of(values: Mapping[str, Any], columns: Sequence[Column]) -> list[str]:
    """Give the cells of a record."""
    return [_cell(values, column) for column in columns]


def _value(column: Column, text: str) -> str | list[str]:
    """Give what a cell holds: programs write yes and no, and days, in their own way."""
    if column.has_several:
        return [_day(value) for value in values_of(text)] if column.has_days else values_of(text)
    if column.has_days:
        return _day(text)
    return _YES_OR_NO.get(text.lower(), text) if column.words == YES_OR_NO else text


def _day(text: str) -> str:
    """Give a day as records have it; what may be another day is left for the check to tell of."""
    return text if may_be_another_day(text) else better_moment(text) or text


def _closed_up(paths: Sequence[tuple[Key, ...]]) -> dict[tuple[Key, ...], tuple[Key, ...]]:
    """Count the parts of each list anew, without those that are left out."""
    used: dict[tuple[Key, ...], set[int]] = {}
    for path in paths:
        for place, step in enumerate(path):
            if isinstance(step, int):
                used.setdefault(path[:place], set()).add(step)
    return {
        path: tuple(
            sorted(used[path[:place]]).index(step) if isinstance(step, int) else step
            for place, step in enumerate(path)
        )
        for path in paths
    }


def _put(values: dict[str, Any], path: tuple[Key, ...], value: object) -> None:
    here: Any = values
    for step, following in pairwise(path):
        inner: Any = [] if isinstance(following, int) else {}
        if isinstance(step, int):
            while len(here) <= step:
                here.append({})
            here = here[step]
        else:
            here = here.setdefault(step, inner)
    here[path[-1]] = value


def _cell(values: Mapping[str, Any], column: Column) -> str:
    value: Any = values
    for step in column.path:
        is_there = step < len(value) if isinstance(step, int) else step in value
        if not is_there:
            return ""
        value = value[step]
    if column.has_several:
        return one_cell([value] if isinstance(value, str) else value)
    return str(value).strip()
