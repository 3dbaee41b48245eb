"""The import of a table: the records that it writes, and what is told of cells."""

import os
import shutil
import subprocess
from datetime import datetime, time

import pytest

from consortium.__main__ import main
from consortium.model import LISTED
from consortium.spreadsheet.column import FILE, FILE_HINT
from consortium.spreadsheet.table import as_csv
from good_county import write_county
from theme_fixtures import HOUSE
from workflow_fixtures import workflow

GOOD = {
    "name": "Bookkeeping help",
    "summary": "Help with keeping books.",
    "status": "active",
    "hubs": "corby",
    "needs": "technical-support",
    "areas": "corby",
    "contacts_1_address": "The hall, Ayton",
    "assured_date": "2026-11-20",
    "assured_by": "the hub itself",
    "source_1_found_at": "A letter of 20 November 2026",
    "description": "They keep books.\n\nThey ask for a week.",
}
NAMES = list(GOOD)


@pytest.fixture
def county(tmp_path):
    template = "data/services/_template.yml"
    return write_county(tmp_path / "county", {template: (HOUSE / template).read_bytes()})


@pytest.fixture
def take_in(county, tmp_path, monkeypatch, capsysbinary):
    """Import rows into a made-up county; give how it ended and what was said."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796299200")  # 3 December 2026

    def run(*rows, content=None, kind="services", name="services.csv"):
        path = tmp_path / name
        path.write_bytes(as_csv(rows) if content is None else content)
        command = ["--repository", str(county), "import_table", "--kind", kind]
        code = main([*command, "--file", str(path)])
        return code, capsysbinary.readouterr().out.decode("utf-8")

    return run


def row(**changes):
    return list((GOOD | changes).values())


def services(county):
    files = (county / "data/services").glob("[!_]*.yml")
    return {path.name: path.read_text("utf-8") for path in files}


@pytest.mark.parametrize(
    ("cell", "written"), [("TRUE", "yes"), ("Yes", "yes"), ("no", "no"), ("FALSE", "no")]
)
def test_yes_and_no_are_read_as_any_program_writes_them(county, take_in, cell, written):
    code, said = take_in([*NAMES, "first"], [*row(), cell])
    assert code == 0, said
    assert f"first: {written}\n" in services(county)["bookkeeping-help.yml"]


def test_a_row_becomes_a_record_as_an_editor_would_write_it(county, take_in):
    code, said = take_in(NAMES, row())
    assert (code, said.partition(".")[0]) == (0, "1 new file in data/services/")
    assert services(county)["bookkeeping-help.yml"] == (
        "# yaml-language-server: $schema=../schemas/service.json\n"
        "name: Bookkeeping help\nsummary: Help with keeping books.\nstatus: active\n"
        "hubs:\n  - corby\nneeds:\n  - technical-support\nareas:\n  - corby\n"
        "description: |\n  They keep books.\n\n  They ask for a week.\n"
        "contacts:\n  - address: The hall, Ayton\n"
        "assured_date: 2026-11-20\nassured_by: the hub itself\n"
        "source:\n  - found_at: A letter of 20 November 2026\n"
        "history:\n  - date: 2026-12-03\n    change: new\n"
        "    text: You can now find Bookkeeping help here.\n"
    )


def test_a_name_in_other_letters_makes_a_file_name_that_can_be_read(county, take_in):
    code, said = take_in(NAMES, row(name="Tŷ’r Gwŷr & Łódź"))
    assert code == 0, said
    assert "tyr-gwyr-lodz.yml" in services(county)


def test_what_a_word_processor_leaves_and_nobody_sees_is_left_out(county, take_in):
    assert take_in(NAMES, row(name="Book\xadkeeping\u200b help"))[0] == 0
    text = (county / "data/services/bookkeeping-help.yml").read_text("utf-8")
    assert "\nname: Bookkeeping help\n" in f"\n{text}"


def test_an_import_done_twice_changes_nothing(county, take_in):
    take_in(NAMES, row())
    first = services(county)
    code, said = take_in(NAMES, row())
    assert code == 0
    assert "0 new files" in said
    assert services(county) == first


def test_a_row_may_tell_its_news_in_its_own_words(county, take_in):
    news = {
        "history_1_date": "2026-11-21",
        "history_1_change": "new",
        "history_1_text": "It began.",
    }
    code, said = take_in([*NAMES, *news], [*row(), *news.values()])
    assert code == 0, said
    written = services(county)["bookkeeping-help.yml"]
    assert written.endswith("  - date: 2026-11-21\n    change: new\n    text: It began.\n")
    assert written.count("change:") == 1


def test_a_file_whose_news_went_on_says_the_same(county, take_in):
    take_in(NAMES, row())
    path = county / "data" / "services" / "bookkeeping-help.yml"
    news = "  - date: 2026-12-03\n    change: changed\n    text: It has a new number.\n"
    path.write_text(path.read_text("utf-8") + news, encoding="utf-8")
    code, said = take_in(NAMES, row())
    assert code == 0, said
    assert "Already there and the same: 1" in said


def test_a_file_whose_long_lines_somebody_left_unbroken_says_the_same(county, take_in):
    long = ("They keep books for all. " * 10).strip()
    take_in(NAMES, row(description=f"{long}\n\nEnd."))
    path = county / "data" / "services" / "bookkeeping-help.yml"
    text = path.read_text("utf-8")
    start, end = text.index("description: |"), text.index("contacts:")
    by_hand = f"{text[:start]}description: |\n  {long}\n\n  End.\n{text[end:]}"
    assert by_hand != text
    path.write_text(by_hand, encoding="utf-8")
    code, _ = take_in(NAMES, row(description=f"{long}\n\nEnd."))
    assert code == 0
    assert path.read_text("utf-8") == by_hand


def test_a_file_that_says_something_else_is_never_overwritten(county, take_in):
    before = services(county)
    code, said = take_in([FILE, *NAMES], ["payroll", *row()], ["", *row()])
    assert code == 1
    assert "'data/services/payroll.yml' is there already" in said
    assert "Nothing was written." in said
    assert services(county) == before


@pytest.mark.parametrize(
    ("changes", "where", "words"),
    [
        ({"assured_date": "3/12/26"}, "row 3, column H (assured_date)", "31/12/2026 or 2026-12-31"),
        ({"hubs": "corbi; ayton"}, "row 3, column D (hubs)", "'corbi' is not one of our hubs"),
        ({"needs": ""}, "row 3, column E (needs)", "This cell is empty"),
        ({"status": "open"}, "row 3, column C (status)", "Did you mean 'active'?"),
        ({"needs": "a, b"}, "row 3, column E (needs)", "semicolon"),
        (
            {"areas": "corby, kettering"},
            "row 3, column F (areas)",
            "Put a semicolon between them.\n  You wrote: corby, kettering\n\n",
        ),
        ({"assured_by": ""}, "row 3, column C (status)", "Fill in 'assured_by', who it was"),
        ({"source_1_found_at": ""}, "row 3, column J (source_1_found_at)", "This cell is empty"),
        ({"name": ""}, "row 3", "has no name"),
        ({"name": "ਪੰਜਾਬੀ"}, "row 3", "gives a file no name"),
        ({"file": "Village Halls"}, "row 3", "Write 'village-halls' into the column 'file'"),
        ({"description": "#REF!"}, "row 3, column K (description)", "could not work this cell out"),
    ],
)
def test_what_is_wrong_is_told_of_its_row_and_column_and_nothing_is_written(
    county, take_in, changes, where, words
):
    before = services(county)
    good = row(name="Another help with books", summary="Another help.")
    names = list({**GOOD, **changes})
    code, said = take_in(names, good, row(**changes), row(status="gone", name="Third"))
    assert code == 1
    assert f"services.csv, {where}\n" in said
    assert words in said
    assert "row 4, column C (status)" in said  # all at once
    assert "line" not in said.replace("online", "")
    assert services(county) == before


def test_where_there_are_many_names_to_choose_from_it_is_told_where_they_stand(county, take_in):
    hub = (county / "data/hubs/corby.yml").read_text("utf-8")
    for number in range(20):
        (county / f"data/hubs/hub-{number}.yml").write_text(hub, "utf-8")
    code, said = take_in(NAMES, row(hubs="nobody"))
    assert code == 1
    assert "'nobody' is not one of our hubs. See the sheet lists.\n" in said


def test_a_row_of_a_record_that_was_taken_off_is_told_as_that(county, take_in):
    file = county / "data/services/bookkeeping-help.yml"
    file.write_text("erased: 2026-11-20\n", "utf-8")
    code, said = take_in(NAMES, row())
    assert code == 1
    assert f"'data/services/{file.name}' says that this record was taken off." in said
    assert file.read_text("utf-8") == "erased: 2026-11-20\n"


def test_two_rows_that_would_be_one_file_are_told(take_in):
    code, said = take_in(NAMES, row(), row(summary="Other words."))
    assert code == 1
    assert "services.csv, row 3" in said
    assert "Row 2 has the same name" in said


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["nam", *NAMES[1:]], "We do not know a column 'nam'. Did you mean 'name'?"),
        (["name", "name", *NAMES[2:]], "The column 'name' is there twice."),
        (["x"] * len(NAMES), "none that we know"),
        ([*NAMES[:-1], "publisher"], "We do not know a column 'publisher'"),
        (["", *NAMES[1:]], "Column A has no name here, and words in row 2."),
    ],
)
def test_a_column_that_cannot_be_understood_is_told(take_in, names, words):
    code, said = take_in(names, row())
    assert code == 1
    assert words in said


def test_the_sheet_of_another_kind_is_told_once(take_in):
    code, said = take_in(NAMES, row(), kind="guides")
    assert code == 1
    assert "These are columns of services, and you said guides. Say services.\n\n" in said
    assert "do not know" not in said


def test_the_row_that_explains_and_empty_rows_are_no_records(county, take_in):
    hints = [FILE_HINT, *["what it is for"] * len(NAMES)]
    code, _ = take_in([FILE, *NAMES], hints, [""] * 3, ["", *row()])
    assert code == 0
    assert {*services(county)} == {"payroll.yml", "bookkeeping-help.yml"}


@pytest.mark.parametrize("kind", ["", "areas", "service"])
def test_a_kind_without_files_of_its_own_is_told_with_those_that_there_are(take_in, kind):
    with pytest.raises(SystemExit, match=r"The kinds are: .*services"):
        take_in(NAMES, kind=kind)


def test_a_filled_in_workbook_is_imported_with_days_numbers_and_yes_as_they_were_meant(
    county, take_in, tmp_path
):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append([*NAMES, "first", "cost", "for_whom"])
    cells = row(assured_date=datetime(2026, 11, 20))  # noqa: DTZ001
    book.active.append([*cells, True, 5.0, time(10, 30)])
    book.save(tmp_path / "made.xlsx")
    content = (tmp_path / "made.xlsx").read_bytes()
    code, said = take_in(content=content, name="services.xlsx")
    assert code == 0, said
    written = services(county)["bookkeeping-help.yml"]
    assert "assured_date: 2026-11-20\n" in written
    assert "first: yes\n" in written
    assert "cost: 5\n" in written
    assert "for_whom: 10:30\n" in written


def test_a_formula_whose_value_nobody_has_worked_out_is_told_and_not_taken_for_an_empty_cell(
    take_in, tmp_path
):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(NAMES)
    for name in ("A", "B"):
        book.active.append(row(name=name, description='=CONCAT(A2, ".")'))
    several = openpyxl.worksheet.formula.ArrayFormula("K3:K3", "=UPPER(A3:A3)")
    book.active["K3"] = several
    book.save(tmp_path / "made.xlsx")
    code, said = take_in(content=(tmp_path / "made.xlsx").read_bytes(), name="services.xlsx")
    assert code == 1
    for number, formula in ((2, '=CONCAT(A2, ".")'), (3, "=UPPER(A3:A3)")):
        assert f"row {number}, column K (description)" in said
        assert f"could not work this cell out: it holds '{formula}'" in said


@pytest.mark.parametrize(
    ("wrote", "meant"),
    [
        ("3/11/2026", "2026-11-03"),
        ("13.11.2026", "2026-11-13"),
        ("3 November 2026", "2026-11-03"),
        ("2026/11/03", "2026-11-03"),
        ("2026-11-03", "2026-11-03"),
    ],
)
def test_a_day_may_be_written_as_in_a_british_spreadsheet(county, take_in, wrote, meant):
    code, said = take_in(NAMES, row(assured_date=wrote))
    assert code == 0, said
    assert f"assured_date: {meant}\n" in services(county)["bookkeeping-help.yml"]


@pytest.mark.parametrize("wrote", ["11/23/2026", "31/11/2026", "3/11/26"])
def test_what_may_be_another_day_or_none_is_told_and_not_guessed(take_in, wrote):
    code, said = take_in(NAMES, row(assured_date=wrote))
    assert code == 1
    assert "column H (assured_date)" in said
    assert wrote in said


def test_somebody_without_python_may_ask_github_for_the_same_and_it_changes_nothing():
    job = workflow("spreadsheet")["jobs"]["records"]
    assert job["permissions"] == {"contents": "read"}
    offered = workflow("spreadsheet")[True]["workflow_dispatch"]["inputs"]["kind"]["options"]
    assert set(offered) == set(LISTED) - {"projects"}  # few, and of many parts
    # What somebody types goes through the environment, and never into a line of the shell.
    assert not any("${{" in step.get("run", "") for step in job["steps"])


def test_the_records_that_github_hands_out_are_those_that_the_import_wrote(county, take_in):
    git = shutil.which("git")
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run([git, *command], cwd=county, check=True)  # noqa: S603 (git)
    take_in(NAMES, row())
    (made,) = (
        step["run"]
        for step in workflow("spreadsheet")["jobs"]["records"]["steps"]
        if step.get("name") == "Make records of its rows"
    )
    lines = made.splitlines()[1:]
    environment = {"PATH": os.environ["PATH"], "KIND": "services"}
    subprocess.run(["sh", "-c", "\n".join(lines)], cwd=county, env=environment, check=True)  # noqa: S603, S607 (the workflow's own lines)
    assert [path.name for path in (county / "download").iterdir()] == ["bookkeeping-help.yml"]
