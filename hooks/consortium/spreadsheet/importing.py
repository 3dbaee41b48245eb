"""The import of a table: the files of its records, or everything that is wrong with its cells."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from openpyxl.utils import get_column_letter
from pydantic import ValidationError

from consortium.addresses import file_of, template_of
from consortium.advice.better_text import better_id
from consortium.advice.did_you_mean import did_you_mean
from consortium.advice.history_line import SENTENCES
from consortium.checking.record_check import check_record
from consortium.comparing.earlier_self import changed_fields
from consortium.model.erased import Erased
from consortium.model.kinds import KINDS, LISTED
from consortium.model.listed import Listed
from consortium.model.parts import Part
from consortium.problems.problem import Problem
from consortium.reading.record_files import ID, read_record
from consortium.repository.repository import Repository
from consortium.spreadsheet.cell import text_of
from consortium.spreadsheet.cell_problem import Row, cell_problem
from consortium.spreadsheet.column import (
    FILE,
    FILE_HINT,
    Column,
    column_named,
    columns_to_fill_in,
)
from consortium.spreadsheet.row import row_values
from consortium.writing.record_text import RecordText, record_text
from consortium.writing.template_form import TemplateForm, template_form

LONGEST_NAME = 60
"""Letters of a file's name that is made from the name of its record."""

_NOT_WORKED_OUT = re.compile(r"=.*|#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)", re.DOTALL)
"""A formula without a value, and what a spreadsheet shows where it could not work one out."""

_SEE = (
    "'Spreadsheet' under 'Actions' gives a sheet that has them all (here: `make columns KIND={}`)."
)
_IS_THERE = (
    "is there already, and says something else ({fields}). An import changes no record: "
    "change that file by hand, or write another name into the column 'file'."
)
_IS_TAKEN_OFF = (
    "says that this record was taken off. Ask whoever looks after the website whether it "
    "may come back. If not, take this row out."
)


@dataclass(frozen=True)
class Table:
    """A table of records of one kind: what it is called, and the cells of each of its rows."""

    name: str
    kind: str
    rows: Sequence[Sequence[str]]

    @property
    def model(self) -> type[Part]:
        """The model of its records."""
        return KINDS[self.kind].model

    @cached_property
    def columns(self) -> tuple[Column | None, ...]:
        """The column of each heading, None for the file's name and for what is no field."""
        return tuple(column_named(self.model, heading) for heading in self._headings)

    def problems(self, form: TemplateForm) -> Iterator[Problem]:
        """Tell of headings that cannot be understood."""
        known = [FILE, *(column.name for column in columns_to_fill_in(self.model, form))]
        counts = Counter(self._headings)
        filled = {place for row in self.rows[1:] for place, cell in enumerate(row) if cell.strip()}
        if not self.columns or not any(self.columns):
            message = (
                "The first row names the columns, and there is none that we know. "
                f"{_SEE.format(self.kind)}"
            )
            yield cell_problem(self.name, 1, message)
            return
        if None in self._columns_of(self.kind) and (other := self._other_kind()):
            message = f"These are columns of {other}, and you said {self.kind}. Say {other}."
            yield cell_problem(self.name, 1, message)
            return
        for place, heading in enumerate(self._headings):
            if heading and counts[heading] > 1 and self._headings.index(heading) == place:
                yield cell_problem(self.name, 1, f"The column '{heading}' is there twice.")
            elif self.columns[place] is None and heading != FILE and (heading or place in filled):
                guess = did_you_mean(heading, known)
                message = f"We do not know a column '{heading}'.{guess} {_SEE.format(self.kind)}"
                yield cell_problem(self.name, 1, message if heading else self._no_heading(place))

    def _columns_of(self, kind: str) -> tuple[Column | None, ...]:
        named = (heading for heading in self._headings if heading not in ("", FILE))
        return tuple(column_named(KINDS[kind].model, heading) for heading in named)

    def _other_kind(self) -> str | None:
        """Name the first kind whose columns these are, all of them."""
        return next((kind for kind in LISTED if None not in self._columns_of(kind)), None)

    def _no_heading(self, place: int) -> str:
        """Tell of a column with words below a heading that is empty."""
        rows = enumerate(self.rows, start=1)
        row = next(number for number, cells in rows if "".join(cells[place : place + 1]).strip())
        return (
            f"Column {get_column_letter(place + 1)} has no name here, and words in row {row}. Name "
            "it, or empty that cell."
        )

    def records(self, form: TemplateForm) -> Iterator[tuple[str, Row]]:
        """Give each row that says something, with the name of its record's file ("" for none)."""
        for number, cells in enumerate(self.rows[1:], start=2):
            file = self._file_of(cells)
            if file == FILE_HINT or not any(cell.strip() for cell in cells):
                continue
            filled = zip(self.columns, cells, strict=False)
            says = row_values((column, cell) for column, cell in filled if column)
            text = record_text(self.model, says.values, form)
            name = file or better_id(str(says.values.get("name", "")))[:LONGEST_NAME].strip("-")
            yield name, Row(self.name, number, says, self.columns, text)

    def not_worked_out(self) -> Iterator[Problem]:
        """Tell of cells that hold no value, only that there is none."""
        for number, cells in enumerate(self.rows[1:], start=2):
            for column, cell in zip(self.columns, cells, strict=False):
                if column and _NOT_WORKED_OUT.fullmatch(cell.strip()):
                    message = (
                        f"Your spreadsheet could not work this cell out: it holds '{cell.strip()}'."
                        " Type what is meant, or empty the cell."
                    )
                    yield cell_problem(self.name, number, message, column, self.columns)

    @cached_property
    def _headings(self) -> tuple[str, ...]:
        return tuple(text_of(cell).lower() for cell in self.rows[0]) if self.rows else ()

    def _file_of(self, cells: Sequence[str]) -> str:
        place = self._headings.index(FILE) if FILE in self._headings else len(cells)
        return text_of(cells[place]) if place < len(cells) else ""


