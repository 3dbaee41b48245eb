"""Tables as Excel workbooks: read, written, or written to be filled in."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import datetime, time

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import TYPE_FORMULA, TYPE_NUMERIC, Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from consortium.spreadsheet.column import LISTS
from consortium.spreadsheet.sheet import Sheet
from consortium.spreadsheet.table import TableError

_MOST_ROWS = 1000
"""Rows that can choose from a list."""

_WIDE, _NARROW = 40, 18
_LONG_HINT = 60
_Cells = dict[tuple[int, int], Cell | MergedCell]
"""The cells of a sheet that hold anything, by row and column."""

_NAME = "name"
"""The column that nearly every kind of record has."""

_AS_TEXT = "@"
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 (a workbook must say when it was made; the same each time)
_FIRST_ROW = 3


def rows_of_workbook(content: bytes) -> list[list[str]]:
    """Give the cells of each row of a sheet as text: the first that has names, else the first.

    Only of those in sight. Raises TableError.

    A formula whose value no program has written into the workbook is given as it is: "=A1".
    """
    try:
        tables = _tables(content, data_only=True)
        chosen = next((n for n, cells in enumerate(tables) if _names_columns(cells)), 0)
        values, formulas = tables[chosen], _tables(content, data_only=False)[chosen]
    except Exception:  # in a broken workbook openpyxl may fall over anything
        message = "This is no workbook that we can read. Save it as .xlsx or as CSV (UTF-8)."
        raise TableError(message) from None
    shown = {place: _shown(cell, formulas[place]) for place, cell in values.items()}
    filled = {place: value for place, value in shown.items() if value is not None}
    rows, columns = (max(places) for places in zip((1, 1), *filled, strict=True))
    table = [[""] * columns for _ in range(rows)]
    for (row, column), value in filled.items():
        table[row - 1][column - 1] = _text(value)
    return table


def workbook_to_fill_in(name: str, to_fill_in: Sheet) -> bytes:
    """Write the first rows of a sheet, and the lists to choose from on a sheet of their own."""
    book = Workbook()
    sheet = book.create_sheet(name, 0)
    del book["Sheet"]
    for row in to_fill_in.rows:
        sheet.append([*row])
    _make_ready(sheet, to_fill_in.rows[1])
    _add_lists(book, to_fill_in.lists)
    for place, its_list in to_fill_in.choices.items():
        _let_choose(sheet, place, its_list, to_fill_in.lists)
    return _packed_alike(book)


def workbook_of(sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """Write rows of text as a workbook of several sheets, the first row of each in sight."""
    book = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        for row in rows:
            sheet.append([cell or None for cell in row])
    return _packed_alike(book)


def _tables(content: bytes, *, data_only: bool) -> list[_Cells]:
    """Give the cells of each sheet in sight."""
    sheets = load_workbook(io.BytesIO(content), data_only=data_only).worksheets
    # For a border or a word in the last row of all openpyxl would make a million above it.
    return [
        dict(sheet._cells)  # noqa: SLF001
        for sheet in sheets
        if sheet.sheet_state == sheet.SHEETSTATE_VISIBLE
    ]


def _names_columns(cells: _Cells) -> bool:
    headings = (str(cell.value) for (row, _), cell in cells.items() if row == 1)
    return any(heading.strip().lower() == _NAME for heading in headings)


def _shown(cell: Cell | MergedCell, formula: Cell | MergedCell) -> object:
    """Give a cell's value; of a formula that was never worked out itself. Its type is a number's.

    One that gives no words was worked out: it is text, of no letters.
    """
    if (
        formula.data_type != TYPE_FORMULA
        or cell.value is not None
        or cell.data_type != TYPE_NUMERIC
    ):
        return cell.value
    text = getattr(formula.value, "text", formula.value)
    return text if isinstance(text, str) else "="


def _make_ready(sheet: Worksheet, hints: Sequence[str]) -> None:
    sheet.freeze_panes = f"C{_FIRST_ROW}"
    for place, hint in enumerate(hints, start=1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = _WIDE if len(hint) > _LONG_HINT else _NARROW
        sheet.cell(1, place).font = Font(bold=True)
        sheet.cell(2, place).font = Font(italic=True)
        sheet.cell(2, place).alignment = Alignment(wrap_text=True, vertical="top")
        # As text, a telephone number keeps its first 0, and a day stays as it was typed.
        sheet.column_dimensions[letter].number_format = _AS_TEXT


def _add_lists(book: Workbook, lists: Mapping[str, Sequence[str]]) -> None:
    sheet = book.create_sheet(LISTS)
    for place, (name, values) in enumerate(lists.items(), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE
        sheet.cell(1, place, name).font = Font(bold=True)
        for number, value in enumerate(values, start=2):
            sheet.cell(number, place, value)


def _let_choose(
    sheet: Worksheet, place: int, its_list: str, lists: Mapping[str, Sequence[str]]
) -> None:
    letter = get_column_letter([*lists].index(its_list) + 1)
    last = len(lists[its_list]) + 1
    rule = DataValidation(
        type="list",
        formula1=f"{quote_sheetname(LISTS)}!${letter}$2:${letter}${last}",
        allow_blank=True,
        showErrorMessage=True,
    )
    column = get_column_letter(place + 1)
    rule.add(f"{column}{_FIRST_ROW}:{column}{_MOST_ROWS}")
    sheet.add_data_validation(rule)


def _packed_alike(book: Workbook) -> bytes:
    """Pack a workbook without the moment at which it was packed."""
    packed, again = io.BytesIO(), io.BytesIO()
    book.save(packed)
    book.properties.created = book.properties.modified = _MADE
    about = tostring(book.properties.to_tree())
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            content = about if name == ARC_CORE else old.read(name)
            new.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return again.getvalue()


def _text(value: object) -> str:
    """Give a cell as text: programs keep days, numbers and yes or no as what they take them for."""
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
        case time():
            return f"{value:%H:%M}"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
