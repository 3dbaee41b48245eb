"""Rules on old addresses, so that each leads to one page."""

from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.model import FOLDERS, LISTS, Listed
from consortium.problems.problem import Problem


def old_addresses(rulebook: Rulebook) -> Iterator[Problem]:
    """An old address is not in use today, and only one record had it."""
    in_use = _in_use(rulebook)
    first: dict[str, str] = {}
    for entry in rulebook.of(*FOLDERS):
        if not isinstance(entry.value, Listed):
            continue
        for position, address in enumerate(entry.value.redirect_from):
            path = ("redirect_from", position)
            if address in in_use:
                message = f"'{address}' is the address of a page today. Take this line out."
                yield entry.record.problem(path, message)
            elif address in first:
                message = (
                    f"'{address}' is an old address of {first[address]} as well. It can lead to "
                    "one page only: take it out of one of the two."
                )
                yield entry.record.problem(path, message)
            first.setdefault(address, entry.record.file)


def _in_use(rulebook: Rulebook) -> frozenset[str]:
    """Give the addresses of all made pages: records, lists, and each need in each area."""
    pages = {f"{kind}/{one}/" for kind, ids in rulebook.ids.items() for one in ids}
    indexes = {f"{kind}/" for kind in (*FOLDERS, *LISTS)}
    answers = {
        f"areas/{area}/{need}/"
        for area in rulebook.ids.get("areas", ())
        for need in rulebook.ids.get("needs", ())
    }
    return frozenset(pages | indexes | answers)
