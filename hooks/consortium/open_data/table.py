"""One table of open data: its columns, what each is for, and its rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from consortium.spreadsheet.cell import harmless
from consortium.spreadsheet.table import as_csv
from consortium.spreadsheet.workbook import workbook_of


@dataclass(frozen=True)
class DataTable:
    """A table of that name. The first columns, as many as `key` says, tell a row from others."""

    name: str
    columns: Sequence[tuple[str, str]]
    """What stands above each, and what it is for."""
    rows: Sequence[Sequence[str]]
    key: int = 1

    @property
    def cells(self) -> list[list[str]]:
        """The headings and the rows, none of which a spreadsheet takes for something to work out.

        A file opened in a spreadsheet would else run what somebody wrote into a record.
        """
        heads = [name for name, _ in self.columns]
        return [[harmless(cell) for cell in row] for row in (heads, *self.rows)]

    @property
    def csv(self) -> bytes:
        """The table as CSV, with the mark by which a spreadsheet knows UTF-8."""
        return as_csv(self.cells)


def as_workbook(tables: Iterable[DataTable]) -> bytes:
    """Give tables as one Excel workbook, each on a sheet of its own."""
    return workbook_of({table.name: table.cells for table in tables})
