"""The command line: `python -m consortium check` and the other commands."""

import argparse
import gc
import sys
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; give 1 if there is anything to put right."""
    chosen = _parser().parse_args(arguments)
    # Only now, so that --help is there at once.
    return int(import_module(f"consortium.commands.{chosen.command}").run(chosen))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="consortium", description=__doc__)
    parser.add_argument("--repository", type=Path, default=Path(), help="its top folder")
    commands = parser.add_subparsers(required=True, dest="command")
    check = commands.add_parser("check", help="check all records and pages")
    check.add_argument("--publishing", action="store_true", help="refuse what is made up, too")
    check.add_argument("--before", type=Path, help="the same folder as it is on the main branch")
    check.add_argument("--summary", type=Path, help="write a summary in Markdown to this file")
    check.add_argument("--pages", type=Path, help="write the addresses that change to this file")
    check.add_argument("--files-at", default="", help="web address of the files, for links")
    check.add_argument("--before-at", default="", help="where the files are on the main branch")
    check.add_argument("--site-at", default="", help="web address of the site, for links")
    check.add_argument("--failing-at", default="", help="where it is told that publishing fails")
    check.add_argument("--today", type=date.fromisoformat, help="the day to check for")
    commands.add_parser("paper", help="make the documents on paper (PDF)")
    geography = commands.add_parser("geography", help="make data/geography from files you have")
    geography.add_argument("--boundaries", type=Path, help="the outlines of the districts, GeoJSON")
    geography.add_argument("--places", type=Path, help="towns and villages with points, CSV")
    geography.add_argument("--postcodes", type=Path, help="the ONS Postcode Directory, CSV")
    columns = commands.add_parser("columns", help="write a spreadsheet to fill in")
    columns.add_argument("--kind", default="", help="services, hubs …")
    table = commands.add_parser("import_table", help="write the records of a spreadsheet")
    table.add_argument("--kind", default="", help="services, hubs …")
    table.add_argument("--file", type=Path, help="the spreadsheet")
    due = commands.add_parser("due", help="tell what is to be checked, by the body to ask")
    outside = commands.add_parser("outside", help="ask which links to other websites lead nowhere")
    for report in (due, outside):
        report.add_argument("--summary", type=Path, help="write it in Markdown to this file")
        report.add_argument("--files-at", default="", help="web address of the files, for links")
        report.add_argument("--site-at", default="", help="web address of the site")
    suggestion = commands.add_parser("suggestion", help="answer an issue with a record in it")
    suggestion.add_argument("--summary", type=Path, required=True, help="write the answer here")
    suggestion.add_argument("--files-at", default="", help="web address of the files, for links")
    commands.add_parser("schemas", help="write data/schemas from the model")
    return parser


if __name__ == "__main__":
    gc.disable()  # The process ends before much could be thrown away.
    status = main()
    gc.freeze()  # Nor is all that was read taken apart in the end: that takes a tenth of a second.
    sys.exit(status)
