"""Rules on fields that name another record."""

from collections.abc import Iterator

from consortium.advice.did_you_mean import closest_name, did_you_mean
from consortium.checking.names import Names
from consortium.checking.record_check import MODELS
from consortium.model import FOLDERS, KINDS, LIST_FILES
from consortium.model.field_rules import references
from consortium.problems.problem import Problem
from consortium.reading.record_files import ID
from consortium.text.node import Key, find, scalars
from consortium.text.record import Record

Path = tuple[Key, ...]

FEW = 12
TWICE = "'{wrote}' is in this list twice. Take one of the two out."
NOT_OURS = "'{wrote}' is not one of {ours}."


def unknown_references(record: Record, names: Names) -> Iterator[Problem]:
    """Every id in a record leads to a record that is there."""
    for field, kind in sorted(references(MODELS[record.kind]).items()):
        for path, name in _names_in(record, field):
            if not names.may_hold(kind, name):
                yield from _unknown_reference(names, record, path, name, kind)


def repeated_references(record: Record) -> Iterator[Problem]:
    """No list names one record twice."""
    for field in sorted(references(MODELS[record.kind])):
        seen: set[str] = set()
        for path, name in _names_in(record, field):
            if name in seen:
                yield record.problem(path, TWICE.format(wrote=name))
            seen.add(name)


def _names_in(record: Record, field: str) -> Iterator[tuple[Path, str]]:
    node = find(record.tree, (field,))
    for path, scalar in scalars(node, (field,)) if node else ():
        yield path, scalar.text


def _unknown_reference(
    names: Names, record: Record, path: Path, name: str, kind: str
) -> Iterator[Problem]:
    known = names.ids.get(kind, frozenset())
    new = names.renamed.get(f"{kind}/{name}", "").removeprefix(f"{kind}/")
    if "," in name:
        yield record.problem(path, _comma_message(kind, is_item=len(path) > 1))
    elif new in known:
        message = f"'{name}' has been renamed to '{new}'. Write its new name."
        yield record.problem(path, message, instead=new)
    else:
        near = closest_name(name, known)
        if near and not ID.fullmatch(near):
            return  # What it names is not well named itself, and that is told there.
        yield record.problem(path, _not_one_of_ours_message(name, kind, known), instead=near)


def _comma_message(kind: str, *, is_item: bool) -> str:
    if is_item:
        return (
            "A comma does not divide the items here. Give each a line of its own, with a hyphen "
            "and a space in front."
        )
    what = f"Write the name of one file in data/{kind}, without .yml." if kind in FOLDERS else ""
    return f"There is room for one name here, and a name has no comma. {what}".rstrip()


def _not_one_of_ours_message(wrote: str, kind: str, known: frozenset[str]) -> str:
    ours = KINDS[kind].all_of_ours
    message = NOT_OURS.format(wrote=wrote, ours=ours)
    message += did_you_mean(wrote, known, closest_name)
    if not known:
        message += " There are none yet."
    elif len(known) <= FEW:
        message += f" They are: {', '.join(sorted(known))}."
    else:
        what = "the files in" if kind in FOLDERS else "in"
        message += f" They are {what} data/{LIST_FILES.get(kind, kind)}."
    if KINDS[kind].can_close:
        message += " If you deleted its file: put it back, and write 'status: closed' in it."
    return message
