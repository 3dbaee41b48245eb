"""A record that a pull request changes, for the summary."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from consortium.checking.rulebook import Rulebook
from consortium.comparing.earlier_self import changed_fields, not_taken_off, pairs
from consortium.model import (
    KINDS,
    WITH_PAGES,
    Check,
    Erased,
    GlossaryTerm,
    Indicator,
    Line,
    Listed,
    Mark,
    Newsletter,
    Part,
    Source,
)
from consortium.model.field_rules import has_mark, references
from consortium.model.line import TAKEN_OFF
from consortium.model.written import as_written, is_lines
from consortium.time.days import seen_in_words, with_weekday

TITLES = ("name", "title", "term")
"""The fields that a record may be known by: the first that it has."""

NOT_SAID = "seen_on"
"""The field of a part whose value says nothing beside the others."""

OF_A_NEW_NAME = ("id", "redirect_from")
"""What differs where a file has got a new name."""

WHOM = ("for_whom", "access", "cost", "opening_hours")
"""What readers of a new record ask beside its names of others."""

RELIED_ON = (Mark.IN_DIARIES, Mark.IN_HISTORY)
"""The marks of what else is told of a new record."""

OF_A_CHECK = ("date", "by")
"""What is told in a sentence of a check of several records."""

SENTENCES = ("summary", "status", "assured_date", "assured_by")
"""What is told of a record with a page in whole sentences."""


@dataclass(frozen=True, kw_only=True)
class Value:
    """One value that differs, as text: "" for nothing. `field` is named from the record down.

    Of a source that is still the same one, each field that differs is a value: "source, seen".
    """

    field: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class RecordDifference:
    """One record before and after.

    `address` is that of its page, from the top of the site ("hubs/ayton/"), or "" if it has none.
    `before` is None for a new record, `after` for one that goes. `was` is the id that it had before
    its file got a new name. `fields` names what differs, in
    the order of the record. `values` says it word by word, but for what the summary tells in
    sentences of its own: the status and the summary of a record, the text of a newsletter.
    """

    kind: str
    id: str
    before: Part | None
    after: Part | None
    was: str = ""
    fields: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()

    @property
    def address(self) -> str:
        """The address of the record's page, or ""."""
        return f"{self.kind}/{self.id}/" if self.kind in WITH_PAGES else ""

    @property
    def address_now(self) -> str:
        """The address that its page has before the change, or ""."""
        return f"{self.kind}/{self.was}/" if self.address and self.was else self.address

    @property
    def told_on(self) -> str:
        """The address of the page that tells of all records of its kind, or ""."""
        return KINDS[self.kind].told_on if self.kind in KINDS else ""

    @property
    def is_explained_everywhere(self) -> bool:
        """Whether each page that has its words says what they mean."""
        return isinstance(self.after, GlossaryTerm) and self.after.kind == "abbreviation"

    @property
    def title(self) -> str:
        """The name of the record, the new one where there are two."""
        record = self.after or self.before
        if isinstance(record, Indicator):
            return record.words
        return _name(record) if record else self.id

    @property
    def told_as(self) -> Literal["page", "issue", "check", "list"]:
        """Whether it is a page with a status and a summary, an issue, a check, or of a list."""
        record = self.after or self.before
        if isinstance(record, Check):
            return "check"
        if isinstance(record, Listed) or (isinstance(record, Erased) and self.address):
            return "page"
        return "issue" if isinstance(record, Newsletter) else "list"

    @property
    def told_in_sentences(self) -> tuple[str, ...]:
        """The fields that differ and are not among the values."""
        return tuple(field for field in self.fields if field in _in_sentences(self.after))

    @property
    def how(self) -> Literal["new", "gone", "taken off", "taken back", "changed"]:
        """What has become of it. An issue that is taken back can be read no more."""
        if isinstance(self.after, Erased):
            return "taken off"
        if self.before is None:
            return "new"
        if self.after is None:
            return "gone"
        issues = (self.before, self.after)
        before, after = (getattr(issue, "withdrawn", None) is not None for issue in issues)
        return "taken back" if after and not before else "changed"


def record_changes(before: Rulebook, after: Rulebook) -> tuple[RecordDifference, ...]:
    """Give the records whose facts differ, new ones and gone ones among them, in their order."""
    old, new = _by_place(before), _by_place(after)
    names = {place: _name(record) for place, record in new.items()}
    renamed = {
        (second.kind, second.id): first.id
        for first, second in pairs(before, after, Part)
        if first.id != second.id
    }
    gone = {(kind, was) for (kind, _), was in renamed.items()}
    return tuple(
        _change(place, old.get((place[0], renamed.get(place, place[1]))), new.get(place), names)
        for place in sorted((old.keys() | new.keys()) - gone)
        if old.get(place) != new.get(place)
    )


def _by_place(rulebook: Rulebook) -> dict[tuple[str, str], Part]:
    return {(row.kind, row.id): row.value for row in rulebook.rows}


