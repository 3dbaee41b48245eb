"""How a rule of the second pass is run, by its signature: it looks at no more than it takes.

A rule by record takes one first: any that could be read (`Record`), or a row of a model
(`Row[Hub]`). Beside it, or alone, it may take values of the rulebook, by their names (`VALUES`).
It is run again for a record only when that record, or one of the values, has changed. A rule
between records takes the `Rulebook`, and is run each time. One that tells of something missing
names the kinds that may not lack any record that it could be in: `@if_passed(Area)`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from inspect import signature
from itertools import chain
from operator import attrgetter
from typing import Any, get_args, get_origin

from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.checking.terms import Terms
from consortium.gathered import gathered
from consortium.model import Part
from consortium.problems.problem import Problem
from consortium.text.record import Record

Ask = Callable[..., Iterable[Problem]]

VALUES: Mapping[str, Callable[[Rulebook], object]] = {
    **{field.name: attrgetter(f"terms.{field.name}") for field in fields(Terms)},
    **{name: attrgetter(name) for name in ("names", "terms")},
    **{
        name: attrgetter(name)
        for name, value in vars(Rulebook).items()
        if isinstance(value, cached_property)
    },
}
"""What a rule may take beside a record: what the rulebook works out, and the terms of the check."""


_MODELS: dict[Ask, tuple[type[Part], ...]] = {}
"""The models that each rule waits for, if it waits for any."""


def if_passed(*models: type[Part]) -> Callable[[Ask], Ask]:
    """Keep a rule silent while a record of some kinds is not accepted."""

    def mark(ask: Ask) -> Ask:
        _MODELS[ask] = models
        return ask

    return mark


@dataclass(frozen=True)
class Rules:
    """Rules that look at the same: at one thing after the other, and at some values.

    `first` is the type of the things, None where there are values alone. They are silent while a
    record of the kinds of `models` is not accepted.
    """

    first: Any
    values: tuple[str, ...]
    models: tuple[type[Part], ...]
    asks: tuple[Ask, ...]

    @property
    def by_record(self) -> bool:
        """Whether they see no more than one thing at a time, and their values."""
        return self.first is not Rulebook

    def things(self, book: Rulebook) -> Iterable[Any]:
        """Give what they look at, one after the other."""
        if not book.all_passed(self.models):
            return ()
        if get_origin(self.first) is Row:
            (model,) = get_args(self.first)
            return chain.from_iterable(map(book.of, get_args(model) or (model,)))
        if self.first is Record:
            return book.records
        return (book if self.first is Rulebook else None,)

    def sights(self, book: Rulebook) -> tuple[object, ...]:
        """Give the values that they look at."""
        return tuple(VALUES[name](book) for name in self.values)

    def of_one(self, thing: object, *sights: object) -> tuple[Problem, ...]:
        """Tell what is wrong with one thing."""
        things = (thing,) if self.first else ()
        values = dict(zip(self.values, sights, strict=True))
        return tuple(chain.from_iterable(ask(*things, **values) for ask in self.asks))


def rules_of(asks: Iterable[Ask]) -> tuple[Rules, ...]:
    """Put the rules together that look at the same.

    One whose signature does not say at what raises TypeError.
    """
    alike = gathered((_sight_of(ask), ask) for ask in asks)
    return tuple(Rules(*sight, those) for sight, those in alike.items())


def _sight_of(ask: Ask) -> tuple[Any, tuple[str, ...], tuple[type[Part], ...]]:
    takes = {name: taken.annotation for name, taken in signature(ask).parameters.items()}
    name, *others = takes
    first, values = (None, takes) if name in VALUES else (takes[name], others)
    strange = [value for value in values if value not in VALUES]
    if first not in (None, Record, Rulebook) and get_origin(first) is not Row:
        strange.append(first)
    if strange:
        raise TypeError(f"A rule looks at no {strange[0]!r}: see {ask.__qualname__}")
    return first, tuple(values), _MODELS.get(ask, ())
