"""Sentences of plain words, drawn by chance. They mean nothing, and are as long as ours."""

import random
import re
from collections.abc import Iterable
from functools import cache

from day_of_records import REPOSITORY

TEXTS = ("docs/**/*.md", "data/**/*.yml", "data/source/*.txt", "tests/demonstration/**/*.yml")
"""Where the words come from: what people wrote here."""

NOT_OURS = frozenset({"click", "plan", "planned", "wanted", "was", "were"})
"""Words that rules look for: an active service does not speak as a plan does."""

_SHAPES = (
    "We {} the {} and {} for each {}",
    "Ask about {} before you {} a {}",
    "Bring your {} and your {}, and we {} them with you",
    "A {} for groups that {} their own {}",
    "Nobody has to {}: the {} is there, and so is the {}",
    "On most days somebody can {} your {} in the {}",
    "If your {} is {}, tell us and we {} it",
    "Two of us {} at the {} with a {} and some {}",
)


@cache
def vocabulary() -> tuple[str, ...]:
    """Give some thousands of words in small letters, A to Z."""
    paths = {path for texts in TEXTS for path in REPOSITORY.glob(texts)}
    words: set[str] = set()
    for path in paths:
        words.update(re.findall(r"(?<![\w/@.-])[a-z]{3,12}(?![\w/@.-])", path.read_text("utf-8")))
    return tuple(sorted(words - NOT_OURS))


class Prose:
    """Draws words and sentences from one source of chance."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._named: set[str] = set()

    def words(self, count: int) -> str:
        """Some words in a row."""
        return " ".join(self._chance.choices(vocabulary(), k=count))

    def name(self, *endings: str) -> str:
        """A name that it has not given before."""
        while True:
            name = f"{self.words(2)} {self._chance.choice(endings)}".capitalize()
            if name not in self._named:
                self._named.add(name)
                return name

    def sentence(self) -> str:
        """One sentence, of less than 160 characters."""
        shape = self._chance.choice(_SHAPES)
        return shape.format(*(self.words(1) for _ in range(shape.count("{}")))) + "."

    def paragraph(self, sentences: int) -> str:
        """Some sentences in a row."""
        return " ".join(self.sentence() for _ in range(sentences))

    def paragraphs(self, lengths: Iterable[int]) -> str:
        """A paragraph of so many sentences for each length."""
        return "\n\n".join(self.paragraph(length) for length in lengths)
