"""Every mistake gets a message that a person can act on."""

import pickle
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from checked import check_repository
from consortium.checking.kept_check import KeptCheck
from consortium.checking.terms import Terms
from consortium.checking.typing_slips import SLIPS as OF_FINGERS
from consortium.checking.typing_slips import typing_slips
from consortium.comparing.comparison import compare, redirects_of
from consortium.comparing.file_comparison import compare_files, compare_ways_to_pages
from consortium.comparing.old_name import old_names
from consortium.problems.problem import Problem, stopping
from consortium.problems.terminal import terminal_text
from consortium.repository.repository import Repository
from consortium.telephone import HOME
from good_county import county_terms, county_with
from mistakes.document_mistakes import DOCUMENT_MISTAKES
from mistakes.event_mistakes import EVENTS
from mistakes.figure_mistakes import FIGURES
from mistakes.file_mistakes import FILES
from mistakes.glossary_mistakes import GLOSSARY_MISTAKES
from mistakes.look_mistakes import LOOK
from mistakes.lost_line_mistakes import LOST_LINES
from mistakes.mistake import Mistake
from mistakes.mistakes import MISTAKES
from mistakes.newsletter_mistakes import NEWSLETTERS
from mistakes.page_mistakes import PAGES
from mistakes.picture_mistakes import PICTURE_FILES
from mistakes.plan_mistakes import PLAN
from mistakes.reading_mistakes import SILENT
from mistakes.report_mistakes import REPORTS
from mistakes.rule_mistakes import RULES
from mistakes.slip import BASE, Slip
from mistakes.slips import SLIPS
from mistakes.tired_slips import SILENT as UNTOLD
from mistakes.tired_slips import TIRED

MARKERS = ("finder", "words")
GOLDEN = Path(__file__).with_name("golden.txt")
KEPT = KeptCheck(markers=MARKERS)
"""It says what a clean check says (test_kept_check.py), and looks again at what has changed."""
PROGRAMMERS_WORDS = ("valid", "NoneType", "str", "dict", "tuple", "Traceback", "null", "YAML")


def told(mistake: Mistake) -> tuple[Problem, ...]:
    """Give the problems that a mistake leads to."""
    terms = county_terms(publishing=mistake.publishing, fixtures=mistake.fixtures)
    here = county_with(mistake.files)
    problems = KEPT.check(here, terms)[1]
    return (*problems, *_since(here, terms)) if mistake.since else problems


def _since(here: Repository, terms: Terms) -> tuple[Problem, ...]:
    """Give what is told of the county beside what it was before."""
    there = county_with(BASE)
    before, after = (KEPT.check(county, terms) and KEPT.rulebook for county in (there, here))
    files = (
        *compare_files(there, here, redirects_of(after)),
        *compare_ways_to_pages(there, here, KEPT.pages),
    )
    return (*compare(before, after), *files, *old_names(before, after, here))


def mended(slip: Slip, problems: Iterable[Problem]) -> Slip:
    """Do what the messages say: copy their lines, or else write what they ask for."""
    files = {**slip.files, **(slip.mended or {})}
    for problem in sorted(problems, key=lambda told: -(told.line or 0)):
        if slip.mended is None and (problem.write or problem.add):
            files |= with_lines(files, problem)
    return replace(slip, files=files)


@pytest.mark.parametrize("slip", [*SLIPS, *TIRED], ids=lambda slip: slip.name)
def test_a_slip_is_told_and_its_remedy_leaves_nothing_to_say(
    slip: Slip, messages: dict[str, tuple[Problem, ...]]
) -> None:
    """Whoever does what is told, letter by letter, is told no more."""
    problems = messages[slip.name] if slip.name in messages else told(slip)
    assert slip.says in "\n".join(
        "\n".join((told.message, told.write, *told.add)) for told in problems
    )
    assert [left.message for left in told(mended(slip, problems))] == []


def test_each_slip_of_the_fingers_is_told_somewhere() -> None:
    """A line without DOUBTFUL is passed over, so a new slip that it misses would never be told."""
    texts = (text for slip in (*SLIPS, *TIRED) for text in slip.files.values())
    lines = {line for text in texts if isinstance(text, str) for line in text.splitlines()}
    made = {remark.message for line in lines for remark in typing_slips(line, HOME)}
    for slip in OF_FINGERS:
        say = re.sub(r"\\{(?:slip|better)\\}", ".+", re.escape(slip.say))
        assert any(re.fullmatch(say, message) for message in made), slip.say


@pytest.mark.parametrize("slip", UNTOLD, ids=lambda slip: slip.name)
def test_what_nobody_can_tell_is_not_told(slip: Slip) -> None:
    """A slip that only its writer knows makes no noise; the table says why."""
    assert told(slip) == ()


