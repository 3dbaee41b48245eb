"""What a pull request changes, compared with the branch that it will join."""

from collections import ChainMap, Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from consortium.advice.better_text import better_id
from consortium.checking.names import is_erased
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.comparing.area_comparison import compare_areas
from consortium.comparing.check_comparison import compare_checks, compare_ways
from consortium.comparing.document_comparison import compare_documents, gone_words_problem
from consortium.comparing.earlier_self import changed_lines, pairs
from consortium.comparing.event_comparison import compare_events
from consortium.comparing.history_comparison import compare_histories
from consortium.comparing.name_comparison import (
    compare_authority,
    compare_names,
    compare_short_addresses,
    compare_taken_addresses,
)
from consortium.comparing.newsletter_comparison import compare_newsletters
from consortium.model import (
    ARTICLES,
    KINDS,
    LISTED,
    LISTS,
    WITH_PAGES,
    Community,
    Erased,
    Event,
    Part,
)
from consortium.model.field_rules import field_names
from consortium.problems.problem import Problem
from consortium.reading.record_files import ID
from consortium.repository.repository import Repository
from consortium.text.record import Record

NEW_NAME = (
    "Is this {} under another name? Then add these lines at its end, so that old links to its page "
    "lead here. If it is not, put that file back."
)
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
    yield from compare_taken_addresses(before, after)
    yield from compare_authority(before, after)
    yield from compare_short_addresses(before, after)
    for old, new in pairs(before, after, Part):
        for field in REPORTS if not isinstance(new.value, Erased) else ():
            yield from changed_lines(old, new, field)
    yield from compare_documents(before, after)
    yield from compare_histories(before, after)
    yield from compare_newsletters(before, after)
    yield from compare_checks(before, after)
    yield from compare_ways(before, after)
    yield from compare_events(before, after)
    yield from compare_areas(before, after)


def gone_records(before: Rulebook, after: Rulebook) -> frozenset[tuple[str, str]]:
    """Give by kind and id the records that are gone, and that no other can be by a new name.

    What is in a list keeps its name, and is put back.
    """
    return frozenset(
        (kind, name)
        for kind, ids in before.names.to_name.items()
        if kind in WITH_PAGES
        and (kind in LISTS or (kind in LISTED and after.names.ids.get(kind, frozenset()) < ids))
        for name in ids - after.names.ids.get(kind, frozenset())
        if f"{kind}/{name}" not in after.names.renamed
    )


def renamed_records(before: Rulebook, after: Rulebook) -> Mapping[tuple[str, str], Record]:
    """Give the new record that each gone one looks like, by the kind and the id of that.

    Of its lines it has more than half, and no old address yet. Where several look like one another
    nobody knows.
    """
    known = {record.address for record in before.records}
    new = [
        record
        for record in after.records
        if record.kind in LISTED and record.address not in known and not record.old_addresses
        if _is_well_named(record)
    ]
    alike = [
        (gone, other)
        for gone in before.records
        if gone.kind in LISTED and not after.names.may_hold(gone.kind, gone.id)
        if gone.address.strip("/") not in after.names.renamed
        for other in new
        if other.kind == gone.kind and _is_most_of(gone.source.lines, other.source.lines)
    ]
    times = Counter(record.address for pair in alike for record in pair)
    return {
        (gone.kind, gone.id): other
        for gone, other in alike
        if times[gone.address] == times[other.address] == 1
    }


def _is_most_of(had: Iterable[str], has: Iterable[str]) -> bool:
    parts = {*had}
    return 2 * len(parts.intersection(has)) > len(parts)


def with_old_addresses(
    repository: Repository, renamed: Mapping[tuple[str, str], Record]
) -> Repository:
    """Give a repository whose new records lead on from what they seem to have been."""
    files: ChainMap[str, bytes] = ChainMap({}, repository.files)  # type: ignore[arg-type]
    for (kind, name), record in renamed.items():
        added = "\n".join(("", *_old_address(kind, name), "")).encode()
        files[record.file] = files[record.file].rstrip() + added
    return Repository(files, repository.closed)


