"""`paper`: the documents in large print, typeset as PDFs."""

import argparse
import gc
import os

from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.commands.terminal import moment, say, tell
from consortium.pages import MARKERS
from consortium.paper.document import PaperError
from consortium.paper.documents import documents
from consortium.paper.equipment import equipment
from consortium.paper.making import make_paper
from consortium.paper.shelf import FOLDER
from consortium.site_on_disk import DOCS, TEMPLATES, site_on_disk
from consortium.time.moment import build_day


def run(chosen: argparse.Namespace) -> int:
    """Make those that are not up to date, and tell of each that cannot be made."""
    gc.enable()  # Each document leaves much behind.
    root, built = chosen.repository, moment()
    check, here = KeptCheck(markers=MARKERS), repository_at(root)
    terms = check.terms(here, today=build_day(built), built=built)
    directory, problems = check.check(here, terms)
    if directory is None:
        tell(problems)
        return 1
    site = site_on_disk(root, directory, built=built, address=os.environ.get("SITE_URL"))
    try:
        made_with = equipment()
        wanted = documents(site, root / TEMPLATES, root / DOCS)
    except PaperError as error:
        say(f"{error}\n")
        return 1
    tell(make_paper(wanted, root / FOLDER, made_with, lambda line: say(f"{line}\n")))
    return 0
