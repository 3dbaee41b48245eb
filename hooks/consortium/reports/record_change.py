"""A record that a pull request changes, for the summary."""

from collections.abc import Iterator
from dataclasses import dataclass

from consortium.checking.earlier_self import changed_fields
from consortium.checking.entry import Rulebook
from consortium.checking.pages_of_records import WITH_PAGES
from consortium.model import Listed, Newsletter, Part


@dataclass(frozen=True, kw_only=True)
class Value:
    """One value that differs, as text: "" for nothing. `field` is named from the record down."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class RecordChange:
    """One record before and after.

    `address` is that of its page, from the top of the site ("hubs/corby/"), or "" if it has none.
    `before` is None for a new record, `after` for one that goes. `fields` names what differs, in
    the order of the record. `values` says it word by word for a record that has no status and no
    summary to tell it by: an area, a need, a community, the Consortium itself.
    """

    kind: str
    id: str
    before: Part | None
    after: Part | None
    fields: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()

    @property
    def address(self) -> str:
        """The address of the record's page, or ""."""
        return f"{self.kind}/{self.id}/" if self.kind in WITH_PAGES else ""

    @property
    def title(self) -> str:
        """The name of the record, the new one where there are two."""
        record = self.after or self.before
        return getattr(record, "name", None) or getattr(record, "title", None) or self.id

    @property
    def is_listed(self) -> bool:
        """Whether it has a status and a summary to show."""
        return isinstance(self.after or self.before, Listed)


def record_changes(before: Rulebook, after: Rulebook) -> tuple[RecordChange, ...]:
    """Give the records whose facts differ, new ones and gone ones among them, in their order."""
    old, new = _by_place(before), _by_place(after)
    return tuple(
        _change(place, old.get(place), new.get(place))
        for place in sorted(old.keys() | new.keys())
        if old.get(place) != new.get(place)
    )


def _by_place(rulebook: Rulebook) -> dict[tuple[str, str], Part]:
    return {(entry.kind, entry.id): entry.value for entry in rulebook.entries}


def _change(place: tuple[str, str], first: Part | None, second: Part | None) -> RecordChange:
    return RecordChange(
        kind=place[0],
        id=place[1],
        before=first,
        after=second,
        fields=changed_fields(first, second) if first and second else (),
        values=()
        if isinstance(second or first, Listed | Newsletter)
        else tuple(_values(first, second)),
    )


def _values(first: object, second: object, name: str = "") -> Iterator[Value]:
    """Give each value that differs between two parts; of lists, only the items that differ."""
    if first == second:
        return
    if isinstance(first, Part) and isinstance(second, Part):
        for field in changed_fields(first, second):
            label = f"{name}, {field}" if name else field
            yield from _values(getattr(first, field), getattr(second, field), label)
    elif isinstance(first, tuple) and isinstance(second, tuple):
        gone = tuple(one for one in first if one not in second)
        added = tuple(one for one in second if one not in first)
        yield Value(field=name, before=_text(gone), after=_text(added))
    elif name:
        yield Value(field=name, before=_text(first), after=_text(second))


def _text(value: object) -> str:
    """Give a value as text, a list by its items and a part by its values."""
    if value is None:
        return ""
    if isinstance(value, Part):
        held = (getattr(value, field) for field in type(value).model_fields)
        return ", ".join(text for one in held if (text := _text(one)))
    if isinstance(value, tuple):
        return "; ".join(_text(one) for one in value)
    return str(value)
