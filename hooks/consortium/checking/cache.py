"""What was found of many things, so that nothing is looked at again that is as it was."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar, TypeVarTuple

Thing = TypeVar("Thing")
Sights = TypeVarTuple("Sights")
Answer = TypeVar("Answer")


class Cache(Generic[Thing, *Sights, Answer]):
    """The answers to one question, kept while the thing and all else that it looks at are the same.

    The question is handed the very things that its answer is kept by, so it cannot go by anything
    else. `sights` are values: what an answer depends on beside the thing. What is asked about no
    more is forgotten.
    """

    def __init__(self, ask: Callable[[Thing, *Sights], Answer]) -> None:
        self._ask = ask
        self._sights: tuple[*Sights] | None = None
        self._answers: dict[Thing, Answer] = {}

    def of(self, things: Iterable[Thing], *sights: *Sights) -> Mapping[Thing, Answer]:
        """Give the answer for each thing, in their order."""
        known = self._answers if self._sights == sights else {}
        self._answers = {
            thing: known[thing] if thing in known else self._ask(thing, *sights) for thing in things
        }
        self._sights = sights
        return self._answers
