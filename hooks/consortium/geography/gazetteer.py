"""All that is known of the county's places, read from the folder data/geography."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from consortium.geography.border_towns import BorderTown, read_border_towns
from consortium.geography.outline import Outline, read_outline
from consortium.geography.places import Place, read_places
from consortium.geography.postcodes import Sector, read_postcodes
from consortium.model import Area

GEOGRAPHY = "data/geography"
"""Where it lies in the folder of a site."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places, postcodes and towns over the border, and the map."""

    places: tuple[Place, ...]
    border_towns: tuple[BorderTown, ...]
    sectors: Mapping[str, Sector]
    outline: Outline


def read_gazetteer(folder: Path, areas: Iterable[Area]) -> Gazetteer:
    """Read the folder; `areas` gives the districts their ids.

    Raises KeyError if a file names a district that is not among `areas`.
    """
    by_code = _by_code(areas)

    def text(name: str) -> str:
        return (folder / name).read_text(encoding="utf-8")

    return Gazetteer(
        places=read_places(text("places.csv"), text("wards.csv"), by_code),
        border_towns=read_border_towns(
            text("border_towns.csv"), text("outside_towns.csv"), by_code
        ),
        sectors=read_postcodes(text("postcodes.json"), by_code),
        outline=read_outline(text("districts.geojson"), by_code),
    )


def outline_of(folder: Path, areas: Iterable[Area]) -> Outline:
    """Read the outline of the map alone, which is quick. The arguments are as above."""
    text = (folder / "districts.geojson").read_text(encoding="utf-8")
    return read_outline(text, _by_code(areas))


def _by_code(areas: Iterable[Area]) -> Mapping[str, Area]:
    return {area.code: area for area in districts(areas)}


def districts(areas: Iterable[Area]) -> tuple[Area, ...]:
    """The areas that are districts, in the order given."""
    return tuple(area for area in areas if area.kind == "district")