@dataclass(frozen=True)
class Import:
    """What a table gives: new files, how many were there already, and what is wrong with it.

    `rows` has the row of each file, those that are there among them.
    """

    files: Mapping[str, bytes]
    rows: Mapping[str, Row]
    problems: tuple[Problem, ...]
    model: type[Part]

    @property
    def already_there(self) -> int:
        """How many rows say what a file says already."""
        return len(self.rows) - len(self.files)

    def laid_over(self, repository: Repository) -> Repository:
        """Give the repository as it would be."""
        return replace(repository, files={**repository.files, **self.files})

    def told(self, before: Sequence[Problem], after: Sequence[Problem]) -> tuple[Problem, ...]:
        """Tell of the cells what a check found that it had not found before."""
        return tuple(
            self.rows[problem.file].in_cells(problem, self.model)
            if problem.file in self.files
            else problem
            for problem in after
            if problem not in before
        )


def read_import(table: Table, repository: Repository, today: date) -> Import:
    """Read a table into files, and tell of what no check of the files could."""
    form = template_form(repository.files.get(template_of(table.kind), b""))
    problems = list(table.problems(form))
    files: dict[str, bytes] = {}
    rows: dict[str, Row] = {}
    for name, row in table.records(form) if not problems else ():
        file = file_of(table.kind, name)
        if wrong := _no_file_message(name, file, row, rows):
            problems.append(row.problem(wrong))
            continue
        rows[file] = row
        if file in repository.closed:
            problems.append(repository.closed[file])
        elif file not in repository.files:
            files[file] = _text_with_news(table.model, row, form, today).content
        elif message := _there_message(table, name, row, repository.files[file], today):
            problems.append(row.problem(f"'{file}' {message}"))
    return Import(files, rows, (*problems, *table.not_worked_out()), table.model)


def _no_file_message(name: str, file: str, row: Row, rows: Mapping[str, Row]) -> str:
    """Say why a row's record can have no file of its own; "" if it can."""
    called = row.says.values.get("name")
    if not name and not called:
        return "This row has no name. Fill in the column 'name'."
    if not name:
        return (
            f"'{called}' gives a file no name: it has small letters (a to z), figures and hyphens "
            "only. Write a name into the column 'file'."
        )
    if not ID.fullmatch(name):
        return (
            f"'{name}' cannot be the name of a file: it has small letters, figures and hyphens "
            f"only. Write '{better_id(name)}' into the column 'file'."
        )
    if file in rows:
        return (
            f"Row {rows[file].number} has the same name, and both would be the file '{file}'. "
            "Write another name into the column 'file' of one of them."
        )
    return ""


def _text_with_news(model: type[Part], row: Row, form: TemplateForm, today: date) -> RecordText:
    """Write a record that is new with the line of history that says so, where a row has none.

    It is the last of its file, so that what is told of the lines before stays told of their cells.
    """
    name = row.says.values.get("name")
    if not name or row.says.values.get("history") or not issubclass(model, Listed):
        return row.text
    news = {"date": f"{today}", "change": "new", "text": SENTENCES["new"].format(name)}
    return record_text(model, {**row.says.values, "history": [news]}, form)


def _there_message(table: Table, name: str, row: Row, there: bytes, today: date) -> str:
    """Say of a file that is there why a row cannot be it; "" if it says the same."""
    old = _value(table.kind, name, there, today)
    new = _value(table.kind, name, row.text.content, today)
    if isinstance(old, Erased):
        return _IS_TAKEN_OFF
    if isinstance(old, Listed) and isinstance(new, Listed) and not new.history:
        old = old.model_copy(update={"history": ()})  # its first line may be ours
    if old is None or new is None:
        return _IS_THERE.format(fields="one of the two cannot be read")
    if old == _unwrapped(table.model, name, row):
        return ""
    return _IS_THERE.format(fields=", ".join(changed_fields(old, new)))


def _value(kind: str, name: str, content: bytes, today: date) -> Part | None:
    record, _ = read_record(kind, name, file_of(kind, name), content)
    row = check_record(record, today)[0] if record else None
    return row.value if row else None


def _unwrapped(model: type[Part], name: str, row: Row) -> Part | None:
    """Give what a row says as it stands in the cells, where we would break long lines."""
    try:
        return model.model_validate({**row.says.values, "id": name})
    except ValidationError:
        return None
