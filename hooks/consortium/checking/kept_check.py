"""The check of a whole repository, which keeps what it found of each file."""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import chain

from consortium.checking.belonging import (
    may_be_misplaced,
    misplaced,
    named_by,
    put_back,
    with_newsletters,
)
from consortium.checking.cache import Cache
from consortium.checking.check import RecordsCheck, conclude
from consortium.checking.file_rules import file_in_docs, is_for_itself
from consortium.checking.heading_links import HeadingLinks, ids_of_made_parts
from consortium.checking.menu_rules import FILE as SETTINGS
from consortium.checking.menu_rules import menu_rules
from consortium.checking.needed_page_rules import Needed, needed_pages
from consortium.checking.page_check import check_page
from consortium.checking.remedies import Place, followed, places_of, with_remedies
from consortium.checking.repository_files import PAGES, files_of_records, read_file
from consortium.checking.rulebook import Rulebook
from consortium.checking.surroundings import Surroundings
from consortium.checking.terms import Terms
from consortium.checking.told import Told
from consortium.checking.written_page import WrittenPage, read_page
from consortium.directory import Directory
from consortium.geography.folder_check import Checked, check_folder
from consortium.geography.gazetteer import GEOGRAPHY
from consortium.model import ARTICLES, BLOCKS, FOLDERS, KINDS, WITH_PAGES, GlossaryTerm
from consortium.model.kind import Kept
from consortium.pictures.formats import is_meant_as_picture
from consortium.pictures.picture import Picture, look_at
from consortium.problems.problem import Problem, in_order, stopping
from consortium.problems.whole_lines import whole_lines
from consortium.reading.newsletter_files import is_newsletter
from consortium.reading.record_files import DATA, together
from consortium.reading.template_words import template_files, template_words
from consortium.repository.repository import File, Repository

MOST_HIDDEN = 20
"""So many lines of a file that cannot be read are told at once."""

SOURCES = "data/source"
NOTHING_NEEDED: Needed = {}
Named = frozenset[tuple[str, str]]
"""Records by their kind and id."""


