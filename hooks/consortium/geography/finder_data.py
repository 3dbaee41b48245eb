"""What the finder's script needs to know, as the text of assets/finder.json."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from consortium.gathered import gathered
from consortium.geography.gazetteer import Gazetteer, districts
from consortium.geography.places import Place
from consortium.geography.postcodes import OUTSIDE
from consortium.model import Area


def finder_data(
    areas: Sequence[Area], gazetteer: Gazetteer, *, place: str, short_forms: Mapping[str, str]
) -> str:
    """Compact JSON, the same bytes for the same records.

    `place` is the name of it all, and `short_forms` leads from what people type for names of places
    to those; all of these in plain letters.

    A district is written as its index in `areas`; the county comes last there, or null if there is
    none.
    * `areas`: [[id, name], …]
    * `own`: [[name, area, label], …], the names of the areas themselves
    * `councils`: [[name, [district, …]], …], the councils there today
    * `places`: [[name, district, label], …]
    * `border`: [[name, nearest district], …], the district left out for towns further away
    * `place`, and `short`: [[short form, name], …]
    * `sectors`: {sector: district, or [district, {district: endings}]}, with "X" for outside

    A label is what a choice says; where it is missing, the name does.
    """
    own = districts(areas)
    county = tuple(area for area in areas if area.kind == "county")
    ordered = own + county
    index = {area.id: number for number, area in enumerate(ordered)}
    document = {
        "areas": [*([area.id, area.name] for area in ordered), *([] if county else [None])],
        "own": [line for area in ordered for line in _names(area, index[area.id])],
        "councils": _councils(own, index),
        "places": [_place(place, ordered[index[place.area]], index) for place in gazetteer.places],
        "border": [
            [town.name, index[town.nearest]] if town.nearest else [town.name]
            for town in gazetteer.border_towns
        ],
        "place": place,
        "short": list(short_forms.items()),
        "sectors": {
            name: _sector(*sector, {**index, OUTSIDE: OUTSIDE})
            for name, sector in gazetteer.sectors.items()
        },
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def _names(area: Area, index: int) -> list[list[Any]]:
    return [[area.name, index], *([name, index, area.name] for name in area.also_known_as)]


def _councils(own: Iterable[Area], index: Mapping[str, int]) -> list[list[Any]]:
    members = gathered((area.council, index[area.id]) for area in own if area.council)
    return [[council, members[council]] for council in sorted(members)]


def _place(place: Place, district: Area, index: Mapping[str, int]) -> list[Any]:
    line = [place.name, index[place.area]]
    if place.name == district.name:
        return line
    return [*line, place.label_with(district.name)]


def _sector(main: str, others: Mapping[str, str], index: Mapping[str, int | str]) -> Any:
    if not others:
        return index[main]
    return [index[main], {str(index[area]): text for area, text in others.items()}]
