"""Eastings and northings in degrees: by points that Ordnance Survey publishes."""

import os
import subprocess
import sys
from math import cos, hypot, radians

import pytest

from consortium.geography.making.national_grid import in_degrees
from theme_fixtures import HOUSE

METRES = 111_200
"""In a degree of latitude."""


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


def test_nothing_is_fetched_for_it_even_where_a_machine_would_allow_it():
    code = (
        "from consortium.geography.making.national_grid import in_degrees; in_degrees(1, 1);"
        "from pyproj.network import is_network_enabled; assert not is_network_enabled()"
    )
    machine = os.environ | {"PROJ_NETWORK": "ON"}
    subprocess.run([sys.executable, "-c", code], cwd=HOUSE / "hooks", env=machine, check=True)  # noqa: S603


@pytest.mark.parametrize("off", [(-1, 5), (5, -1), (800_000, 5), (5, 1_400_000), (5, float("nan"))])
def test_what_is_not_on_the_grid_is_no_point(off):
    with pytest.raises(ValueError, match="not on the British National Grid"):
        in_degrees(*off)
