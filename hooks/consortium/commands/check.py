"""`check`: all records and pages, and what a pull request changes of them."""

import argparse
import sys

from consortium.accessibility import fingerprint, notice, read_results, statement
from consortium.checking.check import first_pass, keeps_from_publishing
from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import read_repository, repository_at
from consortium.commands.terminal import moment, say, tell
from consortium.comparing.comparison import compare
from consortium.geography.gazetteer import GEOGRAPHY, outline_of
from consortium.pages import MARKERS, NEEDED
from consortium.problems.problem import in_order, stopping
from consortium.reports.file_change import file_changes
from consortium.reports.record_change import RecordDifference, record_changes
from consortium.reports.summary import Links, summary
from consortium.site_on_disk import DOCS, TEMPLATES
from consortium.time.moment import build_day
from consortium.trial import trial


def run(chosen: argparse.Namespace) -> int:
    """Tell of every problem, and write the summary if one is asked for."""
    root = chosen.repository
    if chosen.before and not (chosen.before / "data").is_dir():
        sys.exit(
            f"There are no records in '{chosen.before}' to compare with. Name the top folder of "
            "the repository as it is on the main branch: it has the folder data in it."
        )
    built = None if chosen.today else moment()
    day = build_day(built) if built else chosen.today
    check, here = KeptCheck(markers=MARKERS, needed=NEEDED), repository_at(root)
    terms = check.terms(here, today=day, built=built, publishing=chosen.publishing)
    directory, problems = check.check(here, terms)
    if directory is not None:
        tried = trial(
            directory,
            terms.today,
            check.pages,
            docs=root / DOCS,
            templates=root / TEMPLATES,
            outline=outline_of(root / GEOGRAPHY, directory.areas.values()),
        )
        problems = in_order((*problems, *tried))
    changes: tuple[RecordDifference, ...] = ()
    if chosen.before:
        before, _ = first_pass(read_repository(repository_at(chosen.before)), terms)
        problems = in_order((*problems, *compare(before, check.rulebook)))
        changes = record_changes(before, check.rulebook)
    tell(problems)
    if chosen.summary:
        text = summary(
            problems,
            changes,
            templates=root / TEMPLATES,
            today=terms.today,
            files=file_changes(chosen.before, root) if chosen.before else (),
            documents=check.rulebook.library.documents,
            links=Links(files=chosen.files_at, site=chosen.site_at, failing=chosen.failing_at),
            unpublished=keeps_from_publishing(check.rulebook),
        )
        chosen.summary.write_text(text, encoding="utf-8")
    said = statement(read_results(root), fingerprint=fingerprint(root), today=terms.today)
    if behind := notice(said):
        say(f"{behind}\n")
    count = len(stopping(problems))
    say(f"{count} to put right.\n" if count else "All records are good.\n")
    return 1 if count else 0
