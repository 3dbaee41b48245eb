"""The demonstration county with other words in every field of words, of every kind of record."""

import re
from collections.abc import Callable
from functools import cache
from itertools import count
from pathlib import Path
from typing import Annotated, get_args, get_origin

from pydantic.fields import FieldInfo

from consortium.model import KINDS, Consortium, Mark, Part
from consortium.model.kind import Kept
from demonstration_county import DAY, assemble
from edits import people
from edits.repository_copy import Copy
from edits.values import Fields, fields_in, files_of
from model_values import models_of

Words = Callable[[str, str], str]
"""Gives the words for a field, by its path ("hubs.contacts.role") and the words that it has."""

SIGNS = "=+-@"
"""What a cell begins with that a spreadsheet works out."""

WORDS = "\"'&<> ]]> &lt;script&gt;x {{ 7*7 }} ${x} {% x %} a,b;c\\n 🎉 שלום END"
"""What the check lets pass, and what each format has to write in its own way."""

LEADS_ON = re.compile(r"^(http|01632)|@")
"""What stays as it is: links and numbers."""

ONE_WORD = "consortium.short_forms.short"
SPACES = str.maketrans(" -", "__")

SAYS = (Mark.OURS, Mark.EMAIL, Mark.TELEPHONE, Mark.WEB_ADDRESS)
"""The marks of a field that says something in words, or leads somewhere."""

GONE_BY = (
    "areas.code",
    "consortium.logo",
    "consortium.people.role",
    "newsletters.picture.file",
    "organisations.roles.role",
)
"""What the map and other records go by: other words there would be told of as missing elsewhere."""


def assemble_hostile(folder: Path) -> Path:
    """Put the county together with words in every field that try each format.

    A person is named wherever one can be, so that it may be told where they stand. Before, another
    one was too, and has been taken off.
    """
    copy = Copy(assemble(folder), DAY)
    people.name_a_person(copy, people.WILMA)
    people.take_the_person_off(copy, people.WILMA, DAY)
    people.name_a_person(copy, people.QUENTIN)
    numbers = count(1)

    def hostile_words(path: str, old: str) -> str:
        """Give words that are known again by the field, and like no others by a number."""
        number = next(numbers)
        words = f"{SIGNS[number % len(SIGNS)]}[{path} {number}] {WORDS}"
        if path == ONE_WORD:
            return words.translate(SPACES)
        named = [who.name for who in (people.QUENTIN, people.WILMA) if who.name in old]
        if path == "consortium.people.person":
            said = " ".join((words, *named))
            copy.replace(people.PLAN, "(a name); ", f"(a name); {said}; ")
        is_kept = LEADS_ON.search(old) and not named
        return old if is_kept else " ".join((words, *named))

    return with_words(folder, hostile_words)


def with_words(folder: Path, words: Words) -> Path:
    """Put words into every field that has some, in all files of the county; give its folder.

    Where they are the words that stood there, the file stays as it is.
    """
    with fields_in(folder / "data" / "consortium.yml") as fields:
        _put(fields, Consortium, "consortium", words)
    for kind in KINDS.values():
        # What a plan says is nobody's to word anew.
        several = kind.kept is Kept.LIST
        for file in () if several and kind.of_plan else files_of(folder, kind):
            with fields_in(file) as fields:
                for record in fields.values() if several else [fields]:
                    _put(record, kind.model, kind.name, words)
    return folder


def _put(fields: Fields, model: type[Part], path: str, words: Words) -> None:
    """Put words into the fields of a part and of what is in it."""
    for name, parts, says in _fields(model):
        below, value = f"{path}.{name}", fields.get(name)
        if parts:
            for part in value if isinstance(value, list) else [value]:
                if isinstance(part, dict):
                    _put(part, parts, below, words)
        elif value and below not in GONE_BY and says:
            several = [words(below, item) for item in value] if isinstance(value, list) else None
            fields[name] = several or words(below, value)


@cache
def _fields(model: type[Part]) -> tuple[tuple[str, type[Part] | None, bool], ...]:
    """Give each field of a model with the model of its parts, and whether it has words."""
    return tuple(
        (name, next(models_of(field), None), bool(set(SAYS) & set(_marks(field))))
        for name, field in model.model_fields.items()
    )


def _marks(field: FieldInfo) -> list[object]:
    """Give what is said of a field and of the types that it is put together from."""
    marks, ahead = [*field.metadata], [field.annotation]
    while ahead:
        kind = ahead.pop()
        if get_origin(kind) is Annotated:
            marks += kind.__metadata__
        ahead += get_args(kind) if get_origin(kind) is not None else ()
    return marks
