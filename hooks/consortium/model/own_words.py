"""The words of the engine for what readers call otherwise: not everywhere has districts."""

import re

from pydantic import Field

from consortium.model.fields import Words
from consortium.model.fitting import Together
from consortium.model.noun import with_article
from consortium.model.parts import Part

_SAID = re.compile(
    r"(?<![\w{])(an? )?(?:(?:club or )?(groups?)|(districts?|county)"
    r"|(town)(s?)(?:,| or| and) (?:a )?villages?)\b",
    re.IGNORECASE,
)
"""The engine's words for who asks, for areas, and for where people live. In braces a word is to be
filled in."""


class OwnWords(Part):
    """What is called in another way here, inside a sentence."""

    group: Words | None = Field(
        None, description="Whom it helps, instead of “group”.", examples=["family", "hospice"]
    )
    groups: Words | None = Field(
        None, description="Several of them.", examples=["families", "hospices"]
    )
    district: Words | None = Field(
        None, description="Instead of “district”.", examples=["ward", "island"]
    )
    districts: Words | None = Field(
        None, description="Several of them.", examples=["wards", "islands"]
    )
    county: Words | None = Field(
        None,
        description="Instead of “county”, after “the whole”.",
        examples=["borough", "region"],
    )

    place: Words | None = Field(
        None, description="Instead of “town or village”.", examples=["neighbourhood"]
    )
    places: Words | None = Field(None, description="Several of them.", examples=["neighbourhoods"])

    FITS = tuple(
        Together(
            fields=(single, several),
            say=f"Pages speak of one and of several. Write both '{single}' and '{several}'.",
        )
        for single, several in (("group", "groups"), ("district", "districts"), ("place", "places"))
    )

    def said(self, words: str) -> str:
        """Give words of the engine as they are said here."""
        return _SAID.sub(self._instead, words)

    def _instead(self, match: re.Match[str]) -> str:
        article, group, area, town, several = match.groups()
        place = town and f"place{several.lower()}"
        ours: str | None = getattr(self, (group or area or place).lower())
        if not ours:
            return match[0]
        said = with_article(ours) if article else ours
        return said[0].upper() + said[1:] if match[0][0].isupper() else said
