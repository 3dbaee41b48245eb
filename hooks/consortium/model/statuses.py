"""How a record is known: the words of its `status`, and what each means for everything else.

What may be said of it on a day is worked out from there by `standing.py`.
"""

from typing import Annotated, Literal

from consortium.model.marks import Mark

Status = Annotated[
    Literal["planned", "unconfirmed", "found", "active", "paused", "closed"], Mark.IN_HISTORY
]
STATUS_WORDS = (
    "planned: wanted in a plan (data/documents.yml), not known to have opened. "
    "unconfirmed: there when that was written, not checked since. "
    "found: on public web pages of today, nobody has asked it. "
    "active: checked. paused: not helping for now. closed: gone."
)
"""What each status means, for editors."""

OF_A_DOCUMENT = ("planned", "unconfirmed")
"""A founding document says so, and nobody has looked since."""
NOT_CHECKED = (*OF_A_DOCUMENT, "found")
CHECKED = ("active", "paused")
"""Somebody has checked it, on a day: it is there, or goes on."""
UNANSWERED = ("planned", "closed")
"""Nobody is there to answer, so its contacts are shown nowhere."""
