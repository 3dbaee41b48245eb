"""London's time zone, as calendars carry it with them (VTIMEZONE, RFC 5545, 3.6.5)."""

from icalendar import Timezone

from consortium.time.london import LONDON

# The rule since 1996 is written down once. A list of the changes of each year, as icalendar makes
# it, ends some day, and lets some calendars show winter events an hour early.
TIME_ZONE = Timezone.from_ical(
    f"""\
BEGIN:VTIMEZONE
TZID:{LONDON.key}
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""
)
"""The component that the times of every calendar refer to."""
