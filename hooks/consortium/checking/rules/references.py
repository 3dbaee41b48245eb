"""Rules on fields that name another record, and on what a list has twice."""

from collections.abc import Iterator
from dataclasses import replace

from consortium.advice.meanings import Meaning, Meanings
from consortium.checking.names import Names
from consortium.checking.record_check import MODELS
from consortium.checking.unknown_names import gone_file, not_one_of_ours_message
from consortium.model import FOLDERS, KINDS
from consortium.model.field_rules import references
from consortium.problems.problem import Problem
from consortium.reading.record_files import ID
from consortium.text.node import Path, find, scalars
from consortium.text.record import Record

MORE_THAN_ONE = 2
LISTS_OF_WORDS = ("also_known_as", "on_poster", "languages")
MANY = 3
SEPARATE = "Commas do not divide the words here, and nobody looks for all of them at once."
TWICE = "'{wrote}' is in this list twice. Take one of the two out."


def unknown_references(record: Record, names: Names, meanings: Meanings) -> Iterator[Problem]:
    """Every id in a record leads to a record that is there, and no list has one twice."""
    for field, kind in sorted(references(MODELS[record.kind]).items()):
        seen: set[str] = set()
        for path, name in _names_in(record, field):
            if name in seen:
                yield twice_problem(record, path)
            elif not names.may_hold(kind, name):
                yield from _unknown_reference(record, path, kind, names, meanings)
            elif f"{kind}/{name}" in names.erased:
                yield record.problem(path, _erased_message(f"{kind}/{name}"))
            seen.add(name)


def repeated_words(record: Record) -> Iterator[Problem]:
    """No list of everyday words or languages has one twice, or two as one (warnings)."""
    for field in LISTS_OF_WORDS:
        seen: set[str] = set()
        for path, word in _names_in(record, field):
            if word.casefold() in seen:
                yield twice_problem(record, path, warning=True)
            elif len(words := [part.strip() for part in word.split(",") if part.strip()]) >= MANY:
                yield replace(_with_ids(record, path, SEPARATE, tuple(words)), warning=True)
            seen.add(word.casefold())


def twice_problem(record: Record, path: Path, *, warning: bool = False) -> Problem:
    """Tell of an item that its list has already, with the line without it if that has both."""
    message = TWICE.format(wrote=record.text(*path))
    return record.problem(path, message, instead="", warning=warning)


def _names_in(record: Record, field: str) -> Iterator[tuple[Path, str]]:
    node = find(record.tree, (field,))
    for path, scalar in scalars(node, (field,)) if node else ():
        yield path, scalar.text


def _unknown_reference(
    record: Record, path: Path, kind: str, names: Names, meanings: Meanings
) -> Iterator[Problem]:
    name = record.text(*path)
    known = names.to_name.get(kind, frozenset())
    new = names.renamed.get(f"{kind}/{name}", "").removeprefix(f"{kind}/")
    is_item = len(path) > 1
    if f"{kind}/{new}" in names.erased:
        yield record.problem(path, _erased_message(f"{kind}/{new}"))
        return
    if new in known:
        message = f"'{name}' has been renamed to '{new}'. Write its new name."
        yield record.problem(path, message, instead=new)
        return
    several = meanings.several(kind, name) if is_item else ()
    if "," in name and len(several) < MORE_THAN_ONE:
        yield record.problem(path, _comma_message(kind, is_item=is_item))
        return
    meaning = Meaning(several, together=True) if several else meanings.of(kind, name)
    if meaning and not all(map(ID.fullmatch, meaning.ids)):
        return  # What it names is not well named itself, and that is told there.
    if meaning is None and known and (field := _other_field(record, name, names)):
        other = references(MODELS[record.kind])[field]
        ours, others = KINDS[kind].all_of_ours, KINDS[other].all_of_ours
        message = (
            f"'{name}' is one of {others}, not of {ours}. Did you mean that? Write it under "
            f"'{field}'.{gone_file(kind)}"
        )
        yield record.problem(path, message)
        return
    message = not_one_of_ours_message(name, kind, known, meaning)
    yield _with_ids(record, path, message, meaning.sure if meaning else ())


def _other_field(record: Record, name: str, names: Names) -> str | None:
    """Give the field of a record that may hold a name which stands in another one."""
    fields = references(MODELS[record.kind]).items()
    others = ((field, kind) for field, kind in fields if kind != record.kind)
    return next((field for field, kind in others if name in names.to_name.get(kind, ())), None)


def _with_ids(record: Record, path: Path, message: str, ids: tuple[str, ...]) -> Problem:
    """Tell of a name with the ids to write in its place, as many as are not in its list yet."""
    listed = find(record.tree, path[:-1]) if len(path) > 1 else None
    there = {text.text for _, text in scalars(listed)} if listed else set()
    first, *others = [name for name in ids if name not in there] or [""]
    if ids and not first:
        message += " The list has that already: take this out."
        return record.problem(path, message, instead="")
    node = find(record.tree, path)
    line = record.source.line(node.place.line) if node else ""
    if not others or not line.lstrip().startswith("- "):
        return record.problem(path, message, instead=[first, *others] if others else first or None)
    margin = line[: line.index("-")]
    message += " Write the first in this line, and add the others below it."
    add = tuple(f"{margin}- {name}" for name in others)
    return record.problem(path, message, instead=first, add=add)


def _erased_message(named: str) -> str:
    return (
        f"'{named}' was taken off: data/{named}.yml says no more than 'erased:'. Take it out here, "
        "too. If nothing is left then that this could be, close this record or take it off as well."
    )


def _comma_message(kind: str, *, is_item: bool) -> str:
    if is_item:
        return (
            "A comma does not divide the items here. Give each a line of its own, with a hyphen "
            "and a space in front."
        )
    what = f"Write the name of one file in data/{kind}, without .yml." if kind in FOLDERS else ""
    return f"There is room for one name here, and a name has no comma. {what}".rstrip()
