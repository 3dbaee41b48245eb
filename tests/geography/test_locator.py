"""In which district a point lies, by the outlines that somebody has."""

import pytest

from consortium.geography.boundaries import read_features
from consortium.geography.making.locator import Locator
from consortium.geography.making.polygons import polygons
from geography_squares import INSIDE, RING_WITH_ISLAND, collection, feature, parts, polygon, square


def locator(**geometries):
    """Of districts, by their codes."""
    read, _ = read_features("map", collection(*map(feature, geometries.values())))
    return Locator({code: polygons([each]) for code, each in zip(geometries, read, strict=True)})


@pytest.mark.parametrize(
    ("point", "code"),
    [
        ((0.5, 50.5), "AY"),
        ((4.5, 50.5), "AY"),
        ((1.5, 51.5), "BE"),
        ((3.5, 50.5), None),
        ((0.5, 60), None),
    ],
)
def test_a_point_lies_in_a_part_of_a_district_but_not_in_its_hole(point, code):
    assert locator(AY=RING_WITH_ISLAND, BE=INSIDE).district(*point) == code
    assert locator(BE=INSIDE, AY=RING_WITH_ISLAND).district(*point) == code


@pytest.mark.parametrize("turned", [list, lambda ring: ring[::-1]])
def test_a_hole_is_a_hole_whichever_way_round_its_line_is_walked(turned):
    around = polygon(square(0, 50, 3), turned(square(1, 51)))
    assert locator(AY=around).district(1.5, 51.5) is None


def test_a_point_on_a_border_is_in_the_first_of_the_two():
    west, east = polygon(square(0, 52)), polygon(square(1, 52))
    assert locator(WE=west, EA=east).district(1, 52.5) == "WE"
    assert locator(EA=east, WE=west).district(1, 52.5) == "EA"


def test_a_line_that_crosses_itself_keeps_no_point_from_being_placed():
    bow = parts(polygon([[0, 50], [2, 52], [2, 50], [0, 52], [0, 50]]), polygon(square(4, 50)))
    assert locator(AY=bow).district(0.2, 51) == locator(AY=bow).district(4.5, 50.5) == "AY"
    assert locator(AY=bow).district(1, 50.2) is None
