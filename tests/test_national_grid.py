"""Eastings and northings in degrees: by the examples that Ordnance Survey publishes."""

from math import cos, degrees, hypot, radians

import pytest

from consortium.geography.making.national_grid import in_degrees, on_airy

METRES = 111_200
"""In a degree of latitude."""


def test_the_example_of_the_guide_comes_out_on_the_grid_s_own_ellipsoid():
    lon, lat = (degrees(angle) for angle in on_airy(651409.903, 313177.270))
    assert lat == pytest.approx(52 + 39 / 60 + 27.2531 / 3600, abs=1e-8)
    assert lon == pytest.approx(1 + 43 / 60 + 4.5177 / 3600, abs=1e-8)


@pytest.mark.parametrize(
    ("east", "north", "lat", "lon"),
    [
        (438710.92, 114792.25, 50.93127938, -1.450514337),
        (331534.564, 431920.794, 53.77911026, -3.040454907),
        (9587.909, 899448.996, 57.81351838, -8.578544561),
    ],
)
def test_points_that_were_measured_come_out_to_within_five_metres(east, north, lat, lon):
    found_lon, found_lat = in_degrees(east, north)
    far = hypot(found_lat - lat, (found_lon - lon) * cos(radians(lat))) * METRES
    assert far < 5


@pytest.mark.parametrize("off", [(-1, 5), (5, -1), (800_000, 5), (5, 1_400_000), (5, float("nan"))])
def test_what_is_not_on_the_grid_is_no_point(off):
    with pytest.raises(ValueError, match="not on the British National Grid"):
        in_degrees(*off)
