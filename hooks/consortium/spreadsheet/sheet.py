"""The sheet to fill in for one kind of record: its columns, and what each of them is for."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from consortium.model.kinds import KINDS
from consortium.spreadsheet.column import FILE, FILE_HINT, Column, columns_to_fill_in
from consortium.writing.template_form import TemplateForm


@dataclass(frozen=True)
class Sheet:
    """The first two rows, the lists of what cells may hold, and which column chooses from which.

    Columns count from 0. One that holds several values is not among them: programs cannot look
    into a cell.
    """

    rows: tuple[tuple[str, ...], tuple[str, ...]]
    choices: Mapping[int, str]
    lists: Mapping[str, Sequence[str]]


def sheet_to_fill_in(kind: str, form: TemplateForm, ids: Mapping[str, Collection[str]]) -> Sheet:
    """Make the sheet of a kind; `ids` are those of the records of each kind."""
    columns = columns_to_fill_in(KINDS[kind].model, form)
    names = (FILE, *(column.name for column in columns))
    hints = (FILE_HINT, *(column.hint for column in columns))
    lists: dict[str, Sequence[str]] = {}
    choices: dict[int, str] = {}
    for place, column in enumerate(columns, start=1):
        name, values = _list_of(column, ids)
        if values:
            lists[name] = values
            if not column.has_several:
                choices[place] = name
    return Sheet((names, hints), choices, lists)


def _list_of(column: Column, ids: Mapping[str, Collection[str]]) -> tuple[str, Sequence[str]]:
    if column.names:
        return column.names, sorted(ids.get(column.names, ()))
    return str(column.path[-1]), column.words
