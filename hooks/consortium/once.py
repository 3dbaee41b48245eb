"""What is worked out once of a thing, and kept as long as it is one of the last."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

KEPT = 4
"""As many directories or renderers as one build or check goes to and fro between."""

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def once(make: Callable[[Thing], Made]) -> Callable[[Thing], Made]:
    """Have a function make its value the first time alone that anybody asks it of a thing."""
    return lru_cache(KEPT)(make)
