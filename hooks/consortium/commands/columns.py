"""`columns`: a spreadsheet to fill in for one kind of record."""

import argparse
import sys

from consortium.addresses import template_of
from consortium.checking.check import RecordsCheck
from consortium.checking.repository_files import read_repository, repository_at
from consortium.checking.terms import Terms
from consortium.commands.terminal import known_kind, moment, say
from consortium.spreadsheet.sheet import sheet_to_fill_in
from consortium.spreadsheet.table import as_csv
from consortium.spreadsheet.workbook import workbook_to_fill_in
from consortium.time.moment import build_day
from consortium.writing.template_form import template_form


def run(chosen: argparse.Namespace) -> int:
    """Write the sheet as CSV and as a workbook, but over none that may be filled in."""
    kind, root = known_kind(chosen.kind, "make columns KIND=services"), chosen.repository
    paths = {ending: root / f"{kind}.{ending}" for ending in ("csv", "xlsx")}
    for path in paths.values():
        if path.exists():
            sys.exit(f"'{path}' is there already, and it may be filled in. Move it away first.")
    here, terms = repository_at(root), Terms(today=build_day(moment()))
    book, _ = RecordsCheck().first_pass(read_repository(here), terms)
    form = template_form(here.files.get(template_of(kind), b""))
    sheet = sheet_to_fill_in(kind, form, book.names.to_name)
    paths["csv"].write_bytes(as_csv(sheet.rows))
    paths["xlsx"].write_bytes(workbook_to_fill_in(kind, sheet))
    say(
        f"Fill in '{paths['xlsx']}' or '{paths['csv']}', from row 3 on. Then run: "
        f"make import FILE={paths['xlsx']} KIND={kind}\n"
    )
    return 0
