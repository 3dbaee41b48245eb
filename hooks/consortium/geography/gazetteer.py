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
    sectors: tuple[Sector, ...]
    outline: Outline


def read_gazetteer(folder: Path, areas: Iterable[Area]) -> Gazetteer:
    """Read the folder; `areas` gives the districts their ids.

    Raises KeyError if a file names a district that is not among `areas`.
    """
    area_names = _names(areas)

    def text(name: str) -> str:
        return (folder / name).read_text(encoding="utf-8")

    return Gazetteer(
        places=read_places(text("places.csv"), text("wards.csv"), area_names),
        border_towns=read_border_towns(
            text("border_towns.csv"), text("outside_towns.csv"), area_names
        ),
        sectors=read_postcodes(text("postcodes.json"), area_names),
        outline=read_outline(text("districts.geojson"), area_names),
    )


def outline_of(folder: Path, areas: Iterable[Area]) -> Outline:
    """Read the outline of the map alone, which is quick. The arguments are as above."""
    text = (folder / "districts.geojson").read_text(encoding="utf-8")
    return read_outline(text, _names(areas))


def _names(areas: Iterable[Area]) -> Mapping[str, tuple[str, str]]:
    """Give the id and the name of each district by its code."""
    return {area.code: (area.id, area.name) for area in districts(areas)}


def districts(areas: Iterable[Area]) -> tuple[Area, ...]:
    """The areas that are districts, in the order given."""
    return tuple(area for area in areas if area.kind == "district")
