"""What readers call the areas of a site: not everywhere has districts in a county."""

import re

from pydantic import Field

from consortium.model.fields import Words
from consortium.model.fitting import Together
from consortium.model.noun import with_article
from consortium.model.parts import Part

_AREA = re.compile(r"(?<![\w{])(an? )?(districts?|county)\b", re.IGNORECASE)
"""The engine's word for an area, but for a place that is to be filled in."""


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

    FITS = (
        Together(
            fields=("district", "districts"),
            say="Pages speak of one and of several. Write both 'district' and 'districts'.",
        ),
    )

    def said(self, words: str) -> str:
        """Give words of the engine in which areas are called as they are here."""
        return _AREA.sub(self._instead, words)

    def _instead(self, match: re.Match[str]) -> str:
        article, word = match.groups()
        ours = getattr(self, word.lower()) or word.lower()
        said = with_article(ours) if article else ours
        return said[0].upper() + said[1:] if match[0][0].isupper() else said
