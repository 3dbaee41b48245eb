"""Rules on fields that name another record."""

from collections.abc import Iterator

from consortium.checking.did_you_mean import closest, did_you_mean
from consortium.checking.entry import Rulebook
from consortium.checking.field_rules import references
from consortium.checking.record_check import MODELS
from consortium.problems.problem import Problem
from consortium.reading.node import find, scalars
from consortium.reading.record import Record

OURS = {
    "areas": "our areas",
    "needs": "our needs",
    "communities": "our communities",
    "hubs": "our hubs",
    "services": "our services",
    "organisations": "our organisations",
    "projects": "our projects",
}
FEW = 12


def unknown_references(rulebook: Rulebook) -> Iterator[Problem]:
    """Every id in a record leads to a record that is there."""
    for record in rulebook.records:
        for field, kind in sorted(references(MODELS[record.kind]).items()):
            if (kind, kind) not in rulebook.unread:
                yield from _unknown(record, field, kind, rulebook.ids.get(kind, frozenset()))


def repeated_references(rulebook: Rulebook) -> Iterator[Problem]:
    """No list names one record twice."""
    for record in rulebook.records:
        for field in sorted(references(MODELS[record.kind])):
            seen: set[str] = set()
            node = find(record.tree, (field,))
            for path, scalar in scalars(node, (field,)) if node else ():
                if scalar.text in seen:
                    message = f"'{scalar.text}' is in this list twice. Take one of the two out."
                    yield record.problem(path, message)
                seen.add(scalar.text)


def _unknown(record: Record, field: str, kind: str, known: frozenset[str]) -> Iterator[Problem]:
    node = find(record.tree, (field,))
    for path, scalar in scalars(node, (field,)) if node else ():
        if scalar.text in known or "," in scalar.text:
            continue
        message = f"'{scalar.text}' is not one of {OURS[kind]}.{did_you_mean(scalar.text, known)}"
        if not known:
            message += " There are none yet."
        elif len(known) <= FEW:
            message += f" They are: {', '.join(sorted(known))}."
        else:
            message += f" They are the files in data/{kind}."
        yield record.problem(path, message, instead=closest(scalar.text, known))
