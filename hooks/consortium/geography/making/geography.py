"""All files of data/geography, from those that somebody has: only when nothing is wrong."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from consortium.geography.boundaries import read_features
from consortium.geography.folder_check import LISTS, MAP, MAY_BE_EMPTY
from consortium.geography.making.border import COLUMNS as BORDER_COLUMNS
from consortium.geography.making.border import NAME as BORDER
from consortium.geography.making.border import make_border_towns
from consortium.geography.making.districts import make_districts
from consortium.geography.making.locator import Locator
from consortium.geography.making.places import make_places
from consortium.geography.making.polygons import Outlines, polygons
from consortium.geography.making.postcodes import make_postcodes
from consortium.geography.making.source import text_of
from consortium.geography.making.told import Made, nothing
from consortium.geography.table import Unreadable
from consortium.model import Area
from consortium.problems.problem import Problem, in_order


@dataclass(frozen=True, slots=True)
class Given:
    """The files that somebody has. What is not given stays as it is."""

    boundaries: Path | None = None
    places: Path | None = None
    postcodes: Path | None = None


@dataclass(frozen=True, slots=True)
class Geography:
    """The texts to write, by the names of their files, what was done, and what is wrong.

    There are no texts when anything is wrong.
    """

    texts: Mapping[str, str]
    said: tuple[str, ...]
    problems: tuple[Problem, ...]


def make_geography(folder: Path, districts: Sequence[Area], given: Given) -> Geography:
    """Make what is to be had from the files; `folder` is data/geography as it is."""
    made = list(_made(folder, districts, given))
    problems = in_order(problem for file in made for problem in file.problems)
    if problems:
        return Geography({}, (), problems)
    texts = {file.name: file.text for file in made if file.text is not None}
    by_hand = [name for name in MAY_BE_EMPTY if name not in texts and not (folder / name).exists()]
    said = [file.sentence for file in made if file.text is not None]
    said += [f"{name}: empty, for you to fill in by hand." for name in by_hand]
    columns = {**LISTS, BORDER: BORDER_COLUMNS}
    headings = {name: ",".join(columns[name]) + "\n" for name in by_hand}
    return Geography({**texts, **headings}, tuple(said), ())


def _made(folder: Path, districts: Sequence[Area], given: Given) -> Iterator[Made]:
    if given.boundaries:
        drawn, outlines = make_districts(given.boundaries, districts)
        yield drawn
        locator = Locator(outlines) if outlines else None
        if drawn.text and (folder / BORDER).is_file():
            yield make_border_towns(folder / BORDER, _outlines(MAP, drawn.text))
    else:
        on_the_map, told = _there(folder)
        yield told
        locator = None if told.problems else Locator(on_the_map)
    if given.places:
        yield make_places(given.places, districts, locator)
    if given.postcodes:
        yield make_postcodes(given.postcodes, districts, locator)


def _there(folder: Path) -> tuple[Outlines, Made]:
    """Read the map that is there already, if there is one."""
    path = folder / MAP
    if not path.exists():
        return {}, nothing(MAP, ())
    try:
        text = text_of(path)
    except Unreadable as error:
        return {}, nothing(MAP, [error.problem])
    return _outlines(MAP, text), nothing(MAP, read_features(str(path), text)[1])


def _outlines(file: str, text: str) -> Outlines:
    features, _ = read_features(file, text)
    return {str(feature.properties.get("code")): polygons([feature]) for feature in features}
