"""What short words and words of trade mean."""

from typing import Literal

from pydantic import Field

from consortium.model.fields import Paragraphs, Words
from consortium.model.parts import Identified, Source


class GlossaryTerm(Identified):
    """A term with its meaning. Abbreviations are explained wherever they stand on the website."""

    term: Words = Field(description="The term, as it is written.", examples=["CVS"])
    kind: Literal["abbreviation", "name", "word"] = Field(
        description="abbreviation: explained on each page that has it. name, such as ACRE, or "
        "word: in the glossary alone."
    )
    also_written: tuple[Words, ...] = Field((), description="Other ways to write the term.")
    short_for: Words | None = Field(
        None, description="What the letters stand for. Left out if nobody says: never guess."
    )
    words: Paragraphs = Field(description="What it means, in plain words.")
    source: tuple[Source, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way to write the term."""
        return (self.term, *self.also_written)
