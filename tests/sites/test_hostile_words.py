"""Hostile words in every field: what is refused is told on its line, and the rest stays words."""

import re
from collections import defaultdict
from pathlib import PurePosixPath

import pytest

import test_open_data_tables
import test_open_referral
import test_structured_data
from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.model import LISTED
from consortium.pages import MARKERS
from consortium.problems.problem import stopping
from demonstration_county import DAY, assemble
from edits.undoing import undone
from hostile_county import WORDS, with_words
from read_files import read
from rfc5545 import complaints

HERE = re.compile(r"\[([a-z_.]+ [0-9]+)\] (.*?END)?")

RUNS = re.compile(r"\s*(javascript|vbscript|data):", re.IGNORECASE)

IN_A_TABLE_ALONE = re.compile(r"\w+\.(assured_by|also_known_as) ")
"""An import asks for the one however old the check is, and the search goes by the other."""

FORMATS = {
    *(".csv", ".eml", ".geojson", ".html", ".ics", ".json", ".opml", ".txt", ".xlsx", ".xml"),
}
"""What our words are published in."""

MARKED = "Words of ours:"

MANY = 100
"""So many fields there are at least."""

REFUSED = {
    "an element": "<script>alert(1)</script>",
    "no sign at all": "\0",
    "words turned round": "\u202eabc",
    "too much": "x" * 10_000,
}
"""What the check stops in every field of words."""

REFUSED_ALIKE = {
    "an element with an attribute": "<img src=x onerror=alert(1)>",
    "the end of a script": "</script>",
    "a link that runs": "[x](javascript:alert(1))",
    "a bell": "\a",
    "the end of a line for programs": "\u2028",
    "a space without width": "a\u200bb",
}


@pytest.fixture(scope="module")
def checked():
    """Give what stops a county from being published, which is as others were but for some files."""
    check = KeptCheck(markers=MARKERS)

    def stopped(folder):
        repository = repository_at(folder)
        return stopping(check.check(repository, check.terms(repository, today=DAY))[1])

    return stopped


@pytest.fixture(scope="module")
def county_to_fill(tmp_path_factory):
    return assemble(tmp_path_factory.mktemp("refused") / "county")


@pytest.mark.parametrize(
    "words",
    [
        *(pytest.param(words, id=name) for name, words in REFUSED.items()),
        *(
            pytest.param(words, id=name, marks=pytest.mark.thorough)
            for name, words in REFUSED_ALIKE.items()
        ),
    ],
)
def test_what_is_refused_is_refused_on_the_line_of_each_field(county_to_fill, checked, words):
    tried = set()

    def first_of_each(path, old):
        is_new = path not in tried and not old.startswith("http")
        tried.update({path} if is_new else ())
        return f"{MARKED} {words}" if is_new else old

    with undone(county_to_fill):
        county = with_words(county_to_fill, first_of_each)
        files = [file for file in county.rglob("*") if file.suffix in (".yml", ".md")]
        put = {
            (file.relative_to(county).as_posix(), number)
            for file in files
            for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1)
            if MARKED in line
        }
        assert len(put) == len(tried) > MANY
        assert {(problem.file, problem.line) for problem in checked(county)} == put


@pytest.fixture(scope="module")
def read_again(hostile):
    """Every text of every file of that county, with what the part is called that it is in."""
    files = [file for file in sorted(hostile.folder.rglob("*")) if file.is_file()]
    return {file.relative_to(hostile.folder).as_posix(): [*read(file)] for file in files}


def put_in(texts):
    """Give what stands in texts of the words that were put in: their signs, and what follows."""
    for _, text in texts:
        yield from HERE.findall(" ".join(text.split()))


def test_the_words_of_every_field_come_out_of_every_file_as_they_went_in(read_again):
    by_format = defaultdict(set)
    for file, texts in read_again.items():
        for field, words in put_in(texts):
            assert words == WORDS, (file, field)
            by_format[PurePosixPath(file).suffix].add(field.split()[0])
    assert set(by_format) == FORMATS
    assert len(by_format[".html"]) > MANY


def test_nothing_in_open_data_is_on_no_page(read_again):
    def fields_in(*starts, ending=""):
        files = [file for file in read_again if file.startswith(starts) and file.endswith(ending)]
        return {field for file in files for field, _ in put_in(read_again[file])}

    in_api = fields_in("api/", "open-data/datapackage.json", "open-data/answers.json")
    in_tables = fields_in("open-data/")
    assert min(len(in_api), len(in_tables)) > MANY
    on_pages = fields_in("", ending=".html")
    assert in_api - on_pages == set()
    assert {field for field in in_tables - on_pages if not IN_A_TABLE_ALONE.match(field)} == set()


def test_no_word_becomes_an_element_or_an_attribute(read_again, demonstration):
    def elements(texts):
        """Give what words are in, but for their direction."""
        return {name for name, _ in texts if name.startswith("<") and not name.endswith(" dir>")}

    ordinary, new = set(), {}
    for file, texts in read_again.items():
        new[file] = elements(texts) - ordinary
        if new[file] and file in demonstration.files:
            ordinary |= elements(read(demonstration.folder / file))
        for name, text in texts:
            assert not re.match(r"<.* (href|src|action)>$", name) or not RUNS.match(text), file
    assert {file: names for file, names in new.items() if names - ordinary} == {}


def test_each_format_is_whole(hostile):
    for file in hostile.folder.rglob("*.ics"):
        assert complaints(file.read_bytes()) == [], file
    test_structured_data.test_each_thing_holds_what_its_type_needs_and_nothing_that_it_does_not_know(
        hostile
    )
    for name in test_open_referral.LISTS:
        test_open_referral.test_each_thing_is_whole_as_the_profile_has_it(hostile, name)


def test_the_cells_of_csv_are_those_of_excel_and_give_the_records_again(hostile):
    test_open_data_tables.test_the_workbook_has_the_cells_of_every_table(hostile)
    for kind in LISTED:
        again = test_open_data_tables
        again.test_a_table_taken_in_again_gives_each_record_as_its_page_shows_it(hostile, kind)
