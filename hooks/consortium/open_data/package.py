"""What says which files of data there are and what each column is for (Data Package)."""

from collections.abc import Iterable
from typing import Any

from consortium.open_data.table import DataTable
from consortium.open_data_addresses import ABOUT, ANSWERS, MAP, TABLES, media_type
from consortium.rendering import Renderer


def package(renderer: Renderer, tables: Iterable[DataTable]) -> dict[str, Any]:
    """Describe the tables, the answers and the map, and name whom the map is from.

    No licence is named: the records have none.
    """
    site = renderer.site
    consortium = site.directory.consortium
    return {
        "name": "directory",
        "title": renderer.words("data_title"),
        "homepage": site.address + ABOUT,
        "sources": [
            {"title": source.text, "path": source.link} for source in consortium.attributions
        ],
        "resources": [
            *(_table(table) for table in tables),
            _file(ANSWERS),
            _file(MAP),
        ],
    }


def _table(table: DataTable) -> dict[str, Any]:
    names = [name for name, _ in table.columns]
    return {
        **_file(TABLES.format(table.name)),
        "profile": "tabular-data-resource",
        "schema": {
            "fields": [
                {"name": name, "type": "string", "description": what}
                for name, what in table.columns
            ],
            "primaryKey": names[: table.key],
        },
    }


def _file(address: str) -> dict[str, Any]:
    path = address.removeprefix(ABOUT)
    name, _, form = path.partition(".")
    return {
        "name": name,
        "path": path,
        "format": form,
        "mediatype": media_type(address),
        "encoding": "utf-8",
    }
