"""How many can be reached, by place and need, as a table: the numbers of the page on coverage."""

from consortium.open_data.table import DataTable
from consortium.pages.coverage import coverage_today
from consortium.rendering import Renderer

_COLUMNS = (
    ("area", "The id of the area; empty for those from outside."),
    ("need", "The id of the need."),
    ("tier", "Who is counted: local, county or national."),
    ("area_name", "The name of the area."),
    ("area_code", "Its code: of the Office for National Statistics, where it has one there."),
    ("need_title", "The need in words people use."),
    ("count", "How many who list help for it can be reached."),
)


def coverage_table(renderer: Renderer) -> DataTable:
    """Give a row for each place and need."""
    counted = coverage_today(renderer)
    rows = []
    for row in (*counted.districts, *counted.wider):
        area = row.area
        place = (area.id, area.name, area.code) if area else ("", "", "")
        for need, count in row.counts:
            about = [place[0], need.id, row.tier, place[1], place[2], need.title]
            rows.append([*about, str(count)])
    return DataTable("coverage", _COLUMNS, rows, key=3)
