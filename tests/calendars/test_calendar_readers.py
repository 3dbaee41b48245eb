"""Whatever reads our calendars, on a machine in whatever country, shows the same times."""

import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import icalendar
import pytest
import recurring_ical_events
import vobject
from dateutil.tz import tzical
from ical.calendar_stream import IcsCalendarStream

from consortium.calendars.calendar import calendar
from consortium.time.london import CLOCKS, in_london
from event_fixtures import SHAPES, Shape, Times, entry

Reader = Callable[[bytes], Iterable[Times]]
DAY = timedelta(days=1)
NOON = datetime.min.time().replace(hour=12)


def with_icalendar(content: bytes) -> Iterator[Times]:
    for occurrence in recurring_ical_events.of(icalendar.Calendar.from_ical(content)).all():
        yield occurrence.start, occurrence.end


def with_ical(content: bytes) -> Iterator[Times]:
    for occurrence in IcsCalendarStream.calendar_from_ics(content.decode()).timeline_tz(UTC):
        yield occurrence.start, occurrence.end


def with_vobject(content: bytes) -> Iterator[Times]:
    """Put a series together by its rule and its moved times, as vobject leaves it to its users."""
    components = vobject.readOne(content.decode()).vevent_list
    moved = {
        component.recurrence_id.value
        for component in components
        if hasattr(component, "recurrence_id")
    }
    for component in components:
        start = component.dtstart.value
        timed = isinstance(start, datetime)
        end = (
            component.dtend.value
            if hasattr(component, "dtend")
            else start
            if timed
            else start + DAY
        )
        if not hasattr(component, "rrule"):
            yield start, end
            continue
        lasts = end.astimezone(UTC) - start.astimezone(UTC) if timed else end - start
        for begins in component.getrruleset():
            begin = begins if timed else begins.date()
            if begin not in moved:
                yield begin, (begin.astimezone(UTC) if timed else begin) + lasts


READERS = (with_icalendar, with_ical, with_vobject)
BY_EACH_CLOCK = pytest.mark.parametrize("clock", sorted(set(CLOCKS.values()), key=str), ids=str)


@pytest.fixture(params=["America/New_York", "Asia/Kolkata", "Europe/London", "UTC"])
def _somewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_somewhere")
@pytest.mark.parametrize("read", READERS, ids=lambda reader: reader.__name__)
@BY_EACH_CLOCK
def test_a_calendar_says_when_an_event_starts_and_ends(read: Reader, clock: ZoneInfo) -> None:
    told = {shape.event.id: times_of(shape, read, clock) for shape in SHAPES}
    assert told == {shape.event.id: list(shape.times) for shape in SHAPES}


def times_of(shape: Shape, read: Reader, clock: ZoneInfo) -> list[Times]:
    told = entry(shape.event, title="Event", text="Words", page="https://example.org/")
    times = read(calendar([told], authority="example.org", clock=clock))
    return sorted((exact(start), exact(end)) for start, end in times)


@BY_EACH_CLOCK
def test_the_zone_in_a_calendar_has_its_hours_after_2037_too(clock: ZoneInfo) -> None:
    """Programs that look its name up in a table that ends in 2037 (pytz and dateutil's `gettz` do)
    show later summers an hour late. Those that read what stands in the file are right.
    """
    written = calendar([], authority="example.org", clock=clock).decode()
    zone = tzical(StringIO(written)).get(clock.key)
    noons = [
        datetime.combine(date(year, month, day), NOON)
        for year in (2027, 2037, 2038, 2040, 2099)
        for month in range(1, 13)
        for day in (1, 24, 28)
    ]
    told = [noon.replace(tzinfo=zone).utcoffset() for noon in noons]
    assert told == [noon.replace(tzinfo=clock).utcoffset() for noon in noons]
    assert told == [in_london(noon).utcoffset() for noon in noons]


def exact(moment: date | datetime) -> date | datetime:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment
