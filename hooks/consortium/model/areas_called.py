"""What readers call the areas of a site: not everywhere has districts in a county."""

import re

from pydantic import Field

from consortium.model.fields import Words
from consortium.model.fitting import Together
from consortium.model.noun import with_article
from consortium.model.parts import Part

_AREA = re.compile(r"(?<![\w{])(an? )?(districts?|county)\b", re.IGNORECASE)
"""The engine's word for an area, but for a place that is to be filled in."""

_PLACE = re.compile(r"(?<!\w)(an? )?town(s?)(?:,| or| and) (?:a )?villages?\b", re.IGNORECASE)
"""The engine's words for where people live."""


class AreasCalled(Part):
    """What an area is called inside a sentence, where that is no district and no county."""

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
        for single, several in (("district", "districts"), ("place", "places"))
    )

    def said(self, words: str) -> str:
        """Give words of the engine in which areas are called as they are here."""
        words = _AREA.sub(self._instead, words)
        return _PLACE.sub(self._place_instead, words) if self.place and self.places else words

    def _instead(self, match: re.Match[str]) -> str:
        article, word = match.groups()
        return _as_there(match, article, getattr(self, word.lower()) or word.lower())

    def _place_instead(self, match: re.Match[str]) -> str:
        article, several = match.groups()
        return _as_there(match, article, (self.places if several else self.place) or "")


def _as_there(match: re.Match[str], article: str | None, ours: str) -> str:
    said = with_article(ours) if article else ours
    return said[0].upper() + said[1:] if match[0][0].isupper() else said
