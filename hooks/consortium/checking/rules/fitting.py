"""What the fields of a part say of each other, by the rules that its model has as data."""

from collections.abc import Iterator
from datetime import date

from consortium.checking.row import Row
from consortium.model import Part
from consortium.model.fitting import OnlyWhile, Shape, fits
from consortium.problems.problem import Problem


def what_fits_together(row: Row[Part], today: date) -> Iterator[Problem]:
    """Every part of a record keeps the rules of its model; those on its shape it has kept."""
    for path, part in row.parts:
        for rule in fits(type(part)):
            if isinstance(rule, Shape):
                continue
            tell = row.record.key_problem if isinstance(rule, OnlyWhile) else row.record.problem
            for place, words in rule.broken(part, today):
                message = rule.message(part, words, today)
                yield tell((*path, *place), message, instead=words.get("instead"))
