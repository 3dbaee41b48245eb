"""The text of a hand-written page, without what stands there only as an example."""

import re

from consortium.reading.source_file import SourceFile

FENCE = re.compile(r"^\s*(```|~~~)")
CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")


def without_code(source: SourceFile) -> tuple[str, ...]:
    """Give the lines of a page with spaces in place of all code, so that places hold."""
    lines = []
    fenced = False
    for line in source.lines:
        edge = FENCE.match(line)
        lines.append("" if fenced or edge else CODE.sub(_spaces, line))
        fenced = fenced != bool(edge)
    return tuple(lines)


def _spaces(code: re.Match[str]) -> str:
    return " " * len(code[0])
