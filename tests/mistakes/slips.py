"""Slips of an editor, each with what makes it good: the lines to copy, or what the message asks."""

from mistakes.page_slips import PAGES
from mistakes.record_slips import RECORDS
from mistakes.value_slips import VALUES

SLIPS = (*VALUES, *RECORDS, *PAGES)
