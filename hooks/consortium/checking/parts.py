"""The parts of a record, for rules that look at all of them."""

from collections.abc import Iterator

from consortium.model import Part
from consortium.text.node import Path


def parts_of(part: Part, path: Path = ()) -> Iterator[tuple[Path, Part]]:
    """Give a record and every part in it, each with the path to it."""
    yield path, part
    for name in type(part).model_fields:
        value = getattr(part, name)
        if isinstance(value, Part):
            yield from parts_of(value, (*path, name))
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                if isinstance(item, Part):
                    yield from parts_of(item, (*path, name, position))


def lines_of(part: Part) -> tuple[int, int] | None:
    """Give the lines of a document that a part names: the first and the last."""
    lines: tuple[int, int] | None = getattr(part, "lines", None)
    return lines


def quote_of(part: Part) -> str:
    """Give the words of a document that a part quotes, or ""."""
    return getattr(part, "quote", None) or ""


def squeezed(text: str) -> str:
    """Give a text with each run of white space as one space, to compare it with the plan's."""
    return " ".join(text.split())
