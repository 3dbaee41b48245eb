"""Problems are told in the terminal, beside the changed line, and in one summary."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from consortium.problems.annotations import annotations
from consortium.problems.problem import Problem, in_order
from consortium.problems.terminal import terminal_text
from consortium.problems.whole_lines import whole_lines
from consortium.reports.markdown import code, words
from consortium.reports.summary import Links, summary
from good_county import TODAY

TEMPLATES = Path(__file__).parents[2] / "overrides"
PROBLEM = Problem(
    file="data/services/payroll.yml",
    line=4,
    message="'corbey' is not one of our areas. Did you mean 'corby'?",
    wrote="areas: [corbey]",
    write="areas: [corby]",
)
LOOK = Problem(file="data/hubs/kettering.yml", message="Not checked for a year.", warning=True)
LINKS = Links(files="https://example.org/blob/main", site="https://example.org/")


def made(*problems: Problem, today: date = TODAY) -> str:
    """Make a summary without changes."""
    return summary(problems, (), templates=TEMPLATES, today=today, links=LINKS)


def test_the_terminal_shows_file_line_and_what_to_do() -> None:
    """The form is the one that the design gives."""
    assert terminal_text([PROBLEM]).splitlines()[:4] == [
        "data/services/payroll.yml, line 4",
        "  'corbey' is not one of our areas. Did you mean 'corby'?",
        "  You wrote: areas: [corbey]",
        "  Write:     areas: [corby]",
    ]


@pytest.mark.parametrize("warning", [False, True])
def test_lines_to_add_are_shown_as_they_stand(*, warning: bool) -> None:
    """With the spaces in front, in the terminal, beside the line and in the summary."""
    add = ("history:", "  - date: 2026-12-03", '    text: "R&D: it\'s `new` <b>"')
    problem = replace(PROBLEM, add=add, warning=warning)
    block = "\n".join(add)
    assert "\n  Add:\n    " + block.replace("\n", "\n    ") in terminal_text([problem])
    assert block.replace("\n", "%0A") in annotations([problem])
    margin = "  " if warning else ""
    fenced = "\n".join(f"{margin}{line}" for line in ("```yaml", *add, "```"))
    assert f"\n\n{fenced}\n\n" in made(problem, LOOK)


def test_the_terminal_is_not_steered_by_a_record() -> None:
    """Hidden characters are shown by their number."""
    told = terminal_text([Problem(file="a.yml", message="'\x1b[31m\n::error::' is not known.")])
    assert "\x1b" not in told
    assert "\n::error" not in told
    assert "(U+001B)" in told


def test_problems_come_in_order_and_once() -> None:
    """By file, then by line, whatever the order they were found in."""
    first = Problem(file="a.yml", line=2, message="x")
    second = Problem(file="a.yml", line=10, message="x")
    assert in_order([PROBLEM, second, first, second]) == (first, second, PROBLEM)


def test_an_annotation_cannot_be_broken_out_of() -> None:
    """Line ends, percent signs and commas are escaped as GitHub asks."""
    problem = Problem(file="data/a,b:c.yml", line=3, message="50%\n::error::x")
    assert annotations([problem]) == (
        "::error file=data/a%2Cb%3Ac.yml,line=3::50%25%0A::error::x\n"
    )
    assert annotations([LOOK]).startswith("::warning file=data/hubs/kettering.yml::")


def test_beside_the_changed_line_stands_what_to_write_in_its_place() -> None:
    """On a line of its own, below the message."""
    assert annotations([PROBLEM]).endswith("Did you mean 'corby'?%0AWrite: areas: [corby]\n")


def test_the_summary_counts_the_problems_and_links_each_to_its_line() -> None:
    """Each with what was written and what to write; warnings come after."""
    text = made(PROBLEM, LOOK)
    assert text.startswith("## 1 thing to put right\n")
    assert "You wrote: `areas: [corbey]`" in text
    assert "Change the line to: `areas: [corby]`" in text
    assert "(https://example.org/blob/main/data/services/payroll.yml?plain=1#L4)" in text
    assert text.index("Also worth a look") > text.index("How to mend a line")


def test_a_fence_is_longer_than_the_backticks_in_it() -> None:
    """Nothing that was written can end its own code."""
    assert code("a `b` ``c`` d") == "```a `b` ``c`` d```"
    assert code("`b`") == "`` `b` ``"


def test_words_in_the_summary_are_words() -> None:
    """No HTML, no formatting, no link, nobody called by name."""
    told = words("<b>x</b> [y](z) *w* @someone #12")
    assert "<b>" not in told
    assert "[y]" not in told
    assert "*w*" not in told.replace("\\*", "")
    assert "@someone" not in told
    assert "#12" not in told


def test_nothing_changed_is_said_so() -> None:
    """A pull request without a changed record still has a summary."""
    assert made().startswith("## All good\n")


def test_the_line_of_what_has_to_be_put_right_has_all_that_has_to_be_and_no_warning():
    def told(write: str, *, warning: bool = False) -> Problem:
        return replace(
            PROBLEM, message=write, wrote="{a: x, b: y, c: z}", write=write, warning=warning
        )

    problems = told("{a: 1, b: y, c: z}"), told("{a: x, b: 2, c: z}")
    doubtful = told("{a: x, b: y, c: 3}", warning=True)
    lines = [problem.write for problem in whole_lines((*problems, doubtful))]
    assert lines == ["{a: 1, b: 2, c: z}", "{a: 1, b: 2, c: z}", "{a: 1, b: 2, c: 3}"]
