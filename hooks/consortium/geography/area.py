"""What the geography needs to know of an area: the few fields it reads from the model's `Area`."""

from collections.abc import Iterable
from typing import Protocol


class AreaLike(Protocol):
    """A district or the whole county."""

    @property
    def id(self) -> str:
        """The id in addresses: "ayton"."""

    @property
    def name(self) -> str:
        """The name people read: "East Ayton"."""

    @property
    def code(self) -> str:
        """The code of the Office for National Statistics: "E07000150"."""

    @property
    def kind(self) -> str:
        """Either "district" or "county"."""

    @property
    def also_known_as(self) -> tuple[str, ...]:
        """Other names people type: "E. Ayton"."""

    @property
    def council(self) -> str | None:
        """The council there today: "North Ayton". None for the county."""


def districts(areas: Iterable[AreaLike]) -> tuple[AreaLike, ...]:
    """The areas that are districts, in the order given."""
    return tuple(area for area in areas if area.kind == "district")
