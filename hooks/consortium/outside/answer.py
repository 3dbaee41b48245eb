"""What another website answers when it is asked for a page."""

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus
from urllib.parse import urlsplit

GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)


class Found(StrEnum):
    """What is there, the worst first."""

    NO_WEBSITE = "no website"
    GONE = "gone"
    MOVED = "moved"
    UNSURE = "unsure"
    """It did not answer, or not to a program: a person has to look."""
    THERE = "there"


@dataclass(frozen=True)
class Answer:
    """The status of the last answer (0 for none), and where it led, by which statuses.

    `is_known` is false where nobody knows a website of that name.
    """

    status: int
    address: str = ""
    by_way_of: tuple[int, ...] = ()
    is_known: bool = True

    def found(self, asked: str) -> Found:
        """Say what it means for the address that was asked for."""
        if not self.is_known:
            return Found.NO_WEBSITE
        if self.status in GONE:
            return Found.GONE
        if self.status != HTTPStatus.OK:
            return Found.UNSURE
        has_moved = bool(self.by_way_of) and all(status in FOR_GOOD for status in self.by_way_of)
        return Found.MOVED if has_moved and _bare(asked) != _bare(self.address) else Found.THERE


def _bare(address: str) -> tuple[str, str, str]:
    """Give what of an address matters: not https, www and a last stroke."""
    parts = urlsplit(address)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/"), parts.query
