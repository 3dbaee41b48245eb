"""The bodies that the reader of articles is tried on, from the files beside this one.

A file holds bodies of one kind, each below a line `=== its name`. In `hostile/`, what must become
of it stands in that line too: `=== its name | refused 3` (with the line of its fault), or
`=== its name | harmless` (it comes out whole, and nothing in it acts). What nobody could see or
count is written out: `⟦U+202E⟧` is one character, `⟦2000 times *⟧` a sign 2,000 times.
"""

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
HEAD = re.compile(r"^=== (.+)\n", re.MULTILINE)
CHARACTER = re.compile(r"⟦U\+([0-9A-F]{4,6})⟧")
REPEATED = re.compile(r"⟦(\d+) times (.+?)⟧", re.DOTALL)
BETWEEN = (
    "## And then\n\n",
    "## Item {}\n\n",
    "***\n\n",
    "Now to a letter.\n\n",
    "<!-- {} -->\n\n",
)
ITEMS = (2, 2, 2, 3, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 60, 200)
ISSUES = 250


class Body(NamedTuple):
    """A text with its name; `fault` is the line on which a hostile one is refused, if it is."""

    name: str
    text: str
    fault: int | None = None


@cache
def ordinary() -> tuple[Body, ...]:
    """What editors honestly write: none may be refused, or read otherwise than GitHub shows it."""
    return tuple(
        Body(f"{file.stem}: {head}", text) for file, head, text in _written(HERE / "ordinary")
    )


@cache
def hostile() -> tuple[Body, ...]:
    """What would do harm, lose words or stop the reader; those without a fault are harmless."""
    bodies = []
    for file, head, text in _written(HERE / "hostile"):
        name, _, end = head.rpartition(" | ")
        fault = None if end == "harmless" else int(end.removeprefix("refused "))
        bodies.append(Body(f"{file.stem}: {name}", text, fault))
    return tuple(bodies)


@cache
def issues() -> tuple[Body, ...]:
    """Whole issues, short and long, each of several ordinary bodies, some of them quoted."""
    return tuple(_issue(number) for number in range(1, ISSUES + 1))


def _issue(number: int) -> Body:
    drawn = random.Random(number)  # noqa: S311 - the same issues every time
    text = ""
    for at, item in enumerate(drawn.sample(ordinary(), drawn.choice(ITEMS))):
        text += drawn.choice(BETWEEN).format(at) if text else ""
        is_letter = drawn.random() < 0.1 and "](made:" not in item.text
        text += (_quoted(item.text) if is_letter else item.text) + "\n"
    return Body(f"issue {number}", text)


def _quoted(text: str) -> str:
    return "".join(f"> {line}\n" for line in text.split("\n")[:-1])


def _written(folder: Path) -> Iterator[tuple[Path, str, str]]:
    for file in sorted(folder.glob("*.md")):
        _, *parts = HEAD.split(file.read_text(encoding="utf-8"))
        for head, text in zip(parts[::2], parts[1::2], strict=True):
            yield file, head, _spelt_out(text.strip("\n") + "\n")


def _spelt_out(text: str) -> str:
    text = CHARACTER.sub(lambda match: chr(int(match[1], 16)), text)
    return REPEATED.sub(lambda match: match[2] * int(match[1]), text)
