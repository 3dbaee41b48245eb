"""What is wrong with the files of data/geography, each by its line."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from consortium.gathered import gathered
from consortium.geography.boundaries import Feature, read_features
from consortium.geography.postcode_check import check_postcodes
from consortium.geography.postcodes import sectors_within
from consortium.geography.table import Row, Unreadable, nameless, rows
from consortium.problems.problem import Problem
from consortium.repository.repository import MISSING, Repository
from consortium.text.source_file import source_file

LARGEST = 20_000_000
"""Bytes of a file: a map that is larger makes every page with it slow."""

MAP = "districts.geojson"
POSTCODES = "postcodes.json"
DISTRICT, NEAREST = "district", "nearest_district"
LISTS = {
    "places.csv": ("name", DISTRICT, "kind"),
    "wards.csv": ("name", DISTRICT),
    "border_towns.csv": ("name", NEAREST),
    "outside_towns.csv": ("name",),
}
"""The columns of each list that the website reads."""

MAY_BE_EMPTY = ("wards.csv", "border_towns.csv", "outside_towns.csv")
_MADE = "Put it back, or make it: see data/geography/README.md."


@dataclass(frozen=True, slots=True)
class Checked:
    """The codes of the districts on the map (None: it cannot be read), and all problems.

    `places` are the towns and villages that could be read, each with the codes of its districts,
    and `sectors` those of the postcodes, each with whether it lies in a district of ours.
    """

    codes: frozenset[str] | None
    problems: tuple[Problem, ...]
    places: Mapping[str, frozenset[str]]
    sectors: Mapping[str, bool]


def check_folder(repository: Repository, folder: str) -> Checked:
    """Check each file of the folder, which `folder` names from the top of the repository."""
    text, told = _text(repository, f"{folder}/{MAP}")
    problems = list(told)
    codes: frozenset[str] | None = None
    places: list[tuple[str, str]] = []
    sectors: Mapping[str, bool] = {}
    if text is not None:
        features, told = read_features(f"{folder}/{MAP}", text)
        told = (*told, *_codes(f"{folder}/{MAP}", features))
        problems.extend(told)
        codes = None if told else frozenset(feature.properties["code"] for feature in features)
    for name in (*LISTS, POSTCODES):
        check = _list if name in LISTS else check_postcodes
        text, told = _text(repository, f"{folder}/{name}")
        problems.extend(told)
        told = () if text is None else tuple(check(f"{folder}/{name}", text, codes))
        problems.extend(told)
        if text is None or told:
            continue
        if name == POSTCODES:
            sectors = sectors_within(text)
        elif DISTRICT in LISTS[name]:
            listed = rows(name, text.splitlines(), LISTS[name])
            named = (row.values for row in listed if isinstance(row, Row))
            places += [(values["name"], values[DISTRICT]) for values in named]
    by_name = {name: frozenset(codes) for name, codes in gathered(places).items()}
    return Checked(codes, tuple(problems), by_name, sectors)


def _text(repository: Repository, file: str) -> tuple[str | None, Sequence[Problem]]:
    if file in repository.closed:
        return None, [repository.closed[file]]
    if file not in repository.files:
        return None, [Problem(file=file, message=f"{MISSING} {_MADE}")]
    source, problems = source_file(file, repository.files[file], largest=LARGEST)
    return None if source is None else source.text, problems


def _codes(file: str, features: Sequence[Feature]) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for feature in features:
        code = feature.properties.get("code")
        if not isinstance(code, str) or not code:
            message = (
                f"Feature {feature.number}: it does not say which district it is. Its 'properties' "
                "have a 'code', as data/areas.yml has it."
            )
            yield Problem(file=file, message=message)
        elif code in first:
            message = (
                f"Feature {feature.number}: '{code}' is feature {first[code]} already. A district "
                "is one feature: several parts of it are a 'MultiPolygon'."
            )
            yield Problem(file=file, message=message)
        else:
            first[code] = feature.number
    points = [point for feature in features for ring in feature.rings for point in ring]
    if any(len({point[axis] for point in points}) == 1 for axis in (0, 1) if points):
        yield Problem(file=file, message="All points are on one line, so nothing can be drawn.")


def _list(file: str, text: str, codes: Collection[str] | None) -> Iterator[Problem]:
    name = file.rpartition("/")[2]
    seen: dict[tuple[str, str], int] = {}
    is_empty = True
    try:
        for row in rows(file, text.splitlines(), LISTS[name]):
            is_empty = False
            if isinstance(row, Problem):
                yield row
            else:
                yield from _row(file, row, codes, seen)
    except Unreadable as error:
        yield error.problem
        return
    if is_empty and name not in MAY_BE_EMPTY:
        yield Problem(file=file, message=f"This list is empty. {_MADE}")


def _row(
    file: str, row: Row, codes: Collection[str] | None, seen: dict[tuple[str, str], int]
) -> Iterator[Problem]:
    name = row.values["name"]
    code = row.values.get(DISTRICT, row.values.get(NEAREST, ""))
    yield from nameless(file, row)
    if codes is not None and {DISTRICT, NEAREST} & set(row.values) and code not in codes:
        there = ", ".join(sorted(codes))
        message = f"The map has no district with the code '{code}'. It has {there}."
        yield Problem(file=file, line=row.line, message=message)
    if (name, code) in seen:
        message = f"'{name}' is on line {seen[name, code]} already. Take one of the two lines out."
        yield Problem(file=file, line=row.line, message=message)
    seen.setdefault((name, code), row.line)
