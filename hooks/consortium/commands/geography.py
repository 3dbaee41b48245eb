"""`geography`: the files of `data/geography/`, made from what ONS and Ordnance Survey publish."""

import argparse
import sys

from consortium.checking.check import RecordsCheck
from consortium.checking.repository_files import read_repository, repository_at
from consortium.checking.terms import Terms
from consortium.commands.terminal import moment, say
from consortium.geography.gazetteer import GEOGRAPHY
from consortium.model import Area
from consortium.problems.problem import Problem, in_order
from consortium.problems.terminal import terminal_text
from consortium.time.moment import build_day

AREAS = "data/areas.yml"
_INSTALL = "“make geography” installs what it needs, which nothing else does."


def run(chosen: argparse.Namespace) -> int:
    """Write the files, or tell what keeps them from being made and write none."""
    try:
        from consortium.geography.making.geography import Given, make_geography  # noqa: PLC0415
    except ImportError as error:
        sys.exit(f"No file was made: a library is missing ({error}). {_INSTALL}")
    given = Given(chosen.boundaries, chosen.places, chosen.postcodes)
    if given == Given():
        sys.exit(
            "Name at least one file that you have: make geography BOUNDARIES=districts.geojson "
            "PLACES=places.csv POSTCODES=postcodes.csv"
        )
    files = read_repository(repository_at(chosen.repository))
    book, told = RecordsCheck().first_pass(files, Terms(today=build_day(moment())))
    districts = [row.value for row in book.of(Area) if row.value.kind == "district"]
    problems = [problem for problem in told if problem.file == AREAS]
    if not problems and not districts:
        message = "There is no district here. Add them first, each with its code."
        problems = [Problem(file=AREAS, message=message)]
    folder = chosen.repository / GEOGRAPHY
    made = make_geography(folder, districts, given) if not problems else None
    if made is None or made.problems:
        say(terminal_text(in_order((*problems, *(made.problems if made else ())))))
        say("Nothing was written.\n")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in made.texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    say("".join(f"{line}\n" for line in made.said))
    return 0
