"""The records of a kind as a table that `make import` takes."""

from typing import Any

from consortium.model import KINDS, LISTED, Kind, Part
from consortium.model.written import as_written, is_lines
from consortium.open_data.shown import shown
from consortium.open_data.table import DataTable
from consortium.open_data_addresses import table_names
from consortium.rendering import Renderer
from consortium.spreadsheet.column import FILE, columns_of
from consortium.spreadsheet.row import row_of
from consortium.writing.template_form import TemplateForm

_HINT = "The name of its file, which is its address: KIND/FILE/."


def record_tables(renderer: Renderer) -> tuple[DataTable, ...]:
    """Give a table for each kind of record that has files of its own."""
    names = (name for name in table_names(renderer.site) if name in LISTED)
    return tuple(record_table(renderer, KINDS[name]) for name in names)


def record_table(renderer: Renderer, kind: Kind) -> DataTable:
    """Give the records of a kind, as far as a page shows them, by the names of their files."""
    site = renderer.site
    records = sorted(site.directory.of(kind.name).items())
    said = {name: written(shown(record, site.today)) for name, record in records}
    columns = columns_of(kind.model, TemplateForm(), said.values())
    called_here = site.directory.own_words.said
    heads = [(FILE, _HINT), *((each.name, called_here(each.description)) for each in columns)]
    rows = [[name, *row_of(values, columns)] for name, values in said.items()]
    return DataTable(kind.name, heads, rows)


def written(part: Part) -> dict[str, Any]:
    """Give what a record or a part says as an editor writes it: text, lists and fields."""
    said = {name: getattr(part, name) for name in type(part).model_fields if name != "id"}
    return {
        name: _written(value)
        for name, value in said.items()
        if name in part.model_fields_set and value is not None and value != ()
    }


def _written(value: Any) -> Any:
    if isinstance(value, Part):
        return written(value)
    if isinstance(value, tuple) and not is_lines(value):
        return [_written(item) for item in value]
    return as_written(value)
