"""A person is taken off as the guide says, and then stands nowhere in all that is built."""

import re
from collections.abc import Callable, Iterable, Iterator
from email import message_from_bytes, policy
from gzip import decompress
from html import unescape
from pathlib import Path
from urllib.parse import unquote
from zipfile import ZipFile

import pytest

from built_site import LARGE_PRINT, BuiltSite, records_of
from checked import check_repository, first_pass, terms
from consortium.checking.repository_files import read_repository, repository_at
from consortium.comparing.comparison import compare
from consortium.pages import MARKERS
from consortium.paper.documents import handouts, newsletters
from consortium.problems.problem import stopping
from consortium.rendering import Site
from demonstration_county import DAY, assemble
from edits import people
from edits.people import QUENTIN, WILMA
from edits.repository_copy import Copy
from paper_fixtures import TEMPLATES, composed, site_of

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


def ways_of(texts: Iterable[str]) -> Iterator[str]:
    """Give some texts in small letters, in each way that they may be read."""
    for text in texts:
        unescaped = unescape(text)
        # Most texts are the same in all ways.
        yield from map(str.lower, {text, unescaped, unquote(unescaped)})


def said_by(signs: Iterable[str]) -> Callable[[Iterable[str]], bool]:
    """Say of texts in all ways whether a person is in them, marked up or folded or not."""
    # Each sign by itself: a search that knows its first letter passes quickly over the rest.
    spread = (_BETWEEN.join(map(re.escape, "".join(sign.split()))) for sign in signs)
    searches = [re.compile(sign).search for sign in spread]
    return lambda ways: any(search(way) for way in ways for search in searches)


def files_that_name(site: BuiltSite, *people: Iterable[str]) -> list[set[str]]:
    """Give the files of the website that name each person, by their signs.

    They may do so in their words or in their addresses.
    """
    named: list[set[str]] = [set() for _ in people]
    each = [*map(said_by, people)]
    for file in filter(Path.is_file, site.folder.rglob("*")):
        name = file.relative_to(site.folder).as_posix()
        ways = [*ways_of((name, *texts_of(file)))]
        for files, said_in in zip(named, each, strict=True):
            if said_in(ways):
                files.add(name)
    return named


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
        people.name_a_person(copy, QUENTIN)
    people.take_the_person_off(after, QUENTIN, DAY)
    return before, after


def sites_of(copy: Copy) -> Site:
    return site_of(records_of(copy.folder, DAY), DAY, repository=copy.folder)


@pytest.fixture(scope="module")
def files_of_two(hostile):
    """The files that name who is there, and those that name who was taken off."""
    return files_that_name(hostile, QUENTIN.signs, WILMA.signs)


def test_a_person_who_is_there_stands_in_every_kind_of_file(files_of_two, copies):
    there, _ = files_of_two
    assert {kind_of(file) for file in there} >= {
        *("page", "large print", "search", "calendar"),
        *("feed .xml", "feed .json", "mail .eml", "mail .html", "mail .txt"),
        *("data .csv", "data .xlsx", "data .json"),
    }
    said_in = said_by(QUENTIN.signs)
    on_paper = handouts(sites_of(copies[0]), TEMPLATES, copies[0].folder / "docs")
    assert any(said_in(ways_of([document.html])) for document in on_paper)


def test_a_person_who_was_taken_off_stands_in_no_file(files_of_two, copies):
    """Of the website that has been built, which names another person everywhere."""
    _, taken_off = files_of_two
    assert taken_off == set()
    said_in = said_by(QUENTIN.signs)
    site, docs = sites_of(copies[1]), copies[1].folder / "docs"
    on_paper = [*handouts(site, TEMPLATES, docs), *composed(newsletters, site, docs)]
    assert [file.file for file in on_paper if said_in(ways_of([file.html]))] == []
    assert on_paper


def test_a_search_of_all_files_finds_each_place_and_none_after(copies):
    before, after = copies
    assert people.find_the_person(before, QUENTIN) == QUENTIN.files
    assert people.find_the_person(after, QUENTIN) == []


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


def test_the_page_of_what_was_taken_off_says_its_day_and_no_more(hostile):
    for edition in (hostile.pages, hostile.twins):
        page = edition[f"events/concert-of-{WILMA.days[0]}/"]
        assert "What stood here was taken off on 26 November 2026." in page.html
        assert WILMA.band not in page.html


@pytest.mark.both_sites
def test_the_people_of_a_plan_stand_on_the_contact_page_alone_as_the_privacy_page_says(site):
    people_of_plan = site.directory.consortium.people
    signs = {person.email.lower() for person in people_of_plan}
    signs |= {person.person.lower() for person in people_of_plan if person.person}
    pages = {f"{edition}contact/index.html" for edition in ("", LARGE_PRINT)}
    assert files_that_name(site, signs) == [pages]
