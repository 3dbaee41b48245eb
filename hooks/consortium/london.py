"""London's clock: wall times as people write them, and the moments they stand for."""

from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
MORNING = time(9)


def in_london(wall: datetime) -> datetime:
    """Give the moment of a London wall time (a naive datetime)."""
    return wall.replace(tzinfo=LONDON)


def morning_of(day: date) -> datetime:
    """Give the moment that stands for a day when no time is known: 09:00 in London."""
    return in_london(datetime.combine(day, MORNING))


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
