"""What says which files of data there are and what each column is for (Data Package)."""

from collections.abc import Iterable
from typing import Any

from consortium.open_data.table import DataTable
from consortium.open_data_addresses import ABOUT, ANSWERS, MAP
from consortium.rendering import Renderer


def package(renderer: Renderer, tables: Iterable[DataTable]) -> dict[str, Any]:
    """Describe the tables, the answers and the map, and name whom the map is from.

    No licence is named: the records have none.
    """
    site = renderer.site
    consortium = site.directory.consortium
    return {
        "name": "directory",
        "title": consortium.name,
        "homepage": site.address + ABOUT,
        "sources": [
            {"title": source.text, "path": source.link} for source in consortium.attributions
        ],
        "resources": [
            *(_table(table) for table in tables),
            _file(ANSWERS, "json", "application/json"),
            _file(MAP, "geojson", "application/geo+json"),
        ],
    }


def _table(table: DataTable) -> dict[str, Any]:
    names = [name for name, _ in table.columns]
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [
                {"name": name, "type": "string", "description": what}
                for name, what in table.columns
            ],
            "primaryKey": names[: table.key],
        },
    }


def _file(address: str, form: str, mediatype: str) -> dict[str, Any]:
    path = address.removeprefix(ABOUT)
    return {
        "name": path.partition(".")[0],
        "path": path,
        "format": form,
        "mediatype": mediatype,
        "encoding": "utf-8",
    }
