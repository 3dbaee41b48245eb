"""The moment of a build, the one clock value that everything in it goes by."""

import re
from datetime import UTC, date, datetime, time

from consortium.time.london import LONDON, in_london

SETTING = "SOURCE_DATE_EPOCH"
"""The environment variable (https://reproducible-builds.org/specs/source-date-epoch/)."""

LAST = datetime(9000, 1, 1, tzinfo=UTC)
"""Days are counted on from that of the build, and Python's end with the year 9999."""


class MomentError(Exception):
    """The setting is no moment. The message is for whoever wrote it."""


def build_moment(setting: str | None, now: datetime) -> datetime:
    """Give the moment that a setting names in seconds since 1970; without one, or empty, now."""
    if not setting or not setting.strip():
        return now
    wrote = setting.strip()
    if re.fullmatch(r"[0-9]{1,12}", wrote) and int(wrote) < LAST.timestamp():
        return datetime.fromtimestamp(int(wrote), tz=UTC)
    raise MomentError(
        f"{SETTING} is '{setting}'. It is the moment of the build as a whole number: the seconds "
        "since the beginning of 1970, such as 1796256000."
    )


def build_day(moment: datetime) -> date:
    """Give the day of a moment in London."""
    return moment.astimezone(LONDON).date()


def latest_moment(today: date, built: datetime | None) -> datetime:
    """Give the last moment of a build: its own, or the end of a day looked at as a whole."""
    return built or in_london(datetime.combine(today, time.max))
