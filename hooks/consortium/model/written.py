"""How a value is written: a pattern, and the sentence for who writes it in another way.

The check goes by both, and so does the script of the forms: neither is written twice.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Matches:
    """Lets a text pass that a pattern matches as a whole, or raises `say` for an editor."""

    pattern: str
    code: str
    say: str

    def __call__(self, text: str) -> str:
        """Give the text back, or raise PydanticCustomError."""
        if not re.fullmatch(self.pattern, text):
            raise PydanticCustomError(self.code, self.say, {"wrote": text})
        return text


@dataclass(frozen=True, slots=True)
class Reads:
    """Turns a text that is written as it should be into what it means.

    What is no text is passed on for the type to refuse, unless `only_text` refuses it here.
    """

    matches: Matches
    into: Callable[[str], object]
    only_text: bool = False

    def __call__(self, text: object) -> object:
        """Give what the text means, or raise PydanticCustomError."""
        if isinstance(text, str):
            return self.into(self.matches(text))
        if self.only_text:
            raise PydanticCustomError(self.matches.code, self.matches.say, {"wrote": text})
        return text
