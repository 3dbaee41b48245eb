"""What a pull request does to the histories of records."""

from collections.abc import Iterator
from datetime import date, timedelta

from consortium.advice.history_line import lines_to_add, where_to_add
from consortium.checking.called_off_rules import history_disagrees
from consortium.checking.entry import Entry, Rulebook
from consortium.comparing.earlier_self import as_they_were, changed_fields, pairs
from consortium.model import FOLDERS, Event, Listed, Mark
from consortium.model.field_rules import marked
from consortium.problems.problem import Problem

STILL_NEW = timedelta(days=7)
OWN_WORDS = ("paused", "closed", "postponed", "cancelled")


def compare_histories(before: Rulebook, after: Rulebook) -> Iterator[Problem]:
    """Tell of lines that are gone, and of changes that a history keeps quiet."""
    known = set()
    for old, new in pairs(before, after, *FOLDERS):
        known.add(new.record.address)
        yield from _history(old, new, after)
    for entry in after.of(*FOLDERS):
        if entry.record.address not in known and entry.id not in before.ids.get(entry.kind, ()):
            yield from _listed_long_ago(entry, after.today)


def _listed_long_ago(entry: Entry, today: date) -> Iterator[Problem]:
    """Tell of a new record whose history says that it has been here for long.

    Readers look at what is new since they last looked, so they would not hear of it.
    """
    history = entry.value.history if isinstance(entry.value, Listed) else ()
    for place, line in enumerate(history):
        if line.change == "new" and line.date < today - STILL_NEW:
            message = (
                "This record is new, so readers would not see that it was listed as long ago as "
                f"that. Write the day you add it: {today:%Y-%m-%d}."
            )
            path = ("history", place, "date")
            instead = f"{today:%Y-%m-%d}"
            yield entry.record.problem(path, message, instead=instead, warning=True)


def _history(old: Entry, new: Entry, after: Rulebook) -> Iterator[Problem]:
    first, second = old.value, new.value
    if not isinstance(first, Listed) or not isinstance(second, Listed):
        return
    if second.history[: len(first.history)] != first.history:
        message = (
            "Lines of the history are only ever added. Put the old ones back as they were."
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
    word = status if (is_event or "status" in changed) and status in OWN_WORDS else "changed"
    message = (
        f"What readers rely on has changed ({', '.join(changed)}), and the history does not say "
        f"so. {where_to_add(new.record)}"
    )
    warning = not any(name in in_diaries for name in changed)
    add = lines_to_add(new.record, second, word, after.today)
    yield new.record.problem((changed[0],), message, add=add, warning=warning)
