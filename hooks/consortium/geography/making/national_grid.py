"""Degrees from eastings and northings: the British National Grid, to within five metres.

The formulas and figures are those of Ordnance Survey's "A guide to coordinate systems in Great
Britain" (annexes B and C): back from the projection, and then from one datum to another.
"""

from math import atan2, cos, degrees, hypot, radians, sin, sqrt, tan

from consortium.geography.ring import Point

AIRY = 6377563.396, 6356256.909
WGS84 = 6378137.0, 6356752.3142
"""Half the longer and half the shorter axis of the ellipsoid, in metres."""

SCALE = 0.9996012717
ORIGIN = radians(49), radians(-2)
FALSE_ORIGIN = 400_000, -100_000
WIDE, HIGH = 700_000, 1_300_000

SHIFT = 446.448, -125.157, 542.060
TURN = radians(0.1502 / 3600), radians(0.2470 / 3600), radians(0.8421 / 3600)
STRETCH = 1 - 20.4894e-6

ENOUGH_TIMES = 8
"""Each time the latitude comes some hundred times nearer: this is far below a millimetre."""


def in_degrees(east: float, north: float) -> Point[float]:
    """Give the point of an easting and a northing, in degrees east and north (WGS 84).

    Raises ValueError for what is not on the grid.
    """
    if not (0 <= east <= WIDE and 0 <= north <= HIGH):
        raise ValueError(f"{east}, {north} is not on the British National Grid.")
    return _other_datum(*on_airy(east, north))


def on_airy(east: float, north: float) -> Point[float]:
    """Give the longitude and latitude on the grid's own ellipsoid, in radians."""
    a, b = AIRY
    square = 1 - b * b / (a * a)
    lat = ORIGIN[0]
    for _ in range(ENOUGH_TIMES):
        lat += (north - FALSE_ORIGIN[1] - _meridian(lat)) / (a * SCALE)
    part = 1 - square * sin(lat) ** 2
    nu, rho = a * SCALE / sqrt(part), a * SCALE * (1 - square) / part**1.5
    eta, t, across = nu / rho - 1, tan(lat) ** 2, (east - FALSE_ORIGIN[0]) / nu
    lat_turns = (
        1 / 2,
        -(5 + 3 * t + eta - 9 * t * eta) / 24,
        (61 + 90 * t + 45 * t * t) / 720,
    )
    lon_turns = (
        1,
        -(nu / rho + 2 * t) / 6,
        (5 + 28 * t + 24 * t * t) / 120,
        -(61 + 662 * t + 1320 * t * t + 720 * t**3) / 5040,
    )
    south = sum(turn * across ** (2 * n + 2) for n, turn in enumerate(lat_turns))
    east_of = sum(turn * across ** (2 * n + 1) for n, turn in enumerate(lon_turns))
    return ORIGIN[1] + east_of / cos(lat), lat - tan(lat) * nu / rho * south


def _meridian(lat: float) -> float:
    """How far it is to a latitude along the meridian of the origin, in metres on the grid."""
    a, b = AIRY
    n = (a - b) / (a + b)
    less, more = lat - ORIGIN[0], lat + ORIGIN[0]
    return (
        b
        * SCALE
        * (
            (1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less
            - (3 * n + 3 * n**2 + 21 / 8 * n**3) * sin(less) * cos(more)
            + (15 / 8 * n**2 + 15 / 8 * n**3) * sin(2 * less) * cos(2 * more)
            - 35 / 24 * n**3 * sin(3 * less) * cos(3 * more)
        )
    )


def _other_datum(lon: float, lat: float) -> Point[float]:
    """Move a point of the surface from the grid's ellipsoid to that of satellites (Helmert)."""
    a, b = AIRY
    square = 1 - b * b / (a * a)
    nu = a / sqrt(1 - square * sin(lat) ** 2)
    x, y, z = nu * cos(lat) * cos(lon), nu * cos(lat) * sin(lon), nu * (1 - square) * sin(lat)
    (dx, dy, dz), (rx, ry, rz) = SHIFT, TURN
    x, y, z = (
        dx + STRETCH * x - rz * y + ry * z,
        dy + rz * x + STRETCH * y - rx * z,
        dz - ry * x + rx * y + STRETCH * z,
    )
    a, b = WGS84
    square, flat = 1 - b * b / (a * a), hypot(x, y)
    lat = atan2(z, flat * (1 - square))
    for _ in range(ENOUGH_TIMES):
        lat = atan2(z + square * a / sqrt(1 - square * sin(lat) ** 2) * sin(lat), flat)
    return degrees(atan2(y, x)), degrees(lat)
