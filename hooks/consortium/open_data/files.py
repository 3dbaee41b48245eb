"""Every file of open data, and what makes each when it is asked for."""

from collections.abc import Callable, Iterator
from functools import partial

from consortium.once import once
from consortium.open_data.answers import answers
from consortium.open_data.api import api_files
from consortium.open_data.as_json import as_json
from consortium.open_data.coverage_table import coverage_table
from consortium.open_data.district_map import district_map
from consortium.open_data.package import package
from consortium.open_data.record_table import record_tables
from consortium.open_data.table import DataTable, as_workbook
from consortium.open_data_addresses import ANSWERS, API, MAP, PACKAGE, TABLES, WORKBOOK, table_names
from consortium.publishing.file_recipe import FileRecipe, MadeFile
from consortium.rendering import Renderer


def open_data(renderer: Renderer, outlines: Callable[[], str]) -> Iterator[FileRecipe]:
    """Give the recipes. `outlines` reads the site's own map."""
    yield FileRecipe(API, partial(api_files, renderer))
    names = table_names(renderer.site)
    made: dict[str, Callable[[], bytes]] = {
        **{TABLES.format(name): partial(_csv, renderer, name) for name in names},
        WORKBOOK: lambda: as_workbook(tables(renderer).values()),
        ANSWERS: lambda: as_json({"answers": [*answers(renderer)]}),
        MAP: lambda: district_map(renderer, outlines()),
        PACKAGE: lambda: as_json(package(renderer, tables(renderer).values())),
    }
    for address, make in made.items():
        yield FileRecipe(address, partial(_one, address, make))


@once
def tables(renderer: Renderer) -> dict[str, DataTable]:
    """Give every table by its name."""
    coverage = [coverage_table(renderer)] if "coverage" in table_names(renderer.site) else []
    return {table.name: table for table in (*record_tables(renderer), *coverage)}


def _csv(renderer: Renderer, name: str) -> bytes:
    return tables(renderer)[name].csv


def _one(address: str, make: Callable[[], bytes]) -> list[MadeFile]:
    return [(address, make())]