class KeptCheck:
    """The check of records and pages. A second one does no more than what has changed asks for.

    A file with the same bytes is not read again, so its records and its page are the same objects.
    `markers` are the names that a `made:` link in a page may have, `needed` the pages that have to
    be there. `rulebook` and `pages` are what the last check read.
    """

    rulebook: Rulebook
    pages: Mapping[str, WrittenPage]

    def __init__(self, *, markers: Collection[str], needed: Needed = NOTHING_NEEDED) -> None:
        self._markers, self._needed = markers, needed
        self._records = RecordsCheck()
        self._headings = HeadingLinks()
        self._geography = Cache(_check_geography)
        self._texts: Cache[File, tuple[str, ...]] = Cache(
            lambda file: tuple(file.content.decode().splitlines())
        )
        self._templates = Cache(template_words)
        self._read = Cache(read_file)
        self._read_pages = Cache(read_page)
        self._pictures: Cache[File, Picture] = Cache(lambda file: look_at(file.content))
        self._misplaced = Cache(misplaced)
        self._menu = Cache(_check_menu)
        self._of_pages = Cache(_check_page)
        self._of_newsletters = Cache(_check_page)

    def terms(
        self,
        repository: Repository,
        *,
        today: date,
        built: datetime | None = None,
        publishing: bool = False,
    ) -> Terms:
        """Gather what the check goes by: the texts of documents and the codes of the map too."""
        files = (repository.file(path) for path in repository.below(GEOGRAPHY))
        places = tuple(file for file in files if file)
        geography = self._geography.of((places,))[places]
        texts = (path for path in repository.below(SOURCES) if path.endswith(".txt"))
        lines = self._texts.of(_existing(repository, texts))
        return Terms(
            today=today,
            built=built,
            texts={posixpath.basename(file.path): said for file, said in lines.items()},
            map_codes=geography.codes,
            geography=geography.problems,
            places=geography.places,
            sectors=geography.sectors,
            publishing=publishing,
        )

    def check(
        self, repository: Repository, terms: Terms, gone: Named = frozenset()
    ) -> tuple[Directory | None, tuple[Problem, ...]]:
        """Check records and pages. The directory is None when anything stops the site.

        Nobody is blamed for naming a record that is `gone`, which is told of by itself.
        """
        repository, renamed = with_newsletters(repository)
        directory, problems, unread = self._check(repository, terms, gone)
        # What is kept is of the files as they are.
        book, pages = self.rulebook, self.pages
        mended = with_remedies(repository, problems, unread)
        for _ in range(MOST_HIDDEN):
            if not mended:
                break
            _, left, more = self._check(mended, terms, gone)
            problems = followed(problems, unread, left)
            mended = with_remedies(mended, left, more)
            unread |= more
        self.rulebook, self.pages = book, pages
        if renamed:
            here = (replace(told, file=put_back(told.file, renamed.file)) for told in problems)
            return None, in_order((renamed, *here))
        return directory, in_order(problems)

    def _check(
        self, repository: Repository, terms: Terms, gone: Named
    ) -> tuple[Directory | None, tuple[Problem, ...], frozenset[Place]]:
        """Check one state. Give the lines that keep its records from being read, too."""
        in_docs = [file for file in repository.below(PAGES) if not is_for_itself(file)]
        files = [file for file in in_docs if file in repository.files]
        # One that is missing is told of once, as itself, and not wherever something leads to it.
        needed = self._needed_with(repository)
        lacking = (f"{PAGES}/{name}" for name in needed if f"{PAGES}/{name}" not in files)
        sure = frozenset((*files, *lacking))
        read = together(self._read.of(files_of_records(repository)).values())
        book, of_reading = self._records.first_pass(
            replace(read, unread=read.unread | gone), self._whole(terms, repository, files, sure)
        )
        pages, unread = self._written_pages(repository, files)
        self.rulebook, self.pages = book, pages
        of_files = (repository.closed.get(file) or file_in_docs(file) for file in in_docs)
        first = (*of_reading, *terms.geography, *unread, *filter(None, of_files))
        moved = self._moved(repository, in_docs, first)
        if more := named_by(repository, moved) - gone:
            # Nobody is blamed for naming what lies in a wrong folder.
            return self._check(repository, terms, gone | more)
        elsewhere = {problem.file for problem in moved}
        told = Told(first)
        directory, of_records = conclude(book, (*first, *self._records.second_pass(book, told)))
        of_pages = (
            *self._page_problems(pages, book),
            *needed_pages(needed, in_docs, pages),
            *self._menu_problems(repository, sure - elsewhere),
            *self._headings.problems(pages, ids_of_made_parts(repository)),
        )
        others = (*of_records, *told.news(of_pages))
        here = (problem for problem in others if problem.file not in elsewhere)
        problems = tuple(whole_lines(in_order((*moved, *here))))
        return (None if stopping(problems) else directory), problems, places_of(of_reading)

    def _needed_with(self, repository: Repository) -> Needed:
        """Give the pages that have to be there, but for those of lists that a site does without."""
        gone = {
            f"{kind.name}/index.md"
            for kind in KINDS.values()
            if kind.kept is Kept.LIST and not kind.compulsory
            if f"{DATA}/{kind.file}" not in repository.files
        }
        return {name: said for name, said in self._needed.items() if name not in gone}

    def _whole(
        self, terms: Terms, repository: Repository, files: Iterable[str], sure: frozenset[str]
    ) -> Terms:
        """Add to the terms what the repository has beside its records."""
        names = (path for path in files if is_meant_as_picture(path))
        pictures = self._pictures.of(_existing(repository, names))
        templates = self._templates.of(template_files(repository))
        return replace(
            terms,
            files=sure,
            pictures={file.path: picture for file, picture in pictures.items()},
            template_words=dict(templates.values()),
        )

    def _written_pages(
        self, repository: Repository, files: Iterable[str]
    ) -> tuple[Mapping[str, WrittenPage], tuple[Problem, ...]]:
        names = (path for path in files if path.endswith(".md"))
        read = self._read_pages.of(_existing(repository, names))
        pages = {file.path: page for file, (page, _) in read.items() if page is not None}
        problems = chain.from_iterable(told for _, told in read.values())
        in_pages = chain.from_iterable(page.problems for page in pages.values())
        return pages, (*problems, *in_pages)

    def _moved(
        self, repository: Repository, in_docs: Iterable[str], first: Iterable[Problem]
    ) -> tuple[Problem, ...]:
        """Tell of what is where it does not belong.

        That may be a file in docs/, at the very top, or in a folder there. Those of records are
        looked at if something in them could not be read: `first` tells of it.
        """
        doubtful = {problem.file for problem in first if problem.file.startswith(f"{DATA}/")}
        at_the_top = (repository.below(folder) for folder in (*FOLDERS, *ARTICLES))
        names = chain(in_docs, repository.at_the_top(), sorted(doubtful), *at_the_top)
        may_be = _existing(repository, may_be_misplaced(names))
        return tuple(filter(None, self._misplaced.of(may_be).values()))

    def _menu_problems(self, repository: Repository, pages: Iterable[str]) -> tuple[Problem, ...]:
        settings = repository.file(SETTINGS)
        by_hand = (file for file in pages if file.endswith(".md") and not is_newsletter(file))
        named = frozenset(file.removeprefix(f"{PAGES}/") for file in by_hand)
        return self._menu.of((settings,), named)[settings]

    def _page_problems(self, pages: Mapping[str, WrittenPage], book: Rulebook) -> Iterator[Problem]:
        issues = [record for record in book.records if record.kind in ARTICLES]
        to_name = book.names.to_name
        around = Surroundings(
            website=book.consortium.website if book.consortium else "",
            records={f"{kind}/{name}" for kind in WITH_PAGES for name in to_name.get(kind, ())},
            renamed=book.names.renamed,
            erased=book.names.erased,
            unread_lists=book.names.unread_lists,
            markers=self._markers,
            files=book.terms.files,
            published={issue.address.rstrip("/"): issue.text("published") for issue in issues},
            drafts={
                issue.address.rstrip("/")
                for issue in issues
                if issue.text("draft").lower() in ("yes", "true")
            },
            newest_day=book.terms.newest_day.isoformat(),
            old_emails=book.old_emails,
            library=book.library,
            country=book.country,
            explained=book.explained if book.all_passed((GlossaryTerm,)) else None,
        )
        issues_read = [page for file, page in pages.items() if is_newsletter(file)]
        by_hand = [page for file, page in pages.items() if not is_newsletter(file)]
        in_issues = replace(around, markers=BLOCKS)
        yield from chain.from_iterable(self._of_pages.of(by_hand, around).values())
        yield from chain.from_iterable(self._of_newsletters.of(issues_read, in_issues).values())


def _existing(repository: Repository, paths: Iterable[str]) -> Iterator[File]:
    """Give the files of some paths that are there and can be read."""
    for path in paths:
        file = repository.file(path)
        if file and not file.closed:
            yield file


def _check_geography(files: tuple[File, ...]) -> Checked:
    closed = {file.path: file.closed for file in files if file.closed}
    read = {file.path: file.content for file in files if not file.closed}
    return check_folder(Repository(read, closed), GEOGRAPHY)


def _check_menu(settings: File | None, pages: frozenset[str]) -> tuple[Problem, ...]:
    return tuple(menu_rules(settings, pages))


def _check_page(page: WrittenPage, around: Surroundings) -> tuple[Problem, ...]:
    return tuple(check_page(page, around))
