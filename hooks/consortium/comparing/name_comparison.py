"""What a pull request does to the names that people's own programs know records by."""

from collections.abc import Iterator

from consortium.addresses import first_key
from consortium.checking.entry import Rulebook
from consortium.comparing.earlier_self import pairs
from consortium.model import ARTICLES, FOLDERS, WITH_PAGES, Listed, Newsletter
from consortium.problems.problem import Problem


def compare_names(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of records that calendars and news apps would take for others: see `first_key`."""
    kinds = (kind for kind in (*FOLDERS, *ARTICLES) if kind in WITH_PAGES)
    for old, new in pairs(before, after, *kinds):
        if not isinstance(old.value, Listed | Newsletter):
            continue
        if not isinstance(new.value, Listed | Newsletter):
            continue
        known, named = (f"{first_key(one)}/" for one in (old.value, new.value))
        others = new.value.redirect_from
        if known == named or named not in others:
            continue
        message = f"Calendars and news apps know this by '{known}'. "
        if known in others:
            ordered = ", ".join((known, *(one for one in others if one != known)))
            message += f"Put that address first: redirect_from: [{ordered}]"
        elif known == new.record.address:
            message += f"With '{named}' they would take it for another. Take that address out."
        else:
            continue  # It leads nowhere, and that is told.
        yield new.record.problem(("redirect_from", others.index(named)), message)


def compare_authority(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of another authority: it is part of every name that apps know anything by."""
    for old, new in pairs(before, after, "consortium"):
        for field in ("authority", "authority_year"):
            first, second = getattr(old.value, field), getattr(new.value, field)
            if first != second:
                message = (
                    "Calendars and news apps know everything here by this, and would show it all "
                    f"again. Write it as it was, even if the website moves: {first}"
                )
                yield new.record.problem((field,), message)
