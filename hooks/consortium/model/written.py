"""How a value is written: a pattern, and the sentence for who writes it in another way.

The check goes by both, and so do the schemas and the script of the forms: nothing is written twice.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeGuard

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema


@dataclass(frozen=True)
class Matches:
    """Lets a text pass that a pattern matches as a whole, or raises `say` for an editor.

    `types` are what programs of editors may take such a text for, in the words of JSON Schema.
    """

    pattern: str
    code: str
    say: str
    types: str | tuple[str, ...] = "string"

    def __call__(self, text: str) -> str:
        """Give the text back, or raise PydanticCustomError."""
        if not re.fullmatch(self.pattern, text):
            raise PydanticCustomError(self.code, self.say, {"wrote": text})
        return text

    def __get_pydantic_core_schema__(self, of: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Have pydantic ask it when a value has its type."""
        return core_schema.no_info_after_validator_function(self, handler(of))

    def __get_pydantic_json_schema__(self, *_: object) -> dict[str, Any]:
        """Give the schema of the text for editors: they never write what it means."""
        pattern = self.pattern.replace("(?:", "(")
        return {
            "type": self.types,
            "pattern": f"^({pattern})$" if "|" in pattern else f"^{pattern}$",
        }


@dataclass(frozen=True)
class Reads(Matches):
    """Turns a text that is written as it should be into what it means.

    What is no text is passed on for the type to refuse, unless `only_text` refuses it here.
    """

    into: Callable[[str], object] = field(kw_only=True)
    only_text: bool = False

    def __call__(self, text: object) -> Any:
        """Give what the text means, or raise PydanticCustomError."""
        if isinstance(text, str):
            return self.into(super().__call__(text))
        if self.only_text:
            raise PydanticCustomError(self.code, self.say, {"wrote": text})
        return text

    def __get_pydantic_core_schema__(self, of: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Have pydantic ask it before a value has its type."""
        return core_schema.no_info_before_validator_function(self, handler(of))


def as_written(value: object) -> str:
    """Give a value as an editor writes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if is_lines(value):
        first, last = value
        return f"{first}" if first == last else f"{first}-{last}"
    return f"[{', '.join(map(as_written, value))}]" if isinstance(value, tuple) else str(value)


def is_lines(value: object) -> TypeGuard[tuple[int, int]]:
    """Say whether a value names lines of a document: the first and the last."""
    return isinstance(value, tuple) and bool(value) and all(isinstance(item, int) for item in value)
