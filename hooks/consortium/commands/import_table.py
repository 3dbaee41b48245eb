"""`import_table`: the records of a spreadsheet, each written as a file of its own."""

import argparse
import sys

from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.commands.terminal import known_kind, moment, say
from consortium.numbers import counted
from consortium.pages import MARKERS, NEEDED
from consortium.problems.problem import stopping
from consortium.problems.terminal import terminal_text
from consortium.spreadsheet.importing import Import, Table, read_import
from consortium.spreadsheet.table import TableError, rows_of
from consortium.time.moment import build_day


def run(chosen: argparse.Namespace) -> int:
    """Write the records that are new, or tell of all that is wrong and write none."""
    example = "make import FILE=services.csv KIND=services"
    kind = known_kind(chosen.kind, example)
    if chosen.file is None:
        sys.exit(f"Name the spreadsheet: {example}")
    try:
        rows = rows_of(chosen.file.read_bytes())
    except OSError as error:
        sys.exit(f"'{chosen.file}' cannot be read: {error.strerror}. Is its name right?")
    except TableError as error:
        sys.exit(f"'{chosen.file}': {error}")
    built = moment()
    here = repository_at(chosen.repository)
    taken_in = read_import(Table(chosen.file.name, kind, rows), here, build_day(built))
    problems = taken_in.problems
    if taken_in.files:
        check = KeptCheck(markers=MARKERS, needed=NEEDED)
        terms = check.terms(here, today=build_day(built), built=built)
        before, after = (check.check(files, terms)[1] for files in (here, taken_in.laid_over(here)))
        problems = (*problems, *taken_in.told(before, after))
    say(terminal_text(problems))
    if stopping(problems):
        say("Nothing was written.\n")
        return 1
    for file, content in taken_in.files.items():
        (chosen.repository / file).write_bytes(content)
    say(_done(taken_in, kind))
    return 0


def _done(taken_in: Import, kind: str) -> str:
    new = counted(len(taken_in.files), "new file")
    return f"{new} in data/{kind}/. Already there and the same: {taken_in.already_there}.\n"