def _name(record: Part) -> str:
    names = (getattr(record, field, None) for field in TITLES)
    return next((name for name in names if name), getattr(record, "id", ""))


def _change(
    place: tuple[str, str],
    first: Part | None,
    second: Part | None,
    names: Mapping[tuple[str, str], str],
) -> RecordDifference:
    was = getattr(first, "id", place[1])
    return RecordDifference(
        kind=place[0],
        id=place[1],
        before=first,
        after=second,
        was=was if was != place[1] else "",
        fields=changed_fields(first, second) if first and second else (),
        values=tuple(
            _facts(second, names)
            if isinstance(second, Listed | Check) and first is None
            else _told_apart(first, second)
        ),
    )


def _told_apart(first: Part | None, second: Part | None) -> Iterator[Value]:
    """Give the values that differ and are not told in a sentence, such as that of a new name.

    Of a record that was taken off nobody says them again.
    """
    if isinstance(second, Erased):
        return iter(())
    has_new_name = first and second and getattr(first, "id", "") != getattr(second, "id", "")
    told = (*_in_sentences(second), *(OF_A_NEW_NAME if has_new_name else ()))
    return (value for value in _values(first, second) if value.field not in told)


def _facts(record: Listed | Check, names: Mapping[tuple[str, str], str]) -> Iterator[Value]:
    """Give what readers of a new record go by: when and where, for whom, and how to reach it.

    Of a new check that is what was checked.
    """
    if isinstance(record, Check):
        keys = (key.partition("/") for key in record.records)
        checked = (names.get((kind, id_), id_) for kind, _, id_ in keys)
        yield Value(field="records", before="", after="; ".join(checked))
        return
    model = type(record)
    others = references(model)
    for field in model.model_fields:
        value = getattr(record, field)
        is_told = any(has_mark(model, (field,), mark) for mark in RELIED_ON)
        if not value or field in SENTENCES or not (is_told or field in (*others, *WHOM)):
            continue
        if field in others:
            ids = value if isinstance(value, tuple) else (value,)
            text = "; ".join(names.get((others[field], id_), id_) for id_ in ids)
        else:
            text = with_weekday(value) if isinstance(value, date) else _text(value)
        yield Value(field=field, before="", after=text)


def _in_sentences(record: Part | None) -> tuple[str, ...]:
    if isinstance(record, Listed):
        return SENTENCES
    if isinstance(record, Check):
        return OF_A_CHECK
    return ("text",) if isinstance(record, Newsletter) else ()


def _values(first: object, second: object, name: str = "") -> Iterator[Value]:
    """Give each value that differs between two parts; of lists, only the items that differ."""
    if first == second:
        return
    if isinstance(first, Part) and isinstance(second, Part):
        for field in changed_fields(first, second):
            label = f"{name}, {field}" if name else field
            yield from _values(getattr(first, field), getattr(second, field), label)
    elif isinstance(first, tuple) and isinstance(second, tuple) and not is_lines(second):
        gone = tuple(item for item in not_taken_off(first, second) if item not in second)
        added = tuple(item for item in second if item not in first)
        same, gone, added = _same_places(gone, added)
        for old, new in same:
            yield from _values(old, new, name)
        if gone or added or not same:
            yield Value(field=name, before=_text(gone), after=_text(added))
    elif name:
        field = name.rpartition(", ")[2]
        yield Value(field=name, before=_text(first, field), after=_text(second, field))


def _same_places(
    gone: tuple[object, ...], added: tuple[object, ...]
) -> tuple[list[tuple[object, object]], tuple[object, ...], tuple[object, ...]]:
    """Pair what stands for one place, each once and in order; and give what is left of both."""
    left, pairs = list(added), []
    for old in gone:
        new = next((item for item in left if _is_same_place(old, item)), None)
        if new is not None:
            pairs.append((old, new))
            left.remove(new)
    paired = [old for old, _ in pairs]
    return pairs, tuple(item for item in gone if item not in paired), tuple(left)


def _is_same_place(old: object, new: object) -> bool:
    """Say whether two sources are one place that was looked at on two days."""
    return (
        isinstance(old, Source)
        and isinstance(new, Source)
        and (old.lines, old.found_at) == (new.lines, new.found_at)
    )


def _text(value: object, field: str = "") -> str:
    """Give a value as text, a list by its items and a part by its values."""
    if isinstance(value, Part):
        return _text_of_part(value)
    if isinstance(value, tuple) and not is_lines(value):
        return "; ".join(_text(item) for item in value)
    text = "" if value is None else as_written(value)
    return seen_in_words(text) if field == "seen" else text


def _text_of_part(part: Part) -> str:
    if isinstance(part, Line) and part.erased:
        return f"{part.erased}, {TAKEN_OFF}"
    names = (name for name in type(part).model_fields if name != NOT_SAID)
    held = (_text(getattr(part, name), name) for name in names)
    return ", ".join(text for text in held if text).replace("., ", ". ")
