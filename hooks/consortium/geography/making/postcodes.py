"""The table of postcodes, from the ONS Postcode Directory or a list like it."""

import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from sys import intern

from consortium.geography.folder_check import POSTCODES as NAME
from consortium.geography.making.locator import Locator
from consortium.geography.making.placing import DISTRICT, POINT, Placing, no_point, point_of
from consortium.geography.making.source import Named, table_of
from consortium.geography.making.told import Made, nothing
from consortium.geography.postcodes import OUTSIDE
from consortium.geography.table import Row, Unreadable
from consortium.model import Area
from consortium.numbers import counted
from consortium.problems.problem import Problem

COLUMNS: Named = {"postcode": ("postcode", "pcds", "pcd#", "pcd")}
OTHERS: Named = {**POINT, **DISTRICT, "ended": ("doterm", "terminated")}
POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])([A-Z]{2})")

Sectors = dict[str, dict[str, set[str]]]
"""By sector and district (or OUTSIDE), the endings of the postcodes there."""


@dataclass(slots=True)
class _Reading:
    """What was read: once by the column of each row, and once by its point."""

    by_column: Sectors = field(default_factory=dict)
    by_point: Sectors = field(default_factory=dict)
    has_column: bool = False
    ended: int = 0
    without_point: int = 0
    problems: list[Problem] = field(default_factory=list)


def make_postcodes(path: Path, areas: Sequence[Area], locator: Locator | None) -> Made:
    """Make postcodes.json: each sector with its district, and the postcodes that differ.

    It needs the postcodes round the districts too: what crosses the border is told by them. Rows
    go by the district that they name, unless none of them names one of ours. `locator` is as for
    places.
    """
    reading = _Reading()
    placing = Placing(areas, locator)
    try:
        for row in table_of(path, COLUMNS, OTHERS):
            _read(reading, str(path), row, placing)
    except Unreadable as error:
        reading.problems.append(error.problem)
    if reading.problems:
        return nothing(NAME, reading.problems)
    sectors = reading.by_column if reading.has_column else reading.by_point
    ours = {
        name: by_district
        for name, by_district in sorted(sectors.items())
        if set(by_district) != {OUTSIDE}
    }
    if not ours:
        return nothing(NAME, [_nowhere(str(path), areas)] if locator else ())
    index = {area.code: str(number) for number, area in enumerate(areas)} | {OUTSIDE: OUTSIDE}
    table = {
        "meta": {"districts": [area.code for area in areas]},
        "sectors": {name: _entry(by_district, index) for name, by_district in ours.items()},
    }
    outside = sum(len(by_district.get(OUTSIDE, ())) for by_district in sectors.values())
    every = chain.from_iterable(by_district.values() for by_district in sectors.values())
    inside = sum(map(len, every)) - outside
    left_out = Counter(
        {
            "postcodes that have ended": reading.ended,
            "postcodes outside every district": outside,
            "postcodes without a point": 0 if reading.has_column else reading.without_point,
        }
    )
    how = "district that each names" if reading.has_column else "point of each"
    done = f"{counted(inside, 'postcode')} in {counted(len(ours), 'sector')}, by the {how}"
    text = json.dumps(table, separators=(",", ":")) + "\n"
    return Made(NAME, text, done, +left_out, ())


def _read(reading: _Reading, file: str, row: Row | Problem, placing: Placing) -> None:
    if isinstance(row, Problem):
        reading.problems.append(row)
        return
    parts = POSTCODE.fullmatch(row.values["postcode"].upper().replace(" ", ""))
    if parts is None:
        message = f"'{row.values['postcode']}' is no full postcode, such as 'AB1 2CD'."
        reading.problems.append(Problem(file=file, line=row.line, message=message))
        return
    if row.values.get("ended"):
        reading.ended += 1
        return
    sector, ending = f"{parts[1]} {parts[2]}", intern(parts[3])
    named = placing.of(row)
    reading.has_column |= named is not None
    _put(reading.by_column, sector, named, ending)
    if reading.has_column:
        return
    try:
        point = point_of(row)
    except ValueError:
        reading.problems.append(no_point(file, row))
        return
    # What has no point is in no list by point: nobody knows that it is outside.
    if point is None:
        reading.without_point += 1
    else:
        _put(reading.by_point, sector, placing.at(point), ending)


def _put(sectors: Sectors, sector: str, district: str | None, ending: str) -> None:
    sectors.setdefault(sector, {}).setdefault(district or OUTSIDE, set()).add(ending)


def _entry(by_district: Mapping[str, set[str]], index: Mapping[str, str]) -> object:
    """Give the district that has the most postcodes, and the endings of the others."""
    main, *others = sorted(by_district, key=lambda code: (-len(by_district[code]), index[code]))
    if not others:
        return index[main]
    ordered = sorted(others, key=lambda code: index[code])
    return [index[main], {index[code]: "".join(sorted(by_district[code])) for code in ordered}]


def _nowhere(file: str, areas: Sequence[Area]) -> Problem:
    message = (
        "No postcode here is in a district of yours. It needs a column 'lad25cd' or 'oslaua' with "
        f"the codes that data/areas.yml has ({', '.join(area.code for area in areas)}), or 'lat' "
        "and 'long' or 'oseast1m' and 'osnrth1m', and the outlines of the districts."
    )
    return Problem(file=file, message=message)
