"""The check of a whole repository: its records and its hand-written pages."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from consortium.addresses import page_address
from consortium.checking.check import Terms, check
from consortium.checking.heading_links import links_to_headings
from consortium.checking.menu_rules import FILE as SETTINGS
from consortium.checking.menu_rules import menu_rules
from consortium.checking.page_check import check_page
from consortium.checking.pages_of_records import WITH_PAGES
from consortium.checking.record_check import CONSORTIUM, unread_lists
from consortium.directory import Directory
from consortium.geography.codes import district_codes
from consortium.model import ARTICLES, BLOCKS, FOLDERS, LIST_FILES, LISTS
from consortium.pictures import read_pictures
from consortium.problems.problem import Problem, in_order, stopping
from consortium.reading.newsletter_files import (
    is_newsletter,
    newsletter_source,
    read_newsletters,
)
from consortium.reading.node import MappingNode, find, scalars
from consortium.reading.record import Record, renamed
from consortium.reading.record_files import RecordFiles, read_record_files
from consortium.reading.source_file import SourceFile, source_file
from consortium.reading.template_words import template_words

PLAN = "data/source/infrastructure-investment-plan.txt"
GEOGRAPHY = "data/geography"
PAGES = "docs"


def read_repository(repository: Path) -> RecordFiles:
    """Read all record files of a repository, newsletters among them."""
    lists = (f"{CONSORTIUM}.yml", *LIST_FILES.values())
    records = read_record_files(repository, folders=tuple(FOLDERS), lists=lists)
    return records + read_newsletters(repository)


def terms(
    repository: Path, *, today: date, publishing: bool = False, fixtures: bool = False
) -> Terms:
    """Gather what the check goes by: the plan's text and the codes of the map among it."""
    return Terms(
        today=today,
        plan=(repository / PLAN).read_text(encoding="utf-8").splitlines(),
        map_codes=district_codes(repository / GEOGRAPHY),
        publishing=publishing,
        fixtures=fixtures,
    )


def check_repository(
    repository: Path, the_terms: Terms, *, markers: Collection[str]
) -> tuple[Directory | None, tuple[Problem, ...]]:
    """Check records and pages. The directory is None when anything stops the site.

    `markers` are the names that a `made:` link in a page may have.
    """
    files = read_repository(repository)
    pages = _files_in_docs(repository)
    whole = replace(
        the_terms,
        hand_written=_addresses(pages),
        files=frozenset(pages),
        pictures=read_pictures(pages),
        template_words=template_words(repository),
    )
    directory, problems = check(files, whole)
    whole_pages = (*_menu(repository, pages), *links_to_headings(_hand_written(pages)))
    told = (*problems, *_pages(pages, files, markers, the_terms.today), *whole_pages)
    ordered = in_order(told)
    return (None if stopping(ordered) else directory), ordered


def _files_in_docs(repository: Path) -> Mapping[str, Path]:
    return {
        path.relative_to(repository).as_posix(): path
        for path in sorted((repository / PAGES).rglob("*"))
        if path.is_file()
    }


def _addresses(pages: Iterable[str]) -> Mapping[str, str]:
    """Give the file of each page in docs by its address, as MkDocs makes it."""
    return {
        page_address(_in_docs(file)): file
        for file in pages
        if file.endswith(".md") and not is_newsletter(_in_docs(file))
    }


def _menu(repository: Path, pages: Mapping[str, Path]) -> Iterable[Problem]:
    settings = repository / SETTINGS
    content = settings.read_bytes() if settings.is_file() else None
    return menu_rules(content, [_in_docs(file) for file in _addresses(pages).values()])


def _hand_written(pages: Mapping[str, Path]) -> Mapping[str, SourceFile]:
    """Give the hand-written pages that can be read."""
    read = (source_file(file, pages[file].read_bytes())[0] for file in _addresses(pages).values())
    return {source.file: source for source in read if source}


def _in_docs(file: str) -> str:
    return file.removeprefix(f"{PAGES}/")


def _pages(
    pages: Mapping[str, Path], files: RecordFiles, markers: Collection[str], today: date
) -> Iterator[Problem]:
    one_a_file = (*FOLDERS, *ARTICLES)
    known = {f"{record.kind}/{record.id}" for record in files.records if record.kind in one_a_file}
    known |= {f"{kind}/{record_id}" for kind, record_id in files.unread if kind in one_a_file}
    for record in files.records:
        if record.kind in LISTS and isinstance(record.tree, MappingNode):
            known |= {f"{record.kind}/{key.text}" for key, _ in record.tree.entries}
    known = {one for one in known if one.partition("/")[0] in WITH_PAGES}
    newsletters = {record.file: record for record in files.records if record.kind in ARTICLES}
    for file, path in pages.items():
        if path.suffix != ".md":
            continue
        read = newsletter_source if is_newsletter(_in_docs(file)) else source_file
        source, told = read(file, path.read_bytes())
        yield from told
        if source is not None:
            yield from check_page(
                source,
                records=known,
                markers=BLOCKS if is_newsletter(_in_docs(file)) else markers,
                files=pages,
                renamed=renamed(files.records),
                not_yet=_not_yet(newsletters, newsletters.get(file), today),
                old_emails=_old_emails(files),
                unread_lists=unread_lists(files),
            )


def _not_yet(newsletters: Mapping[str, Record], page: Record | None, today: date) -> frozenset[str]:
    """Name the newsletters that are not out when a page is, which may be one of them."""
    day = max(today.isoformat(), page.text("published") if page else "")
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
