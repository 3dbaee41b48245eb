"""The directory as tables, a map and answers: they give the records again, and are the pages'."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest

from answer_page_fixtures import reached, wages
from consortium.__main__ import main
from consortium.checking.record_check import check_record
from consortium.model import KINDS, LISTED
from consortium.model.line import Change
from consortium.open_data.files import open_data, tables
from consortium.open_data.shown import shown
from consortium.reading.record_files import read_record
from consortium.spreadsheet.column import FILE, column_named
from consortium.spreadsheet.row import row_values
from consortium.spreadsheet.table import rows_of
from consortium.writing.record_text import record_text
from consortium.writing.template_form import TemplateForm
from counties import TODAY, area, directory, event, hub, need, project, service
from good_county import write_county
from rendering import renderer
from theme_fixtures import HOUSE

FRICTIONLESS = HOUSE / ".frictionless"
BOM = b"\xef\xbb\xbf"
OUTLINES = json.dumps(
    {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {"code": code}, "geometry": None}
            for code in ("ayton", "beeford")
        ],
    }
)


def files_of(*records, **options):
    recipes = open_data(renderer(directory(*records), **options), lambda: OUTLINES)
    return {name: content for recipe in recipes for name, content in recipe.files.items()}


def table(kind, *records, **options):
    """Give the rows of a table as a spreadsheet has them, by their columns."""
    content = files_of(*records, **options)[f"open-data/{kind}.csv"]
    heads, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [dict(zip(heads, row, strict=True)) for row in rows]


@pytest.mark.both_sites
@pytest.mark.parametrize("kind", LISTED)
def test_a_table_taken_in_again_gives_each_record_as_its_page_shows_it(site, kind):
    model = LISTED[kind]
    heads, *rows = rows_of((site.folder / f"open-data/{kind}.csv").read_bytes())
    columns = [column_named(model, name) for name in heads]
    assert [name for name, column in zip(heads, columns, strict=True) if not column] == [FILE]
    assert [row[0] for row in rows] == sorted(site.directory.of(kind))
    for name, *cells in rows:
        says = row_values(zip(columns[1:], cells, strict=True))
        text = record_text(model, says.values, TemplateForm())
        record, problems = read_record(kind, name, f"data/{kind}/{name}.yml", text.content)
        assert problems == ()
        row, refused = check_record(record, site.today)
        assert refused == ()
        assert row.value == shown(site.directory.of(kind)[name], site.today)


@pytest.mark.both_sites
def test_the_workbook_has_the_cells_of_every_table(site):
    openpyxl = pytest.importorskip("openpyxl")
    folder = site.folder / "open-data"
    book = openpyxl.load_workbook(folder / "directory.xlsx")
    assert {f"{name}.csv" for name in book.sheetnames} == {
        file.name for file in folder.glob("*.csv")
    }
    for sheet in book.worksheets:
        content = (folder / f"{sheet.title}.csv").read_bytes()
        assert content.startswith(BOM)
        rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
        plain = [[cell.replace("\r\n", "\n") for cell in row] for row in rows_of(content)]
        assert rows == plain
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
        assert {type(cell) for row in rows for cell in row} == {str}


@pytest.mark.both_sites
def test_the_package_names_every_file_and_every_column(site):
    folder = site.folder / "open-data"
    package = json.loads((folder / "datapackage.json").read_bytes())
    named = {resource["path"]: resource for resource in package["resources"]}
    others = {"datapackage.json", "directory.xlsx", "index.html"}
    assert {*named} | others == {file.name for file in folder.iterdir()}
    for path, resource in named.items():
        if path.endswith(".csv"):
            heads, *rows = rows_of((folder / path).read_bytes())
            assert [field["name"] for field in resource["schema"]["fields"]] == heads
            key = len(resource["schema"]["primaryKey"])
            assert len({tuple(row[:key]) for row in rows}) == len(rows)
    assert "licenses" not in package


def said_by_frictionless(folder):
    """Give what Frictionless finds wrong with the data package in a folder."""
    if not FRICTIONLESS.is_dir():
        sentence = "Frictionless is not here: make frictionless."
        # Where every change is checked, a test that is skipped would pass unseen.
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(sentence)
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(FRICTIONLESS)},
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    assert report["stats"]["tasks"] > len(LISTED)
    return [error["type"] for task in report["tasks"] for error in task["errors"]]


@pytest.mark.both_sites
def test_frictionless_reads_the_package_and_finds_nothing_wrong(site):
    assert said_by_frictionless(site.folder / "open-data") == []


def test_frictionless_tells_of_a_row_that_is_there_twice(demonstration, tmp_path):
    folder = shutil.copytree(demonstration.folder / "open-data", tmp_path / "data")
    table = folder / "hubs.csv"
    table.write_bytes(table.read_bytes() + table.read_bytes().split(b"\r\n")[1] + b"\r\n")
    assert "primary-key" in said_by_frictionless(folder)


@pytest.mark.both_sites
def test_the_answers_are_those_of_the_pages_in_their_order(site):
    answers = json.loads((site.folder / "open-data" / "answers.json").read_bytes())["answers"]
    areas, needs = site.directory.areas, site.directory.needs
    assert [(answer["area"], answer["need"]) for answer in answers] == [
        (area, need) for area in areas for need in needs
    ]
    for given in answers:
        path = given["listed_at"].partition("/below/")[2]
        answer = next(
            part for part in site.pages[path].all("class") if part.get("class") == "answer"
        )
        on_page = [
            part.get("data-guide")
            or tuple(part.get(f"data-{name}") for name in ("record", "tier", "reason"))
            for part in answer.iter()
            if part.get("data-guide") or part.tag == "article"
        ]
        results = [*given["near"], *given["further_away"]]
        near, far = (
            [(who["record"], who["tier"], who["reason"]) for who in given[which]]
            for which in ("near", "further_away")
        )
        told = [*near, *(guide["record"] for guide in given["guides"]), *far]
        assert [who for who in told if who in on_page] == on_page
        below = [page for address, page in site.pages.items() if address.startswith(path)]
        later = {part.get("data-record") for page in below for part in page.all("data-record")}
        assert {who[0] for who in told if who not in on_page} <= later
        assert all(who["reached_by"] and who["how_known"] for who in results)


def test_a_cell_that_a_spreadsheet_would_work_out_is_made_harmless_and_a_0_in_front_is_kept():
    names = ("=1+1", "+1", "-1", "@SUM(A1)")
    hubs = [reached(f"hub-{number}", name=name) for number, name in enumerate(names)]
    rows = table("hubs", *hubs)
    assert [row["name"] for row in rows] == [f"'{name}" for name in names]
    assert {row["contacts_1_telephone"] for row in rows} == {"01632 960123"}
    assert [row["file"] for row in rows] == [record.id for record in hubs]


@pytest.mark.parametrize(("days", "told"), [(0, "Away."), (1, "")])
def test_a_notice_is_in_a_table_as_long_as_it_is_on_the_page(days, told):
    until = TODAY - timedelta(days)
    (row,) = table("hubs", reached("ayton", notice={"text": "Away.", "until": until}))
    assert (row["notice_text"], row["notice_until"]) == (told, told and f"{until}")


def test_what_was_taken_off_and_what_no_page_shows_is_in_no_table():
    gone = Change(erased=date(2026, 11, 1))
    line = Change(date=date(2026, 10, 20), change="changed", text="It moved.")
    (row,) = table(
        "hubs",
        hub("ayton", status="planned", history=[gone, line], contacts=[{"email": "a@example.org"}]),
    )
    assert row["history_1_text"] == "It moved."
    assert "2026-11-01" not in row.values()
    assert "a@example.org" not in row.values()
    progress = [{"erased": "2026-11-01"}]
    (row,) = table("projects", project("ict", progress=progress))
    assert "2026-11-01" not in row.values()
    over = event(
        "talk",
        date(2026, 10, 1),
        online="https://example.org/join",
        contacts=[{"email": "a@example.org"}],
    )
    (row,) = table("events", over)
    assert not {"https://example.org/join", "a@example.org"} & {*row.values()}
    (row,) = table("events", over, today=date(2026, 9, 30))
    assert {"https://example.org/join", "a@example.org"} <= {*row.values()}


def test_each_district_of_the_map_has_the_hubs_that_are_there_for_it():
    content = files_of(
        reached("ayton"),
        reached("wide", "county"),
        reached("gone", areas=["ayton"], status="closed"),
    )
    features = json.loads(content["open-data/districts.geojson"])["features"]
    assert [[body["record"] for body in feature["properties"]["hubs"]] for feature in features] == [
        ["hubs/ayton", "hubs/wide"],
        ["hubs/wide"],
    ]


def test_each_hub_on_the_map_says_how_it_is_known_as_its_page_does():
    """On the map of another website, what was only planned would look open."""
    content = files_of(reached("ayton"), reached("wide", "county", "planned"))
    features = json.loads(content["open-data/districts.geojson"])["features"]
    assert [
        (body["record"], body["state"], body["how_known"].partition(".")[0])
        for body in features[0]["properties"]["hubs"]
    ] == [
        ("hubs/ayton", "checked", "Checked on 3 October 2026 by the hub itself"),
        ("hubs/wide", "planned", "Planned in 2004"),
    ]


def test_the_same_records_give_the_same_bytes():
    assert files_of(reached("ayton"), wages("ayton")) == files_of(reached("ayton"), wages("ayton"))


def test_without_a_page_on_coverage_there_is_no_table_of_it():
    assert "coverage" in tables(renderer(directory(), written=["coverage/"]))
    assert "coverage" not in tables(renderer(directory(), written=["index"]))


def test_a_kind_of_which_a_site_has_neither_a_record_nor_a_page_has_no_table():
    assert "projects" not in tables(renderer(directory(), written=["events/"]))
    assert "events" in tables(renderer(directory(), written=["events/"]))
    assert "projects" in tables(renderer(directory(project("ict")), written=["events/"]))


def test_a_kind_that_is_not_for_open_data_is_in_no_table(monkeypatch):
    monkeypatch.setitem(KINDS, "guides", replace(KINDS["guides"], in_open_data=False))
    assert "open-data/guides.csv" not in files_of()


def test_the_import_takes_a_table_as_it_is_published(tmp_path, monkeypatch, capsysbinary):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796299200")  # 3 December 2026
    county = write_county(tmp_path / "county", {})
    path = tmp_path / "services.csv"
    record = service("wages", ["corby"], ["technical-support"], areas=["corby"])
    there = area("corby"), need("technical-support")
    path.write_bytes(files_of(*there, reached("corby"), record)["open-data/services.csv"])
    command = ["--repository", str(county), "import_table", "--kind", "services"]
    code = main([*command, "--file", str(path)])
    assert code == 0, capsysbinary.readouterr().out.decode("utf-8")
    assert (county / "data" / "services" / "wages.yml").is_file()
