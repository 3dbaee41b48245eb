"""The A to Z of everyday words: on one page while it is short, else some for each letter."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import attrgetter

from consortium.addresses import WORDS
from consortium.long_lists import FULL, parts
from consortium.once import once
from consortium.pages.words import Word, words_a_to_z
from consortium.rendering import Crumb, Page, Renderer
from consortium.text.a_to_z import initial_id


def words_pages(renderer: Renderer) -> Iterator[Page]:
    """Make the pages of each letter, if there are more words than fit on one page."""
    letters = words_by_letter(renderer)
    if not is_cut(letters):
        return
    list_of_letters = Crumb(renderer.words("words_title"), WORDS)
    for initial, words in letters.items():
        called = renderer.words("initial_title", initial, of="macros/parts.html")
        of_letter = parts(WORDS, initial_id(initial), words)
        for part in of_letter:
            yield renderer.page(
                "words",
                part.address,
                list_of_letters,
                called=renderer.words("list_part", called, part, of="macros/parts.html"),
                title=renderer.words("words_part_title", initial, part),
                description=renderer.words("words_part_description", initial, part),
                initial=initial,
                part=part,
                others=[other for other in of_letter if other is not part],
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
