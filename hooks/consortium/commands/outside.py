"""`outside`: which links to other websites lead nowhere now."""

import argparse
from functools import partial

from consortium.checking.repository_files import read_repository, repository_at
from consortium.checking.written_page import read_page
from consortium.commands.terminal import moment, say
from consortium.outside.address import outside_addresses
from consortium.outside.asking import ask_all
from consortium.outside.network import ask_for
from consortium.reports.outside import outside_report
from consortium.site_on_disk import DOCS, TEMPLATES
from consortium.time.moment import build_day

BY = "Link check of a directory of voluntary groups, once a week ({})"


def run(chosen: argparse.Namespace) -> int:
    """Ask for each page, and write what came of it to the terminal or to the file named."""
    root, today = chosen.repository, build_day(moment())
    here = repository_at(root)
    records = read_repository(here).records
    files = (here.file(path) for path in here.below(DOCS) if path.endswith(".md"))
    pages = {file.path: page for file in files if file and (page := read_page(file)[0])}
    places = outside_addresses(records, pages)
    by = BY.format(chosen.site_at or "no address yet")
    text = outside_report(
        places,
        ask_all(places, partial(ask_for, by=by)),
        today=today,
        templates=root / TEMPLATES,
        files_at=chosen.files_at,
    )
    if chosen.summary:
        chosen.summary.write_text(text, encoding="utf-8")
    else:
        say(text)
    return 0
