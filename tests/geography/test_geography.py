"""The map, the places and the postcodes, as read from data/geography."""

import csv
import json
import math
import re
from collections import Counter
from functools import cache
from itertools import pairwise

import pytest

from consortium.geography.gazetteer import districts, read_gazetteer
from consortium.geography.places import read_places
from consortium.geography.postcodes import OUTSIDE
from geography_fixtures import AREAS, GEOGRAPHY, finder_text, gazetteer

BY_CODE = {area.code: area for area in districts(AREAS)}
GAZETTEER = gazetteer()
STEP = re.compile(r"([hvl])(-?\d+)(?: ?(-?\d+))?")


def drawn(path):
    """Every stretch of line that the path draws, whichever way round."""
    x, y = map(int, re.match(r"M(\d+) (\d+)", path).groups())
    points = [(x, y)]
    for kind, first, second in STEP.findall(path):
        x += int(first) if kind in "hl" else 0
        y += int(second or first) if kind in "vl" else 0
        points.append((x, y))
    return {frozenset(ends) for ends in pairwise([*points, points[0]])}


@cache
def rings():
    features = json.loads((GEOGRAPHY / "districts.geojson").read_text())["features"]
    return {
        BY_CODE[feature["properties"]["code"]].id: feature["geometry"]["coordinates"][0]
        for feature in features
    }


def place(name):
    return [entry for entry in GAZETTEER.places if entry.name == name]


@cache
def frame():
    points = [point for ring in rings().values() for point in ring]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    return west, east, south, north


def on_the_map(point):
    """Where a point in degrees is drawn, worked out a second time."""
    west, east, south, north = frame()
    scale = 300 / (east - west)
    down = scale / math.cos(math.radians((south + north) / 2))
    return round((point[0] - west) * scale), round((north - point[1]) * down)


def borders():
    """Stretches that two districts share, in degrees."""
    times = Counter(
        frozenset(map(tuple, ends)) for ring in rings().values() for ends in pairwise(ring)
    )
    return [stretch for stretch, count in times.items() if count == 2]


def kilometres(point, ring):
    """From a point in degrees to the nearest stretch of a ring."""
    across = 111.32 * math.cos(math.radians(point[1]))

    def flat(other):
        return (other[0] - point[0]) * across, (other[1] - point[1]) * 111.32

    nearest = math.inf
    for (x, y), (x2, y2) in pairwise(map(flat, ring)):
        dx, dy = x2 - x, y2 - y
        part = max(0, min(1, -(x * dx + y * dy) / (dx * dx + dy * dy)))
        nearest = min(nearest, math.hypot(x + part * dx, y + part * dy))
    return nearest


def test_every_stretch_of_border_is_drawn_by_exactly_the_two_districts_that_share_it():
    project = {point: on_the_map(point) for stretch in borders() for point in sorted(stretch)}
    shared = {frozenset(project[point] for point in stretch) for stretch in borders()}
    times = Counter(line for shape in GAZETTEER.outline.shapes for line in drawn(shape.path))
    assert {times[line] for line in shared if len(line) == 2} == {2}
    assert max(times.values()) == 2


def test_the_map_is_300_units_wide_small_and_in_whole_units():
    outline = GAZETTEER.outline
    assert outline.width == 300
    assert 320 < outline.height < 340
    for shape in outline.shapes:
        assert re.fullmatch(r"M\d+ \d+([hvl]-?\d+( ?-?\d+)?)+z", shape.path), shape.area
    assert sum(len(shape.path) for shape in outline.shapes) < 12_000


def test_a_number_stands_inside_its_district_with_room_around_it():
    for shape in GAZETTEER.outline.shapes:
        corners = [point for line in drawn(shape.path) for point in line]
        nearest = min(math.dist(shape.label, corner) for corner in corners)
        assert nearest > 8, shape.area
        assert crossings(shape.label, drawn(shape.path)) % 2 == 1, shape.area


