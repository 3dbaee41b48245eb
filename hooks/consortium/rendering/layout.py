"""What stands round that which a record says."""

from enum import StrEnum


class Layout(StrEnum):
    """A template that goes round the words of a record: of its own page, or a part of another's."""

    PAGE = "made/pages/record.html"
    PART = "made/pages/part.html"

    @property
    def is_part(self) -> bool:
        """Whether the page round it has the contact and the foot."""
        return self is Layout.PART
