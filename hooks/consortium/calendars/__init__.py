"""Calendars of events, as files that people's own calendars read (iCalendar, RFC 5545)."""
