"""The values of a record that its model marks."""

from collections.abc import Iterator

from consortium.checking.record_check import MODELS
from consortium.model import Mark
from consortium.model.field_rules import marks_at
from consortium.text.node import Path, Scalar
from consortium.text.record import Record


def marked_values(record: Record, *marks: Mark) -> Iterator[tuple[Path, Scalar]]:
    """Give each value of a record whose field has one of some marks, with the path to it."""
    model, wanted = MODELS[record.kind], frozenset(marks)
    for names, path, scalar in record.named_scalars:
        if not marks_at(model, names).isdisjoint(wanted):
            yield path, scalar
