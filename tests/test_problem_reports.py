"""Problems are told in the terminal, beside the changed line, and in one summary."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from consortium.checking.check import make_rulebook
from consortium.checking.repository_check import read_repository
from consortium.problems.annotations import annotations
from consortium.problems.problem import Problem, in_order
from consortium.problems.terminal import terminal_text
from consortium.reports.record_change import record_changes
from consortium.reports.summary import WORD_JOINER, Links, code, summary, words
from good_county import FILES, TODAY, changed, county_terms, write_county

TEMPLATES = Path(__file__).parent.parent / "overrides"
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


def test_when_all_is_well_the_summary_shows_words_before_and_after(tmp_path: Path) -> None:
    """The status sentence and the summary of each changed page."""
    active = (
        FILES["data/hubs/kettering.yml"]
        .replace("planned", "active")
        .replace("source:", "assured_date: 2026-12-03\nassured_by: the hub\nsource:")
    )
    text = changed_summary(tmp_path, {"data/hubs/kettering.yml": active})
    assert text.startswith("## All good. 1 page will change\n")
    assert "**Kettering local hub** ([the page now](https://example.org/hubs/kettering/))" in text
    assert "- before: Planned in 2004. We do not know if it opened." in text
    assert "- after: Open. Checked on 3 December 2026 by the hub." in text


def test_a_record_without_a_page_is_told_word_by_word_and_has_no_link(tmp_path: Path) -> None:
    """The office stands on other pages."""
    office = changed("data/consortium.yml", "office@consortium", "hello@consortium")
    text = changed_summary(tmp_path, office)
    assert text.startswith("## All good. 1 record without a page will change\n")
    assert "**Test County Consortium** (a record without a page of its own)\n" in text
    assert (
        "- office, email: it was “office@consortium.example.org”, now "
        "“hello@consortium.example.org”" in text.replace(WORD_JOINER, "")
    )
    assert "the page now" not in text


def test_a_changed_list_is_told_word_by_word(tmp_path: Path) -> None:
    """An area's page is linked, and only the items that differ are named."""
    area = changed("data/areas.yml", "name: Corby", "name: Corby Town")
    need = changed("data/needs.yml", "[wages, treasurer]", "[treasurer, tax]")
    text = changed_summary(tmp_path, {**area, **need})
    assert text.startswith("## All good. 2 pages will change\n")
    assert "- name: it was “Corby”, now “Corby Town”" in text
    assert "- also\\_known\\_as: it was “wages”, now “tax”" in text
    assert "(https://example.org/areas/corby/)" in text


def changed_summary(folder: Path, files: dict[str, str | bytes | None]) -> str:
    """Make the summary of a change to the good county."""
    rulebooks = [
        make_rulebook(read_repository(write_county(folder / name, changes)), county_terms())[0]
        for name, changes in (("before", {}), ("after", files))
    ]
    return summary((), record_changes(*rulebooks), templates=TEMPLATES, today=TODAY, links=LINKS)


def test_nothing_changed_is_said_so() -> None:
    """A pull request without a changed record still has a summary."""
    assert made().startswith("## All good\n")
