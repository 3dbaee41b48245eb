"""Mistakes in events: days that come again, what is called off, booking."""

from mistakes.mistake import Mistake, in_event


def repeating(name: str, *lines: str, starts: str = "2027-03-03 10:30") -> Mistake:
    """A mistake in the event's record, which comes again by these lines."""
    ends = starts.replace("10:30", "12:00")
    old = "starts: 2027-03-03 10:30\nends: 2027-03-03 12:00\n"
    repeats = "".join(f"  {line}\n" for line in lines)
    return in_event(name, old, f"starts: {starts}\nends: {ends}\nrepeats:\n{repeats}")


WEEKLY = ("every: week", "until: 2027-04-28")
MOVED = ("moved:", "  - instead_of: 2027-03-10")

LISTED = """\
history:
  - date: 2026-11-01
    change: new
    text: Listed.
"""

NEW = "  - {date: 2026-11-01, change: new, text: The day is now listed.}\n"
OFF = "  - {date: 2026-11-08, change: cancelled, text: The day is cancelled.}\n"
ON = "  - {date: 2026-11-15, change: changed, text: It takes place after all.}\n"

EVENTS = (
    in_event("an end on the start", "ends: 2027-03-03 12:00", "ends: 2027-03-03 10:30"),
    in_event("a last time to book that comes twice", "areas:", "book_by: 2026-10-25 01:30\nareas:"),
    in_event("booking when it is over", "areas:", "book_by: 2027-03-04\nareas:"),
    in_event("half an address to join at", "areas:", "online: www.example.org/join\nareas:"),
    in_event("an unknown body that holds it", "areas:", "organisation: vilage-body\nareas:"),
    in_event("cancelled without a word", "starts:", "status: cancelled\nstarts:"),
    in_event(
        "put off without a word of it",
        "starts:",
        "status: postponed\nhistory: [{date: 2026-11-01, change: new, text: Listed.}]\nstarts:",
    ),
    in_event(
        "a history that ends in dots",
        "source:",
        'history: [{date: 2026-11-01, change: new, text: "…"}]\nsource:',
    ),
    in_event(
        "a history that is there twice",
        "source:",
        f"status: cancelled\n{LISTED}{LISTED.replace('new', 'cancelled')}source:",
    ),
    in_event(
        "a line of the history too far to the left",
        "source:",
        f"{LISTED}- {{date: 2026-11-02, change: changed, text: Moved.}}\nsource:",
    ),
    in_event(
        "cancelled, on again and cancelled again",
        "starts:",
        f"status: cancelled\nhistory:\n{NEW}{OFF}{ON}starts:",
    ),
    in_event(
        "on again without a word", "starts:", f"status: scheduled\nhistory:\n{NEW}{OFF}starts:"
    ),
    repeating("a day left out after a series has ended", *WEEKLY, "not_on: [2027-05-05]"),
    in_event(
        "one time of several cancelled, and no day left out",
        "areas:",
        f"repeats: {{every: week, until: 2027-04-28}}\nhistory:\n{NEW}{OFF}areas:",
    ),
    in_event("lines of a history out of order", "starts:", f"history:\n{ON}{NEW}starts:"),
    in_event(
        "an old address of an event elsewhere", "areas:", "redirect_from: [news/day/]\nareas:"
    ),
    in_event(
        "an old address of an event with a folder in it",
        "areas:",
        "redirect_from: [events/2019/day/]\nareas:",
    ),
    in_event("a reason for nothing", "areas:", "reason: The trainer is ill.\nareas:"),
    in_event("booked for nothing", "areas:", "if_you_booked: You get it back.\nareas:"),
    repeating("no last day", "every: week"),
    repeating("an everyday word for how often", "every: fortnight", "until: 2027-04-28"),
    repeating("another everyday word for how often", "every: quarterly", "until: 2027-12-31"),
    repeating("how often in words", "every: every three months", "until: 2027-12-31"),
    repeating("how often with two meanings", "every: bimonthly", "until: 2027-12-31"),
    repeating("a weekday for how often", "every: Tuesday", "until: 2027-04-28"),
    repeating("no day of a month", "every: month", "on: 2nd Tuesday", "until: 2027-06-30"),
    repeating("a day of the month each week", "on: first Wednesday", *WEEKLY),
    repeating("a weekday each month", "every: 3 months", "on: Wednesday", "until: 2027-12-31"),
    repeating("a weekday each year", "every: year", "on: Wednesday", "until: 2029-12-31"),
    repeating("two weekdays as people write them", "on: Tuesdays and Thursdays", *WEEKLY),
    repeating("two weekdays, and one of them none", "on: [Tuesday, Thorsday]", *WEEKLY),
    repeating("not one of its weekdays", *WEEKLY, "on: [Tuesday, Thursday]"),
    repeating("not the first of its days", "every: month", "on: last Friday", "until: 2027-06-30"),
    repeating(
        "a day that some months have not",
        "every: month",
        "until: 2027-06-30",
        starts="2027-03-30 10:30",
    ),
    repeating(
        "a leap day each year", "every: year", "until: 2030-03-01", starts="2028-02-29 10:30"
    ),
    repeating("no end for many years", "every: week", "until: 2037-04-28"),
    repeating("a last day before the first", "every: week", "until: 2027-03-01"),
    repeating("a last day that leaves one day", "every: week", "until: 2027-03-09"),
    in_event(
        "an end that is the last day of all",
        "ends: 2027-03-03 12:00\n",
        "ends: 2027-04-28 12:00\nrepeats: {every: week, until: 2027-04-28}\n",
    ),
    in_event(
        "an end on the day on which it comes again",
        "starts: 2027-03-03 10:30\nends: 2027-03-03 12:00\n",
        "starts: 2027-03-03\nends: 2027-03-10\nrepeats: {every: week, until: 2027-04-28}\n",
    ),
    repeating("a day left out that is none of its own", *WEEKLY, "not_on: [2027-03-30]"),
    repeating(
        "days left out that are none of its own",
        *WEEKLY,
        "not_on: [2027-03-09, 2027-03-16, 2027-03-30]",
    ),
    repeating("a day left out twice", *WEEKLY, "not_on: [2027-03-10, 2027-03-10]"),
    repeating("a weekday twice", *WEEKLY, "on: [Wednesday, wednesday]"),
    repeating(
        "a day moved twice in the same words",
        *WEEKLY,
        *MOVED,
        "    starts: 2027-03-11 10:30",
        MOVED[1],
        "    starts: 2027-03-11 10:30",
    ),
    repeating(
        "every day left out", "every: week", "until: 2027-03-10", "not_on: [2027-03-03, 2027-03-10]"
    ),
    repeating(
        "a moved day that is none of its own",
        *WEEKLY,
        "moved:",
        "  - {instead_of: 2027-03-09, starts: 2027-03-11 10:30}",
    ),
    repeating(
        "a moved day that is left out",
        *WEEKLY,
        "not_on: [2027-03-10]",
        *MOVED,
        "    starts: 2027-03-11 10:30",
    ),
    repeating(
        "a day moved twice",
        *WEEKLY,
        *MOVED,
        "    starts: 2027-03-11 10:30",
        MOVED[1],
        "    starts: 2027-03-12 10:30",
    ),
    repeating("a moved day on another of its own", *WEEKLY, *MOVED, "    starts: 2027-03-17 10:30"),
    repeating(
        "two moved days on one",
        *WEEKLY,
        *MOVED,
        "    starts: 2027-03-11 10:30",
        "  - {instead_of: 2027-03-17, starts: 2027-03-11 10:30}",
    ),
    repeating("a moved day without a time", *WEEKLY, *MOVED, "    starts: 2027-03-11"),
    repeating(
        "a moved day that ends before it starts",
        *WEEKLY,
        *MOVED,
        "    starts: 2027-03-11 10:30",
        "    ends: 2027-03-11 09:00",
    ),
    repeating(
        "a moved day at a time that does not exist",
        *WEEKLY,
        *MOVED,
        "    starts: 2027-03-28 01:15",
    ),
    in_event(
        "a later day whose time does not exist",
        "starts: 2027-03-03 10:30\nends: 2027-03-03 12:00\n",
        "starts: 2027-03-21 00:30\nends: 2027-03-21 01:30\n"
        "repeats: {every: week, until: 2027-04-28}\n",
    ),
    in_event(
        "a whole day moved to a time",
        "starts: 2027-03-03 10:30\nends: 2027-03-03 12:00\n",
        "starts: 2027-03-03\nrepeats:\n  every: week\n  until: 2027-03-31\n  moved:\n"
        "    - {instead_of: 2027-03-10, starts: 2027-03-11 10:30}\n",
    ),
)
