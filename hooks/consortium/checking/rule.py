"""How a rule of the second pass is run: by record or between records.

A rule by record is run again for a record only when that record, or the one value that it looks at
beside it, has changed. A rule between records is run each time.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Generic, TypeVar

from consortium.checking.cache import alone
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import Part
from consortium.problems.problem import Problem

AnyPart = TypeVar("AnyPart", bound=Part)
Thing = TypeVar("Thing")
Sight = TypeVar("Sight")
Problems = Iterable[Problem]
Between = Callable[[Rulebook], Problems]


@dataclass(frozen=True)
class ByRecord(Generic[Thing, Sight]):
    """Rules that look at one thing after the other, and beside it at one value.

    Both are taken from the rulebook here, and the rules never see it.
    """

    things: Callable[[Rulebook], Iterable[Thing]]
    sight: Callable[[Rulebook], Sight]
    rules: tuple[Callable[[Thing, Sight], Problems], ...]

    def of_one(self, thing: Thing, sight: Sight) -> tuple[Problem, ...]:
        """Tell what is wrong with one thing."""
        return tuple(chain.from_iterable(rule(thing, sight) for rule in self.rules))


Rule = ByRecord[Any, Any] | Between


def rows_of(model: type[AnyPart]) -> Callable[[Rulebook], tuple[Row[AnyPart], ...]]:
    """Give what gives the rows of a model."""
    return lambda book: book.of(model)


def by_itself(
    things: Callable[[Rulebook], Iterable[Thing]], *rules: Callable[[Thing], Problems]
) -> ByRecord[Thing, None]:
    """Give rules that look at each thing and at nothing else."""
    return ByRecord(things, lambda _: None, tuple(map(alone, rules)))


def beside(
    sight: Callable[[Rulebook], Sight],
    things: Callable[[Rulebook], Iterable[Thing]],
    *rules: Callable[[Thing, Sight], Problems],
) -> ByRecord[Thing, Sight]:
    """Give rules that look at each thing, and beside it at one value."""
    return ByRecord(things, sight, rules)


def of_value(sight: Callable[[Rulebook], Sight], rule: Callable[[Sight], Problems]) -> Rule:
    """Give a rule that looks at one value alone."""
    return ByRecord(lambda _: (None,), sight, (lambda _, seen: rule(seen),))


def if_passed(rules: ByRecord[Thing, Sight], *models: type[Part]) -> ByRecord[Thing, Sight]:
    """Give rules that are silent while a record of some kinds is not accepted."""
    return replace(rules, things=lambda book: rules.things(book) if book.all_passed(models) else ())


def if_all_passed(rule: Between, *models: type[Part]) -> Between:
    """Give a rule between records that is silent while one of some kinds is not accepted."""
    return lambda book: rule(book) if book.all_passed(models) else ()
