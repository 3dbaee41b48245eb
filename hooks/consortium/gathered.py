"""Things that have something in common, put together."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

Thing = TypeVar("Thing")
Shared = TypeVar("Shared")


def gathered(
    things: Iterable[Thing], by: Callable[[Thing], Shared]
) -> Mapping[Shared, tuple[Thing, ...]]:
    """Put things together by what `by` gives of each: all of it stays in the order of the things.

    They need not stand together before, as they must for `itertools.groupby`.
    """
    together: dict[Shared, list[Thing]] = {}
    for thing in things:
        together.setdefault(by(thing), []).append(thing)
    return {shared: tuple(those) for shared, those in together.items()}
