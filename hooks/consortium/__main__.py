"""The command line: `python -m consortium check`, `paper`, `geography` and `schemas`.

The only part of the package that reads the clock and the environment.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from consortium.time.moment import SETTING, MomentError, build_day, build_moment

TEMPLATES = "overrides"
SCHEMAS = "data/schemas"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give 1 if there is anything to put right."""
    chosen = _parser().parse_args(arguments)
    return int(chosen.run(chosen))


def moment() -> datetime:
    """Give the moment of the build.

    Ends the program with a sentence if the setting for its moment is none.
    """
    try:
        return build_moment(os.environ.get(SETTING), datetime.now(tz=UTC))
    except MomentError as error:
        sys.exit(str(error))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="consortium", description=__doc__)
    parser.add_argument("--repository", type=Path, default=Path(), help="its top folder")
    commands = parser.add_subparsers(required=True)
    check = commands.add_parser("check", help="check all records and pages")
    check.add_argument("--publishing", action="store_true", help="ask for a checked office too")
    check.add_argument("--before", type=Path, help="the same folder as it is on the main branch")
    check.add_argument("--summary", type=Path, help="write a summary in Markdown to this file")
    check.add_argument("--files-at", default="", help="web address of the files, for links")
    check.add_argument("--site-at", default="", help="web address of the site, for links")
    check.add_argument("--failing-at", default="", help="where it is told that publishing fails")
    check.add_argument("--today", type=date.fromisoformat, help="the day to check for")
    check.set_defaults(run=_check)
    paper = commands.add_parser("paper", help="make the documents on paper (PDF)")
    paper.set_defaults(run=_paper)
    geography = commands.add_parser("geography", help="make data/geography from files you have")
    geography.add_argument("--boundaries", type=Path, help="the outlines of the districts, GeoJSON")
    geography.add_argument("--places", type=Path, help="towns and villages with points, CSV")
    geography.add_argument("--postcodes", type=Path, help="the ONS Postcode Directory, CSV")
    geography.set_defaults(run=_geography)
    schemas = commands.add_parser("schemas", help="write data/schemas from the model")
    schemas.set_defaults(run=_schemas)
    return parser


def _check(chosen: argparse.Namespace) -> int:
    # The imports wait until here so that --help is there at once.
    from consortium.accessibility import (  # noqa: PLC0415
        fingerprint,
        notice,
        read_results,
        statement,
    )
    from consortium.checking import repository_check as repository  # noqa: PLC0415
    from consortium.checking.check import first_pass, keeps_from_publishing  # noqa: PLC0415
    from consortium.comparing.comparison import compare  # noqa: PLC0415
    from consortium.geography.gazetteer import outline_of  # noqa: PLC0415
    from consortium.pages import MARKERS, NEEDED  # noqa: PLC0415
    from consortium.problems.annotations import annotations  # noqa: PLC0415
    from consortium.problems.problem import in_order, stopping  # noqa: PLC0415
    from consortium.problems.terminal import terminal_text  # noqa: PLC0415
    from consortium.reports.file_change import file_changes  # noqa: PLC0415
    from consortium.reports.record_change import RecordDifference, record_changes  # noqa: PLC0415
    from consortium.reports.summary import Links, summary  # noqa: PLC0415
    from consortium.trial import trial  # noqa: PLC0415

    root = chosen.repository
    if chosen.before and not (chosen.before / "data").is_dir():
        sys.exit(
            f"There are no records in '{chosen.before}' to compare with. Name the top folder of "
            "the repository as it is on the main branch: it has the folder data in it."
        )
    built = None if chosen.today else moment()
    day = build_day(built) if built else chosen.today
    terms = repository.terms(root, today=day, built=built, publishing=chosen.publishing)
    here = repository.repository_at(root)
    directory, problems = repository.check_repository(here, terms, markers=MARKERS, needed=NEEDED)
    if directory is not None:
        outline = outline_of(root / repository.GEOGRAPHY, directory.areas.values())
        tried = trial(
            directory,
            terms.today,
            here,
            docs=root / "docs",
            templates=root / TEMPLATES,
            outline=outline,
        )
        problems = in_order((*problems, *tried))
    changes: tuple[RecordDifference, ...] = ()
    book = (
        first_pass(repository.read_repository(here), terms)[0]
        if chosen.before or chosen.summary
        else None
    )
    if chosen.before and book:
        there = repository.repository_at(chosen.before)
        before, _ = first_pass(repository.read_repository(there), terms)
        problems = in_order((*problems, *compare(before, book)))
        changes = record_changes(before, book)
    _say(terminal_text(problems))
    if os.environ.get("GITHUB_ACTIONS") == "true":
        _say(annotations(problems))
    if chosen.summary and book:
        text = summary(
            problems,
            changes,
            templates=root / TEMPLATES,
            today=terms.today,
            files=file_changes(chosen.before, root) if chosen.before else (),
            documents=book.documents,
            links=Links(files=chosen.files_at, site=chosen.site_at, failing=chosen.failing_at),
            unpublished=keeps_from_publishing(book),
        )
        chosen.summary.write_text(text, encoding="utf-8")
    said = statement(read_results(root), fingerprint=fingerprint(root), today=terms.today)
    if behind := notice(said):
        _say(f"{behind}\n")
    count = len(stopping(problems))
    _say(f"{count} to put right.\n" if count else "All records are good.\n")
    return 1 if count else 0


