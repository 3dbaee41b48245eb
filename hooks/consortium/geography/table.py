"""A list in a CSV file: its columns by name, and each row with its line."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from consortium.problems.problem import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """One row, and the line that it ends on."""

    line: int
    values: Mapping[str, str]


class Unreadable(Exception):  # noqa: N818 - it is what the file is
    """Says why nothing more of a file can be read, as a problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def rows(
    file: str, lines: Iterable[str], columns: Mapping[str, str] | Sequence[str]
) -> Iterator[Row | Problem]:
    """Give each row, or what is wrong with it.

    `columns` are those that have to be there, and are read; with a mapping, each by what the file
    calls it.
    Raises Unreadable for a file that has no such columns, or that is no CSV from some line on.
    """
    reader = csv.reader(lines, strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        named = columns if isinstance(columns, Mapping) else {name: name for name in columns}
        if missing := [name for name in named.values() if name not in header]:
            raise Unreadable(_no_column_problem(file, header, missing, tuple(named.values())))
        places = {own: header.index(its) for own, its in named.items()}
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                yield _uneven_problem(file, reader.line_num, len(cells), len(header))
                continue
            values = {own: cells[place].strip() for own, place in places.items()}
            yield Row(reader.line_num, values)
    except csv.Error:
        raise Unreadable(_no_table_problem(file, reader.line_num)) from None


def csv_text(columns: Sequence[str], lines: Iterable[Mapping[str, str]]) -> str:
    """Write a list with these columns, and of each row those of its values."""
    file = io.StringIO()
    writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return file.getvalue()


def nameless(file: str, row: Row) -> Iterator[Problem]:
    """Give the problem of a row that names nothing, if it does not."""
    if not row.values["name"]:
        message = "This line has no name. Write one, or take the line out."
        yield Problem(file=file, line=row.line, message=message)


def _no_column_problem(
    file: str, header: Sequence[str], missing: Sequence[str], needed: Sequence[str]
) -> Problem:
    return Problem(
        file=file,
        line=1,
        message=f"The first line names the columns, and {' and '.join(missing)} "
        f"{'is' if len(missing) == 1 else 'are'} not among them. "
        f"The list needs {', '.join(needed)}.",
        wrote=",".join(header)[:200],
    )


def _uneven_problem(file: str, line: int, count: int, wanted: int) -> Problem:
    return Problem(
        file=file,
        line=line,
        message=f"This line has {count} parts, and the first line names {wanted} columns. A part "
        'with a comma in it stands between quote marks: "Little Ayton, by the sea".',
    )


def _no_table_problem(file: str, line: int) -> Problem:
    return Problem(
        file=file,
        line=line,
        message="From this line on the list cannot be read: a quote mark is missing, or one is "
        'too many. A part in quote marks begins and ends with ". '
        "If this is the last line, the file has not come whole: get it again.",
    )
