"""Degrees from eastings and northings: the British National Grid, to within five metres."""

from functools import cache

from pyproj import Transformer
from pyproj.network import set_network_enabled

from consortium.geography.ring import Point, Ring

GRID, DEGREES = "EPSG:27700", "EPSG:4326"
WIDE, HIGH = 700_000, 1_300_000


def in_degrees(east: float, north: float) -> Point[float]:
    """Give the point of an easting and a northing, in degrees east and north (WGS 84).

    Raises ValueError for what is not on the grid.
    """
    if not (0 <= east <= WIDE and 0 <= north <= HIGH):
        raise ValueError(f"{east}, {north} is not on the British National Grid.")
    return _from_grid().transform(east, north)


def ring_in_degrees(ring: Ring[float]) -> Ring[float]:
    """Give a line of eastings and northings in degrees; what is on no grid is at no number."""
    easts, norths = zip(*ring, strict=True)
    return list(zip(*_from_grid().transform(easts, norths), strict=True))


@cache
def _from_grid() -> Transformer:
    set_network_enabled(False)  # what it would fetch makes metres of it that no page shows
    return Transformer.from_crs(GRID, DEGREES, always_xy=True)
