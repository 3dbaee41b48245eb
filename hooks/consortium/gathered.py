"""Things that have something in common, put together."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

Shared = TypeVar("Shared")
Thing = TypeVar("Thing")


def gathered(pairs: Iterable[tuple[Shared, Thing]]) -> Mapping[Shared, tuple[Thing, ...]]:
    """Put things together, each given behind what it shares: all stay in the order they come in.

    What belongs together need not come together, as it must for `itertools.groupby`.
    """
    together: dict[Shared, list[Thing]] = {}
    for shared, thing in pairs:
        together.setdefault(shared, []).append(thing)
    return {shared: tuple(things) for shared, things in together.items()}
