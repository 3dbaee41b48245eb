"""The order of newsletters, and which of them are out."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from consortium.model import Newsletter
from consortium.time.london import morning_of


def is_out(newsletter: Newsletter, newest_day: date) -> bool:
    """Say whether an issue has come out: no draft, and its morning has come.

    `newest_day` is the last day whose news is out. A withdrawn issue keeps its page.
    """
    return not newsletter.draft and newsletter.published <= newest_day


def can_be_read(newsletter: Newsletter, newest_day: date) -> bool:
    """Say whether an issue is out and has not been withdrawn."""
    return is_out(newsletter, newest_day) and newsletter.withdrawn is None


def out(newsletters: Iterable[Newsletter], newest_day: date) -> tuple[Newsletter, ...]:
    """Give those that are out, newest first: withdrawn ones too."""
    issues = (newsletter for newsletter in newsletters if is_out(newsletter, newest_day))
    return tuple(sorted(issues, key=_in_time, reverse=True))


def before(newsletter: Newsletter, newsletters: Iterable[Newsletter]) -> Newsletter | None:
    """Give the issue that came out last before another, withdrawn since or not; None: the first."""
    earlier = (
        other for other in newsletters if not other.draft and _in_time(other) < _in_time(newsletter)
    )
    return max(earlier, key=_in_time, default=None)


def came_out(newsletter: Newsletter, newsletters: Iterable[Newsletter]) -> datetime:
    """Give the moment that an issue came out: in the morning, a minute after the one before it.

    Drafts have their minute too, so that one that comes out late moves no other.
    """
    of_day = (other for other in newsletters if other.published == newsletter.published)
    earlier = sum(_in_time(other) < _in_time(newsletter) for other in of_day)
    return morning_of(newsletter.published) + timedelta(minutes=earlier)


def _in_time(newsletter: Newsletter) -> tuple[date, int]:
    return newsletter.published, newsletter.number
