"""The outlines of districts, from a GeoJSON file that has them among others."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from shapely import MultiPolygon, Polygon, normalize, orient_polygons
from shapely.geometry import mapping

from consortium.advice.did_you_mean import did_you_mean
from consortium.gathered import gathered
from consortium.geography.boundaries import (
    NO_DEGREES,
    Feature,
    properties_of,
    read_feature,
    read_map,
)
from consortium.geography.folder_check import MAP
from consortium.geography.making.drawing import drawn, points_of
from consortium.geography.making.national_grid import GRID, ring_in_degrees
from consortium.geography.making.polygons import Outlines, polygons
from consortium.geography.making.source import geojson_of
from consortium.geography.making.told import Made, nothing
from consortium.geography.table import Unreadable
from consortium.model import Area
from consortium.numbers import counted
from consortium.problems.problem import Problem

FEW = 8


def make_districts(path: Path, areas: Sequence[Area]) -> tuple[Made, Outlines]:
    """Make districts.geojson. The outlines are as the file has them, by the codes of districts.

    Outlines of other places are not looked at.
    """
    file = str(path)
    try:
        document, problem = read_map(file, geojson_of(path))
    except Unreadable as error:
        return nothing(MAP, [error.problem]), {}
    if problem:
        return nothing(MAP, [problem]), {}
    given = document["features"]
    chosen, missing = _by_code(file, given, areas)
    if missing:
        return nothing(MAP, missing), {}
    degrees = ring_in_degrees if _is_in_metres(document) else None
    by_code: dict[str, list[Feature]] = {code: [] for code in chosen}
    problems: list[Problem] = []
    for code, numbers in chosen.items():
        for number in numbers:
            read = read_feature(file, number, given[number - 1], degrees)
            if isinstance(read, Problem):
                problems.append(read)
            else:
                by_code[code].append(read)
    if problems:
        return nothing(MAP, _told_once(problems)), {}
    outlines = {code: polygons(its) for code, its in by_code.items()}
    parts = drawn(outlines)
    if nowhere := [area for area in areas if not parts[area.code]]:
        return nothing(MAP, [_too_small(file, area) for area in nowhere]), {}
    left_out = Counter({"features of other places": len(given) - sum(map(len, chosen.values()))})
    done = f"{counted(len(parts), 'district')}, drawn with {counted(points_of(parts), 'point')}"
    return Made(MAP, _text(parts, areas, document), done, +left_out, ()), outlines


def _is_in_metres(document: Mapping[str, Any]) -> bool:
    """Whether a file says, as older GeoJSON did, that its points are of the National Grid."""
    return GRID.rpartition(":")[2] in json.dumps(document.get("crs"))


def _told_once(problems: Sequence[Problem]) -> list[Problem]:
    """Say of a file whose points are all of another kind that it is, and not of each feature."""
    others = [problem for problem in problems if not problem.message.endswith(NO_DEGREES)]
    if len(others) == len(problems):
        return list(problems)
    return [*others, Problem(file=problems[0].file, message=NO_DEGREES)]


def _by_code(
    file: str, given: Sequence[Any], areas: Sequence[Area]
) -> tuple[dict[str, tuple[int, ...]], list[Problem]]:
    """Find the numbers of each district's features by the property that names the most of them."""
    features = [properties_of(feature) for feature in given]
    properties = sorted({name for feature in features for name in feature})
    best: Mapping[str, tuple[int, ...]] = {}
    looked_in = ""
    for spelt in ({_spelt(area.code): area.code for area in areas}, _names(areas)):
        for name in properties:
            by_code = gathered(
                (code, number)
                for number, feature in enumerate(features, start=1)
                if (code := spelt.get(_spelt(feature.get(name))))
            )
            if len(by_code) > len(best):
                best, looked_in = by_code, name
    ordered = {area.code: best[area.code] for area in areas if area.code in best}
    return ordered, list(_missing(file, features, areas, ordered, looked_in))


def _names(areas: Sequence[Area]) -> Mapping[str, str]:
    return {_spelt(name): area.code for area in areas for name in (*area.also_known_as, area.name)}


def _spelt(name: Any) -> str:
    return str(name).strip().casefold() if isinstance(name, str | int) else ""


def _missing(
    file: str,
    features: Sequence[Mapping[str, Any]],
    areas: Sequence[Area],
    by_code: Mapping[str, object],
    looked_in: str,
) -> Iterator[Problem]:
    values = sorted(
        {
            value
            for feature in features
            for name, value in feature.items()
            if isinstance(value, str) and (not looked_in or name == looked_in)
        }
    )
    for area in areas:
        if area.code in by_code:
            continue
        where = f"the property '{looked_in}'" if looked_in else "any property"
        there = f"There are {', '.join(values[:FEW])}" + (" …" if len(values) > FEW else ".")
        hint = did_you_mean(area.name, values) or did_you_mean(area.code, values)
        message = (
            f"No feature is {area.name}: neither its code '{area.code}' nor its name stands in "
            f"{where}. {there if values else 'There is none with words in it.'}{hint} Write the "
            "code or the name as data/areas.yml has it, or mend it there."
        )
        yield Problem(file=file, message=message)


def _too_small(file: str, area: Area) -> Problem:
    message = f"{area.name} is too small to be drawn. Draw it larger than twenty metres across."
    return Problem(file=file, message=message)


def _text(outlines: Outlines, areas: Sequence[Area], given: Mapping[str, Any]) -> str:
    """Write a line for each district. What the file says of its licence goes along."""
    licence = {name: given[name] for name in ("attribution",) if name in given}
    beginning = _compact({"type": "FeatureCollection", **licence, "features": []})
    features = ",\n".join(_line(area, outlines[area.code]) for area in areas)
    return beginning.removesuffix("]}") + f"\n{features}]}}\n"


def _line(area: Area, parts: Sequence[Polygon]) -> str:
    """Write one district, its lines the way round that GeoJSON asks for (RFC 7946)."""
    whole = orient_polygons(normalize(MultiPolygon(parts)))
    feature = {
        "type": "Feature",
        "id": area.code,
        "properties": {"code": area.code, "name": area.name},
        "geometry": mapping(whole if len(whole.geoms) > 1 else whole.geoms[0]),
    }
    return _compact(feature)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
