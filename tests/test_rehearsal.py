"""An issue that cannot be made is told before its day, and not by a website that stands still."""

from datetime import timedelta

import pytest

from built_site import REPOSITORY
from consortium.rehearsal import rehearse
from counties import TODAY, directory, newsletter, smallest

TEMPLATES = REPOSITORY / "overrides"
CANNOT = "See [the hall](https://[address])."
TOMORROW = TODAY + timedelta(1)


def told(**fields):
    return list(rehearse(directory(*smallest(), newsletter("news", **fields)), TODAY, TEMPLATES))


def test_an_issue_to_come_that_cannot_be_made_is_told_with_its_file_and_day():
    (problem,) = told(text=CANNOT, published=TOMORROW)
    assert problem.file == "docs/newsletters/news.md"
    assert not problem.warning
    assert "comes out on 23 November 2026, and we cannot make it" in problem.message


def test_of_a_draft_and_of_what_is_out_nothing_is_told():
    assert told(text=CANNOT, published=TOMORROW, draft=True) == []
    assert told(text=CANNOT, published=TODAY) == []


@pytest.mark.parametrize(
    "text",
    [
        "Some news.",
        "- one\n    - \n- two",
        "1. one\n    1. \n2. two",
        '<ol start=""><li>one</li></ol>',
        "<table><tr></tr><tr><td>one</td></tr></table>",
    ],
)
def test_what_an_editor_leaves_half_done_can_be_made(text):
    assert told(text=text, published=TOMORROW) == []
