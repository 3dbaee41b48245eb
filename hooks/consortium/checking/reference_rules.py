"""Rules on fields that name another record."""

from collections.abc import Iterator

from consortium.advice.did_you_mean import closest_name, did_you_mean
from consortium.advice.gone_line import gone_lines, runs_on, text_below
from consortium.checking.entry import Rulebook
from consortium.checking.record_check import MODELS
from consortium.model import FOLDERS, KINDS, LIST_FILES
from consortium.model.field_rules import is_list, references
from consortium.problems.problem import Problem
from consortium.reading.record_files import ID
from consortium.text.node import Scalar, find, scalars
from consortium.text.record import Record

FEW = 12


def unknown_references(rulebook: Rulebook) -> Iterator[Problem]:
    """Every id in a record leads to a record that is there."""
    for record in rulebook.records:
        for field, kind in sorted(references(MODELS[record.kind]).items()):
            if kind not in rulebook.unread_lists:
                yield from _unknown(rulebook, record, field, kind)


def repeated_references(rulebook: Rulebook) -> Iterator[Problem]:
    """No list names one record twice."""
    for record in rulebook.records:
        for field in sorted(references(MODELS[record.kind])):
            seen: set[str] = set()
            node = find(record.tree, (field,))
            for path, scalar in scalars(node, (field,)) if node else ():
                if scalar.text in seen:
                    message = f"'{scalar.text}' is in this list twice. Take one of the two out."
                    yield record.problem(path, message)
                seen.add(scalar.text)


def _unknown(rulebook: Rulebook, record: Record, field: str, kind: str) -> Iterator[Problem]:
    node = find(record.tree, (field,))
    if isinstance(node, Scalar) and is_list(MODELS[record.kind], field):
        return  # The model says more: this is to be a list.
    known = rulebook.ids.get(kind, frozenset())
    gone = gone_lines(record, MODELS[record.kind], rulebook.ids)
    for path, scalar in scalars(node, (field,)) if node else ():
        if scalar.text in known or any(line.covers(path) for line in gone):
            continue
        if runs_on(record, path):
            yield text_below(record, path)
            continue
        if "," in scalar.text:
            yield record.problem(path, _with_comma(kind, is_item=len(path) > 1))
            continue
        new = rulebook.renamed.get(f"{kind}/{scalar.text}", "").removeprefix(f"{kind}/")
        if new in known:
            message = f"'{scalar.text}' has been renamed to '{new}'. Write its new name."
            yield record.problem(path, message, instead=new)
        else:
            near = closest_name(scalar.text, known)
            if near and not ID.fullmatch(near):
                continue  # What it names is not well named itself, and that is told there.
            message = _not_there(scalar.text, kind, known)
            yield record.problem(path, message, instead=near)


def _with_comma(kind: str, *, is_item: bool) -> str:
    if is_item:
        return (
            "A comma does not divide the items here. Give each a line of its own, with a hyphen "
            "and a space in front."
        )
    what = f"Write the name of one file in data/{kind}, without .yml." if kind in FOLDERS else ""
    return f"There is room for one name here, and a name has no comma. {what}".rstrip()


def _not_there(wrote: str, kind: str, known: frozenset[str]) -> str:
    ours = KINDS[kind].all_of_ours
    message = f"'{wrote}' is not one of {ours}.{did_you_mean(wrote, known, closest_name)}"
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
