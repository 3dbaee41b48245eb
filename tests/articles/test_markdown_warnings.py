"""What an editor may write in a newsletter without a word from the check."""

import pytest

from checked import check_repository
from good_county import county_terms, county_with
from mistakes.newsletter_mistakes import FILE, GOOD, in_issue


def told(text):
    files = {FILE: GOOD.replace("Some news.", text)}
    return check_repository(county_with(files), county_terms(), markers=("finder",))[1]


@pytest.mark.parametrize(
    "text",
    [
        "Some news:\n\n- One\n- Two\n  and more\n- Three",
        "Some news:\n- One\n1. Two",
        "News:\n| Day | Where |\n| --- | --- |\n| 2 May | Corby |",
        "- One\n\n1. Two",
        "## News\n- One",
        "News\n----\n- One",
        "Some news - and more\nof it.",
        "```\nSome news:\n- One\n```",
        "Tea • Cake · Coffee",
        "`• Tea`\n\n```\n• Tea\n| Tea |\n```",
        "| Day | Where |\n| --- | :---: |\n| 2 May | Corby |",
        "## When\n| Day | A \\| B |\n|---|---|\n| 2 May | Corby |",
        "Day | Where\n--- | ---\n2 May | Corby\n\nCorby | Kettering",
        "| One |\n| --- |\n| Two |",
        "It was wet [so they say] (and cold).",
        "[a page](https://www.example.org/a@b) or <https://www.example.org>",
        "[www.example.org](https://www.example.org)",
        "[a long\nname](https://www.example.org)",
        "[the page][a]\n\n[a]: https://www.example.org",
        "Some news.\n\n<!-- See www.example.org/a -->",
        "Write to [desk@example.org](mailto:desk@example.org) or <desk@example.org>.",
        "Type `www.example.org` or `a@example.org`.",
    ],
)
def test_what_is_well_written_passes(text):
    assert told(text) == ()


def test_an_address_and_its_line_are_named_and_given_as_a_link():
    web, mail = told("One.\n\nSee www.example.org/news, or ask desk@example.org.")
    assert (web.file, web.line, web.column, web.warning) == (FILE, 10, 5, True)
    assert "[our page](https://www.example.org/news)" in web.message
    assert "[desk@example.org](mailto:desk@example.org)" in mail.message


def test_a_reason_may_begin_with_a_name():
    files = in_issue(
        "",
        "published: 2026-11-30",
        "published: 2026-11-30\nupdates: [{date: 2026-12-01, because: Kettering has moved.}]",
    ).files
    county = county_with(files)
    assert check_repository(county, county_terms(), markers=("finder",))[1] == ()