def _old_address(kind: str, name: str) -> tuple[str, ...]:
    return "redirect_from:", f"  - {kind}/{name}/"


def redirects_of(book: Rulebook) -> frozenset[str]:
    """Give the old addresses of all records with a page."""
    return frozenset(address for row in book.rows for address in _redirects(row))


def _lost_addresses(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    there = [(kind, name) for kind, ids in after.names.ids.items() for name in ids]
    # One with a wrong name is told of as that.
    kept = {f"{kind}/{known}/" for kind, name in there for known in (name, better_id(name))}
    # One that is refused for another mistake has them all the same.
    kept |= {f"{old}/" for record in after.records for old in record.old_addresses}
    renamed = renamed_records(before, after)
    for record in before.records:
        if record.kind not in KINDS or record.kind in ARTICLES or record.address in kept:
            continue
        if new := renamed.get((record.kind, record.id)):
            add = _old_address(record.kind, record.id)
            yield Problem(file=new.file, message=NEW_NAME.format(record.file), add=add)
            continue
        if KINDS[record.kind].says_of_others or is_erased(record):
            continue
        if _is_well_named(record) and not after.names.may_hold(record.kind, record.id):
            yield from _gone_record_problem(record, before, after)
    for address in sorted(redirects_of(before) - kept):
        owner = next(row for row in before.rows if address in _redirects(row))
        message = (
            f"The old address '{address}' would lead nowhere. Put it back under 'redirect_from'."
        )
        passed = after.names.erased | {f"{kind}/{name}" for kind, name in after.unread}
        if owner.record.address in kept and f"{owner.kind}/{owner.id}" not in passed:
            yield Problem(file=owner.record.file, message=message)


def _is_well_named(record: Record) -> bool:
    """Say whether a record was one: a field without its spaces looks like one in a broken list."""
    is_field = record.id in field_names(KINDS[record.kind].model)
    return ID.fullmatch(record.id) is not None and not (record.kind in LISTS and is_field)


def _gone_record_problem(record: Record, before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    if record.kind not in WITH_PAGES:
        old = before.by_address.get(record.address)
        told = gone_words_problem(old, before, after) if old else None
        message = (
            f"{record.id} is gone. It had no page of its own, so no link is lost. If that is not "
            "what you want, put it back."
        )
        yield told or Problem(file=record.file, message=message, warning=True)
        return
    if record.kind in LISTS:
        field = "title" if record.text("title") else "name"
        message = (
            f"'{record.id}' is gone, and its pages with it. Put it back. To give it another name, "
            f"change its line '{field}:' alone."
        )
        if KINDS[record.kind].model is Community:
            message += (
                " Is it a part of another community now? Then add this line to that one: "
                f"redirect_from: [{record.address}]"
            )
        new = _looking_like(record, before, after)
        if new and _is_well_named(new):
            yield replace(new.problem((), message), write=f"{record.id}:")
        if new:
            return  # Of a name that is none that alone is told.
    else:
        message = f"{_gone_page_message(record.kind)}[{record.address}]"
    yield Problem(file=record.file, message=message)


def _looking_like(record: Record, before: Rulebook, after: Rulebook) -> Record | None:
    """Give the new entry of a list that has more than half of what one had that is gone."""
    words = [scalar.text for _, scalar in record.scalars]
    for other in after.records:
        is_new = other.kind == record.kind and other.address not in before.by_address
        if is_new and _is_most_of(words, (scalar.text for _, scalar in other.scalars)):
            return other
    return None


def _gone_page_message(kind: str) -> str:
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


def _redirects(row: Row[Part]) -> tuple[str, ...]:
    return row.named("redirect_from") if row.kind in WITH_PAGES else ()
