"""Newsletters as plain-text mail: its lines, headings, lists and links."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from consortium.html.columns import columns, wrapped
from consortium.html.plain_text import plain_text
from demonstration_county import DAY
from mail_fixtures import EVERYTHING, mail_of, mails_of


@pytest.fixture(scope="module")
def everything():
    return mail_of(EVERYTHING)


def test_a_plain_text_mail_has_78_columns_and_only_an_address_may_be_wider(everything, county):
    assert "\u6f22" in everything.text
    mails = [everything, *mails_of(county, DAY)]
    wide = [line for mail in mails for line in mail.text.split("\n") if columns(line) > 78]
    assert wide
    for line in wide:
        assert re.fullmatch(r"\s*<https://\S+>\S*", line), line


def test_the_headings_of_a_plain_text_mail_are_underlined(everything):
    assert "\n\nNews\n====\n\n" in everything.text
    assert "\n\nWhat is new\n-----------\n\n" in everything.text


def test_lists_quotes_and_line_breaks_keep_their_shape_in_plain_text(everything):
    assert "* Another thing:\n\n  1. first of all\n  2. and last\n" in everything.text
    assert "\n> “It was said.” (line 1)\n" in everything.text
    assert "\nOn 1 May we meet.\nBring a friend.\n" in everything.text


def test_a_quotation_of_several_paragraphs_is_one_in_plain_text():
    said = html.fromstring(
        "<div><blockquote><p>I rang.</p><p>A lady</p></blockquote><p>So</p></div>"
    )
    assert plain_text(said) == "> I rang.\n>\n> A lady\n\nSo\n"
    assert plain_text(html.fromstring("<ul><li><blockquote></blockquote></li></ul>")) == "\n"


@pytest.mark.parametrize(("start", "first"), [("9", 9), ("0", 0), ("nine", 1)])
def test_a_numbered_list_goes_on_from_the_number_that_it_begins_with(start, first):
    items = html.fromstring(f'<div><ol start="{start}"><li>One</li><li>Two</li></ol></div>')
    assert plain_text(items) == f"{first}. One\n{first + 1}. Two\n"


def table(*rows):
    """A table of Markdown: its first row is the head."""
    head, *others = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([head, "|" + " --- |" * len(rows[0]), *others])


def test_a_table_is_one_line_a_row_below_the_names_of_its_columns():
    rows = ("Where", "Day", "Time"), ("Ayton", "Monday", "10 am"), ("Beeford", "**Friday**", "2 pm")
    text = mail_of(table(*rows)).text
    assert "\n\nWhere: Day, Time\n\n* Ayton: Monday, 10 am\n* Beeford: Friday, 2 pm\n\n" in text


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ((("A", "B", "C"), ("1", "", "3")), "* A: 1; B: –; C: 3"),
        ((("A", "B"), ("", "2")), "* A: –; B: 2"),
        ((("A", "B"), ("Why?", "2")), "A: B\n\n* Why? 2"),
        ((("A", "B", "C", "D"), ("1", "2", "3", "4")), "* A: 1; B: 2; C: 3; D: 4"),
        ((("", ""), ("1", "2")), "* 1; 2"),
    ],
)
def test_a_row_of_many_columns_or_with_an_empty_cell_names_them_and_signs_do_not_meet(rows, line):
    assert f"\n\n{line}\n\n" in mail_of(table(*rows)).text


def test_a_link_in_a_table_keeps_its_address():
    text = mail_of(table(("What", "Web"), ("Tea", "[see](https://example.org/tea)"))).text
    assert "* Tea: see <https://example.org/tea>\n" in text


def test_a_link_that_shows_its_own_address_is_not_told_twice():
    body = html.fragment_fromstring(
        '<div><p><a href="https://example.org/">https://example.org/</a> or '
        '<a href="mailto:a@example.org">a@example.org</a></p></div>'
    )
    assert plain_text(body) == "https://example.org/ or a@example.org\n"


def test_days_and_numbers_joined_by_a_no_break_space_stay_on_one_line():
    (first, second) = wrapped("Ring us on 01632\u00a0960123", 20)
    assert (first, second) == ("Ring us on", "01632\u00a0960123")


def test_no_line_of_a_plain_text_mail_ends_within_a_day_a_postcode_or_a_number():
    """Some ended so: "Wednesday 25", and below it "November 2026"."""
    text = "\n\n".join(
        f"{'o' * length} 12 May 2026 AB1 2CD 01632 960250" for length in range(45, 78)
    )
    lines = [line for line in mail_of(text).text.splitlines() if line.startswith("o")]
    assert len(lines) == 33
    assert {line.split(" ", 1)[1] for line in lines if " " in line} == {
        "12 May 2026",
        "12 May 2026 AB1 2CD",
    }


def test_letters_that_are_two_columns_wide_count_twice_and_accents_do_not_count():
    assert columns("a\u6f22\U0001f389e\u0301") == 6


@given(st.lists(st.text("ab漢🎉 \u0301", min_size=1), max_size=20), st.integers(10, 78))
def test_wrapping_loses_no_letter_and_makes_no_line_too_wide(given_words, width):
    text = " ".join(given_words)
    lines = list(wrapped(text, width))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(columns(line) <= width for line in lines)