def with_lines(
    files: Mapping[str, str | bytes | None], problem: Problem
) -> Mapping[str, str | bytes | None]:
    """Give a file with the line to write, and the lines to add below it or at the end."""
    lines = county_with(files).files[problem.file].decode().splitlines()
    place = len(lines)
    if problem.write and problem.line:
        lines[problem.line - 1] = problem.write
        place = problem.line
    lines[place:place] = problem.add
    return {problem.file: "\n".join(lines) + "\n"}


def test_a_good_county_has_no_problem() -> None:
    """Nothing is said of records without a mistake."""
    directory, problems = check_repository(county_with(), county_terms(), markers=MARKERS)
    assert problems == ()
    assert directory is not None


@pytest.fixture(scope="session")
def messages(once) -> dict[str, tuple[Problem, ...]]:
    """Give the problems of every mistake, by its name."""

    def make(file: Path) -> None:
        file.write_bytes(pickle.dumps({mistake.name: told(mistake) for mistake in MISTAKES}))

    return pickle.loads(once("messages", make).read_bytes())  # noqa: S301 (our own)


def test_every_message_reads_as_it_should(messages: dict[str, tuple[Problem, ...]]) -> None:
    """The golden file holds each message as the administrator sees it."""
    text = "".join(
        f"=== {name}\n\n{terminal_text(problems)}" for name, problems in messages.items()
    )
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_every_mistake_is_told(messages: dict[str, tuple[Problem, ...]]) -> None:
    """No mistake passes without a word."""
    assert [name for name, problems in messages.items() if not problems] == []


def test_what_yaml_would_change_in_silence_stops_the_site(
    messages: dict[str, tuple[Problem, ...]],
) -> None:
    """A text that would be lost or turned into something else is no mere warning."""
    mistakes = (*SILENT, *RULES, *EVENTS, *PAGES, *NEWSLETTERS, *PLAN, *FIGURES, *GLOSSARY_MISTAKES)
    mistakes += (*REPORTS, *PICTURE_FILES, *DOCUMENT_MISTAKES)
    mistakes += LOST_LINES + LOOK + FILES
    assert [mistake.name for mistake in mistakes if not stopping(messages[mistake.name])] == []


def test_no_message_speaks_to_a_programmer(messages: dict[str, tuple[Problem, ...]]) -> None:
    """A message never says "invalid", the name of a type, or that there was a traceback."""
    said = " ".join(
        problem.message.replace("'null'", "")
        for problems in messages.values()
        for problem in problems
    )
    assert [word for word in PROGRAMMERS_WORDS if word in said.replace(".", " ").split()] == []
    assert "invalid" not in said.lower()


def test_every_line_named_is_in_the_file(messages: dict[str, tuple[Problem, ...]]) -> None:
    """A problem's line is there to be opened."""
    for mistake in MISTAKES:
        files = county_with(mistake.files).files
        for problem in messages[mistake.name]:
            if problem.line is None:
                continue
            lines = files[problem.file].splitlines()
            assert 1 <= problem.line <= len(lines), mistake.name


def test_the_lines_to_write_are_good_ones(messages: dict[str, tuple[Problem, ...]]) -> None:
    """Whoever writes what the messages say has no more to put right on those lines."""
    still_told = []
    for mistake in (mistake for mistake in MISTAKES if not isinstance(mistake, Slip)):
        files = mistake.files
        mended = {
            (problem.file, problem.line) for problem in messages[mistake.name] if problem.write
        }
        for problem in messages[mistake.name]:
            if problem.write:
                files = {**files, **with_line(files, problem)}
        after = told(replace(mistake, files=files, since=False)) if mended else ()
        still_told += [mistake.name for problem in after if (problem.file, problem.line) in mended]
    assert still_told == []


def with_line(
    files: Mapping[str, str | bytes | None], problem: Problem
) -> Mapping[str, str | bytes | None]:
    """Give a file with the line to write in the place of the one that was written."""
    lines = county_with(files).files[problem.file].decode().splitlines()
    lines[problem.line - 1] = problem.write
    return {problem.file: "\n".join(lines) + "\n"}


def test_problems_of_several_files_are_told_at_once() -> None:
    """One check tells of every file, so that the editor mends them in one go."""
    two = {**SILENT[0].files, **RULES[0].files}
    problems = check_repository(county_with(two), county_terms(), markers=MARKERS)[1]
    assert {problem.file for problem in problems} >= {
        "data/hubs/corby.yml",
        "data/services/payroll.yml",
    }
