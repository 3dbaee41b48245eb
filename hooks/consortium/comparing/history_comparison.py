"""What a pull request does to the histories of records."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from consortium.advice.history_line import SENTENCES, lines_to_add, where_to_add
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.checking.rules.events import history_disagrees
from consortium.comparing.earlier_self import added_lines, changed_fields, changed_lines, pairs
from consortium.comparing.newsletter_comparison import issue_that_lists
from consortium.events.stage import event_stage
from consortium.model import Event, Listed, Mark
from consortium.model.field_rules import marked
from consortium.model.parts import Contact
from consortium.problems.problem import Problem

STILL_NEW = timedelta(days=7)


def compare_histories(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of lines that are gone or come late, and of changes that a history keeps quiet."""
    both = tuple(pairs(before, after, Listed))
    for old, new in both:
        yield from _changed_history(old, new, after)
    if after.consortium is None or after.consortium.launched > after.terms.today:
        return  # Nobody follows the news of a site that has not opened.
    known = {new.record.address for _, new in both}
    for row, place in added_lines(before, after):
        if row.record.address in known and row.value.history[place].change != "new":
            yield from _told_late(row, place, before, after.terms.today)
    for row in _new_rows(before, after, both):
        yield from _new_history(row, before, after.terms.today)


def _new_rows(
    before: Rulebook, after: Rulebook, both: tuple[tuple[Row[Listed], Row[Listed]], ...]
) -> Iterator[Row[Listed]]:
    """Give the records that are new, but none of a kind of which one is gone.

    It may be that one with a new name for its file, and that it is gone is told.
    """
    kept = {old.record.address for old, _ in both}
    known = {new.record.address for _, new in both}
    gone = {
        old.kind
        for old in before.of(Listed)
        if old.record.address not in kept and not after.names.may_hold(old.kind, old.id)
    }
    for row in after.of(Listed):
        is_known = row.record.address in known or before.names.may_hold(row.kind, row.id)
        if not is_known and row.kind not in gone:
            yield row


def _new_history(row: Row[Listed], before: Rulebook, today: date) -> Iterator[Problem]:
    """Tell of a new record whose history does not say that it is new, or since long ago.

    An event that is over is no news.
    """
    record = row.value
    is_over = isinstance(record, Event) and not event_stage(record, today).is_to_come
    if not record.history and not is_over:
        message = (
            "This record is new, and without a line of history nobody who follows our news hears "
            f"of it. {where_to_add(row.record)}"
        )
        add = lines_to_add(row.record, record, "new", today)
        yield row.record.problem((), message, add=add, warning=True)
    for place, line in enumerate(record.history):
        if line.change == "new":
            yield from _told_late(row, place, before, today)


def _told_late(row: Row[Listed], place: int, before: Rulebook, today: date) -> Iterator[Problem]:
    """Tell of a new line of long ago: readers look at what is new since they last looked.

    That an issue of the newsletter would list it is told instead.
    """
    line = row.value.history[place]
    if line.erased or line.date >= today - STILL_NEW or issue_that_lists(before, row, place):
        return
    message = (
        "This line is new, and its day is long over: readers of our news would look past it. "
        f"Write the day you add it: {today:%Y-%m-%d}."
    )
    path = ("history", place, "date")
    yield row.record.problem(path, message, instead=f"{today:%Y-%m-%d}", warning=True)


def _changed_history(old: Row[Listed], new: Row[Listed], after: Rulebook) -> Iterator[Problem]:
    first, second = old.value, new.value
    if lost := tuple(changed_lines(old, new, "history")):
        yield from lost
        return
    is_event = isinstance(second, Event)
    in_diaries = marked(type(second), Mark.IN_DIARIES)
    told = (*marked(type(second), Mark.IN_HISTORY), *in_diaries)
    changed = [name for name in changed_fields(first, second) if name in told]
    if "status" in changed and old.record.text("status") == new.record.text("status"):
        changed.remove("status")  # A check that names it made it active: see `last_checks`.
    if "contacts" in changed and _names_went(first.contacts, second.contacts):
        changed.remove("contacts")
    left = _left(first, second, after)
    if added := second.history[len(first.history) :]:
        if untold := [area for area in left if not any(area in line.told_in for line in added)]:
            message = (
                "This is for fewer areas than before, and whoever follows the news of one that it "
                "left would hear no more of it. Add one more line to these, so that they are told: "
                f"told_in: [{', '.join(untold)}]"
            )
            path = ("history", len(second.history) - 1)
            yield new.record.problem(path, message, warning=True)
        return
    if not changed:
        return
    if isinstance(second, Event) and history_disagrees(second):
        return  # The rules tell of it.
    status = new.record.text("status")
    word = status if (is_event or "status" in changed) and status in SENTENCES else "changed"
    message = (
        f"What readers rely on has changed ({', '.join(changed)}), and the history does not say "
        f"so. {where_to_add(new.record)}"
    )
    warning = not any(name in in_diaries for name in changed)
    add = lines_to_add(new.record, second, word, after.terms.today, told_in=left)
    yield new.record.problem((changed[0],), message, add=add, warning=warning)


def _left(first: Listed, second: Listed, after: Rulebook) -> tuple[str, ...]:
    """Give the areas of a record that it is for no more: those that are still areas."""
    now = getattr(second, "areas", ())
    if not now or not {*now}.isdisjoint(after.areas.counties):
        return ()
    there = {*after.areas.districts, *after.areas.counties}.difference(now)
    return tuple(area for area in getattr(first, "areas", ()) if area in there)


def _names_went(old: Sequence[Contact], new: Sequence[Contact]) -> bool:
    """Say whether contacts differ by names alone that were taken off: that is no news."""
    return len(old) == len(new) and all(
        now in (was, was.model_copy(update={"name": None}))
        for was, now in zip(old, new, strict=True)
    )
