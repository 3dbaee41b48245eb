"""`check`: all records and pages, and what a pull request changes of them."""

import argparse
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from consortium.accessibility.fingerprint import fingerprint
from consortium.accessibility.results import read_results
from consortium.accessibility.statement import notice, statement
from consortium.checking.check import keeps_from_publishing
from consortium.checking.kept_check import KeptCheck, Named
from consortium.checking.repository_files import repository_at
from consortium.checking.rulebook import Rulebook
from consortium.checking.terms import Terms
from consortium.commands.terminal import moment, say, tell
from consortium.comparing.comparison import (
    compare,
    gone_records,
    redirects_of,
    renamed_records,
    with_old_addresses,
)
from consortium.comparing.file_comparison import compare_files, compare_ways_to_pages
from consortium.comparing.old_name import old_names
from consortium.geography.gazetteer import GEOGRAPHY, outline_of
from consortium.pages import MARKERS, NEEDED
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reports.advice import of_the_change
from consortium.reports.changed_pages import changed_pages
from consortium.reports.file_change import FileChange, file_changes
from consortium.reports.record_change import RecordDifference, record_changes
from consortium.reports.summary import Links, summary
from consortium.repository.repository import Repository
from consortium.site_on_disk import DOCS, TEMPLATES
from consortium.text.record import Record
from consortium.time.moment import build_day
from consortium.trial.everything import trial


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
    book = check.rulebook
    changes = _changes(chosen, here, check, terms) if chosen.before else Changes()
    tried: Iterable[Problem] = ()
    if directory is not None:
        tried = trial(
            directory,
            terms.today,
            check.pages,
            docs=root / DOCS,
            templates=root / TEMPLATES,
            outline=outline_of(root / GEOGRAPHY, directory.areas.values()),
        )
    elif changes.gone or changes.renamed:
        _, problems = check.check(with_old_addresses(here, changes.renamed), terms, changes.gone)
    problems = in_order((*problems, *tried, *changes.problems))
    tell(problems)
    if chosen.summary:
        text = _summary(chosen, problems, changes, book)
        chosen.summary.write_text(text, encoding="utf-8")
    if chosen.pages:
        pages = "\n".join(changed_pages(changes.records, changes.files))
        chosen.pages.write_text(pages, encoding="utf-8")
    _say_what_is_behind(root, terms)
    count = len(stopping(problems))
    say(f"{count} to put right.\n" if count else "All records are good.\n")
    return 1 if count else 0


def _say_what_is_behind(root: Path, terms: Terms) -> None:
    said = statement(read_results(root), fingerprint=fingerprint(root), today=terms.today)
    if behind := notice(said):
        say(f"{behind}\n")


@dataclass(frozen=True)
class Changes:
    """What differs from the branch that a change will join.

    `problems` are what is wrong with that, and `before` all that was told of the branch itself.
    `gone` are the records that were there and have no new name, and `renamed` the records that
    others seem to be now.
    """

    files: tuple[FileChange, ...] = ()
    records: tuple[RecordDifference, ...] = ()
    problems: tuple[Problem, ...] = ()
    before: tuple[Problem, ...] = ()
    gone: Named = frozenset()
    renamed: Mapping[tuple[str, str], Record] = field(default_factory=dict)


def _changes(chosen: argparse.Namespace, here: Repository, now: KeptCheck, terms: Terms) -> Changes:
    check, there = KeptCheck(markers=MARKERS, needed=NEEDED), repository_at(chosen.before)
    _, told = check.check(there, terms)
    before, after = check.rulebook, now.rulebook
    return Changes(
        files=file_changes(chosen.before, chosen.repository),
        records=record_changes(before, after),
        problems=(
            *compare(before, after),
            *compare_files(there, here, redirects_of(after), NEEDED),
            *compare_ways_to_pages(there, here, now.pages),
            *old_names(before, after, here),
        ),
        before=told,
        gone=gone_records(before, after),
        renamed=renamed_records(before, after),
    )


def _summary(
    chosen: argparse.Namespace, problems: tuple[Problem, ...], changes: Changes, book: Rulebook
) -> str:
    files = {change.file for change in changes.files}
    return summary(
        of_the_change(problems, files, changes.before),
        changes.records,
        templates=chosen.repository / TEMPLATES,
        today=book.terms.today,
        files=changes.files,
        documents=book.library.documents,
        links=Links(
            files=chosen.files_at,
            before=chosen.before_at,
            site=chosen.site_at,
            failing=chosen.failing_at,
        ),
        unpublished=keeps_from_publishing(book),
    )
