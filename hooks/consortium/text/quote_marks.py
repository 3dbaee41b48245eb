"""Text of one line as YAML: in quote marks where it would be read as something else without."""

import re

from consortium.text.source_file import NO_BREAK_SPACE

BULLETS = (
    "\N{BULLET}\N{MIDDLE DOT}\N{WHITE BULLET}\N{TRIANGULAR BULLET}\N{BULLET OPERATOR}"
    "\N{BLACK CIRCLE}\N{WHITE CIRCLE}\N{BLACK SQUARE}\N{BLACK SMALL SQUARE}"
    "\N{BLACK RIGHT-POINTING TRIANGLE}\N{THREE-D TOP-LIGHTED RIGHTWARDS ARROWHEAD}\uf0b7\uf0a7"
)
"""What word processors put in front of an item; the last two are of fonts of their own."""

SIGNS = (
    f"*{BULLETS}"
    "\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
)
EMPTY_WORDS = ("null", "Null", "NULL", "~")
OPENING = "\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}"
CLOSING = "\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
MARKS = frozenset("\"'\\")
"""What has a meaning of its own in quote marks."""

STRAIGHT = str.maketrans(OPENING + CLOSING, "\"'\"'")

_STARTS = re.escape("-?:,[]{}#&*!|>'\"%@`=" + SIGNS + OPENING + CLOSING + NO_BREAK_SPACE)
_DOUBTFUL = re.compile(rf"[{_STARTS}]|.*(?::(?:\s|$)|\s#)|---|\.\.\.|<<$")


def as_yaml(text: str, *, in_brackets: bool = False) -> str:
    """Write a text of one line as a value, such as one among others in brackets."""
    is_plain = text and text not in EMPTY_WORDS and not _DOUBTFUL.match(text)
    return text if is_plain and not (in_brackets and {*text} & {*",?[]{}"}) else quoted(text)


def in_curly_quotes(text: str) -> bool:
    """Say whether a text begins and ends with curly quote marks, which YAML takes for letters."""
    return len(text) > 1 and text[0] in OPENING and text[-1] in CLOSING


def requoted(text: str) -> str:
    """Give a text with straight quote marks round all of it in place of its curly ones.

    Quote marks round a part stay, as straight ones: `“Ayton” hub` gives `'"Ayton" hub'`.
    """
    bare = text.strip()
    round_all = in_curly_quotes(bare) and not any(mark in bare[1:] for mark in OPENING)
    inner = bare[1:-1] if round_all else bare
    return quoted(inner.translate(STRAIGHT))


def quoted(text: str) -> str:
    """Put quote marks round a text: double ones, or single ones if it holds double ones itself."""
    bare = text.strip()
    if '"' in bare or "\\" in bare:
        return "'" + bare.replace("'", "''") + "'"
    return f'"{bare}"'


def with_quotes_from(line: str, column: int, end_column: int | None = None) -> str:
    """Give a line with quote marks round what stands between two columns (from 1), or to its end.

    What stands at `end_column` is not among it.
    """
    start = column - 1
    end = len(line) if end_column is None else end_column - 1
    return line[:start] + quoted(line[start:end]) + line[end:]
