"""What is wrong with a record that a row has become, told of the cell that it comes from."""

import re
from dataclasses import dataclass, replace

from openpyxl.utils import get_column_letter

from consortium.checking.missing_fields import about_message
from consortium.model.field_rules import is_needed, part_at
from consortium.model.parts import Part
from consortium.problems.problem import Problem
from consortium.reading.tree import tree
from consortium.spreadsheet.column import AS_A_DAY, LISTS, Column
from consortium.spreadsheet.row import RowValues
from consortium.text.node import Key, scalars
from consortium.text.source_file import SourceFile
from consortium.writing.record_text import RecordText

_SEMICOLON = "Put a semicolon between them."
_IN_A_TABLE = (
    (r"(the record that begins on|on) line \d+", "this row"),
    (r"Add a line '(\w+): [^']*'", r"Fill in '\1'"),
    (r"Write (the day|who it was) \('(\w+): ", r"Fill in '\2', \1 ('"),
    (r"and (who it was) \('(\w+): ", r"and '\2', \1 ('"),
    (
        r"They are the files in data/\w+\.( If you deleted its file: [^.]*\.[^.]*\.)?",
        f"See the sheet {LISTS}.",
    ),
    (r"Write the first in this line, and add the others below it\.", _SEMICOLON),
    (r"Take this line out|Take the line out|Leave this line out", "Empty this cell"),
    (r"\b([Tt])h(is|e) line\b", r"\1h\2 cell"),
    (r"Give each a line of its own[^.]*\.", _SEMICOLON),
    (r"We read (dates|a day) as [^.]*\.", f"{AS_A_DAY}."),
    (r"Write it after the colon\.", "Write it into the cell."),
)
"""What is said of a file's lines, and what of a table."""


@dataclass(frozen=True)
class Row:
    """A row of a table: its number, what it says, and the record that it has become."""

    table: str
    number: int
    says: RowValues
    columns: tuple[Column | None, ...]
    text: RecordText

    def problem(self, message: str, column: Column | None = None) -> Problem:
        """Tell of a cell, or of the whole row."""
        return cell_problem(self.table, self.number, message, column, self.columns)

    def in_cells(self, problem: Problem, model: type[Part]) -> Problem:
        """Tell of the row what is told of its record."""
        path = _path(problem) or self.text.path(problem.line or 0)
        column = self._column(path)
        message = problem.message
        if path and path not in self.says.columns and _is_missing(model, path):
            message = _missing_message(model, path)
        else:
            for pattern, words in _IN_A_TABLE:
                message = re.sub(pattern, words, message)
        return replace(
            self.problem(message, column),
            wrote=_value(problem.wrote),
            write="" if message.endswith(_SEMICOLON) else _value(problem.write),
            warning=problem.warning,
        )

    def _column(self, path: tuple[Key, ...]) -> Column | None:
        """Give the column of a value; for one that is missing, where it belongs."""
        around = self.says.column(path)
        if path in self.says.columns or not path:
            return around
        start = around.path[: len(path) - 1] if around else path[:-1]
        belongs = (*start, path[-1])
        known = (column for column in self.columns if column)
        return next((column for column in known if column.path[: len(belongs)] == belongs), around)


def cell_problem(
    table: str,
    row: int,
    message: str,
    column: Column | None = None,
    columns: tuple[Column | None, ...] = (),
) -> Problem:
    """Tell of a cell by its row and column, or of the whole row."""
    place, number = f"row {row}", 1
    if column:
        number = columns.index(column) + 1
        place += f", column {get_column_letter(number)} ({column.name})"
    return Problem(file=table, line=row, column=number, place=place, message=message)


def _path(problem: Problem) -> tuple[Key, ...]:
    """Give the path in the record that a problem is about, if it is about one place."""
    return problem.about[0][2:] if len(problem.about) == 1 else ()


def _is_missing(model: type[Part], path: tuple[Key, ...]) -> bool:
    part, name = part_at(model, path[:-1]), path[-1]
    return part is not None and name in part.model_fields and is_needed(part, str(name))


def _missing_message(model: type[Part], path: tuple[Key, ...]) -> str:
    part = part_at(model, path[:-1])
    about = about_message(part, str(path[-1])) if part else ""
    return f"This cell is empty, and a record needs it. Fill it in.{about}"


def _value(line: str) -> str:
    """Give the value that a line of a record has."""
    root, _ = tree(SourceFile("", (line,))) if line else (None, ())
    values = [value.text for _, value in scalars(root)] if root else []
    return values[-1] if len(values) == 1 else line
