"""The order of newsletters, and which of them are out."""

from collections.abc import Iterable
from datetime import date

from consortium.model import Newsletter


def out(newsletters: Iterable[Newsletter], today: date) -> tuple[Newsletter, ...]:
    """Give those that have a page on a day, newest first: withdrawn ones too."""
    found = (one for one in newsletters if not one.draft and one.published <= today)
    return tuple(sorted(found, key=_in_time, reverse=True))


def before(newsletter: Newsletter, newsletters: Iterable[Newsletter]) -> Newsletter | None:
    """Give the issue that came out last before another, withdrawn since or not; None: the first."""
    earlier = (one for one in newsletters if not one.draft and _in_time(one) < _in_time(newsletter))
    return max(earlier, key=_in_time, default=None)


def _in_time(newsletter: Newsletter) -> tuple[date, int]:
    return newsletter.published, newsletter.number
