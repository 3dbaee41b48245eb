"""The A to Z of everyday words: on one page while it is short, else some for each letter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from math import ceil
from operator import attrgetter

from consortium.addresses import WORDS
from consortium.pages.words import Word, words_a_to_z
from consortium.rendering import Crumb, Page, Renderer, once

FULL = 150
"""The most words on one page. A word takes some 230 bytes in large print, where such a page is to
stay below 50 KB with its style sheet."""


@dataclass(frozen=True, slots=True)
class WordsPart:
    """A page of the A to Z: the words of a letter, or some of them. Parts count from 1."""

    initial: str
    number: int
    #: How many parts the letter has.
    of: int
    words: tuple[Word, ...]

    @property
    def address(self) -> str:
        """Where it is: "find/words/c/", then "find/words/c-2/"."""
        name = self.initial.lower()
        return f"{WORDS}{name}/" if self.number == 1 else f"{WORDS}{name}-{self.number}/"


def words_pages(renderer: Renderer) -> Iterator[Page]:
    """Make the pages of each letter, if there are more words than fit on one page."""
    letters = words_by_letter(renderer)
    if not is_cut(letters):
        return
    list_of_letters = Crumb(renderer.words("words_title"), WORDS)
    for initial, words in letters.items():
        parts = _parts(initial, words)
        for part in parts:
            yield renderer.page(
                "words",
                part.address,
                list_of_letters,
                called=renderer.words("words_part", part),
                title=renderer.words("words_part_title", part),
                description=renderer.words("words_part_description", part),
                part=part,
                others=[other for other in parts if other is not part],
                initials=tuple(letters),
            )


@once
def words_by_letter(renderer: Renderer) -> Mapping[str, tuple[Word, ...]]:
    """Give the words of the site by the letter they stand under, A to Z."""
    words = words_a_to_z(renderer.site.directory, renderer.site.today)
    return {initial: tuple(group) for initial, group in groupby(words, attrgetter("initial"))}


def is_cut(letters: Mapping[str, tuple[Word, ...]]) -> bool:
    """Whether the A to Z has pages for each letter."""
    return sum(map(len, letters.values())) > FULL


def _parts(initial: str, words: tuple[Word, ...]) -> tuple[WordsPart, ...]:
    """Cut the words of a letter into parts of one length."""
    of = ceil(len(words) / FULL)
    length = ceil(len(words) / of)
    starts = range(0, len(words), length)
    return tuple(
        WordsPart(initial, number, of, words[start : start + length])
        for number, start in enumerate(starts, start=1)
    )
