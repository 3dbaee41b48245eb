"""Pages that the website cannot do without: one that is missing is told of with what to write."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.pages import MARKERS, NEEDED
from consortium.problems.problem import Problem, stopping
from consortium.reading.record_files import EMPTY
from consortium.repository.repository import Repository
from making.new_site import FIRST, HOUSE
from second_county import DAY

NEW = HOUSE / FIRST


@pytest.fixture(scope="module")
def new():
    return repository_at(NEW)


@pytest.fixture(scope="module")
def told(new) -> Callable[[Repository], list[Problem]]:
    """Give what is told of the new site with other pages, by a check that stays."""
    check = KeptCheck(markers=MARKERS, needed=NEEDED)
    known = check.terms(new, today=DAY)
    return lambda repository: list(stopping(check.check(repository, known)[1]))


def with_page(new, file, content):
    files = {**new.files, file: content}
    return replace(new, files={name: text for name, text in files.items() if text is not None})


def of(problems, file):
    return [problem for problem in problems if problem.file == file and problem.add]


def test_a_new_site_has_all_that_are_needed(new, told):
    assert told(new) == []


@pytest.mark.parametrize("page", NEEDED)
def test_what_is_to_be_written_for_a_missing_page_is_enough(new, told, page):
    file = f"docs/{page}"
    (problem,) = told(with_page(new, file, None))
    assert problem.file == file
    assert "is missing" in problem.message
    written = "\n".join(problem.add).encode() + b"\n"
    assert told(with_page(new, file, written)) == []


def test_a_site_of_no_communities_needs_no_page_of_them_and_an_empty_list_may_go(new, told):
    service = "data/services/first-service.yml"
    alike = new.files[service].replace(b"communities: [young-people]\n", b"")
    without = with_page(with_page(new, service, alike), "data/communities.yml", None)
    assert told(with_page(without, "docs/communities/index.md", None)) == []
    (problem,) = told(with_page(without, "data/communities.yml", b"# None.\n"))
    assert problem.message == EMPTY
    (named,) = told(with_page(new, "data/communities.yml", None))
    assert f"'communities' in {service} names something of it" in named.message


@pytest.mark.parametrize("page", [page for page, (_, marker) in NEEDED.items() if marker])
def test_a_page_without_its_marker_is_told_of_with_the_line(new, told, page):
    file = f"docs/{page}"
    line = f"[](made:{NEEDED[page][1]})"
    bare = new.files[file].replace(line.encode(), b"Nothing.")
    (problem,) = of(told(with_page(new, file, bare)), file)
    assert problem.add == (line,)


def test_of_a_page_that_cannot_be_read_it_is_not_said_that_its_marker_is_missing(new, told):
    file = "docs/search/index.md"
    problems = told(with_page(new, file, b"\xff\xfe\xff"))
    assert problems
    assert of(problems, file) == []
