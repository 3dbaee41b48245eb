"""London's clock: wall times as people write them, and the moments they stand for."""

from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
CLOCKS = {**dict.fromkeys(("GB", "GG", "IM", "JE"), LONDON), "IE": ZoneInfo("Europe/Dublin")}
"""The countries that a site may be of, all of London's hours, and their clocks."""
MORNING = time(3)
"""When a day begins for what is dated a day: before the nightly build, whatever the season."""


def in_london(wall: datetime) -> datetime:
    """Give the moment of a London wall time (a naive datetime)."""
    return wall.replace(tzinfo=LONDON)


def morning_of(day: date) -> datetime:
    """Give the moment that stands for a day when no time is known: 03:00 in London."""
    return in_london(datetime.combine(day, MORNING))


def last_morning(moment: datetime) -> date:
    """Give the last day whose morning has come: until three it is the day before."""
    wall = moment.astimezone(LONDON)
    return wall.date() if wall.time() >= MORNING else wall.date() - timedelta(days=1)


def clock_change(wall: datetime) -> Literal["skipped", "twice"] | None:
    """Say whether the change of the clocks skips a wall time, or lets it come twice."""
    earlier = in_london(wall).replace(fold=0).utcoffset() or timedelta()
    later = in_london(wall).replace(fold=1).utcoffset() or timedelta()
    if later == earlier:
        return None
    return "skipped" if later > earlier else "twice"


def day_of(moment: date | datetime) -> date:
    """Give the day of a moment; a day is its own."""
    return moment.date() if isinstance(moment, datetime) else moment
