"""`make geography`: what is made of files that people have, and what is said of faulty ones."""

import json
import sys
from dataclasses import replace

import pytest
from shapely import is_ccw
from shapely.geometry import shape

from consortium.__main__ import main
from consortium.checking.repository_files import repository_at
from consortium.geography.folder_check import check_folder
from consortium.geography.gazetteer import read_gazetteer
from consortium.geography.making.border import NAME as BORDER
from consortium.geography.making.geography import Given, make_geography
from consortium.geography.ring import edges
from geography_fixtures import AREAS, GEOGRAPHY
from geography_making import AYTON, BEEFORD, BOTH, SIDE_BY_SIDE, drawn, listed, maker
from geography_squares import INSIDE, RING_WITH_ISLAND, collection, feature, polygon, square
from good_county import write_county

PLACES = "name,lat,lon\nB,52.5,1.5\na,52.5,0.5\nOut,52.5,2.5\na,52.6,0.6\n"
POSTCODES = (
    "pcds,doterm,lad24cd,lat,long\nAB1 2AA,,T1,52.5,0.5\nAB1 2AC,,T1,52.5,0.5\n"
    "AB1 2AB,,T2,52.5,1.5\nAB1 2AD,202001,T2,52.5,1.5\nAB1 3AA,,T9,52.5,9\nAB1 2ZZ,,T9,52.5,9\n"
)


@pytest.fixture
def make(tmp_path):
    return maker(tmp_path)


def test_all_three_files_make_a_folder_that_the_check_finds_good(make, tmp_path):
    made = make(boundaries=SIDE_BY_SIDE, places=PLACES, postcodes=POSTCODES)
    folder = tmp_path / "data" / "geography"
    folder.mkdir(parents=True)
    for name, text in made.texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert check_folder(repository_at(tmp_path), "data/geography").problems == ()
    gazetteer = read_gazetteer(folder, BOTH)
    assert gazetteer.outline.shape("ayton").neighbours == ("beeford",)
    assert [(place.name, place.area) for place in gazetteer.places] == [
        ("a", "ayton"),
        ("B", "beeford"),
    ]


def test_it_says_what_it_did_and_what_it_left_out_and_why(make):
    made = make(boundaries=SIDE_BY_SIDE, places=PLACES, postcodes=POSTCODES)
    assert made.said == (
        "districts.geojson: 2 districts, drawn with 10 points. Left out: features of other places "
        "(1).",
        "places.csv: 2 places, by the point of each. Left out: places outside every "
        "district (1), places that are there twice (1).",
        "postcodes.json: 3 postcodes in 1 sector, by the district that each names. Left out: "
        "postcodes outside every district (2), postcodes that have ended (1).",
        "wards.csv: empty, for you to fill in by hand.",
        "border_towns.csv: empty, for you to fill in by hand.",
        "outside_towns.csv: empty, for you to fill in by hand.",
    )


def test_an_outline_of_another_place_keeps_nobody_from_drawing_ours(make):
    nowhere = {"type": "Feature", "properties": {"LAD24CD": "T9"}, "geometry": None}
    given = json.loads(SIDE_BY_SIDE)
    made = make(boundaries=json.dumps({**given, "features": [*given["features"], nowhere]}))
    assert "features of other places (2)" in made.said[0]


def test_the_same_files_give_the_same_texts(make):
    files = {"boundaries": SIDE_BY_SIDE, "places": PLACES, "postcodes": POSTCODES}
    assert make(**files) == make(**files)


@pytest.mark.parametrize("name", ["Ayton", " AYTON ", "t1"])
def test_a_district_is_found_by_its_code_or_its_name(make, name):
    boundaries = collection(feature(polygon(square(0, 52)), place=name))
    assert set(drawn(make((AYTON,), boundaries=boundaries))) == {"T1"}


def test_a_district_may_have_several_parts_and_holes(make):
    made = make(
        boundaries=collection(feature(RING_WITH_ISLAND, name="Ayton"), feature(INSIDE, name="T2"))
    )
    assert not made.texts
    made = make(boundaries=collection(feature(RING_WITH_ISLAND, c="T1"), feature(INSIDE, c="T2")))
    assert drawn(made)["T1"]["type"] == "MultiPolygon"
    assert shape(drawn(made)["T1"]).normalize() == shape(RING_WITH_ISLAND).normalize()
    assert shape(drawn(made)["T2"]).normalize() == shape(INSIDE).normalize()


