"""How the search takes the records of a kind."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class InSearch:
    """What words are worth in the records of a kind, and how these stand among what is found.

    Every default is right for a new kind. Shares are of the most that words in a row can count.
    """

    weight: float = 1.0
    """What a word of a record is worth beside the same word in another."""
    whole: float = 0.25
    """The share of a record's everyday words, if they are all that was asked."""
    part: float = 0.25
    """And if they are a part of what was asked."""
    named: float = 0.98
    """The share of its whole name."""
    is_vocabulary: bool = False
    """Whether groups ask by its words. Any consortium has few records of such a kind."""
    is_help: bool = False
    """Whether a record stands under its need, as one of those who help."""
    is_body: bool = False
    """Whether who types its whole name means it, even where it cannot be reached."""

    @property
    def counts(self) -> dict[str, float | bool]:
        """What the script of the search goes by (docs/assets/search-ranking.js)."""
        return {
            "whole": self.whole,
            "part": self.part,
            "named": self.named,
            "isVocabulary": self.is_vocabulary,
            "isHelp": self.is_help,
            "isBody": self.is_body,
        }
