"""The check of a whole repository: its records and its hand-written pages."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from consortium.checking.check import Terms, check
from consortium.checking.page_check import check_page
from consortium.checking.record_check import CONSORTIUM
from consortium.directory import Directory
from consortium.model import FOLDERS, LISTS
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reading.node import find, scalars
from consortium.reading.record import renamed
from consortium.reading.record_files import RecordFiles, read_record_files
from consortium.reading.source_file import source_file

PLAN = "data/source/infrastructure-investment-plan.txt"
PAGES = "docs"


def read_repository(repository: Path) -> RecordFiles:
    """Read all record files of a repository."""
    return read_record_files(repository, folders=tuple(FOLDERS), lists=(CONSORTIUM, *LISTS))


def terms(
    repository: Path, *, today: date, publishing: bool = False, fixtures: bool = False
) -> Terms:
    """Gather what the check goes by, the plan's text among it."""
    plan = (repository / PLAN).read_text(encoding="utf-8").splitlines()
    return Terms(today=today, plan=plan, publishing=publishing, fixtures=fixtures)


def check_repository(
    repository: Path, the_terms: Terms, *, markers: Collection[str]
) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Check records and pages. The directory is None when anything stops the site.

    `markers` are the names that a `made:` link in a page may have.
    """
    files = read_repository(repository)
    directory, problems = check(files, the_terms)
    ordered = in_order((*problems, *_pages(repository, files, markers)))
    return (None if stopping(ordered) else directory), ordered


def _pages(repository: Path, files: RecordFiles, markers: Collection[str]) -> Iterator[Problem]:
    known = {f"{record.kind}/{record.id}" for record in files.records}
    known |= {f"{kind}/{record_id}" for kind, record_id in files.unread}
    for record in files.records:
        if record.kind in LISTS:
            known |= {f"{record.kind}/{path[0]}" for path, _ in scalars(record.tree)}
    pages = {
        path.relative_to(repository).as_posix(): path
        for path in sorted((repository / PAGES).rglob("*"))
        if path.is_file()
    }
    for file, path in pages.items():
        source, told = source_file(file, path.read_bytes()) if path.suffix == ".md" else (None, ())
        yield from told
        if source is not None:
            yield from check_page(
                source,
                records=known,
                markers=markers,
                files=pages,
                renamed=renamed(files.records),
                old_emails=_old_emails(files),
            )


def _old_emails(files: RecordFiles) -> tuple[str, ...]:
    consortium = next((one for one in files.records if one.kind == CONSORTIUM), None)
    people = find(consortium.tree, ("people",)) if consortium else None
    if people is None:
        return ()
    return tuple(scalar.text for path, scalar in scalars(people) if path[-1:] == ("email",))
