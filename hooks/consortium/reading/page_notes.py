"""What the notes at the top of a hand-written page say."""

from dataclasses import dataclass, fields

from consortium.reading.front_matter import FrontMatter
from consortium.text.node import MappingNode, plain_fields


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


def page_notes(front: FrontMatter) -> PageNotes:
    """Take what is known from the notes of a page that has been checked, each as it was typed."""
    if not isinstance(front.notes, MappingNode):
        return PageNotes()
    known = {name: value for name, value in plain_fields(front.notes).items() if name in KNOWN}
    words = tuple(known.pop("also_known_as", ()))
    return PageNotes(**known, also_known_as=words)
