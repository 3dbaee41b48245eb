"""The A to Z of everyday words that lead to a need or a community."""

from collections.abc import Iterator
from dataclasses import dataclass

from consortium.directory import Directory
from consortium.model import Community, Need


@dataclass(frozen=True, slots=True)
class Word:
    """A word and the terms it leads to, in the order of their files."""

    text: str
    terms: tuple[Need | Community, ...]

    @property
    def initial(self) -> str:
        """The capital letter or figure it stands under."""
        return self.text[0].upper()


def words_a_to_z(directory: Directory) -> tuple[Word, ...]:
    """Gather every word that a need or a community is known by, A to Z.

    A word that several terms share stands once and leads to each of them.
    """
    spelt: dict[str, str] = {}
    terms: dict[str, list[Need | Community]] = {}
    for text, term in _words(directory):
        folded = text.casefold()
        spelt.setdefault(folded, text)
        if term not in terms.setdefault(folded, []):
            terms[folded].append(term)
    return tuple(Word(spelt[folded], tuple(terms[folded])) for folded in sorted(terms))


def _words(directory: Directory) -> Iterator[tuple[str, Need | Community]]:
    for need in directory.needs.values():
        for word in (need.plan_word, *need.also_known_as):
            yield word, need
    for community in directory.communities.values():
        for word in community.also_known_as:
            yield word, community
