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
    "county": ("countywide", "county-wide", "whole county"),
    "national": ("outside", "country", "england", "uk"),
    "body": ("organisation", "organization", "charity", "company", "council"),
    "new": ("added", "opened", "begun", "started"),
    "changed": ("change", "updated", "moved", "edited"),
}
"""The words of the model, each with what people write in its place."""


def meant(wrote: str, allowed: Collection[str]) -> str | None:
    """Give the allowed word that an everyday one stands for, or None."""
    word = " ".join(wrote.lower().replace("_", " ").split())
    return next((ours for ours in allowed if word in EVERYDAY.get(ours, ())), None)
