"""The outlines of made-up districts: in several parts, with holes, and very small."""

import re

from shapely import Point
from shapely.geometry import shape

from consortium.geography.outline import read_outline
from geography_fixtures import AnArea
from geography_squares import (
    INSIDE,
    RING_WITH_ISLAND,
    collection,
    feature,
    parts,
    polygon,
    square,
)

BY_CODE = {"AY": AnArea("ayton", "Ayton", "AY"), "BE": AnArea("beeford", "Beeford", "BE")}
AROUND = collection(feature(RING_WITH_ISLAND, code="AY"), feature(INSIDE, code="BE"))


def lines(shape):
    """What a path draws, as the corner that each of its lines begins at."""
    return re.findall(r"M(-?\d+) (-?\d+)", shape.path)


def test_a_district_of_several_parts_with_a_hole_has_a_line_round_each():
    outline = read_outline(AROUND, BY_CODE, width=500)
    assert lines(outline.shape("ayton")) == [
        ("0", str(outline.height)),
        ("100", lines(outline.shape("beeford"))[0][1]),
        ("400", str(outline.height)),
    ]
    assert outline.shape("ayton").has_more_lines
    assert not outline.shape("beeford").has_more_lines


def test_the_map_is_as_wide_as_all_parts_of_all_districts():
    outline = read_outline(AROUND, BY_CODE, width=500)
    xs = [int(x) for shape in outline.shapes for x, _ in lines(shape)]
    assert outline.width == 500
    assert min(xs) == 0
    assert max(xs) == 400


def test_who_lies_in_a_hole_is_a_neighbour():
    outline = read_outline(AROUND, BY_CODE)
    assert outline.shape("ayton").neighbours == ("beeford",)
    assert outline.shape("beeford").neighbours == ("ayton",)


def test_a_number_stands_neither_in_a_hole_nor_between_two_parts():
    tall = [[1, 50.1], [2, 50.1], [2, 52.9], [1, 52.9], [1, 50.1]]
    around = parts(polygon(square(0, 50, 3), tall), polygon(square(4, 50)))
    outline = read_outline(collection(feature(around, code="AY")), BY_CODE, width=500)
    x, y = outline.shape("ayton").label
    assert shape(around).contains(Point(x / 100, 53 - 3 * y / outline.height))


def test_an_island_too_small_to_draw_is_left_out_and_a_district_never_is():
    specks = {
        "type": "MultiPolygon",
        "coordinates": [[square(0, 50, 3)], [square(3.5, 50, 0.0001)]],
    }
    tiny = polygon(square(4, 50, 0.0001))
    outline = read_outline(
        collection(feature(specks, code="AY"), feature(tiny, code="BE")), BY_CODE, width=100
    )
    assert len(lines(outline.shape("ayton"))) == 1
    assert outline.shape("beeford").label == (100, outline.height)
