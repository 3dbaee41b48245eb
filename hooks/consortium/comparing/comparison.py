"""What a pull request changes, compared with the branch that it will join."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.comparing.document_comparison import compare_documents, gone_with_its_words
from consortium.comparing.earlier_self import as_they_were, pairs
from consortium.comparing.history_comparison import compare_histories
from consortium.comparing.name_comparison import compare_authority, compare_names
from consortium.comparing.newsletter_comparison import compare_newsletters
from consortium.model import (
    FOLDERS,
    KINDS,
    LISTS,
    WITH_PAGES,
    Event,
    Listed,
    Newsletter,
)
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode
from consortium.text.record import Record

REPORTS = ("progress", "results")
EVENT_GONE = (
    "This event is gone. People may have it in their diaries. Put the file back. If it will not "
    "take place, write 'status: cancelled'. If it is over, leave it: it moves to 'Events that are "
    "over' by itself. If you gave it a new name, add this line to the new file: redirect_from: "
)


def compare(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of addresses that would lead nowhere and of changes that the history keeps quiet."""
    yield from _lost_addresses(before, after)
    yield from compare_names(before, after)
    yield from compare_authority(before, after)
    for old, new in pairs(before, after, *KINDS):
        yield from _only_added(old, new)
    yield from compare_documents(before, after)
    yield from compare_histories(before, after)
    yield from compare_newsletters(before, after)


def _lost_addresses(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    kept = {f"{kind}/{one}/" for kind, ids in after.ids.items() for one in ids}
    kept |= _old_addresses(after)
    for record in before.records:
        if record.kind not in (*FOLDERS, *LISTS) or record.address in kept:
            continue
        if record.kind in after.unread_lists or record.id in _among_fields(after, record.kind):
            continue  # What keeps it from being read is told, and this is its echo.
        if record.kind not in WITH_PAGES:
            old = before.find(record.kind, record.id)
            told = gone_with_its_words(old, before, after) if old else None
            message = _gone_without_a_page(record)
            yield told or Problem(file=record.file, message=message, warning=True)
            continue
        if record.kind in LISTS:
            message = f"'{record.id}' is gone, and its pages with it. Put it back."
            yield Problem(file=record.file, message=message)
            continue
        yield Problem(file=record.file, message=f"{_gone(record.kind)}[{record.address}]")
    for address in sorted(_old_addresses(before) - kept):
        owner = next(e for e in before.entries if address in _redirects(e))
        message = (
            f"The old address '{address}' would lead nowhere. Put it back under 'redirect_from'."
        )
        unread = (owner.kind, owner.id) in after.unread
        if owner.record.address in kept and not unread:
            yield Problem(file=owner.record.file, message=message)


def _among_fields(rulebook: Rulebook, kind: str) -> frozenset[str]:
    """Give the names of the fields in a list, among which an id may stand too far in."""
    return frozenset(
        key.text
        for record in rulebook.records
        if record.kind == kind and kind in LISTS and isinstance(record.tree, MappingNode)
        for key, _ in record.tree.entries
    )


def _gone(kind: str) -> str:
    """Say what to do about a record with a page that is gone, up to its old address."""
    if KINDS[kind].model is Event:
        return EVENT_GONE
    stays = "write 'status: closed', and 'successor:' if there is one"
    closed = f"If it has closed, put the file back and {stays}."
    return (
        "This record is gone, so old links to its page would lead nowhere. "
        f"{closed if KINDS[kind].can_close else 'Put the file back.'} If you gave it a new name, "
        "add this line to the new file: redirect_from: "
    )


def _gone_without_a_page(record: Record) -> str:
    return (
        f"{record.id} is gone. It had no page of its own, so no link is lost. If that is not what "
        "you want, put it back."
    )


def _only_added(old: Entry, new: Entry) -> Iterator[Problem]:
    """Tell of reports that were changed or taken out: what was told stays told."""
    for field in REPORTS:
        first, second = getattr(old.value, field, ()), getattr(new.value, field, ())
        if second[: len(first)] != first:
            message = (
                f"Lines of '{field}' are only ever added. Put the old ones back as they were, and "
                f"add what is new below them.{as_they_were(first, second)}"
            )
            yield new.record.problem((field,), message)


def _old_addresses(rulebook: Rulebook) -> frozenset[str]:
    return frozenset(address for entry in rulebook.entries for address in _redirects(entry))


def _redirects(entry: Entry) -> tuple[str, ...]:
    if entry.kind in WITH_PAGES and isinstance(entry.value, Listed | Newsletter):
        return entry.value.redirect_from
    return ()
