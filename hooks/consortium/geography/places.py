"""Places people name when asked where their group is: towns, villages, suburbs, parishes, wards."""

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from consortium.model import Area
from consortium.text.a_to_z import in_order, initial_of, place_sorted_as


@dataclass(frozen=True, slots=True)
class Place:
    """A named place and the district that holds it.

    `area` is the id of the district, taken from the list itself and never from the outlines
    (Mawsley and Newton Bromswold fall just outside their own).
    """

    name: str
    area: str
    #: The name; with the district too for a ward, and for a name that several places share.
    label: str

    def label_with(self, area_name: str) -> str:
        """What a person chooses from: "Eastville (Ayton)"."""
        return self.label if self.label != self.name else f"{self.name} ({area_name})"

    @property
    def initial(self) -> str:
        """The capital letter it stands under in an A to Z."""
        return initial_of(place_sorted_as(self.name))


def read_places(places_csv: str, wards_csv: str, by_code: Mapping[str, Area]) -> tuple[Place, ...]:
    """The places of both lists, by name and then by district.

    `places_csv` and `wards_csv` are the texts of those files. `by_code` has the districts by their
    ONS codes. Raises KeyError for a code that is no district of ours.
    """
    rows = list(csv.DictReader(places_csv.splitlines()))
    rows += [{**ward, "kind": "ward"} for ward in csv.DictReader(wards_csv.splitlines())]
    shared = Counter(row["name"] for row in rows)
    places = (
        _place(row, by_code[row["district"]], is_shared=shared[row["name"]] > 1) for row in rows
    )
    return tuple(
        sorted(places, key=lambda place: (*in_order(place_sorted_as(place.name)), place.area))
    )


def _place(row: Mapping[str, str], area: Area, *, is_shared: bool) -> Place:
    name, is_ward = row["name"], row["kind"] == "ward"
    words = f"{name} ward" if is_ward else name
    return Place(name, area.id, f"{words} ({area.name})" if is_shared or is_ward else name)
