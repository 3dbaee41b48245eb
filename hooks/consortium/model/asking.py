"""How a form asks for a field, in the words of the person who fills it in.

Where the mark has no hint of its own, the hint is the field's `description`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ask:
    """Marks a field that a form asks for. One without a mark stays as it is in the file."""

    label: str
    hint: str | None = None
    group: str = "about"
    """One of GROUPS."""
    when: tuple[str, tuple[str, ...]] | None = None
    """Another field, and what it has to hold for this one to be asked."""
    choices: tuple[tuple[str, str], ...] = ()
    """What each word that may stand there is called, in the order of the form."""
    only_added: bool = False
    """Whether what is there stays: lines are only ever added."""
    open: bool = False
    """Of a part or list: whether the form begins with a first one to fill in."""


GROUPS = ("about", "when", "where", "ask", "right", "known", "text")
"""The parts of a form, in their order."""
