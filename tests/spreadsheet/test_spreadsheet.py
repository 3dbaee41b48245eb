"""Spreadsheets: columns from the model, and records as rows and back."""

from functools import cache

import pytest

from consortium.checking.names import is_erased
from consortium.checking.record_check import check_record
from consortium.checking.repository_files import read_repository, repository_at
from consortium.model import LISTED
from consortium.reading.record_files import read_record
from consortium.spreadsheet.cell import harmless, one_cell, text_of, values_of
from consortium.spreadsheet.column import Column, column_named, columns_of, columns_to_fill_in
from consortium.spreadsheet.row import row_of, row_values
from consortium.spreadsheet.table import as_csv, rows_of
from consortium.text.node import plain_fields
from consortium.writing.record_text import record_text
from consortium.writing.template_form import template_form
from demonstration_county import COUNTY
from good_county import TODAY
from theme_fixtures import HOUSE


def form_of(kind):
    return template_form((HOUSE / "data" / kind / "_template.yml").read_bytes())


@cache
def records(site):
    """Give the records of a site that say something: one that was taken off is none."""
    return [
        record for record in read_repository(repository_at(site)).records if not is_erased(record)
    ]


def every_kind(test):
    return pytest.mark.parametrize("kind", LISTED)(test)


@every_kind
@pytest.mark.parametrize("site", [HOUSE, COUNTY], ids=["real", "demonstration"])
def test_records_as_rows_and_written_from_them_are_the_same_records(site, kind):
    form, of_kind = form_of(kind), [record for record in records(site) if record.kind == kind]
    values = [plain_fields(record.tree) for record in of_kind]
    columns = columns_of(LISTED[kind], form, values)
    table = rows_of(
        as_csv([[harmless(cell) for cell in row_of(value, columns)] for value in values])
    )
    for record, cells in zip(of_kind, table, strict=True):
        says = row_values(zip(columns, cells, strict=True))
        written = record_text(LISTED[kind], says.values, form)
        again, problems = read_record(kind, record.id, record.file, written.content)
        assert problems == ()
        same, refused = check_record(again, TODAY.replace(year=2100))
        assert refused == ()
        assert same.value == check_record(record, TODAY.replace(year=2100))[0].value


@every_kind
def test_each_column_is_known_by_its_name_and_says_what_it_is_for(kind):
    columns = columns_to_fill_in(LISTED[kind], form_of(kind))
    assert [column_named(LISTED[kind], column.name) for column in columns] == [*columns]
    assert len({column.name for column in columns}) == len(columns)
    assert [column.name for column in columns if not column.hint] == []


def test_columns_stand_in_the_order_of_the_template_and_ask_for_nothing_of_a_document():
    names = [column.name for column in columns_to_fill_in(LISTED["services"], form_of("services"))]
    assert names.index("name") < names.index("status") < names.index("description")
    assert "contacts_2_website" in names
    assert "history_1_text" in names
    assert not {"source_1_lines", "successor", "redirect_from", "history_2_text"} & {*names}


def test_several_values_of_a_cell_keep_their_own_semicolons():
    values = ["a", "b; c", "d;", ";e"]
    assert values_of(one_cell(values)) == values
    assert values_of(" a ;b\nc;; d; ") == ["a", "b", "c; d"]


@pytest.mark.parametrize("text", ["=1+1", "+44 1632", "-5", "@you", "'=1", "'tis", "plain"])
def test_a_cell_that_was_made_harmless_gives_its_text_again(text):
    assert not harmless(text).startswith(("=", "+", "-", "@"))
    assert text_of(harmless(text)) == text


@pytest.mark.parametrize(
    "content",
    [
        "name,cost\r\nCafé,£5\r\n".encode("utf-8-sig"),
        "name;cost\r\nCafé;£5\r\n".encode("cp1252"),
        "name\tcost\r\nCafé\t£5\r\n".encode("utf-16"),
    ],
)
def test_a_table_is_read_as_any_program_saves_it(content):
    assert rows_of(content) == [["name", "cost"], ["Café", "£5"]]


def test_parts_that_are_left_out_are_closed_up_and_told_of_their_own_columns():
    model = LISTED["services"]
    first, third = Column(model, ("contacts", 0, "email")), Column(model, ("contacts", 2, "email"))
    says = row_values([(first, ""), (third, "a@example.org")])
    assert says.values == {"contacts": [{"email": "a@example.org"}]}
    assert says.column(("contacts", 0, "email")) == third


def test_days_with_times_and_several_of_them_are_read_in_the_same_way():
    names = ("starts", "book_by", "repeats_not_on", "summary")
    columns = [column_named(LISTED["events"], name) for name in names]
    cells = ["5/1/2027 10:30", "2027-01-02", "12/1/2027; 2027-01-19", "3/11/2026"]
    assert row_values(zip(columns, cells, strict=True)).values == {
        "starts": "2027-01-05 10:30",
        "book_by": "2027-01-02",
        "repeats": {"not_on": ["2027-01-12", "2027-01-19"]},
        "summary": "3/11/2026",
    }


def test_the_row_that_explains_says_how_to_write_a_day_and_speaks_of_cells_alone():
    hints = {
        f"{kind} {column.name}": column.hint
        for kind, model in LISTED.items()
        for column in columns_to_fill_in(model, form_of(kind))
    }
    assert "31/12/2026" in hints["services assured_date"]
    assert "31/12/2026" not in hints["services name"]
    assert not [name for name, hint in hints.items() if "`" in hint or ": |" in hint]
