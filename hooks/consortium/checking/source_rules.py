"""Rules on where facts come from."""

from collections.abc import Iterator, Sequence

from consortium.checking.entry import Rulebook
from consortium.model import Listed
from consortium.problems.problem import Problem
from consortium.reading.node import Key, MappingNode, Node, Scalar, SequenceNode, is_empty, scalars

LINES = "lines"
QUOTE = "quote"
FROM_THE_PLAN = ("planned", "unconfirmed")


def quotes(rulebook: Rulebook) -> Iterator[Problem]:
    """A quote stands in the plan, letter by letter, in the lines that are given for it."""
    for record in rulebook.records:
        for path, source in _sources(record.tree):
            quote = _squeezed(_text(source, QUOTE))
            span = _span(_text(source, LINES))
            if not quote or span is None or _stands_in(rulebook.plan[span[0] - 1 : span[1]], quote):
                continue
            yield record.problem((*path, QUOTE), _where_else(quote, span, rulebook.plan))


def plan_lines(rulebook: Rulebook) -> Iterator[Problem]:
    """The plan has the lines that a record names."""
    for record in rulebook.records:
        for path, scalar in scalars(record.tree):
            if path[-1:] != (LINES,):
                continue
            span = _span(scalar.text)
            if span and (span[0] < 1 or span[1] > len(rulebook.plan)):
                message = f"The plan has lines 1 to {len(rulebook.plan)}. Look the line up again."
                yield record.problem(path, message)


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


def _where_else(quote: str, span: tuple[int, int], plan: tuple[str, ...]) -> str:
    named = f"line {span[0]}" if span[0] == span[1] else f"lines {span[0]} to {span[1]}"
    if not _stands_in(plan, quote):
        return (
            f"These words do not stand in the plan at {named}. Copy them from "
            "data/source/infrastructure-investment-plan.txt letter by letter."
        )
    found = [number for number, line in enumerate(plan, start=1) if _stands_in((line,), quote)]
    there = f" They stand in line {found[0]}." if found else ""
    return f"These words stand in the plan, but not at {named}.{there} Change 'lines'."


def _stands_in(lines: Sequence[str], quote: str) -> bool:
    return quote in _squeezed(" ".join(lines))


def _sources(
    node: Node, path: tuple[Key, ...] = ()
) -> Iterator[tuple[tuple[Key, ...], MappingNode]]:
    if isinstance(node, MappingNode):
        if node.value(QUOTE) is not None:
            yield path, node
        for key, value in node.entries:
            yield from _sources(value, (*path, key.text))
    elif isinstance(node, SequenceNode):
        for position, item in enumerate(one for one in node.items if not is_empty(one)):
            yield from _sources(item, (*path, position))


def _text(node: MappingNode, field: str) -> str:
    value = node.value(field)
    return value.text if isinstance(value, Scalar) else ""


def _span(wrote: str) -> tuple[int, int] | None:
    first, _, last = wrote.partition("-")
    if not first.isdecimal() or (last and not last.isdecimal()):
        return None
    return int(first), int(last or first)


def _squeezed(text: str) -> str:
    return " ".join(text.split())