def crossings(point, lines):
    """How often a level line from the point to the right meets the outline."""
    x, y = point[0], point[1] + 0.5
    count = 0
    for (x1, y1), (x2, y2) in map(sorted, lines):
        if (y1 > y) != (y2 > y) and x1 + (y - y1) / (y2 - y1) * (x2 - x1) > x:
            count += 1
    return count


def test_neighbours_are_the_districts_with_a_common_border():
    assert GAZETTEER.outline.shape("corby").neighbours == ("east-northamptonshire", "kettering")
    for shape in GAZETTEER.outline.shapes:
        for other in shape.neighbours:
            assert shape.area in GAZETTEER.outline.shape(other).neighbours


@pytest.mark.parametrize(
    ("name", "area"), [("Mawsley", "kettering"), ("Newton Bromswold", "east-northamptonshire")]
)
def test_a_place_takes_its_district_from_the_column_and_not_from_the_outline(name, area):
    assert [entry.area for entry in place(name)] == [area]


def test_labels_tell_places_of_one_name_apart_and_say_which_are_wards():
    assert [entry.label for entry in place("Ashton")] == [
        "Ashton (East Northamptonshire)",
        "Ashton (South Northamptonshire)",
    ]
    assert [entry.label for entry in place("Castle")] == [
        "Castle ward (Northampton)",
        "Castle ward (Wellingborough)",
    ]
    labels = Counter(entry.label for entry in GAZETTEER.places)
    assert max(labels.values()) == 1


def test_a_choice_names_the_district_once():
    [woodford] = place("Woodford Halse")
    assert woodford.label_with("Daventry") == "Woodford Halse (Daventry)"
    assert place("Ashton")[0].label_with("East Northamptonshire").count("East") == 1


def test_a_place_in_no_district_of_ours_stops_the_reading():
    with pytest.raises(KeyError, match="E07000999"):
        read_places("name,district,kind\nNowhere,E07000999,place", "name,district", BY_CODE)


def test_places_with_accents_stand_with_their_letter_whatever_sign_is_in_front():
    names = ("Ŵyr-y-graig", "Waun", "Wyndy Hill", "Àird", "Ash", "’t Eiland")
    rows = "\n".join(f"{name},{next(iter(BY_CODE))},place" for name in names)
    places = read_places(f"name,district,kind\n{rows}", "name,district", BY_CODE)
    assert [(place.initial, place.name) for place in places] == [
        ("A", "Àird"),
        ("A", "Ash"),
        ("T", "’t Eiland"),
        ("W", "Waun"),
        ("W", "Wyndy Hill"),
        ("W", "Ŵyr-y-graig"),
    ]


def test_the_nearest_district_to_each_town_outside_is_as_the_table_says():
    rows = list(csv.DictReader((GEOGRAPHY / "border_towns.csv").read_text().splitlines()))
    near = [town for town in GAZETTEER.border_towns if town.nearest]
    assert [row["name"] for row in rows] == [town.name for town in near]
    for row, town in zip(rows, near, strict=True):
        point = float(row["lon"]), float(row["lat"])
        far = {area: kilometres(point, ring) for area, ring in rings().items()}
        assert min(far, key=far.get) == town.nearest
        assert round(far[town.nearest], 1) == float(row["km"])


def test_every_sector_in_the_table_has_postcodes_in_the_county():
    for name, (main, others) in GAZETTEER.sectors.items():
        assert main != OUTSIDE or others, name


def test_the_finder_is_told_where_everything_is_in_the_same_few_bytes_every_time():
    text = finder_text(GAZETTEER)
    assert text == finder_text(read_gazetteer(GEOGRAPHY, tuple(reversed(AREAS))))
    assert len(text.encode()) < 30_000
    told = json.loads(text)
    assert told["areas"][-1] == ["northamptonshire", "Northamptonshire"]
    assert told["councils"] == [
        ["North Northamptonshire", [0, 2, 3, 6]],
        ["West Northamptonshire", [1, 4, 5]],
    ]
    assert ["Banbury", 5] in told["border"]
    assert told["sectors"]["NN10 0"] == [2, {"X": "SG"}]
