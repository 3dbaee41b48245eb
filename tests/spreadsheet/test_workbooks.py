"""Workbooks: read as their owner sees them, and the sheets to fill in."""

import csv
import io
import re
import zipfile

import pytest
from openpyxl.utils import get_column_letter

from consortium.__main__ import main
from consortium.model import LISTED
from consortium.spreadsheet.column import FILE, FILE_HINT
from consortium.spreadsheet.table import TableError, rows_of
from good_county import write_county


@pytest.fixture
def county(tmp_path, monkeypatch):
    """A made-up county in a folder, on a day after its records."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796299200")  # 3 December 2026
    return write_county(tmp_path / "county", {})


def test_an_old_workbook_is_refused_with_what_to_do():
    with pytest.raises(TableError, match="Save it"):
        rows_of(b"\xd0\xcf\x11\xe0")


@pytest.mark.parametrize("kind", LISTED)
def test_the_sheet_to_fill_in_is_a_workbook_with_lists_to_choose_from(kind, county):
    openpyxl = pytest.importorskip("openpyxl")
    command = ["--repository", str(county), "columns", "--kind", kind]
    assert main(command) == 0
    content = (county / f"{kind}.xlsx").read_bytes()
    names, hints = rows_of(content)[:2]
    assert names[0] == FILE
    assert hints[0] == FILE_HINT
    assert all(hints)
    with (county / f"{kind}.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [*csv.reader(file)] == [names, hints]
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    chosen = {
        str(choice.sqref): choice.formula1 for choice in sheet.data_validations.dataValidation
    }
    status = get_column_letter(names.index("status") + 1) if "status" in names else ""
    assert not status or f"{status}3:{status}1000" in chosen
    with pytest.raises(SystemExit, match="is there already"):
        main(command)
    for ending in ("csv", "xlsx"):
        (county / f"{kind}.{ending}").unlink()
    main(command)
    assert (county / f"{kind}.xlsx").read_bytes() == content


def test_no_list_to_choose_from_has_a_record_that_was_taken_off(county):
    (county / "data/organisations/sam-persons-trust.yml").write_text("erased: 2026-11-20\n")
    main(["--repository", str(county), "columns", "--kind", "hubs"])
    book = pytest.importorskip("openpyxl").load_workbook(county / "hubs.xlsx")
    offered = [cell for cells in book["lists"].iter_rows(values_only=True) for cell in cells]
    assert "village-body" in offered
    assert "sam-persons-trust" not in offered


@pytest.mark.parametrize(
    "parts",
    [
        {"[Content_Types].xml": "<broken"},
        {"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x"},
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"},
    ],
)
def test_a_broken_workbook_and_one_of_another_program_are_refused_in_words(parts):
    pytest.importorskip("openpyxl")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    with pytest.raises(TableError, match="no workbook that we can read"):
        rows_of(content.getvalue())


def test_no_empty_rows_are_made_above_a_border_far_below():
    openpyxl = pytest.importorskip("openpyxl")
    book, saved = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["name", "cost"])
    book.active.append(["A", None])
    book.active.cell(3000, 300).font = openpyxl.styles.Font(bold=True)
    book.save(saved)
    assert rows_of(saved.getvalue()) == [["name", "cost"], ["A", ""]]


def test_a_sheet_that_nobody_sees_is_not_the_one_that_is_meant():
    openpyxl = pytest.importorskip("openpyxl")
    book, saved = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["name"])
    book.create_sheet("Lists", 0).append(["Ayton"])
    book["Lists"].sheet_state, book.active = "hidden", 1
    book.save(saved)
    assert rows_of(saved.getvalue()) == [["name"]]


@pytest.mark.parametrize("heading", ["name", "Name", "NAME "])
def test_a_sheet_of_notes_in_front_is_not_the_one_that_is_meant(heading):
    openpyxl = pytest.importorskip("openpyxl")
    book, saved = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["file", heading])
    book.create_sheet("Notes", 0).append(["Ask Ayton again"])
    book.create_sheet("Others").append(["name"])
    book.save(saved)
    assert rows_of(saved.getvalue()) == [["file", heading]]


@pytest.mark.parametrize("letters", ["utf-8", "cp1252", "mac-roman"])
def test_the_letters_of_a_csv_are_those_of_the_computer_that_saved_it(letters):
    row = ["Ayton’s café – and more", "£5"]
    assert rows_of(",".join(row).encode(letters)) == [row]


def test_a_formula_that_gives_no_words_or_nought_is_worked_out():
    openpyxl = pytest.importorskip("openpyxl")
    book, saved, worked_out = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    book.active.append(["=B9", "=B8", "name"])
    book.save(saved)
    values = {"A1": '<c r="A1" t="str"><f>B9</f><v></v>', "B1": '<c r="B1"><f>B8</f><v>0</v>'}
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(worked_out, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode()
            for cell, value in values.items():
                text = re.sub(f'<c r="{cell}"[^>]*><f>[^<]*</f><v ?(?:/>|></v>)', value, text)
            new.writestr(name, text)
    assert rows_of(worked_out.getvalue()) == [["", "0", "name"]]
