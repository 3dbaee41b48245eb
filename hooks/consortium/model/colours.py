"""The colours that a site is known by."""

from collections.abc import Mapping

from pydantic import Field

from consortium.model.fields import Colour
from consortium.model.parts import Part
from consortium.palette import palette


class Colours(Part):
    """One colour is enough: the others are made from it where they are not written."""

    main: Colour = Field(
        description="The colour that people know you by, behind white words: the top and foot of "
        "each page, buttons, posters, e-mails and PDFs."
    )
    main_by_night: Colour | None = Field(
        None, description="The same behind dark words, for readers whose screen is dark."
    )
    accent: Colour | None = Field(None, description="Lines beside it. No words stand on them.")
    accent_by_night: Colour | None = Field(None, description="The same on a dark screen.")
    pale: Colour | None = Field(None, description="Behind dark words, in boxes and on the map.")
    pale_by_night: Colour | None = Field(
        None, description="Behind light words, in boxes and on the map of a dark screen."
    )
    middle: Colour | None = Field(None, description="Between the two, on maps and in tables.")
    middle_by_night: Colour | None = Field(None, description="The same on a dark screen.")

    @property
    def written(self) -> Mapping[str, str]:
        """The colours that the record writes, by their names here."""
        return self.model_dump(exclude_none=True)

    @property
    def palette(self) -> Mapping[str, str]:
        """Every colour, with those that are made from them."""
        return palette(self.written)
