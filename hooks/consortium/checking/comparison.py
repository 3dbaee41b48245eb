"""What a pull request changes, compared with the branch that it will join."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.model import FOLDERS, LISTS, Listed
from consortium.problems.page_change import PageChange
from consortium.problems.problem import Problem

TOLD_IN_HISTORY = ("status", "starts", "ends", "all_day", "venue", "online", "contacts")
OWN_WORDS = ("paused", "closed", "postponed", "cancelled")


def compare(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of addresses that would lead nowhere and of changes that the history keeps quiet."""
    yield from _lost_addresses(before, after)
    for old, new in _pairs(before, after):
        yield from _history(old, new, after)


def page_changes(before: Rulebook, after: Rulebook) -> tuple[PageChange, ...]:
    """Give the record pages whose facts differ, new ones and gone ones among them."""
    old, new = _pages(before), _pages(after)
    changes = []
    for address in sorted(old.keys() | new.keys()):
        first, second = old.get(address), new.get(address)
        fields = _changed(first, second) if first and second else ()
        if fields or first is None or second is None:
            change = PageChange(address=address, before=first, after=second, fields=fields)
            changes.append(change)
    return tuple(changes)


def _lost_addresses(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    kept = {f"{kind}/{one}/" for kind, ids in after.ids.items() for one in ids}
    kept |= _old_addresses(after)
    for record in before.records:
        if record.kind not in (*FOLDERS, *LISTS) or record.address in kept:
            continue
        if record.kind in LISTS:
            message = f"'{record.id}' is gone, and its pages with it. Put it back."
            yield Problem(file=record.file, message=message)
            continue
        message = (
            "This record is gone, so old links to its page would lead nowhere. If it has closed, "
            "put the file back and write 'status: closed', and 'successor:' if there is one. If "
            "you gave it a new name, add this line to the new file: "
            f"redirect_from: [{record.address}]"
        )
        yield Problem(file=record.file, message=message)
    for address in sorted(_old_addresses(before) - kept):
        owner = next(e for e in before.entries if address in _redirects(e))
        message = (
            f"The old address '{address}' would lead nowhere. Put it back under 'redirect_from'."
        )
        if owner.record.address in kept:
            yield Problem(file=owner.record.file, message=message)


def _history(old: Entry, new: Entry, after: Rulebook) -> Iterator[Problem]:
    first, second = old.value, new.value
    if not isinstance(first, Listed) or not isinstance(second, Listed):
        return
    if second.history[: len(first.history)] != first.history:
        message = "Lines of the history are only ever added. Put the old ones back as they were."
        yield new.record.problem(("history",), message)
        return
    changed = [name for name in _changed(first, second) if name in TOLD_IN_HISTORY]
    if not changed or len(second.history) > len(first.history):
        return
    status = new.record.text("status")
    word = status if "status" in changed and status in OWN_WORDS else "changed"
    line = f'  - {{date: {after.today:%Y-%m-%d}, change: {word}, text: "…"}}'
    where = "at the end of 'history'" if second.history else "under a new line 'history:'"
    message = (
        f"What readers rely on has changed ({', '.join(changed)}), and the history does not say "
        f"so. Add a line {where} and say what changed: {line.strip()}"
    )
    yield new.record.problem((changed[0],), message, warning=True)


def _pairs(before: Rulebook, after: Rulebook) -> Iterator[tuple[Entry, Entry]]:
    for old in before.of(*FOLDERS):
        new = after.find(old.kind, old.id)
        if new is not None:
            yield old, new


def _pages(rulebook: Rulebook) -> dict[str, Listed]:
    return {
        entry.record.address: entry.value
        for entry in rulebook.of(*FOLDERS)
        if isinstance(entry.value, Listed)
    }


def _changed(first: Listed, second: Listed) -> tuple[str, ...]:
    fields = type(second).model_fields
    return tuple(n for n in fields if getattr(first, n, None) != getattr(second, n, None))


def _old_addresses(rulebook: Rulebook) -> frozenset[str]:
    return frozenset(address for entry in rulebook.entries for address in _redirects(entry))


def _redirects(entry: Entry) -> tuple[str, ...]:
    return entry.value.redirect_from if isinstance(entry.value, Listed) else ()
