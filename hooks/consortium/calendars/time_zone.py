"""London's time zone, as calendars carry it with them (VTIMEZONE, RFC 5545, 3.6.5)."""

from datetime import datetime, timedelta

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

from consortium.time.london import LONDON

# The rule since 1996 is written down once. A list of the changes of each year, as icalendar makes
# it, ends some day, and lets some calendars show winter events an hour early.
_SUMMER_SINCE = datetime(1981, 3, 29, 1)  # noqa: DTZ001 (a wall time, as the RFC asks for)
_WINTER_SINCE = datetime(1996, 10, 27, 2)  # noqa: DTZ001
_GMT, _BST = timedelta(), timedelta(hours=1)


def time_zone() -> Timezone:
    """Give the component that the times of every calendar refer to."""
    zone = Timezone()
    zone.add("tzid", LONDON.key)
    summer = _part(TimezoneDaylight(), "BST", _SUMMER_SINCE, month=3, before=_GMT, after=_BST)
    winter = _part(TimezoneStandard(), "GMT", _WINTER_SINCE, month=10, before=_BST, after=_GMT)
    zone.add_component(summer)
    zone.add_component(winter)
    return zone


def _part(
    part: TimezoneDaylight | TimezoneStandard,
    name: str,
    since: datetime,
    *,
    month: int,
    before: timedelta,
    after: timedelta,
) -> TimezoneDaylight | TimezoneStandard:
    part.add("tzname", name)
    part.add("dtstart", since)
    part.add("rrule", {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"})
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    return part