def test_lines_are_walked_the_way_round_that_geojson_asks_for(make):
    boundaries = collection(feature(RING_WITH_ISLAND, c="T1"), feature(INSIDE, c="T2"))
    for part in shape(drawn(make(boundaries=boundaries))["T1"]).geoms:
        assert is_ccw(part.exterior)
        assert not any(is_ccw(hole) for hole in part.interiors)


def test_a_part_without_lines_is_passed_over(make):
    empty = {"type": "MultiPolygon", "coordinates": [[], [square(0, 52)]]}
    made = make((AYTON,), boundaries=collection(feature(empty, c="T1")))
    assert drawn(made)["T1"]["type"] == "Polygon"


def test_wards_of_a_district_are_joined_into_one_outline(make):
    wards = [feature(polygon(square(x, 52)), lad="T1") for x in (0, 1)]
    made = make((AYTON,), boundaries=collection(*wards))
    assert drawn(made)["T1"]["type"] == "Polygon"
    [ring] = drawn(made)["T1"]["coordinates"]
    assert {tuple(point) for point in ring} == {(x, y) for x in (0, 1, 2) for y in (52, 53)}
    assert frozenset(((1, 52), (1, 53))) not in edges([[tuple(point) for point in ring]])


def test_what_it_has_made_it_makes_anew_from_the_same_files(make, tmp_path):
    files = {"boundaries": SIDE_BY_SIDE, "places": PLACES, "postcodes": POSTCODES}
    folder = tmp_path / "there"
    folder.mkdir()
    first = make(**files)
    for name, text in first.texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    again = make(folder=folder, **files)
    assert again.problems == ()
    assert again.texts == {name: first.texts[name] for name in again.texts}


def test_the_licence_of_the_outlines_goes_along(make):
    document = json.dumps({**json.loads(SIDE_BY_SIDE), "attribution": "© Somebody"})
    made = json.loads(make(boundaries=document).texts["districts.geojson"])
    assert made["attribution"] == "© Somebody"


def test_a_place_goes_by_the_district_it_names_and_not_by_its_point(make):
    made = make(boundaries=SIDE_BY_SIDE, places="name,district,lat,lon\nA,Beeford,52.5,0.5\n")
    assert [row["district"] for row in listed(made.texts["places.csv"])] == ["T2"]


def test_a_list_that_names_no_district_of_ours_is_taken_by_its_points(make):
    text = "name,lad24cd,lat,lon\nA,E06000061,52.5,0.5\n"
    made = make(boundaries=SIDE_BY_SIDE, places=text)
    assert [row["district"] for row in listed(made.texts["places.csv"])] == ["T1"]


def test_postcodes_differ_from_their_sector_or_stand_for_all_of_it(make):
    table = json.loads(make(boundaries=SIDE_BY_SIDE, postcodes=POSTCODES).texts["postcodes.json"])
    assert table == {
        "meta": {"districts": ["T1", "T2"]},
        "sectors": {"AB1 2": ["0", {"1": "AB", "X": "ZZ"}]},
    }


def test_a_directory_in_parts_is_read_from_its_folder_and_a_fault_told_of_the_part(make, tmp_path):
    header, *lines = POSTCODES.splitlines()
    parts = tmp_path / "multi_csv"
    parts.mkdir()
    (parts / "notes.txt").write_text("no table", encoding="utf-8")
    for number, line in enumerate(lines):
        (parts / f"part_{number}.csv").write_text(f"{header}\n{line}\n", encoding="utf-8")
    make(boundaries=SIDE_BY_SIDE)
    given = Given(tmp_path / "boundaries.file", postcodes=parts)
    whole = make(boundaries=SIDE_BY_SIDE, postcodes=POSTCODES).texts["postcodes.json"]
    assert make_geography(tmp_path, BOTH, given).texts["postcodes.json"] == whole
    (parts / "part_2.csv").write_text("name\n", encoding="utf-8")
    told = make_geography(tmp_path, BOTH, given).problems
    assert [problem.file for problem in told] == [str(parts / "part_2.csv")]


def test_a_postcode_without_a_point_is_left_out_and_never_said_to_be_outside(make):
    text = "postcode,lat,long\nAB1 2AA,52.5,0.5\nAB1 2AB,99.999999,0.000000\nAB1 2AC,,\n"
    made = make((AYTON,), boundaries=SIDE_BY_SIDE, postcodes=text)
    assert json.loads(made.texts["postcodes.json"])["sectors"] == {"AB1 2": "0"}
    assert "Left out: postcodes without a point (2)." in made.said[1]


