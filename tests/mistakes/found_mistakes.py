"""Mistakes in what is known from web pages alone, and in official pages."""

from good_county import changed
from mistakes.mistake import Mistake

GUIDE = "data/guides/wages.yml"
PAGE = "found_at: https://wages.example.org/start\n    seen: 2026-07\n    seen_on: own"


def in_guide(name: str, old: str, new: str) -> Mistake:
    """One change to the guide of the good county."""
    return Mistake(name, changed(GUIDE, old, new))


FOUND = (
    in_guide("found, and no web page", PAGE, "found_at: A letter"),
    in_guide("a web page of a day to come", "seen: 2026-07", "seen: 2027"),
    in_guide("a date of a web page that is none", "seen: 2026-07", "seen: last year"),
    in_guide("a web page of nobody knows whom", "\n    seen_on: own", ""),
    in_guide(
        "a date without its web page", f"- {PAGE}", "- lines: 3\n    seen: 2026\n    seen_on: own"
    ),
    in_guide("found and checked", "status: found", "status: found\nassured_date: 2026-11-01"),
    in_guide("an official page that nobody checked", "status: found", "status: active"),
    in_guide("an official page without an address", "link: https://wages.example.org/start\n", ""),
    Mistake(
        "an unknown guide of a need",
        changed("data/needs.yml", "  also_known_as", "  guides: [wage]\n  also_known_as"),
    ),
)
FOUND_WARNINGS = (Mistake("a need that leads nowhere", {GUIDE: None}),)
