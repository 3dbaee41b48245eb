"""The areas that places, postcodes and outlines are told by."""

from collections.abc import Iterable

from consortium.model import Area


def districts(areas: Iterable[Area]) -> tuple[Area, ...]:
    """The areas that are districts, in the order given."""
    return tuple(area for area in areas if area.kind == "district")
