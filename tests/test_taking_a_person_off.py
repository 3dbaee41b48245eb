"""A person is taken off as the guide says, and then stands nowhere in all that is built."""

import re
from collections.abc import Iterable, Iterator
from email import message_from_bytes, policy
from gzip import decompress
from html import unescape
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest

from built_site import LARGE_PRINT, BuiltSite, records_of
from consortium.checking.check import first_pass
from consortium.checking.repository_check import (
    check_repository,
    read_repository,
    repository_at,
    terms,
)
from consortium.comparing.comparison import compare
from consortium.pages import MARKERS
from consortium.paper.documents import documents
from consortium.problems.problem import stopping
from demonstration_county import DAY, assemble
from edits import people
from edits.repository_copy import Copy
from paper_fixtures import TEMPLATES, site_of

_BETWEEN = r"(?:\s|\u00ad|\u200b|</?[a-z][^>]*>)*"
"""What may stand between two letters of a word, and is not seen."""


def texts_of(file: Path) -> Iterator[str]:
    """Give all that somebody, or a program, can read in a file of the website."""
    content = decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    if file.suffix == ".eml":
        draft = message_from_bytes(content, policy=policy.default)
        for name, value in draft.items():
            yield f"{name}: {value}"
        for part in draft.walk():
            if not part.is_multipart():
                yield part.get_payload(decode=True).decode("utf-8", "replace")
    if file.suffix == ".xlsx":
        with ZipFile(file) as book:
            yield from (book.read(part).decode() for part in book.namelist())
    yield content.decode("utf-8", "replace")


def said_in(texts: Iterable[str], signs: Iterable[str]) -> bool:
    """Say whether a person is in some texts, however they are marked up or folded."""
    spread = (_BETWEEN.join(map(re.escape, "".join(sign.split()))) for sign in signs)
    person = re.compile("|".join(spread))
    for text in texts:
        unescaped = unescape(text)
        # Most texts are the same in all ways.
        if any(person.search(way.lower()) for way in {text, unescaped, unquote(unescaped)}):
            return True
    return False


def files_that_name(site: BuiltSite, signs: Iterable[str]) -> set[str]:
    """Give the files of the website that name a person, in their words or in their addresses."""
    return {
        file.relative_to(site.folder).as_posix()
        for file in site.folder.rglob("*")
        if file.is_file()
        and said_in((*texts_of(file), file.relative_to(site.folder).as_posix()), signs)
    }


def documents_that_name(copy: Copy) -> set[str]:
    """Give the documents on paper of a county that name the person."""
    site = site_of(records_of(copy.folder, DAY), DAY, repository=copy.folder)
    made = documents(site, TEMPLATES, copy.folder / "docs")
    assert made
    return {page.file for page in made if said_in([page.html], people.SIGNS)}


def kind_of(file: str) -> str:
    """Say what a file is to those who read it."""
    if file.startswith("editors/"):
        return f"mail {Path(file).suffix}"
    if file.startswith("search/"):
        return "search"
    if file.startswith(("api/", "open-data/")):
        return f"data {Path(file).suffix}"
    if file.startswith(LARGE_PRINT):
        return "large print"
    return {".html": "page", ".ics": "calendar"}.get(Path(file).suffix, f"feed {Path(file).suffix}")


@pytest.fixture(scope="module")
def copies(tmp_path_factory):
    """The county with the person everywhere, and after the person was taken off."""
    top = tmp_path_factory.mktemp("person")
    before, after = Copy(assemble(top / "before"), DAY), Copy(assemble(top / "after"), DAY)
    for copy in (before, after):
        people.name_a_person(copy)
    people.take_the_person_off(after, DAY)
    return before, after


@pytest.fixture(scope="module")
def taken_off(copies, build_once) -> BuiltSite:
    return build_once("person-taken-off", copies[1].folder, DAY)


def test_the_person_stands_in_every_kind_of_file_before(hostile, copies):
    assert documents_that_name(copies[0])
    assert {kind_of(file) for file in files_that_name(hostile, people.SIGNS)} >= {
        *("page", "large print", "search", "calendar"),
        *("feed .xml", "feed .json", "mail .eml", "mail .html", "mail .txt"),
        *("data .csv", "data .xlsx", "data .json"),
    }


def test_the_person_stands_in_no_file_of_the_website_after(taken_off, copies):
    assert files_that_name(taken_off, people.SIGNS) == set()
    assert documents_that_name(copies[1]) == set()


def test_a_search_of_all_files_finds_each_place_and_none_after(copies):
    before, after = copies
    assert people.find_the_person(before) == sorted(
        (
            *(people.HUB, people.SERVICE, people.EVENT, people.BODY, people.CONCERT),
            *(people.CHECK, people.TERMS, people.CONSORTIUM, people.PROJECT, people.MEASURES),
            *(people.PAGE, people.PICTURE, people.ISSUE),
        )
    )
    assert people.find_the_person(after) == []


def test_the_comparison_with_what_was_published_lets_the_person_go(copies):
    books = [
        first_pass(read_repository(there), terms(there, today=DAY))[0]
        for there in (repository_at(copy.folder) for copy in copies)
    ]
    assert [problem.message for problem in stopping(compare(*books))] == []


def test_the_check_tells_who_still_refers_to_what_was_taken_off(copies):
    after = copies[1]
    kept = after.read(people.ISSUE)
    try:
        after.replace(people.ISSUE, "Ask at the door.", "[A](record:organisations/spoons-band).")
        there = repository_at(after.folder)
        told = check_repository(there, terms(there, today=DAY), markers=MARKERS)[1]
    finally:
        after.write(people.ISSUE, kept)
    (problem,) = stopping(told)
    assert problem.file == people.ISSUE
    assert "was taken off" in problem.message


def test_the_page_of_what_was_taken_off_says_its_day_and_no_more(taken_off):
    for edition in (taken_off.pages, taken_off.twins):
        page = edition["events/concert-in-the-hut/"]
        assert "What stood here was taken off on 26 November 2026." in page.html
        assert "spoons" not in page.html


@pytest.mark.both_sites
def test_the_people_of_a_plan_stand_on_the_contact_page_alone_as_the_privacy_page_says(site):
    people_of_plan = site.directory.consortium.people
    signs = {person.email.lower() for person in people_of_plan}
    signs |= {person.person.lower() for person in people_of_plan if person.person}
    pages = {f"{edition}contact/index.html" for edition in ("", LARGE_PRINT)}
    assert files_that_name(site, signs) == pages
