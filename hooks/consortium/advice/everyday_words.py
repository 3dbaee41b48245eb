"""Everyday words for fields, and for the few words that a field may hold."""

import re
from collections.abc import Collection

from consortium.advice.did_you_mean import closest

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
    "county": ("countywide", "county wide", "whole county", "regional"),
    "national": ("outside", "country", "england", "uk"),
    "body": ("organisation", "organization", "charity", "company", "council"),
    "new": ("added", "opened", "begun", "started"),
    "changed": ("change", "updated", "moved", "edited"),
    "telephone": ("tel", "phone", "mobile", "landline", "ring"),
    "website": ("web", "url", "link", "site", "www", "homepage", "web page", "facebook"),
    "email": ("mail", "e mail"),
    "link": ("website", "url", "web", "page"),
    "name": ("title", "called"),
    "title": ("name", "heading", "subject"),
    "summary": ("about", "intro", "introduction", "short description"),
    "description": ("details", "text", "more", "long description"),
    "starts": ("when", "date", "day", "begins", "from"),
    "ends": ("finish", "finishes", "to", "till"),
    "venue": ("where", "place", "location"),
    "organiser": ("host", "organizer", "held by"),
    "cost": ("price", "fee", "fees", "charge"),
    "opening_hours": ("hours", "open", "times", "opening times"),
    "published": ("date", "day"),
    "picture": ("image", "photo", "img"),
    "alt": ("words", "caption", "description"),
    "assured_date": ("checked", "checked on", "last checked"),
    "assured_by": ("checked by",),
    "found_at": ("from", "where", "url", "link"),
}
"""The words of the model, each with what people write in its place."""


def meant(wrote: str, allowed: Collection[str]) -> str | None:
    """Give the allowed word that an everyday one stands for, or None."""
    word = " ".join(re.sub(r"[-_]", " ", wrote.lower()).split())
    return next((ours for ours in allowed if word in EVERYDAY.get(ours, ())), None)


def nearest_word(wrote: str, allowed: Collection[str]) -> str | None:
    """Give the allowed word that was meant or misspelt, or None."""
    return meant(wrote, allowed) or closest(wrote, allowed)
