"""Slips and tricks by chance: a body is changed as a tired editor or somebody hostile might."""

import random
import re
from collections.abc import Callable

MOST_STEPS = 4

BITS = (
    *("*", "**", "_", "__", "`", "``", "```\n", "~~~\n", "~~", "|", "||", "\\", "!", "#", "[", "]"),
    *("(", ")", "<", ">", "&", ";", ":", '"', "'", "=", "-", "{", "}", "\n", "\n\n", "  \n", "\t"),
    *("\n---\n", "\n===\n", "\n***\n", "\n| --- |\n", "\n    ", "\n> ", "\n- ", "\n3. ", "\n## "),
    *(
        "](",
        "][",
        "![",
        "[]()",
        "[a]: b\n",
        "\n\n[a]: javascript:alert(1)\n",
        "[a]",
        "[^1]",
        "[x] ",
    ),
    *("[x](javascript:alert(1))", "![x](//example.org/x)", '[x](y "z")', "[x](<y z>)", "<a:b>"),
    *("[](made:whats_on)", "[x](record:hubs/corby)", "<https://example.org>", "{: onclick=x }"),
    *("<b>", "</p>", "<img src=x onerror=alert(1)>", "<script>", "</body>", "<!-- ", " -->", "<?"),
    *(
        "<![CDATA[",
        "<!x>",
        "<svg onload=x>",
        "<plaintext>",
        "<x y='",
        '<x y="',
        "</",
        "<a\nhref=x>",
    ),
    *("&lt;", "&#8203;", "&#0;", "&#x3C;", "&Tab;", "&amp;lt;", "&copy", "\u200b", "\u202e", "\0"),
    *("\ufffd", "\u00a0", "\u200d", "\u2028", "\r", "\x0b", "\U0001f469", "\u0301", "é", "中", "א"),
)
"""What is put in between: marks, halves of marks, and what must not get through."""

MARKS = re.compile(r"[*_`~|#>\[\]()<!&\\-]+")


def mutated(text: str, drawn: random.Random, others: tuple[str, ...] = ()) -> str:
    """Change a text in one to four steps. The same text, chance and others give the same.

    `others` are bodies that it may be joined with.
    """
    for _ in range(drawn.randint(1, MOST_STEPS)):
        if others and drawn.random() < 1 / (len(STEPS) + 1):
            text = _joined(text, drawn.choice(others), drawn)
        else:
            text = drawn.choice(STEPS)(text, drawn)
    return text


def _with_a_bit(text: str, drawn: random.Random) -> str:
    at = drawn.randint(0, len(text))
    return text[:at] + drawn.choice(BITS) + text[at:]


def _with_a_part_gone(text: str, drawn: random.Random) -> str:
    at = drawn.randint(0, len(text))
    return text[:at] + text[at + drawn.choice((1, 1, 2, 5, 20)) :]


def _with_a_mark_doubled(text: str, drawn: random.Random) -> str:
    marks = list(MARKS.finditer(text))
    if not marks:
        return _with_a_bit(text, drawn)
    mark = drawn.choice(marks)
    return text[: mark.end()] + mark[0] * drawn.choice((1, 1, 2, 9)) + text[mark.end() :]


def _with_a_mark_gone(text: str, drawn: random.Random) -> str:
    marks = list(MARKS.finditer(text))
    if not marks:
        return _with_a_part_gone(text, drawn)
    mark = drawn.choice(marks)
    return text[: mark.start()] + text[mark.end() :]


def _with_lines_begun(text: str, drawn: random.Random) -> str:
    """Indent or quote some lines, or make items of them."""
    lines = text.splitlines(keepends=True) or [""]
    first = drawn.randrange(len(lines))
    last = min(len(lines), first + drawn.randint(1, 6))
    with_what = drawn.choice(("  ", "    ", "\t", "> ", ">", "- ", "  - ", "1. ", "| ", "# "))
    begun = (with_what + line for line in lines[first:last])
    return "".join((*lines[:first], *begun, *lines[last:]))


def _with_a_line_moved(text: str, drawn: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    line = lines.pop(drawn.randrange(len(lines)))
    lines.insert(drawn.randint(0, len(lines)), line)
    return "".join(lines)


def _with_lines_joined(text: str, drawn: random.Random) -> str:
    ends = [at for at, sign in enumerate(text) if sign == "\n"]
    if not ends:
        return text
    end = drawn.choice(ends)
    return text[:end] + drawn.choice(("", " ")) + text[end + 1 :]


def _with_a_letter_encoded(text: str, drawn: random.Random) -> str:
    if not text:
        return text
    at = drawn.randrange(len(text))
    code = ord(text[at])
    by = (f"&#{code};", f"&#x{code:X};", f"&#0{code};", f"%{code & 255:02X}", f"\\{text[at]}")
    return text[:at] + drawn.choice(by) + text[at + 1 :]


def _with_a_part_again(text: str, drawn: random.Random) -> str:
    first = drawn.randint(0, len(text))
    part = text[first : first + drawn.randint(1, 40)]
    at = drawn.randint(0, len(text))
    return text[:at] + part * drawn.choice((1, 1, 1, 3)) + text[at:]


def _joined(text: str, other: str, drawn: random.Random) -> str:
    """Put another body behind, or parts of two in one line."""
    if drawn.random() < 0.5:
        return text + drawn.choice(("", "\n")) + other
    return text[: drawn.randint(0, len(text))] + other[drawn.randint(0, len(other)) :]


STEPS: tuple[Callable[[str, random.Random], str], ...] = (
    _with_a_bit,
    _with_a_bit,
    _with_a_part_gone,
    _with_a_mark_doubled,
    _with_a_mark_gone,
    _with_lines_begun,
    _with_lines_begun,
    _with_a_line_moved,
    _with_lines_joined,
    _with_a_letter_encoded,
    _with_a_part_again,
)
