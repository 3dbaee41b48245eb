"""What places, bodies and documents of the site in this repository are called."""

import re
from collections import defaultdict
from collections.abc import Iterable

from consortium.directory import Directory

ALLOWED = {
    "the whole county": "what any county is called, as ours is also known",
    "county-wide": "the same",
    "Consortium’s plan": "what any plan of a consortium is called",
}
"""What any site may say all the same, and why."""


def names_of_the_site(directory: Directory) -> frozenset[str]:
    """Give what places, bodies and documents of the site are called."""
    us = directory.consortium
    names = {us.name, us.short_name, us.authority, us.place, *us.wordmark}
    names |= {form.short for form in us.short_forms} | {form.means for form in us.short_forms}
    for area in directory.areas.values():
        names |= {area.name, area.council or area.name, *area.also_known_as}
    bodies = (
        organisation.name
        for organisation in directory.organisations.values()
        if organisation.kind == "body"
    )
    names |= {*bodies, *(hub.name for hub in directory.hubs.values())}
    for document in directory.documents.values():
        names |= {str(document.year), *document.names}
    return frozenset(names | {term.term for term in directory.initials_of_name})


def named(directory: Directory, also: Iterable[str] = ()) -> re.Pattern[str]:
    """Give what finds these names, and others, in a text, but for what any site may say."""
    names = (names_of_the_site(directory) - set(ALLOWED)) | set(also)
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    # By their first letters: at most places of a text, one look at each letter is enough.
    rests = defaultdict(list)
    for name in longest_first:
        rests[name[0].lower()].append(re.escape(name[1:]))
    any_of_them = "|".join(
        f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items()
    )
    return re.compile(rf"(?<![A-Za-z0-9])(?:{any_of_them})(?![A-Za-z0-9])", re.IGNORECASE)
