"""Made-up events in every shape that calendars have to tell the same way, and what they mean."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from consortium.addresses import first_key
from consortium.calendars.entry import CalendarEntry
from consortium.events.identity import revision, uid
from consortium.model import Event
from counties import LAUNCHED, consortium, event

Times = tuple[date | datetime, date | datetime]


@dataclass(frozen=True)
class Shape:
    """An event, and each start and end that a calendar shows: in UTC, or the day after the last."""

    event: Event
    times: tuple[Times, ...]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def at(text: str) -> datetime:
    """Read a wall time, as the model holds it."""
    return datetime.fromisoformat(text)


def entry(event: Event, **words: str) -> CalendarEntry:
    """Give what a calendar tells of an event, changed at a moment that tests can look for."""
    version = revision(event, LAUNCHED)
    name = uid(first_key(event), consortium())
    return CalendarEntry(
        event=event, uid=name, revision=version, changed=utc("2027-03-09 09:00"), **words
    )


def times(*pairs: tuple[str, str]) -> tuple[Times, ...]:
    return tuple((utc(start), utc(end)) for start, end in pairs)


SHAPES = (
    Shape(
        event("winter", at("2027-01-12 10:30"), ends=at("2027-01-12 12:00")),
        times(("2027-01-12 10:30", "2027-01-12 12:00")),
    ),
    Shape(
        event("summer", at("2027-07-13 10:30"), ends=at("2027-07-13 12:00")),
        times(("2027-07-13 09:30", "2027-07-13 11:00")),
    ),
    Shape(
        event("into-summer", at("2027-03-27 22:00"), ends=at("2027-03-28 08:00")),
        times(("2027-03-27 22:00", "2027-03-28 07:00")),
    ),
    Shape(
        event("into-winter", at("2027-10-30 22:00"), ends=at("2027-10-31 08:00")),
        times(("2027-10-30 21:00", "2027-10-31 08:00")),
    ),
    Shape(
        event("several-days", date(2027, 6, 1), ends=date(2027, 6, 3), all_day=True),
        ((date(2027, 6, 1), date(2027, 6, 4)),),
    ),
    Shape(
        event("far-off", at("2040-07-03 19:00"), ends=at("2040-07-03 21:00")),
        times(("2040-07-03 18:00", "2040-07-03 20:00")),
    ),
    Shape(
        event("far-off-winter", at("2040-12-04 19:00"), ends=at("2040-12-04 21:00")),
        times(("2040-12-04 19:00", "2040-12-04 21:00")),
    ),
    Shape(
        event(
            "weekly",
            at("2027-03-09 10:30"),
            ends=at("2027-03-09 12:00"),
            repeats={
                "every": "week",
                "until": date(2027, 4, 13),
                "not_on": [date(2027, 3, 16)],
                "moved": [
                    {
                        "instead_of": date(2027, 4, 6),
                        "starts": at("2027-04-07 14:00"),
                        "ends": at("2027-04-07 15:00"),
                    }
                ],
            },
        ),
        times(
            ("2027-03-09 10:30", "2027-03-09 12:00"),
            ("2027-03-23 10:30", "2027-03-23 12:00"),
            ("2027-03-30 09:30", "2027-03-30 11:00"),
            ("2027-04-07 13:00", "2027-04-07 14:00"),
            ("2027-04-13 09:30", "2027-04-13 11:00"),
        ),
    ),
    Shape(
        event(
            "tuesdays-and-thursdays",
            at("2027-03-18 10:30"),
            ends=at("2027-03-18 12:00"),
            repeats={
                "every": "2 weeks",
                "on": ["Tuesday", "Thursday"],
                "until": date(2027, 4, 15),
                "not_on": [date(2027, 4, 1)],
            },
        ),
        times(
            ("2027-03-18 10:30", "2027-03-18 12:00"),
            ("2027-03-30 09:30", "2027-03-30 11:00"),
            ("2027-04-13 09:30", "2027-04-13 11:00"),
            ("2027-04-15 09:30", "2027-04-15 11:00"),
        ),
    ),
    Shape(
        event(
            "quarterly",
            at("2027-01-12 19:00"),
            ends=at("2027-01-12 21:00"),
            repeats={"every": "3 months", "on": ["second Tuesday"], "until": date(2027, 10, 31)},
        ),
        times(
            ("2027-01-12 19:00", "2027-01-12 21:00"),
            ("2027-04-13 18:00", "2027-04-13 20:00"),
            ("2027-07-13 18:00", "2027-07-13 20:00"),
            ("2027-10-12 18:00", "2027-10-12 20:00"),
        ),
    ),
    Shape(
        event(
            "half-yearly",
            at("2027-06-01 10:00"),
            ends=at("2027-06-01 11:00"),
            repeats={"every": "6 months", "until": date(2028, 6, 1)},
        ),
        times(
            ("2027-06-01 09:00", "2027-06-01 10:00"),
            ("2027-12-01 10:00", "2027-12-01 11:00"),
            ("2028-06-01 09:00", "2028-06-01 10:00"),
        ),
    ),
    Shape(
        event(
            "two-monthly",
            date(2027, 1, 9),
            all_day=True,
            repeats={
                "every": "2 months",
                "on": ["second Saturday", "last Sunday"],
                "until": date(2027, 3, 28),
            },
        ),
        (
            (date(2027, 1, 9), date(2027, 1, 10)),
            (date(2027, 1, 31), date(2027, 2, 1)),
            (date(2027, 3, 13), date(2027, 3, 14)),
            (date(2027, 3, 28), date(2027, 3, 29)),
        ),
    ),
    Shape(
        event(
            "nights",
            at("2027-10-29 22:00"),
            ends=at("2027-10-30 08:00"),
            repeats={"every": "day", "until": date(2027, 10, 31)},
        ),
        times(
            ("2027-10-29 21:00", "2027-10-30 07:00"),
            ("2027-10-30 21:00", "2027-10-31 08:00"),
            ("2027-10-31 22:00", "2027-11-01 08:00"),
        ),
    ),
    Shape(
        event(
            "second-tuesdays",
            date(2027, 2, 9),
            all_day=True,
            repeats={
                "every": "month",
                "on": "second Tuesday",
                "until": date(2027, 4, 30),
                "moved": [{"instead_of": date(2027, 3, 9), "starts": date(2027, 3, 10)}],
            },
        ),
        (
            (date(2027, 2, 9), date(2027, 2, 10)),
            (date(2027, 3, 10), date(2027, 3, 11)),
            (date(2027, 4, 13), date(2027, 4, 14)),
        ),
    ),
)
