"""How pages are made, before anybody has asked for them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from consortium.rendering.page import Page


@dataclass(frozen=True)
class Recipe:
    """What makes a page, or those that belong together, when it is asked for.

    `path` is the address of the page, or of the folder that the addresses of several are in.
    """

    path: str
    make: Callable[[], Iterable[Page]]

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """What it makes, made the first time alone."""
        return tuple(self.make())
