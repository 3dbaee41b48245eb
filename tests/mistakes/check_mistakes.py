"""Mistakes in checks of many records at once."""

from mistakes.mistake import Mistake

NAME = "data/checks/2026-11-20-corby.yml"
GOOD = "date: 2026-11-20\nby: the hub itself\nrecords:\n  - hubs/corby\n"


def in_check(name: str, old: str, new: str) -> Mistake:
    """One change to a check that is good."""
    if old not in GOOD:
        raise ValueError(f"{old!r} is not in the check")
    return Mistake(name, {NAME: GOOD.replace(old, new)})


CHECKS = (
    in_check("a check of a day to come", "date: 2026-11-20", "date: 2027-11-20"),
    in_check("a check of another day than its file", "date: 2026-11-20", "date: 2026-11-21"),
    in_check("a check of what was planned", "hubs/corby", "hubs/kettering"),
    in_check("a check of a record that is not there", "hubs/corby", "hubs/corbey"),
    in_check("a check of a folder that has no records", "hubs/corby", "hub/corby"),
    in_check("a check of a list", "hubs/corby", "areas/corby"),
    in_check("a check of a file with its ending", "hubs/corby", "data/hubs/corby.yml"),
    in_check("a record twice in a check", "  - hubs/corby", "  - hubs/corby\n  - hubs/corby"),
    in_check("a check of nothing", "\n  - hubs/corby", " []"),
    in_check("a check by nobody", "by: the hub itself\n", ""),
)
