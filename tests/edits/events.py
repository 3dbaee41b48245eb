"""Edits of events."""

from datetime import timedelta

from edits.record_text import with_news
from edits.repository_copy import Copy


def event(copy: Copy, name: str, days_ahead: int, more: str = "") -> str:
    """Write an event that starts some days from today at half past ten; give its text."""
    starts = copy.day + timedelta(days=days_ahead)
    return f"""\
name: {name}
summary: Treasurers learn how to keep the books of a small group.
status: scheduled
starts: {starts} 10:30
ends: {starts} 12:30
{more}venue: The Old Library
access: There is a lift. Ask for the loop at the desk.
cost: Free
areas:
  - northamptonshire
needs:
  - technical-support
contacts:
  - role: Bookings
    email: bookings@vcsconsortium.org
    telephone: 0117 012 0130
source:
  - found_at: A letter from those who hold it
history:
  - date: {copy.day}
    change: new
    text: {name} is now listed.
"""


def plan_events(copy: Copy) -> None:
    """Add an event to come, one that comes again, one with a date that moved, one cancelled."""
    first = copy.day + timedelta(days=21)
    weekly = f"repeats:\n  every: week\n  until: {first + timedelta(days=120)}\n"
    moved_to = first + timedelta(days=8)
    moved = (
        f"{weekly}  not_on: [{first + timedelta(days=14)}]\n  moved:\n"
        f"    - instead_of: {first + timedelta(days=7)}\n"
        f"      starts: {moved_to} 10:30\n      ends: {moved_to} 12:30\n"
    )
    copy.write("data/events/books-for-clubs.yml", event(copy, "Books for clubs", 10))
    copy.write("data/events/weekly-books.yml", event(copy, "Weekly books", 21, weekly))
    again = event(copy, "Evening books", 21, moved)
    again = with_news(again, "changed", copy.day, "The second evening is a day later.")
    copy.write("data/events/evening-books.yml", again)
    off = event(copy, "Books for halls", 30).replace(
        "status: scheduled\n",
        "status: cancelled\nreason: The trainer is ill.\n"
        "if_you_booked: You do not need to do anything.\n",
    )
    off = with_news(off, "cancelled", copy.day, "Books for halls is cancelled.")
    copy.write("data/events/books-for-halls.yml", off)
