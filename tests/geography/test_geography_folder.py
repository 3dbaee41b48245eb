"""Whatever is wrong in data/geography is told with its file and line, and never by a traceback."""

import json

import pytest

from consortium.checking.repository_files import repository_at
from consortium.geography.folder_check import check_folder
from geography_squares import (
    collection,
    feature,
    good_geography,
    polygon,
    square,
    write_geography,
)

CODES = ("T1", "T2")
FOLDER = "data/geography"
NAMES = sorted(good_geography(CODES))


def checked(folder):
    return check_folder(repository_at(folder), FOLDER)


def told(tmp_path, **changed):
    write_geography(tmp_path / FOLDER, CODES, **changed)
    return checked(tmp_path).problems


def table(sectors, districts=CODES):
    return json.dumps({"meta": {"districts": list(districts)}, "sectors": sectors})


def test_a_good_folder_has_no_problem_and_gives_the_codes_of_the_map(tmp_path):
    write_geography(tmp_path / FOLDER, CODES)
    assert checked(tmp_path) == check_folder(repository_at(tmp_path), FOLDER)
    assert checked(tmp_path).problems == ()
    assert checked(tmp_path).codes == {"T1", "T2"}


@pytest.mark.parametrize(
    "content", [None, b"", b"\xff\xfe", b"\xffname", b"{", b'"', b"[" * 100_000, b"PK\x03\x04"]
)
def test_every_file_may_be_missing_or_none_of_ours(tmp_path, content):
    problems = {name: told(tmp_path / name, **{name.partition(".")[0]: content}) for name in NAMES}
    files = {name: {problem.file for problem in those} for name, those in problems.items()}
    assert files == {name: {f"{FOLDER}/{name}"} for name in NAMES}
    assert all(problem.message for those in problems.values() for problem in those)


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_in_the_place_of_a_file_is_told(tmp_path, name):
    write_geography(tmp_path / FOLDER, CODES, **{name.partition(".")[0]: None})
    (tmp_path / FOLDER / name).mkdir()
    assert [problem.file for problem in checked(tmp_path).problems] == [f"{FOLDER}/{name}"]


RING = square(0, 52)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ('{\n"features": [}', "From letter 14 of this line"),
        ("[]", "no list of features"),
        ('{"features": {}}', "no list of features"),
        ('{"features": []}', "No district is drawn here"),
        ('{"features": [7]}', "Feature 1: it has no outline"),
        (collection(feature(None, code="T1")), "Feature 1: it has no outline"),
        (collection(feature({"type": "Point"}, code="T1")), "its outline is 'Point'"),
        (collection(feature(polygon(RING[:-1]), code="T1")), "The last point is the first again"),
        (collection(feature(polygon([1, 2]), code="T1")), "no closed line"),
        (collection(feature(polygon(), code="T1")), "no closed line"),
        (collection(feature(polygon([["1", "2"]] * 4), code="T1")), "no closed line"),
        (collection(feature({"type": "MultiPolygon"}, code="T1")), "no closed line"),
        ('{"features": [{"geometry": {"type": "Polygon", "coordinates": [[[NaN, 1]]]}}]}', "line"),
        (collection(feature(polygon(square(450_000, 250_000)), code="T1")), "no degrees"),
        (collection(feature(polygon(RING))), "Feature 1: it does not say which district it is"),
        (collection(feature(polygon(RING), code=7)), "does not say which district"),
        (collection(*[feature(polygon(RING), code="T1")] * 2), "'T1' is feature 1 already"),
        (collection(feature(polygon([[0, 52]] * 4), code="T1")), "All points are on one line"),
    ],
)
def test_a_map_that_cannot_be_drawn_says_which_feature_and_what_to_do(tmp_path, document, words):
    problems = told(tmp_path, districts=document)
    assert words in problems[0].message
    assert problems[0].file == f"{FOLDER}/districts.geojson"


def test_nothing_is_said_of_codes_while_the_map_cannot_be_read(tmp_path):
    files = {problem.file for problem in told(tmp_path, districts="{")}
    assert files == {f"{FOLDER}/districts.geojson"}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("name,kind\nA,place\n", 1, "district is not among them"),
        ("name,district,kind\nA,T9,place\n", 2, "with the code 'T9'. It has T1, T2."),
        ("name,district,kind\n,T1,place\n", 2, "no name"),
        ("name,district,kind\nA,T1\n", 2, "2 parts, and the first line names 3 columns"),
        ("name,district,kind\nA,T1,place\nA,T1,suburb\n", 3, "on line 2 already"),
        ('name,district,kind\nA,T1,place\n"B,T1,place\nC,T1,place\n', 4, "a quote mark"),
        ("name,district,kind\n", None, "This list is empty"),
    ],
)
def test_a_list_that_cannot_be_used_says_the_line(tmp_path, text, line, words):
    [problem] = told(tmp_path, places=text)
    assert (problem.file, problem.line) == (f"{FOLDER}/places.csv", line)
    assert words in problem.message


def test_a_town_over_the_border_is_nearest_to_a_district_of_the_map(tmp_path):
    [problem] = told(tmp_path, border_towns="name,nearest_district\nFar,T7\n")
    assert problem.line == 2
    assert "'T7'" in problem.message


def test_lists_written_by_hand_may_have_nothing_in_them(tmp_path):
    empty = {"border_towns": "name,nearest_district\n", "outside_towns": "name\n"}
    assert told(tmp_path, **empty) == ()


def test_a_table_may_say_that_there_are_no_postcodes(tmp_path):
    assert told(tmp_path, postcodes=table({}, ())) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[]", "no table of postcodes"),
        ('{"meta": {}, "sectors": {}}', "no table of postcodes"),
        (table({}), "No postcode is in this table"),
        (table({"AB12": "0"}), "'AB12' is no postcode without its last two letters"),
        (table({"AB1 2": "2"}), "What stands for 'AB1 2'"),
        (table({"AB1 2": ["0", {"X": "ABC"}]}), "What stands for 'AB1 2'"),
        (table({"AB1 2": ["0", {"7": "AB"}]}), "What stands for 'AB1 2'"),
        (table({"AB1 2": 0}), "What stands for 'AB1 2'"),
        (table({"AB1 2": "0"}, ("T1", "T9")), "no district with the code 'T9'"),
        (table({"AB1 2": "0"}, (["T1"], "T2")), "no district with the code"),
    ],
)
def test_a_table_of_postcodes_that_the_finder_cannot_read_says_where(tmp_path, text, words):
    problems = told(tmp_path, postcodes=text)
    assert words in problems[0].message


def test_everything_wrong_is_told_at_once(tmp_path):
    problems = told(tmp_path, places="name\n", wards=None, postcodes="{")
    assert len({problem.file for problem in problems}) == 3
