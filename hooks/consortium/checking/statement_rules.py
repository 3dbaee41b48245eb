"""Rules on what the plan says of itself."""

from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.model import PlanStatement
from consortium.problems.problem import Problem

HUBS = {
    "local": "local hubs",
    "specialist": "specialist hubs",
    "county": "help for the whole county",
    "national": "national and regional hubs",
}
"""What the hubs of each tier are called in the diagram."""


def one_statement_for_each_tier(rulebook: Rulebook) -> Iterator[Problem]:
    """The diagram of the model has room for one statement on each tier of hubs."""
    first: dict[str, str] = {}
    for entry in rulebook.of("statements"):
        statement = entry.value
        if not isinstance(statement, PlanStatement) or statement.tier is None:
            continue
        if statement.topic != "model":
            message = "'tier' goes with 'topic: model' alone. Take 'tier' out here."
            yield entry.record.key_problem(("tier",), message)
            continue
        before = first.setdefault(statement.tier, entry.id)
        if before != entry.id:
            message = f"'{before}' is the one for {HUBS[statement.tier]}. Take 'tier' out here."
            yield entry.record.key_problem(("tier",), message)
