"""The word an editor probably meant: one that is nearly the same, or one for an everyday word."""

import re
from collections.abc import Collection
from pathlib import PurePosixPath

from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import OSA

CLOSE_ENOUGH = 70


def closest(wrote: str, known: Collection[str]) -> str | None:
    """Give the known word that is nearest to what was written, if any is near."""
    nearest = process.extractOne(
        wrote,
        sorted(known),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=CLOSE_ENOUGH,
    )
    return nearest[0] if nearest else None


def closest_file(wrote: str, known: Collection[str]) -> str | None:
    """Give the known file that is nearest, if its own name is near: folders and endings are not it.

    What leads to a folder's page is named by the folder.
    """
    near = closest(wrote, known)
    if near is None:
        return None
    ours, theirs = _own_name(wrote), _own_name(near)
    is_near = OSA.distance(ours, theirs) <= 1 or closest(ours, [theirs])
    return near if is_near else None


def _own_name(file: str) -> str:
    path = PurePosixPath(file)
    return path.parent.name if path.stem == "index" else path.stem


def did_you_mean(wrote: str, known: Collection[str]) -> str:
    """Ask " Did you mean '…'?", with a space in front, or give "" when no known word is near."""
    return asked(closest(wrote, known))


def asked(*words: str | None, link: str = "or") -> str:
    """Ask whether one or several words are meant, with a space in front, or give "" without any."""
    *first, last = [f"'{word}'" for word in words if word] or [""]
    before = f"{', '.join(first)} {link} " if first else ""
    return f" Did you mean {before}{last}?" if last else ""


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
    "contacts": ("booking", "bookings", "how to book", "enquiries"),
    "words": ("areas called",),
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
