"""What was found of many things, so that nothing is looked at again that is as it was."""

from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

Thing = TypeVar("Thing")
Sight = TypeVar("Sight")
Answer = TypeVar("Answer")


class Cache(Generic[Thing, Sight, Answer]):
    """The answers to one question, kept while the thing and all else that it looks at are the same.

    The question is handed the very things that its answer is kept by, so it cannot go by anything
    else. A `sight` is a value: what an answer depends on beside the thing, None where that is
    nothing. What is asked about no more is forgotten.
    """

    def __init__(self, ask: Callable[[Thing, Sight], Answer]) -> None:
        self._ask = ask
        self._sight: Sight | None = None
        self._answers: dict[Thing, Answer] = {}

    def of(self, things: Iterable[Thing], sight: Sight) -> Mapping[Thing, Answer]:
        """Give the answer for each thing, in their order."""
        known = self._answers if self._sight == sight else {}
        self._answers = {
            thing: known[thing] if thing in known else self._ask(thing, sight) for thing in things
        }
        self._sight = sight
        return self._answers


def alone(ask: Callable[[Thing], Answer]) -> Callable[[Thing, None], Answer]:
    """Give a question about things and nothing else as one that is kept."""
    return lambda thing, _: ask(thing)
