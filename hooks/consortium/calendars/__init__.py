"""Calendars of events, as files that people's own calendars read (iCalendar, RFC 5545)."""

from consortium.calendars.calendar import calendar
from consortium.calendars.entry import CalendarEntry
from consortium.calendars.made import calendars

__all__ = ["CalendarEntry", "calendar", "calendars"]
