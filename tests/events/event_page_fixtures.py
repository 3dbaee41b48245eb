"""Made-up events for tests of their pages, in a made-up county."""

from datetime import date

from consortium.directory import Directory
from consortium.model import Event
from counties import directory, event, smallest
from event_fixtures import at

TODAY = date(2026, 11, 22)
AWKWARD = '<script>alert(1)</script> R&D: grants < £5k ]]> "quotes" 🎉 שלום'


def course(**fields) -> Event:
    return event("course", at("2027-03-09 10:00"), ends=at("2027-03-09 12:00"), **fields)


def county(*records, **more) -> Directory:
    return directory(*smallest(), *records, **more)
