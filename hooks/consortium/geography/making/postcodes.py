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

COLUMNS: Named = {"postcode": ("postcode", "pcds", "pcd#", "pcd", "postcode (7 char)")}
OTHERS: Named = {**POINT, **DISTRICT, "ended": ("doterm", "terminated", "date of termination")}
POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9])([A-Z]{2})")

NOWHERE = ""
"""Instead of a district, while nothing says where a postcode is."""

Sectors = dict[str, dict[str, set[str]]]
"""By sector and district (or OUTSIDE, or NOWHERE), the endings of the postcodes there."""


@dataclass(slots=True)
class _Reading:
    """What was read: of rows that name a district of ours, and by the points of the others."""

    by_column: Sectors = field(default_factory=dict)
    by_point: Sectors = field(default_factory=dict)
    named: set[str] = field(default_factory=set)
    ended: int = 0
    problems: list[Problem] = field(default_factory=list)


def make_postcodes(path: Path, areas: Sequence[Area], locator: Locator | None) -> Made:
    """Make postcodes.json: each sector with its district, and the postcodes that differ.

    It needs the postcodes round the districts too: what crosses the border is told by them. Rows
    go by the district that they name. A district that no row names, such as one whose code has
    changed, is found by the points of the rows that name none of ours. `locator` is as for places.
    Of a folder each CSV file is read: the directory comes as one, and in parts.
    """
    reading = _Reading()
    placing = Placing(areas, locator)
    codes = {area.code for area in areas}
    try:
        for part in sorted(path.glob("*.[cC][sS][vV]")) or [path]:
            for row in table_of(part, COLUMNS, OTHERS):
                _read(reading, str(part), row, placing, codes)
    except Unreadable as error:
        reading.problems.append(error.problem)
    if reading.problems:
        return nothing(NAME, reading.problems)
    unnamed = [area for area in areas if area.code not in reading.named]
    sectors, without_point = _together(reading, {area.code for area in unnamed})
    there = set().union(*sectors.values())
    if lost := [area for area in areas if area.code not in there]:
        return nothing(NAME, [_nowhere(str(path), lost)] if locator else ())
    ours = {
        name: by_district
        for name, by_district in sorted(sectors.items())
        if set(by_district) != {OUTSIDE}
    }
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
            "postcodes without a point": without_point,
        }
    )
    how_many = f"{counted(inside, 'postcode')} in {counted(len(ours), 'sector')}"
    text = json.dumps(table, separators=(",", ":")) + "\n"
    return Made(NAME, text, f"{how_many}, {_how(areas, unnamed)}", +left_out, ())


def _read(
    reading: _Reading, file: str, row: Row | Problem, placing: Placing, codes: set[str]
) -> None:
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
    if named := placing.of(row):
        reading.named.add(named)
        _put(reading.by_column, sector, named, ending)
        return
    if reading.named == codes:
        _put(reading.by_column, sector, OUTSIDE, ending)
        return
    try:
        point = point_of(row)
    except ValueError:
        reading.problems.append(no_point(file, row))
        return
    # What has no point is in no list by point: nobody knows that it is outside.
    _put(reading.by_point, sector, (placing.at(point) or OUTSIDE) if point else NOWHERE, ending)


def _together(reading: _Reading, unnamed: set[str]) -> tuple[Sectors, int]:
    """Put all rows together, and count those that may be in an unnamed district, or not."""
    without_point = 0
    for sector, by_district in reading.by_point.items():
        for code, endings in by_district.items():
            if code == NOWHERE and unnamed:
                without_point += len(endings)
                continue
            for ending in endings:
                _put(reading.by_column, sector, code if code in unnamed else OUTSIDE, ending)
    return reading.by_column, without_point


def _how(areas: Sequence[Area], unnamed: Sequence[Area]) -> str:
    if len(unnamed) == len(areas):
        return "by the point of each"
    names = ", ".join(area.name for area in unnamed)
    by_point = f", and in {names}, which none names, by the point of each" if unnamed else ""
    return f"by the district that each names{by_point}"


def _put(sectors: Sectors, sector: str, district: str, ending: str) -> None:
    sectors.setdefault(sector, {}).setdefault(district, set()).add(ending)


def _entry(by_district: Mapping[str, set[str]], index: Mapping[str, str]) -> object:
    """Give the district that has the most postcodes, and the endings of the others."""
    main, *others = sorted(by_district, key=lambda code: (-len(by_district[code]), index[code]))
    if not others:
        return index[main]
    ordered = sorted(others, key=lambda code: index[code])
    return [index[main], {index[code]: "".join(sorted(by_district[code])) for code in ordered}]


def _nowhere(file: str, lost: Sequence[Area]) -> Problem:
    named = ", ".join(f"{area.name} ({area.code})" for area in lost)
    message = (
        f"No postcode here is in {named}. If the file is the whole directory, and has come whole, "
        "write the code that data/areas.yml has into a column 'lad25cd' or 'oslaua', or give "
        "'lat' and 'long' or 'oseast1m' and 'osnrth1m', and the outlines of the districts."
    )
    return Problem(file=file, message=message)
