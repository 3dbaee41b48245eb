"""The check of a whole repository: its records and its hand-written pages."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from consortium.checking.belonging import misplaced
from consortium.checking.check import conclude, first_pass, second_pass
from consortium.checking.file_rules import files_in_docs, is_for_itself
from consortium.checking.heading_links import MADE_PARTS, ids_of_made_parts, links_to_headings
from consortium.checking.menu_rules import FILE as SETTINGS
from consortium.checking.menu_rules import menu_rules
from consortium.checking.needed_page_rules import Needed, needed_pages
from consortium.checking.page_check import check_page
from consortium.checking.record_check import CONSORTIUM
from consortium.checking.rulebook import Rulebook
from consortium.checking.surroundings import Surroundings
from consortium.checking.terms import Terms
from consortium.checking.told import Told
from consortium.checking.written_page import WrittenPage, written_pages
from consortium.directory import Directory
from consortium.geography.folder_check import check_folder
from consortium.geography.gazetteer import GEOGRAPHY
from consortium.model import ARTICLES, BLOCKS, FOLDERS, LIST_FILES, WITH_PAGES, GlossaryTerm
from consortium.pictures import read_pictures
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reading.newsletter_files import is_newsletter, read_newsletters
from consortium.reading.record_files import DATA, RecordFiles, read_record_files
from consortium.reading.template_words import template_words
from consortium.repository.on_disk import repository_in
from consortium.repository.repository import Repository
from consortium.text.record import Record

SOURCES = "data/source"
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
        places=geography.places,
        sectors=geography.sectors,
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
    in_docs = [file for file in repository.below(PAGES) if not is_for_itself(file)]
    files = [file for file in in_docs if file in repository.files]
    # One that is missing is told of once, as itself, and not wherever something leads to it.
    sure = [*files, *(f"{PAGES}/{name}" for name in needed if f"{PAGES}/{name}" not in files)]
    whole = replace(
        the_terms,
        files=frozenset(sure),
        pictures=read_pictures(files, repository.files),
        template_words=template_words(repository),
    )
    book, first = first_pass(read_repository(repository), whole)
    pages, unread = written_pages(files, repository.files)
    first = (
        *first,
        *the_terms.geography,
        *unread,
        *(problem for page in pages.values() for problem in page.problems),
        *files_in_docs(in_docs, repository.closed),
    )
    moved = tuple(misplaced((*in_docs, *_elsewhere(repository, first)), repository.files))
    told = Told(first)
    directory, of_records = conclude(book, (*first, *second_pass(book, told)))
    of_pages = (
        *_pages(pages, book, markers),
        *needed_pages(needed, in_docs, pages),
        *_menu(repository, sure),
        *links_to_headings(pages, ids_of_made_parts(repository)),
    )
    elsewhere = {problem.file for problem in moved}
    others = (*of_records, *told.news(of_pages))
    here = (problem for problem in others if problem.file not in elsewhere)
    problems = in_order((*moved, *here))
    return (None if stopping(problems) else directory), problems


def _elsewhere(repository: Repository, first: Iterable[Problem]) -> Iterator[str]:
    """Give the files where records are put by mistake: at the very top, and in folders there.

    Those of records are looked at if something in them could not be read: `first` tells of it.
    """
    doubtful = {problem.file for problem in first if problem.file.startswith(f"{DATA}/")}
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
    pages: Mapping[str, WrittenPage], book: Rulebook, markers: Collection[str]
) -> Iterator[Problem]:
    known = {f"{kind}/{name}" for kind in WITH_PAGES for name in book.ids.get(kind, ())}
    newsletters = {record.file: record for record in book.records if record.kind in ARTICLES}
    for file, page in pages.items():
        around = Surroundings(
            records=known,
            renamed=book.renamed,
            unread_lists=book.unread_lists,
            markers=BLOCKS if is_newsletter(_in_docs(file)) else markers,
            files=book.terms.files,
            not_yet=_not_yet(newsletters, newsletters.get(file), book.terms.newest_day),
            old_emails=book.old_emails,
            spellings=book.spellings if book.all_passed((GlossaryTerm,)) else None,
        )
        yield from check_page(page, around)


def _not_yet(
    newsletters: Mapping[str, Record], page: Record | None, newest_day: date
) -> frozenset[str]:
    """Name the newsletters that are not out when a page is, which may be one of them."""
    day = max(newest_day.isoformat(), page.text("published") if page else "")
    return frozenset(
        newsletter.address.rstrip("/")
        for newsletter in newsletters.values()
        if newsletter.text("published") > day or newsletter.text("draft").lower() in ("yes", "true")
    )
