"""What is worked out once of a thing, and kept with it for as long as it is there."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar


class Keeper(Protocol):
    """A thing that `made` is kept with: what functions have made of it, by the function."""

    @property
    def made(self) -> dict[Callable[..., Any], Any]:
        """What they have made so far."""


AnyKeeper = TypeVar("AnyKeeper", bound=Keeper)
Anything = TypeVar("Anything")


def once(make: Callable[[AnyKeeper], Anything]) -> Callable[[AnyKeeper], Anything]:
    """Have a function make its value the first time alone that anybody asks it of a thing."""

    @wraps(make)
    def made(keeper: AnyKeeper) -> Anything:
        if make not in keeper.made:
            keeper.made[make] = make(keeper)
        value: Anything = keeper.made[make]
        return value

    return made
