"""Everyday words for the few words that a field may hold."""

from collections.abc import Collection

EVERYDAY = {
    "active": ("open", "opened", "running", "live", "current", "working", "available", "confirmed"),
    "paused": ("suspended", "on hold", "on pause", "stopped", "not now"),
    "closed": ("shut", "shut down", "ended", "gone", "finished", "over", "inactive", "deleted"),
    "planned": ("proposed", "intended", "coming", "coming soon", "future"),
    "unconfirmed": ("unknown", "unchecked", "not checked", "not known", "unsure"),
    "scheduled": ("on", "going ahead", "confirmed", "active", "planned", "open"),
    "postponed": ("put off", "delayed", "moved", "paused"),
    "cancelled": ("canceled", "called off", "off", "closed"),
    "local": ("district", "town"),
    "specialist": ("special", "expert", "community"),
    "county": ("countywide", "county-wide", "northamptonshire"),
    "national": ("outside", "country", "england", "uk"),
    "body": ("organisation", "organization", "charity", "company", "council"),
    "new": ("added", "opened", "begun", "started"),
    "changed": ("change", "updated", "moved", "edited"),
    "day": ("daily", "every day", "1 day"),
    "week": ("weekly", "every week", "1 week"),
    "2 weeks": ("fortnight", "fortnightly", "every fortnight", "two weeks", "every two weeks"),
    "3 weeks": ("three weeks", "every three weeks"),
    "4 weeks": ("four weeks", "every four weeks"),
    "month": ("monthly", "every month", "1 month"),
    "year": ("yearly", "annual", "annually", "every year", "1 year"),
}
"""The words of the model, each with what people write in its place."""


def meant(wrote: str, allowed: Collection[str]) -> str | None:
    """Give the allowed word that an everyday one stands for, or None."""
    word = " ".join(wrote.lower().replace("_", " ").split())
    found = (one for one in allowed if word in EVERYDAY.get(one, ()))
    return next(found, None)
