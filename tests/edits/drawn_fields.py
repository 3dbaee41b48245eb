"""A single edit of any field that the model has, drawn by chance."""

from collections.abc import Iterator
from random import Random

from consortium.model import KINDS, Consortium, Kind, Part
from consortium.model.kind import Kept
from edits.office import FILE
from edits.repository_copy import Copy
from edits.values import Fields, fields_in, files_of
from model_values import models_of, words_of

YES_OR_NO = {True: "yes", False: "no"}


def change_a_field(copy: Copy, chance: Random) -> str:
    """Take a field of a record away, or write another word or what one of its kind has there."""
    kind = chance.choice([None, *KINDS.values()])
    files = files_of(copy.folder, kind) if kind else [copy.folder / FILE]
    file, other = chance.choice(files), chance.choice(files)
    with fields_in(other) as fields:
        others = list(_parts_in(fields, kind))
    with fields_in(file) as fields:
        parts = list(_parts_in(fields, kind))
        model = chance.choice([*dict.fromkeys(model for model, _ in parts)])
        part = chance.choice([part for its, part in parts if its is model])
        name, field = chance.choice([*model.model_fields.items()])
        had = part.pop(name, None)
        there = [each[name] for its, each in others if its is model and name in each]
        words = [YES_OR_NO.get(word, word) for word in words_of(field)]
        new = chance.choice([value for value in (None, *there[:4], *words) if value != had])
        if new is not None:
            part[name] = new
    where = f"{file.relative_to(copy.folder)}, {model.__name__}"
    return f"{where}: {name} is {'gone' if new is None else new}"


def _parts_in(fields: Fields, kind: Kind | None) -> Iterator[tuple[type[Part], Fields]]:
    """Give every record of a file and every part of one, each with its model."""
    records = fields.values() if kind and kind.kept is Kept.LIST else [fields]
    for record in records:
        yield from _parts(record, kind.model if kind else Consortium)


def _parts(part: Fields, model: type[Part]) -> Iterator[tuple[type[Part], Fields]]:
    yield model, part
    for name, value in part.items():
        for inner in models_of(model.model_fields[name]) if name in model.model_fields else ():
            for each in value if isinstance(value, list) else [value]:
                yield from _parts(each, inner) if isinstance(each, dict) else ()