def test_a_district_that_no_postcode_names_is_found_by_the_points_of_those_that_name_none(make):
    text = (
        "pcds,lad25cd,lat,long\nAB1 2AA,NEW,52.5,1.5\nAB1 2AB,NEW,,\nAB1 2AC,T1,52.5,1.5\n"
        "AB1 2AD,NEW,52.5,0.5\nAB1 2AE,NEW,52.5,9\n"
    )
    made = make(boundaries=SIDE_BY_SIDE, postcodes=text)
    assert json.loads(made.texts["postcodes.json"])["sectors"] == {
        "AB1 2": ["X", {"0": "AC", "1": "AA"}]
    }
    assert made.said[1] == (
        "postcodes.json: 2 postcodes in 1 sector, by the district that each names, and in Beeford, "
        "which none names, by the point of each. Left out: postcodes outside every district (2), "
        "postcodes without a point (1)."
    )


@pytest.mark.parametrize(("east", "far"), [(2.5, "33.9"), (1.9, "6.8")])
def test_the_nearest_line_to_border_towns_is_worked_out_anew(make, tmp_path, east, far):
    folder = tmp_path / "there"
    folder.mkdir()
    (folder / "border_towns.csv").write_text(f"name,lat,lon\nFar,52.5,{east}\n", encoding="utf-8")
    made = make(folder=folder, boundaries=SIDE_BY_SIDE)
    [town] = listed(made.texts["border_towns.csv"])
    assert (town["nearest_district"], town["km"]) == ("T2", far)


def test_border_towns_that_nobody_has_filled_in_yet_stay_as_they_are(make, tmp_path):
    folder = tmp_path / "there"
    folder.mkdir()
    for heading in ("name,nearest_district\n", make(boundaries=SIDE_BY_SIDE).texts[BORDER]):
        (folder / BORDER).write_text(heading, encoding="utf-8")
        again = make(folder=folder, boundaries=SIDE_BY_SIDE)
        assert (again.problems, again.texts.keys() & {BORDER}) == ((), set())
    assert "lat,lon" in heading


def test_what_is_not_given_stays_and_the_map_that_is_there_places_the_rest():
    made = make_geography(GEOGRAPHY, AREAS[:-1], Given(places=GEOGRAPHY / "places.csv"))
    assert made.texts == {"places.csv": (GEOGRAPHY / "places.csv").read_text(encoding="utf-8")}


def test_the_map_and_the_border_towns_of_the_site_come_out_as_they_are():
    made = make_geography(GEOGRAPHY, AREAS[:-1], Given(boundaries=GEOGRAPHY / "districts.geojson"))
    assert made.texts == {
        name: (GEOGRAPHY / name).read_text(encoding="utf-8")
        for name in ("districts.geojson", "border_towns.csv")
    }


@pytest.mark.parametrize("given", ["boundaries", "places", "postcodes"])
@pytest.mark.parametrize(
    "content", [b"", b"{", b'"', b"\xff\xfea", b"name\n\xe9", b"PK\x03\x04", b"\x00\x00", b"name\n"]
)
def test_a_file_that_is_none_of_its_kind_is_told_and_nothing_is_made(make, given, content):
    made = make(**{given: content})
    assert made.texts == {}
    assert {problem.file.rpartition("/")[2] for problem in made.problems} == {f"{given}.file"}


@pytest.mark.parametrize("given", ["boundaries", "places", "postcodes"])
def test_a_file_that_is_not_there_or_is_a_folder_is_told(tmp_path, given):
    for path in (tmp_path, tmp_path / "gone"):
        made = make_geography(tmp_path / "none", BOTH, Given(**{given: path}))
        assert [problem.file for problem in made.problems] == [str(path)]


def test_a_district_that_is_not_drawn_is_told_with_what_the_file_has(make):
    boundaries = collection(feature(polygon(square(0, 52)), LAD24NM="Aytone"))
    [problem, _] = make(boundaries=boundaries).problems
    assert "No feature is Ayton: neither its code 'T1' nor its name" in problem.message
    assert "Did you mean 'Aytone'?" in problem.message


def test_points_that_are_no_degrees_are_told_once_for_the_file(make):
    for metres_or_latitude in (450_000, 52):
        corners = ((metres_or_latitude, south) for south in (-1, 0))
        outlines = [polygon(square(*corner)) for corner in corners]
        wrong = [
            feature(outline, c=code) for outline, code in zip(outlines, ("T1", "T2"), strict=True)
        ]
        [problem] = make(boundaries=collection(*wrong)).problems
        assert "WGS 84" in problem.message


