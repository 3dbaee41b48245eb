"""The time zone of London, or of Dublin, as calendars carry it with them (RFC 5545, 3.6.5)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from icalendar import Component, Timezone

# The rule since 1996 is written down once. A list of the changes of each year, as icalendar makes
# it, ends some day, and lets some calendars show winter events an hour early.
_RULE = """\
BEGIN:VTIMEZONE
TZID:{clock}
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:{summer}
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


def time_zone(clock: ZoneInfo) -> Component:
    """Give the component (VTIMEZONE) that the times of a calendar by a clock refer to."""
    summer = datetime(2026, 7, 1, tzinfo=clock).tzname()
    return Timezone.from_ical(_RULE.format(clock=clock.key, summer=summer))
