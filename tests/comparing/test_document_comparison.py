"""What a founding document said does not change, and what is ours may."""

from dataclasses import replace

import pytest

from checked import first_pass
from comparison_fixtures import compared
from consortium.checking.repository_files import read_repository
from consortium.comparing.comparison import compare
from good_county import FILES, changed, county_terms, county_with
from good_plan import (
    FINDINGS,
    GOVERNANCE,
    INDICATORS,
    PROJECT,
    RANKS,
    SIX_MONTHS,
    STATISTICS,
    TOTALS,
)

QUOTE = "  quote: The village project asks for £12,000 a year.\n  lines: 4\n"
COST = "cost:\n  pounds: 500\n  quote: The launch costs 500 in all.\n  lines: 8\n"
STATEMENTS = "data/plan/statements.yml"
DOCUMENTS = "data/documents.yml"
OFTEN = "half:\n  study: survey\n  figure: Almost half\n"


def told(file, old, new):
    """Give what is told when words of a file are changed: what stops, with its line and message."""
    problems = compared({}, changed(file, old, new))
    assert all(not problem.warning and problem.file == file for problem in problems)
    return [(problem.line, problem.message) for problem in problems]


def test_of_a_quote_without_its_lines_the_check_of_the_record_tells_alone():
    assert told(PROJECT, "project\n  lines: 4\n", "project\n") == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (PROJECT, "pounds: 12000", "pounds: 21000", "under 'yearly_request': pounds: 12000."),
        (PROJECT, f"yearly_request:\n  pounds: 12000\n{QUOTE}", "", "pounds: 12000; quote: The"),
        (PROJECT, "quote: The village project\n", "quote: The village\n", "under 'aim': quote:"),
        (SIX_MONTHS, COST, "", "under 'cost': pounds: 500; quote: The launch costs 500 in all."),
        (SIX_MONTHS, "last: 4\n      quote", "last: 3\n      quote", "under 'targets': last: 4."),
        (FINDINGS, "figure: Almost half", "figure: Half", "as it was: figure: Almost half."),
        (FINDINGS, "value: 62", "value: 26", "as it was: value: 62."),
        (STATISTICS, "out_of: 40", "out_of: 400", "as it was: out_of: 40."),
        (RANKS, "rank: 771", "rank: 717", "as it was: rank: 771."),
        (RANKS, "percent: 2.37", "percent: 2.3", "as it was: percent: 2.37."),
        (TOTALS, "months: 12", "months: 24", "as it was: months: 12."),
        (TOTALS, 'figure: "500"', 'figure: "501"', "as it was: figure: 500."),
        (INDICATORS, "number: 1", "number: 2", "as it was: number: 1."),
        (GOVERNANCE, "lines: 2", "lines: 3", "under 'source': lines: 2."),
        (STATEMENTS, "  lines: 1\n", "  lines: 1-2\n", "as it was: lines: 1."),
    ],
)
def test_what_a_document_said_stays_and_what_is_newer_has_its_place(file, old, new, said):
    ((line, message),) = told(file, old, new)
    assert line
    assert message.startswith("The plan of 2004 said something else here")
    assert said in message
    newer = {PROJECT: "'progress'", SIX_MONTHS: "'progress'", INDICATORS: "'results'"}
    assert newer.get(file, "a newsletter") in message


def test_a_number_is_told_on_its_own_line():
    ((line, _),) = told(RANKS, "rank: 771", "rank: 717")
    assert FILES[RANKS].splitlines()[line - 1] == "  rank: 771"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (PROJECT, "words: To help", "words: It was to help"),
        (PROJECT, "source:", "notice: {text: It has begun.}\nsource:"),
        (PROJECT, "  - lines: 4\n", "  - {lines: 4, reading: A guess.}\n  - found_at: A letter\n"),
        (PROJECT, "  - lines: 4\n", "  - found_at: A letter\n  - lines: 4\n"),
        (PROJECT, "  - lines: 4\n", "  - lines: 4\n    quote: It is to begin in months 2-4.\n"),
        (SIX_MONTHS, "words: Go on.", "words: Carry on."),
        (FINDINGS, "words: had no plan", "words: had no plan at all"),
        (FINDINGS, "needs: [technical-support]\n", "needs: []\n"),
        (
            FINDINGS,
            "half:",
            "more: {study: survey, figure: 62 %, words: x, quote: no, lines: 5}\nhalf:",
        ),
        (FINDINGS, OFTEN, f"often:\n{OFTEN.partition(chr(10))[2]}"),
    ],
)
def test_our_own_words_change_and_more_may_be_added(file, old, new):
    problems = compared({}, changed(file, old, new))
    assert [problem.message for problem in problems if not problem.warning] == []


def test_a_record_is_not_taken_out_with_what_a_document_said():
    second = FILES[FINDINGS][FILES[FINDINGS].index("no-plan:") :]
    (problem,) = compared({}, {FINDINGS: second})
    assert not problem.warning
    assert problem.message.startswith("'half' is gone, and with it what the plan of 2004 said.")


def test_a_number_that_was_copied_wrongly_can_be_put_right():
    wrong = changed(PROJECT, "pounds: 12000", "pounds: 21000")
    assert compared(wrong, {}) == []


def test_words_that_stand_on_two_lines_of_the_text_stay_too():
    quote = "A county-wide body will help with accounts, payroll and charity rules."
    two = changed(
        FINDINGS, "quote: Almost half had no help.\n  lines: 5", f"quote: {quote}\n  lines: 2-3"
    )
    other = {FINDINGS: two[FINDINGS].replace("accounts, payroll and", "accounts and")}
    (problem,) = compared(two, other)
    assert f"quote: {quote}" in problem.message


def test_words_may_follow_the_text_of_the_document_when_that_is_put_right():
    """Here the text that is there now has not what was quoted in line 6."""
    terms = county_terms()
    (name, lines), *_ = terms.texts.items()
    now = replace(terms, texts={name: ("A line that was left out.", *lines)})
    old, new = (
        first_pass(read_repository(county_with(files)), now)[0]
        for files in ({}, changed(RANKS, "lines: 6", "lines: 7"))
    )
    assert list(compare(old, new)) == []


def test_a_document_takes_its_words_with_it():
    """A site may leave its plan behind; that the lines name none now is told by the check."""
    problems = compared({}, {DOCUMENTS: None, RANKS: None} | changed(PROJECT, QUOTE, ""))
    assert [problem.file for problem in problems if not problem.warning] == []
