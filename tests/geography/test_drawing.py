"""How the outlines of districts are drawn: with few points, and borders that neighbours share."""

import random
from itertools import pairwise

import pytest
from shapely import MultiPolygon, Polygon, box, coverage_is_valid, is_valid, union_all

from consortium.geography.making import drawing
from consortium.geography.making.drawing import drawn, points_of

LAKE = box(0.4, 52.4, 0.41, 52.41)
ISLET = box(3, 52, 3.01, 52.01)


def wobbly(start, end, points):
    """A line whose points between its ends are a little off, but all on the grid."""
    chance = random.Random(7)  # noqa: S311 - no secret
    (x, y), (x2, y2) = start, end
    between = [
        (
            round(x + (x2 - x) * place / points + chance.randrange(50) / 10_000, 4),
            round(y + (y2 - y) * place / points + chance.randrange(5) / 10_000, 4),
        )
        for place in range(1, points)
    ]
    return [start, *between, end]


def side_by_side(points):
    """Two districts with a border of so many points."""
    line = wobbly((1, 52), (1, 53), points)
    return {"T1": [Polygon([*line, (0, 53), (0, 52)])], "T2": [Polygon([*line, (2, 53), (2, 52)])]}


def stretches(parts):
    return {
        frozenset(ends)
        for part in parts
        for line in (part.exterior, *part.interiors)
        for ends in pairwise(line.coords)
    }


def flat(outlines):
    return [part for parts in outlines.values() for part in parts]


@pytest.mark.parametrize("most", [200, 400, 1000])
def test_large_outlines_get_fewer_points_and_neighbours_still_share_their_border(monkeypatch, most):
    monkeypatch.setattr(drawing, "MOST_POINTS", most)
    given = side_by_side(900)
    smaller = drawn(given)
    assert most * 0.7 < points_of(smaller) <= most
    shared = stretches(smaller["T1"]) & stretches(smaller["T2"])
    assert all(len(stretches(parts) - shared) == 3 for parts in smaller.values())
    assert {(1, 52), (1, 53)} < {point for ends in shared for point in ends}
    assert coverage_is_valid(flat(smaller))
    assert union_all(given["T1"]).boundary.hausdorff_distance(smaller["T1"][0].boundary) < 0.006


def test_small_outlines_keep_every_point():
    given = side_by_side(300)
    kept = drawn(given)
    assert {code: stretches(parts) for code, parts in kept.items()} == {
        code: stretches(parts) for code, parts in given.items()
    }


@pytest.mark.parametrize("far", [-0.00004, 0.00004])
def test_a_border_that_two_files_have_a_few_metres_apart_becomes_one(far):
    west, east = box(0, 52, 1, 53), Polygon([(1 + far, 52), (2, 52), (2, 53), (1, 53), (1, 52.5)])
    outlines = drawn({"T1": [west], "T2": [east]})
    assert len(stretches(outlines["T1"]) & stretches(outlines["T2"])) == 2
    assert coverage_is_valid(flat(outlines))


def test_wards_round_a_hole_leave_the_hole():
    around = [box(x, y, x + 1, y + 1) for x in (0, 1, 2) for y in (50, 51, 52) if (x, y) != (1, 51)]
    [part] = drawn({"T1": around})["T1"]
    [hole] = part.interiors
    assert Polygon(hole).equals(box(1, 51, 2, 52))


def test_wards_that_overlap_are_joined_all_the_same():
    [part] = drawn({"T1": [box(0, 50, 1.2, 51), box(1, 50, 2, 51)]})["T1"]
    assert part.equals(box(0, 50, 2, 51))


def test_districts_that_overlap_both_keep_what_they_have():
    outlines = drawn({"T1": [box(0, 50, 3, 53)], "T2": [box(1, 51, 2, 52)]})
    assert outlines["T1"][0].equals(box(0, 50, 3, 53))
    assert outlines["T2"][0].equals(box(1, 51, 2, 52))


def test_a_line_that_crosses_itself_is_drawn_soundly():
    bow = Polygon([(0, 50), (2, 52), (2, 50), (0, 52)])
    outlines = drawn({"T1": [bow]})
    assert len(outlines["T1"]) == 2
    assert is_valid(MultiPolygon(outlines["T1"]))


def test_of_large_outlines_islands_and_lakes_that_nobody_sees_are_left_out(monkeypatch):
    given = {**side_by_side(900), "T3": [box(5, 52, 5.01, 52.01)]}
    given["T1"] = [given["T1"][0] - LAKE, ISLET]
    assert len(drawn(given)["T1"]) == 2
    monkeypatch.setattr(drawing, "MOST_POINTS", 40)
    smaller = drawn(given)
    assert [len(part.interiors) for part in smaller["T1"]] == [0]
    assert smaller["T3"]  # no district is left out


def test_what_borders_on_another_district_stays_however_small(monkeypatch):
    given = side_by_side(900)
    beside = [box(2, 52, 2.01, 52.01), box(5, 52, 5.1, 52.1)]
    given = {"T1": [given["T1"][0] - LAKE], "T2": given["T2"], "T3": [LAKE], "T4": beside}
    monkeypatch.setattr(drawing, "MOST_POINTS", 40)
    smaller = drawn(given)
    assert [len(smaller[code]) for code in given] == [1, 1, 1, 2]
    assert coverage_is_valid(flat(smaller))
    assert Polygon(smaller["T1"][0].interiors[0]).equals(smaller["T3"][0])


def test_a_district_smaller_than_the_grid_has_no_part():
    outlines = drawn({"T1": [box(0, 52, 0.00001, 52.00001)], "T2": [box(1, 52, 2, 53)]})
    assert (len(outlines["T1"]), len(outlines["T2"])) == (0, 1)
    assert drawn({"T1": [box(0, 52, 0.00001, 52.00001)]}) == {"T1": []}
