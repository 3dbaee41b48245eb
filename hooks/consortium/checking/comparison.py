"""What a pull request changes, compared with the branch that it will join."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.checking.history_line import line_to_add
from consortium.checking.newsletter_comparison import compare_newsletters
from consortium.checking.pages_of_records import WITH_PAGES
from consortium.model import FOLDERS, LISTS, Listed, Newsletter, Part
from consortium.problems.problem import Problem
from consortium.reading.record import Record

REPORTS = ("progress", "results")
TOLD_IN_HISTORY = (
    "status",
    "starts",
    "ends",
    "all_day",
    "repeats",
    "venue",
    "online",
    "book_by",
    "contacts",
)
OWN_WORDS = ("paused", "closed", "postponed", "cancelled")


def compare(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of addresses that would lead nowhere and of changes that the history keeps quiet."""
    yield from _lost_addresses(before, after)
    for old, new in _pairs(before, after):
        yield from _only_added(old, new)
        yield from _history(old, new, after)
    yield from compare_newsletters(before, after)


def _lost_addresses(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    kept = {f"{kind}/{one}/" for kind, ids in after.ids.items() for one in ids}
    kept |= _old_addresses(after)
    for record in before.records:
        if record.kind not in (*FOLDERS, *LISTS) or record.address in kept:
            continue
        if record.kind not in WITH_PAGES:
            yield Problem(file=record.file, message=_gone_without_a_page(record), warning=True)
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


def _gone_without_a_page(record: Record) -> str:
    what, back = ("This record", "the file") if record.kind in FOLDERS else (record.id, "it")
    return (
        f"{what} is gone. It had no page of its own, so no link is lost. If that is not what you "
        f"want, put {back} back."
    )


def _only_added(old: Entry, new: Entry) -> Iterator[Problem]:
    """Tell of reports that were changed or taken out: what was told stays told."""
    for field in REPORTS:
        first, second = getattr(old.value, field, ()), getattr(new.value, field, ())
        if second[: len(first)] != first:
            message = (
                f"Lines of '{field}' are only ever added. Put the old ones back as they were, and "
                "add what is new below them."
            )
            yield new.record.problem((field,), message)


def _history(old: Entry, new: Entry, after: Rulebook) -> Iterator[Problem]:
    first, second = old.value, new.value
    if not isinstance(first, Listed) or not isinstance(second, Listed):
        return
    if second.history[: len(first.history)] != first.history:
        message = "Lines of the history are only ever added. Put the old ones back as they were."
        yield new.record.problem(("history",), message)
        return
    changed = [name for name in changed_fields(first, second) if name in TOLD_IN_HISTORY]
    if not changed or len(second.history) > len(first.history):
        return
    status = new.record.text("status")
    word = status if "status" in changed and status in OWN_WORDS else "changed"
    message = (
        f"What readers rely on has changed ({', '.join(changed)}), and the history does not say "
        f"so. {line_to_add(second, word, after.today)}"
    )
    yield new.record.problem((changed[0],), message, warning=True)


def _pairs(before: Rulebook, after: Rulebook) -> Iterator[tuple[Entry, Entry]]:
    for old in before.of(*FOLDERS, "indicators"):
        new = after.find(old.kind, old.id)
        if new is not None:
            yield old, new


def changed_fields(first: Part, second: Part) -> tuple[str, ...]:
    """Give the names of the fields that differ, in the order of the record."""
    fields = type(second).model_fields
    return tuple(n for n in fields if getattr(first, n, None) != getattr(second, n, None))


def _old_addresses(rulebook: Rulebook) -> frozenset[str]:
    return frozenset(address for entry in rulebook.entries for address in _redirects(entry))


def _redirects(entry: Entry) -> tuple[str, ...]:
    has_page = entry.kind in WITH_PAGES and isinstance(entry.value, Listed | Newsletter)
    return entry.value.redirect_from if has_page else ()
