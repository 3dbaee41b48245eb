"""The check of a whole repository: its records and its hand-written pages."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from consortium.checking.belonging import misplaced
from consortium.checking.check import Terms, check
from consortium.checking.file_rules import files_in_docs, is_for_itself
from consortium.checking.heading_links import MADE_PARTS, ids_of_made_parts, links_to_headings
from consortium.checking.menu_rules import FILE as SETTINGS
from consortium.checking.menu_rules import menu_rules
from consortium.checking.needed_page_rules import Needed, needed_pages
from consortium.checking.page_check import check_page
from consortium.checking.record_check import CONSORTIUM, unread_lists
from consortium.checking.written_page import WrittenPage, written_pages
from consortium.directory import Directory
from consortium.geography.folder_check import check_folder
from consortium.model import ARTICLES, BLOCKS, FOLDERS, LIST_FILES, LISTS, WITH_PAGES
from consortium.pictures import read_pictures
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reading.newsletter_files import is_newsletter, read_newsletters
from consortium.reading.record_files import DATA, RecordFiles, read_record_files
from consortium.reading.template_words import template_words
from consortium.repository.on_disk import repository_in
from consortium.repository.repository import Repository
from consortium.text.node import MappingNode, find, scalars
from consortium.text.record import Record, renamed

SOURCES = "data/source"
GEOGRAPHY = "data/geography"
AREAS = "data/areas.yml"
PAGES = "docs"
_NONE: Needed = {}


def repository_at(top: Path) -> Repository:
    """Give all that the check looks at of the repository in a folder."""
    return repository_in(top, (DATA, PAGES, MADE_PARTS, *FOLDERS, *ARTICLES))


def read_repository(repository: Repository) -> RecordFiles:
    """Read all record files of a repository, newsletters among them."""
    lists = (f"{CONSORTIUM}.yml", *LIST_FILES.values())
    records = read_record_files(repository, folders=tuple(FOLDERS), lists=lists)
    return records + read_newsletters(repository)


def terms(
    top: Path,
    *,
    today: date,
    built: datetime | None = None,
    publishing: bool = False,
    fixtures: bool = False,
) -> Terms:
    """Gather what the check goes by: the texts of documents and the codes of the map among it."""
    geography = check_folder(repository_at(top), GEOGRAPHY)
    return Terms(
        today=today,
        built=built,
        texts={
            path.name: path.read_text(encoding="utf-8").splitlines()
            for path in sorted((top / SOURCES).glob("*.txt"))
        },
        map_codes=geography.codes,
        geography=geography.problems,
        publishing=publishing,
        fixtures=fixtures,
    )


def check_repository(
    repository: Repository, the_terms: Terms, *, markers: Collection[str], needed: Needed = _NONE
) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Check records and pages. The directory is None when anything stops the site.

    `markers` are the names that a `made:` link in a page may have, `needed` the pages that have to
    be there.
    """
    files = read_repository(repository)
    in_docs = [file for file in repository.below(PAGES) if not is_for_itself(file)]
    pages = [file for file in in_docs if file in repository.files]
    whole = replace(
        the_terms,
        files=frozenset(pages),
        pictures=read_pictures(pages, repository.files),
        template_words=template_words(repository),
    )
    directory, problems = check(files, whole)
    read, unread = written_pages(pages, repository.files)
    told = (
        *problems,
        *the_terms.geography,
        *unread,
        *files_in_docs(in_docs, repository.closed),
        *_pages(read, files, markers, the_terms.newest_day, whole.files),
        *needed_pages(needed, in_docs, read),
        *_menu(repository, pages),
        *links_to_headings(read, ids_of_made_parts(repository)),
    )
    doubtful = {one.file for one in problems if one.file.startswith(f"{DATA}/")}
    may_be_moved = (*in_docs, *_elsewhere(repository, doubtful))
    moved = tuple(misplaced(may_be_moved, repository.files))
    files_moved = {one.file for one in moved}
    ordered = in_order((*moved, *(one for one in told if one.file not in files_moved)))
    return (None if stopping(ordered) else directory), ordered


def _elsewhere(repository: Repository, doubtful: Collection[str]) -> Iterator[str]:
    """Give the files where records are put by mistake: at the very top, and in folders there.

    `doubtful` are files of records that something is wrong with.
    """
    yield from (*repository.at_the_top(), *sorted(doubtful))
    for folder in (*FOLDERS, *ARTICLES):
        yield from repository.below(folder)


def _menu(repository: Repository, pages: Iterable[str]) -> Iterable[Problem]:
    if SETTINGS in repository.closed:
        return (repository.closed[SETTINGS],)
    content = repository.files.get(SETTINGS)
    return menu_rules(content, [_in_docs(file) for file in _written_by_hand(pages)])


def _written_by_hand(pages: Iterable[str]) -> list[str]:
    """Give the files of pages that are no newsletters."""
    return [file for file in pages if file.endswith(".md") and not is_newsletter(_in_docs(file))]


def _in_docs(file: str) -> str:
    return file.removeprefix(f"{PAGES}/")


def _pages(
    pages: Mapping[str, WrittenPage],
    files: RecordFiles,
    markers: Collection[str],
    newest_day: date,
    in_docs: Collection[str],
) -> Iterator[Problem]:
    one_a_file = (*FOLDERS, *ARTICLES)
    known = {f"{record.kind}/{record.id}" for record in files.records if record.kind in one_a_file}
    known |= {f"{kind}/{record_id}" for kind, record_id in files.unread if kind in one_a_file}
    for record in files.records:
        if record.kind in LISTS and isinstance(record.tree, MappingNode):
            known |= {f"{record.kind}/{key.text}" for key, _ in record.tree.entries}
    known = {one for one in known if one.partition("/")[0] in WITH_PAGES}
    newsletters = {record.file: record for record in files.records if record.kind in ARTICLES}
    for file, page in pages.items():
        yield from check_page(
            page,
            records=known,
            markers=BLOCKS if is_newsletter(_in_docs(file)) else markers,
            files=in_docs,
            renamed=renamed(files.records),
            not_yet=_not_yet(newsletters, newsletters.get(file), newest_day),
            old_emails=_old_emails(files),
            unread_lists=unread_lists(files),
        )


def _not_yet(
    newsletters: Mapping[str, Record], page: Record | None, newest_day: date
) -> frozenset[str]:
    """Name the newsletters that are not out when a page is, which may be one of them."""
    day = max(newest_day.isoformat(), page.text("published") if page else "")
    return frozenset(
        one.address.rstrip("/")
        for one in newsletters.values()
        if one.text("published") > day or one.text("draft").lower() in ("yes", "true")
    )


def _old_emails(files: RecordFiles) -> tuple[str, ...]:
    consortium = next((one for one in files.records if one.kind == CONSORTIUM), None)
    people = find(consortium.tree, ("people",)) if consortium else None
    if people is None:
        return ()
    return tuple(scalar.text for path, scalar in scalars(people) if path[-1:] == ("email",))
