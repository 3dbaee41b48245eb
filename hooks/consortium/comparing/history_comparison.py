"""What a pull request does to the histories of records."""

from collections.abc import Iterator
from datetime import date, timedelta

from consortium.advice.history_line import SENTENCES, lines_to_add, where_to_add
from consortium.checking.called_off_rules import history_disagrees
from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.comparing.earlier_self import are_kept, as_they_were, changed_fields, pairs
from consortium.model import Event, Listed, Mark
from consortium.model.field_rules import marked
from consortium.problems.problem import Problem

STILL_NEW = timedelta(days=7)


def compare_histories(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of lines that are gone or come late, and of changes that a history keeps quiet."""
    known = set()
    for old, new in pairs(before, after, Listed):
        known.add(new.record.address)
        yield from _changed_history(old, new, after)
        for place, line in enumerate(new.value.history[len(old.value.history) :]):
            if line.change != "new":
                yield from _told_late(new, len(old.value.history) + place, after.terms.today)
    for row in after.of(Listed):
        if row.record.address not in known and not before.names.may_hold(row.kind, row.id):
            yield from _new_history(row, after)


def _new_history(row: Row[Listed], after: Rulebook) -> Iterator[Problem]:
    """Tell of a new record whose history does not say that it is new, or since long ago."""
    today = after.terms.today
    opened = after.consortium is not None and after.consortium.launched <= today
    if not row.value.history and opened:
        message = (
            "This record is new, and without a line of history nobody who follows our news hears "
            f"of it. {where_to_add(row.record)}"
        )
        add = lines_to_add(row.record, row.value, "new", today)
        yield row.record.problem((), message, add=add, warning=True)
    for place, line in enumerate(row.value.history):
        if line.change == "new":
            yield from _told_late(row, place, today)


def _told_late(row: Row[Listed], place: int, today: date) -> Iterator[Problem]:
    """Tell of a new line of long ago: readers look at what is new since they last looked."""
    line = row.value.history[place]
    if line.date < today - STILL_NEW and not line.erased:
        message = (
            "This line is new, and its day is long over: readers of our news would look past it. "
            f"Write the day you add it: {today:%Y-%m-%d}."
        )
        path = ("history", place, "date")
        yield row.record.problem(path, message, instead=f"{today:%Y-%m-%d}", warning=True)


def _changed_history(old: Row[Listed], new: Row[Listed], after: Rulebook) -> Iterator[Problem]:
    first, second = old.value, new.value
    if not are_kept(first.history, second.history):
        message = (
            "Lines of the history are only ever added. Was one wrong? Say so in a new line below "
            "them, and put the old ones back as they were."
            f"{as_they_were(first.history, second.history)}"
        )
        yield new.record.problem(("history",), message)
        return
    is_event = isinstance(second, Event)
    in_diaries = marked(type(second), Mark.IN_DIARIES)
    told = (*marked(type(second), Mark.IN_HISTORY), *in_diaries)
    changed = [name for name in changed_fields(first, second) if name in told]
    if not changed or len(second.history) > len(first.history):
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
    add = lines_to_add(new.record, second, word, after.terms.today)
    yield new.record.problem((changed[0],), message, add=add, warning=warning)
