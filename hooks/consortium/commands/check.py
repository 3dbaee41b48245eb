"""`check`: all records and pages, and what a pull request changes of them."""

import argparse
import sys
from collections.abc import Iterable, Iterator

from consortium.accessibility import fingerprint, notice, read_results, statement
from consortium.checking import repository_check as repository
from consortium.checking.check import first_pass, keeps_from_publishing
from consortium.checking.rulebook import Rulebook
from consortium.commands.terminal import moment, say, tell
from consortium.comparing.comparison import compare, redirects_of
from consortium.comparing.file_comparison import compare_files
from consortium.comparing.old_name import old_names
from consortium.geography.gazetteer import GEOGRAPHY, outline_of
from consortium.pages import MARKERS, NEEDED
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reports.file_change import file_changes
from consortium.reports.record_change import RecordDifference, record_changes
from consortium.reports.summary import Links, summary
from consortium.repository.repository import Repository
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
    terms = repository.terms(root, today=day, built=built, publishing=chosen.publishing)
    here = repository.repository_at(root)
    directory, problems = repository.check_repository(here, terms, markers=MARKERS, needed=NEEDED)
    if directory is not None:
        tried = trial(
            directory,
            terms.today,
            here,
            docs=root / DOCS,
            templates=root / TEMPLATES,
            outline=outline_of(root / GEOGRAPHY, directory.areas.values()),
        )
        problems = in_order((*problems, *tried))
    changes: tuple[RecordDifference, ...] = ()
    if chosen.before or chosen.summary:
        book, _ = first_pass(repository.read_repository(here), terms)
    if chosen.before:
        there = repository.repository_at(chosen.before)
        before, _ = first_pass(repository.read_repository(there), terms)
        compared = (*compare(before, book), *old_names(before, book, here))
        files = _changed_files(there, here, book, problems)
        problems = in_order((*problems, *compared, *files))
        changes = record_changes(before, book)
    tell(problems)
    if chosen.summary:
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
        say(f"{behind}\n")
    count = len(stopping(problems))
    say(f"{count} to put right.\n" if count else "All records are good.\n")
    return 1 if count else 0


def _changed_files(
    before: Repository, after: Repository, book: Rulebook, told: Iterable[Problem]
) -> Iterator[Problem]:
    """Tell of changed templates and pages that are gone, of which nothing is told already."""
    named = {problem.file for problem in told}
    changed = compare_files(before, after, redirects_of(book))
    return (problem for problem in changed if problem.file not in named)
