"""The notes that a hand-written page may have at its top."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class PageNotes:
    """The notes that a page may have, in plain words; what is left out is empty.

    `section` is the folder whose entry in the menu is marked on the page ("find/").
    """

    title: str = ""
    description: str = ""
    section: str = ""
    also_known_as: tuple[str, ...] = ()


KNOWN = tuple(field.name for field in fields(PageNotes))
"""The names of all notes, in the order in which pages have them."""