def _paper(chosen: argparse.Namespace) -> int:
    from consortium.checking import repository_check as repository  # noqa: PLC0415
    from consortium.geography.gazetteer import read_gazetteer  # noqa: PLC0415
    from consortium.pages import MARKERS  # noqa: PLC0415
    from consortium.paper.document import PaperError  # noqa: PLC0415
    from consortium.paper.documents import documents  # noqa: PLC0415
    from consortium.paper.equipment import equipment  # noqa: PLC0415
    from consortium.paper.making import make_paper  # noqa: PLC0415
    from consortium.paper.shelf import FOLDER  # noqa: PLC0415
    from consortium.problems.annotations import annotations  # noqa: PLC0415
    from consortium.problems.terminal import terminal_text  # noqa: PLC0415
    from consortium.reading.page_notes import page_titles  # noqa: PLC0415
    from consortium.rendering import Site, with_slash  # noqa: PLC0415
    from consortium.short_addresses import taken_names  # noqa: PLC0415

    root = chosen.repository
    built = moment()
    day = build_day(built)
    terms = repository.terms(root, today=day, built=built)
    here = repository.repository_at(root)
    directory, problems = repository.check_repository(here, terms, markers=MARKERS)
    if directory is None:
        _say(terminal_text(problems))
        return 1
    site = Site(
        directory=directory,
        gazetteer=read_gazetteer(root / "data" / "geography", directory.areas.values()),
        today=day,
        built=built,
        address=with_slash(os.environ.get("SITE_URL") or directory.consortium.website),
        edit_address="",
        taken=taken_names(root / "docs"),
        written=page_titles(root / "docs"),
    )
    try:
        made_with = equipment()
        wanted = documents(site, root / TEMPLATES, root / "docs")
    except PaperError as error:
        _say(f"{error}\n")
        return 1
    left_out = make_paper(wanted, root / FOLDER, made_with, lambda line: _say(f"{line}\n"))
    _say(terminal_text(left_out))
    if os.environ.get("GITHUB_ACTIONS") == "true":
        _say(annotations(left_out))
    return 0


def _geography(chosen: argparse.Namespace) -> int:
    from consortium.checking import repository_check as repository  # noqa: PLC0415
    from consortium.checking.check import first_pass  # noqa: PLC0415
    from consortium.checking.terms import Terms  # noqa: PLC0415
    from consortium.geography.making.geography import Given, make_geography  # noqa: PLC0415
    from consortium.model import Area  # noqa: PLC0415
    from consortium.problems.problem import Problem, in_order  # noqa: PLC0415
    from consortium.problems.terminal import terminal_text  # noqa: PLC0415

    given = Given(chosen.boundaries, chosen.places, chosen.postcodes)
    if given == Given():
        sys.exit(
            "Name at least one file that you have: make geography BOUNDARIES=districts.geojson "
            "PLACES=places.csv POSTCODES=postcodes.csv"
        )
    files = repository.read_repository(repository.repository_at(chosen.repository))
    book, told = first_pass(files, Terms(today=build_day(moment())))
    districts = [row.value for row in book.of(Area) if row.value.kind == "district"]
    problems = [problem for problem in told if problem.file == repository.AREAS]
    if not problems and not districts:
        message = "There is no district here. Add them first, each with its code."
        problems = [Problem(file=repository.AREAS, message=message)]
    folder = chosen.repository / repository.GEOGRAPHY
    made = make_geography(folder, districts, given) if not problems else None
    if made is None or made.problems:
        _say(terminal_text(in_order((*problems, *(made.problems if made else ())))))
        _say("Nothing was written.\n")
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in made.texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    _say("".join(f"{line}\n" for line in made.said))
    return 0


def _schemas(chosen: argparse.Namespace) -> int:
    from consortium.schemas import schemas  # noqa: PLC0415

    folder = chosen.repository / SCHEMAS
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in sorted(schemas().items()):
        (folder / name).write_text(text, encoding="utf-8")
    return 0


def _say(text: str) -> None:
    """Write to the terminal in UTF-8, whatever its locale."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
