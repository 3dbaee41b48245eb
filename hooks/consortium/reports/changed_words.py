"""The words of a text that change, before and after, as short as they can be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from consortium.problems.whole_lines import same_beginning

LONGEST = 300
AROUND = 60
"""Letters that are shown on each side of those that differ."""

MOST_LINES = 2000
"""Lines that are compared one by one. What is longer is told as one change."""


@dataclass(frozen=True)
class ChangedWords:
    """Words at one place of a text before and after; "" where there were none, or are none."""

    before: str
    after: str


def changed_words(before: str, after: str) -> tuple[ChangedWords, ...]:
    """Give each place at which two texts differ, in order. Empty lines do not count."""
    return tuple(
        _shortened(" ".join(first), " ".join(second))
        for first, second in _places(_lines(before), _lines(after))
    )


def _lines(text: str) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(line for line in lines if line)


def _places(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    start = same_beginning(before, after)
    before, after = before[start:], after[start:]
    end = same_beginning(before[::-1], after[::-1])
    before, after = before[: len(before) - end], after[: len(after) - end]
    if max(len(before), len(after)) > MOST_LINES:
        yield before, after
        return
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, first, first_end, second, second_end in matcher.get_opcodes():
        if kind != "equal":
            yield before[first:first_end], after[second:second_end]


def _shortened(before: str, after: str) -> ChangedWords:
    """Leave out what both begin and end with, but for the words next to what differs."""
    start = same_beginning(before, after)
    longest_end = min(len(before), len(after)) - start
    end = min(same_beginning(before[::-1], after[::-1]), longest_end)
    return ChangedWords(_part(before, start, end), _part(after, start, end))


def _part(text: str, start: int, end: int) -> str:
    first = text.rfind(" ", 0, max(start - AROUND, 0)) + 1
    last = text.find(" ", min(len(text) - end + AROUND, len(text)))
    last = len(text) if last < 0 else last
    cut = min(last, first + LONGEST)
    return f"{'… ' if first else ''}{text[first:cut]}{' …' if cut < len(text) else ''}"