@pytest.mark.parametrize(
    ("places", "line", "words"),
    [
        ("name,east,north\nA,1,2\n", None, "No place here is in a district of yours."),
        ("town,lat,lon\nA,52.5,0.5\n", 1, "there is none for name"),
        ("name;lat;lon\nA;52,5;0,5\n", 1, "with commas between"),
        ("name,lat,lon\n,52.5,0.5\n", 2, "no name"),
        ("name,lat,lon\nA,52°,0.5\n", 2, "no two numbers in degrees"),
        ("name,lat,lon\nA,52.5\n", 2, "2 parts"),
        ("name,lat,lon\nA,9,9\n", None, "No place here is in a district of yours."),
    ],
)
def test_a_faulty_list_of_places_is_told_by_its_line(make, places, line, words):
    [problem] = make(boundaries=SIDE_BY_SIDE, places=places).problems
    assert problem.line == line
    assert words in problem.message


@pytest.mark.parametrize(
    ("postcodes", "line", "words"),
    [
        ("code,lat,long\nAB1 2AA,52.5,0.5\n", 1, "there is none for postcode"),
        ("pcds,lat,long\nAB1,52.5,0.5\n", 2, "'AB1' is no full postcode"),
        ("pcds,lat,long\nAB1 2AA,x,0.5\n", 2, "no two numbers in degrees"),
        ("pcds,lat,long\nAB1 2AA,1,0.5\n", None, "No postcode here is in Ayton (T1), Beeford"),
        ("pcds,lad25cd\nAB1 2AA,T1\n", None, "No postcode here is in Beeford (T2)."),
    ],
)
def test_a_faulty_directory_of_postcodes_is_told_by_its_line(make, postcodes, line, words):
    [problem] = make(boundaries=SIDE_BY_SIDE, postcodes=postcodes).problems
    assert problem.line == line
    assert words in problem.message


def test_all_that_is_wrong_is_told_at_once_but_not_what_follows_from_it(make):
    made = make(boundaries="{", places="name,lat,lon\nA,1,1\n,1,1\n", postcodes=POSTCODES)
    assert [problem.file.rpartition("/")[2] for problem in made.problems] == [
        "boundaries.file",
        "places.file",
    ]


def test_of_many_faults_of_one_kind_some_are_told_and_the_rest_counted(make):
    made = make(boundaries=SIDE_BY_SIDE, places="name,lat,lon\n" + ",1,1\n" * 100)
    assert len(made.problems) == 21
    assert "80 more lines" in " ".join(problem.message for problem in made.problems)


def test_the_order_of_areas_is_the_order_of_districts(make):
    made = make((BEEFORD, AYTON), boundaries=SIDE_BY_SIDE, postcodes=POSTCODES)
    assert json.loads(made.texts["postcodes.json"])["meta"]["districts"] == ["T2", "T1"]


def test_a_district_too_small_to_draw_is_told(make):
    tiny = collection(feature(polygon(square(0, 52, 0.00001)), c="T1"))
    [problem] = make((AYTON,), boundaries=tiny).problems
    assert "Ayton is too small" in problem.message
    assert not make((replace(AYTON, name="A"),), boundaries=tiny).texts


def command(folder, *arguments):
    return main(["--repository", str(folder), "geography", *arguments])


def test_the_command_writes_for_the_districts_of_the_records(tmp_path, capfd):
    folder = write_county(tmp_path / "county")
    names = ("Corby", "Daventry", "Kettering")
    squares = [feature(polygon(square(x, 52)), n=name) for x, name in enumerate(names)]
    given = tmp_path / "given.geojson"
    given.write_text(collection(*squares), encoding="utf-8")
    assert command(folder, "--boundaries", str(given)) == 0
    assert "3 districts" in capfd.readouterr().out
    assert (folder / "data" / "geography" / "districts.geojson").is_file()
    assert (folder / "data" / "geography" / "wards.csv").read_text() == "name,district\n"


def test_the_command_writes_nothing_when_anything_is_wrong(tmp_path, capfd):
    folder = write_county(tmp_path / "county", {"data/areas.yml": "corby:\n  name: Corby\n"})
    assert command(folder, "--places", str(tmp_path / "gone.csv")) == 1
    told = capfd.readouterr().out
    assert "data/areas.yml" in told
    assert "Nothing was written." in told
    assert not (folder / "data" / "geography").exists()


def test_the_command_wants_a_file(tmp_path):
    with pytest.raises(SystemExit, match="Name at least one file"):
        command(tmp_path)


def test_a_missing_library_is_told_in_a_sentence(tmp_path, monkeypatch):
    for module in [name for name in sys.modules if name.startswith("consortium.geography.making")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "shapely", None)
    with pytest.raises(SystemExit, match=r"No file was made: a library is missing .*make geo"):
        command(tmp_path, "--places", "places.csv")
