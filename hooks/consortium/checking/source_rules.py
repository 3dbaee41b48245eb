"""Rules on where facts come from."""

from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.checking.parts import parts_of, squeezed
from consortium.checking.plan_words import cut_in, stand_in
from consortium.model import Listed
from consortium.problems.problem import Problem

FROM_THE_PLAN = ("planned", "unconfirmed")


def quotes(rulebook: Rulebook) -> Iterator[Problem]:
    """A quote stands in the plan, letter by letter, in the lines that are given for it."""
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            lines, words = getattr(part, "lines", None), getattr(part, "quote", None)
            if lines is None or words is None:
                continue
            message = _amiss(squeezed(words), lines, rulebook.plan)
            if message:
                yield entry.record.problem((*path, "quote"), message)


def plan_lines(rulebook: Rulebook) -> Iterator[Problem]:
    """The plan has the lines that a record names."""
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            lines = getattr(part, "lines", None)
            if lines and (lines[0] < 1 or lines[1] > len(rulebook.plan)):
                message = f"The plan has lines 1 to {len(rulebook.plan)}. Look the line up again."
                yield entry.record.problem((*path, "lines"), message)


def words_of_the_plan(rulebook: Rulebook) -> Iterator[Problem]:
    """Planned and unconfirmed are words for what the plan says, so its lines are named."""
    for entry in rulebook.of("organisations", "hubs", "services", "projects"):
        status = entry.record.text("status")
        value = entry.value
        if status not in FROM_THE_PLAN or not isinstance(value, Listed):
            continue
        if all(source.lines is None for source in value.source):
            message = (
                f"'{status}' is only for what the plan of 2004 says. If somebody has checked that "
                "this is there, write 'status: active', and lines 'assured_date:' and "
                "'assured_by:' with the day and who it was. If it is in the plan, give the line "
                "of the plan under 'source', such as '- lines: 437'."
            )
            yield entry.record.problem(("status",), message)


def _amiss(quote: str, span: tuple[int, int], plan: tuple[str, ...]) -> str:
    """Say what is amiss with a quote, or nothing."""
    there = " ".join(plan[max(span[0] - 1, 0) : span[1]])
    if not any(letter.isalnum() for letter in quote):
        return "This quote has no letter and no figure. Copy the plan's words."
    if stand_in(quote, there):
        return ""
    if cut_in(quote, there):
        return (
            "These words begin or end in the middle of a word or number. Copy the whole of it, "
            "with its % or £."
        )
    return _where_else(quote, span, plan)


def _where_else(quote: str, span: tuple[int, int], plan: tuple[str, ...]) -> str:
    named = f"line {span[0]}" if span[0] == span[1] else f"lines {span[0]} to {span[1]}"
    if not stand_in(quote, " ".join(plan)):
        return (
            f"These words do not stand in the plan at {named}. Copy them from "
            "data/source/infrastructure-investment-plan.txt letter by letter."
        )
    found = [number for number, line in enumerate(plan, start=1) if stand_in(quote, line)]
    there = f" They stand in line {found[0]}." if found else ""
    return f"These words stand in the plan, but not at {named}.{there} Change 'lines'."
