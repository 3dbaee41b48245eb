"""The line that an editor adds to a record's history."""

from datetime import date

from consortium.model import Change, Listed
from consortium.model.written import as_written
from consortium.text.node import SequenceNode, find, scalars
from consortium.text.quote_marks import as_yaml
from consortium.text.record import Record

HISTORY = ("history",)
SENTENCES = {
    "new": "You can now find {} here.",
    "changed": "Something about {} has changed.",
    "paused": "{} cannot take new groups for now.",
    "closed": "{} closed.",
    "postponed": "{} will not take place as planned.",
    "cancelled": "{} will not take place.",
}
"""What to begin with for each kind of change; the editor may say more. Names may be plural."""


def where_to_add(record: Record) -> str:
    """Say where the lines that `lines_to_add` gives have their place."""
    kept = find(record.tree, HISTORY)
    if not isinstance(kept, SequenceNode):
        return "Add lines such as these at the end of the file."
    if _in_brackets(record, kept):
        return "Put lines such as these in place of those of 'history'."
    ends = (text.place.end_line for _, text in scalars(kept))
    return f"Add lines such as these below line {max(ends, default=kept.place.end_line)}."


def lines_to_add(
    record: Record, listed: Listed, change: str, day: date, text: str = ""
) -> tuple[str, ...]:
    """Give the lines that tell of a change in a record's history, to copy as they stand.

    `text` is the sentence for readers; without it there is a ready one for each kind of change.
    """
    kept = find(record.tree, HISTORY)
    said = text or SENTENCES[change].format(listed.name)
    new = _lines(Change(date=day, change=change, text=said))
    if not isinstance(kept, SequenceNode):
        return ("history:", *_set_in(new, 2))
    if _in_brackets(record, kept):
        old = (line for told in listed.history for line in _lines(told))
        return ("history:", *_set_in((*old, *new), 2))
    return _set_in(new, kept.place.column - 1)


def _lines(told: Change) -> tuple[str, ...]:
    """Write a line of a history with all that it says."""
    if told.erased:
        return (f"- erased: {told.erased:%Y-%m-%d}",)
    first, *others = (
        f"{name}: {as_yaml(value) if isinstance(value, str) else as_written(value)}"
        for name, value in told
        if value is not None
    )
    return (f"- {first}", *(f"  {line}" for line in others))


def _set_in(lines: tuple[str, ...], spaces: int) -> tuple[str, ...]:
    return tuple(" " * spaces + line for line in lines)


def _in_brackets(record: Record, kept: SequenceNode) -> bool:
    return record.source.line(kept.place.line)[kept.place.column - 1] == "["
