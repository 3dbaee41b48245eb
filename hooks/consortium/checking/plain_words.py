"""What pydantic found in a record, in words for the person who wrote it."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from consortium.advice.better_text import (
    better_date,
    better_decimal,
    better_email,
    better_how_often,
    better_list,
    better_moment,
    better_number,
    better_web_address,
    better_weekday,
    better_yes_or_no,
    has_short_year,
)
from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.advice.everyday_words import meant
from consortium.advice.gone_line import runs_on, text_below
from consortium.advice.misplaced_field import id_among_fields_problem, misplaced_field_problem
from consortium.checking.text_rules import markup_problem
from consortium.model import Mark, Part
from consortium.model.field_rules import field_names, has_mark, is_list, part_at, references
from consortium.problems.problem import Problem
from consortium.text.node import Key, Scalar, find, nearest
from consortium.text.record import Record

BETTER = {
    "date": better_date,
    "email": better_email,
    "how_often": better_how_often,
    "moment": better_moment,
    "yes_or_no": better_yes_or_no,
    "decimal_number": better_decimal,
    "whole_number": better_number,
    "web_address": better_web_address,
    "weekday": better_weekday,
}
TOO_LONG = "'{field}' is {length} letters long, and {most} fit. Make it shorter."
TOO_SHORT = "'{field}' is too short to be right. Write it out."
NOT_AMONG = "'{wrote}' is not one of the words for '{field}'.{question} Write one of: {allowed}."
EXAMPLES = {"lines": "437"}
"""What a field may hold, where that says more than "…"."""


def in_plain_words(
    record: Record, model: type[Part], error: dict[str, Any], today: date
) -> Problem | None:
    """Say one of pydantic's errors as something to do, on its line.

    `today` is the day of the check: nobody has checked a record on a day after it. None for an id
    of another record: the rule on references says more about those.
    """
    path = tuple(error["loc"])
    code = error["type"]
    if code == "missing":
        return _missing_problem(record, model, path)
    if code == "extra_forbidden":
        return (
            misplaced_field_problem(record, model, path)
            or id_among_fields_problem(record, model, path)
            or _unknown_field_problem(record, model, path)
        )
    if cause := _cause_problem(record, path, code):
        return cause
    if code == "id" and path and path[0] in references(model):
        return None
    if code == "literal_error":
        return _not_among_problem(record, path, error)
    message = _fault_message(record, error, path)
    instead = _instead(model, error, path, today)
    if instead and code in ("date", "moment") and has_short_year(error["input"]):
        message += " Is that the day you mean?"
    return record.problem(path, message, instead=instead)


def _cause_problem(record: Record, path: tuple[Key, ...], code: str) -> Problem | None:
    """Tell of what has become of a value that is no longer what its field holds, or give None."""
    if code in (*BETTER, "literal_error", "id") and runs_on(record, path):
        return text_below(record, path)
    value = find(record.tree, path)
    if code not in BETTER or not isinstance(value, Scalar):
        return None
    return markup_problem(record, path, value)


def _missing_problem(record: Record, model: type[Part], path: tuple[Key, ...]) -> Problem:
    parent = nearest(record.tree, path[:-1])
    name = str(path[-1])
    part = part_at(model, path[:-1])
    field = part.model_fields.get(name) if part else None
    about = (
        f" What it holds: {field.description.rstrip('.')}." if field and field.description else ""
    )
    if find(record.tree, path) is not None:
        return record.problem(path, f"'{name}' is empty. Write it after the colon.{about}")
    value = "[…]" if part and is_list(part, name) else EXAMPLES.get(name, "…")
    message = (
        f"'{name}' is missing in the record that begins on line {parent.place.line}. Add a line "
        f"'{name}: {value}'.{about}"
    )
    return replace(record.problem(path, message), wrote="")


def _unknown_field_problem(record: Record, model: type[Part], path: tuple[Key, ...]) -> Problem:
    part = part_at(model, path[:-1])
    names = field_names(part) if part else ()
    name = str(path[-1])
    message = (
        f"We do not know a field '{name}' here.{did_you_mean(name, names)} "
        f"The fields are: {', '.join(names)}."
    )
    return record.key_problem(path, message, instead=closest(name, names))


def _not_among_problem(record: Record, path: tuple[Key, ...], error: dict[str, Any]) -> Problem:
    wrote = _shown(error["input"])
    allowed = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    word = meant(wrote, allowed) or closest(wrote, allowed)
    question = f" Did you mean '{word}'?" if word else ""
    message = NOT_AMONG.format(
        wrote=wrote, field=_field(path), question=question, allowed=", ".join(allowed)
    )
    return record.problem(path, message, instead=word)


def _fault_message(record: Record, error: dict[str, Any], path: tuple[Key, ...]) -> str:
    context = error.get("ctx", {})
    field = _field(path)
    fixed = {
        "string_type": f"'{field}' is one text. Write it after the colon, without a list or "
        "fields of its own.",
        "too_short": f"'{field}' is an empty list. Give at least one.",
        "string_too_short": TOO_SHORT.format(field=field),
        "tuple_type": f"'{field}' is a list. Write it in square brackets, or one item a line, each "
        "after a hyphen and a space.",
        "model_type": _fields_wanted_message(record, path),
    }
    if error["type"] in fixed:
        return fixed[error["type"]]
    if error["type"].endswith("_type"):
        return fixed["string_type"]
    if error["type"] == "string_too_long":
        length, most = len(str(error["input"])), context.get("max_length")
        return TOO_LONG.format(field=field, length=length, most=most)
    return str(error["msg"])


def _fields_wanted_message(record: Record, path: tuple[Key, ...]) -> str:
    if not path:
        return (
            "A record is made of fields, such as 'name: Ayton local hub', one a line. Compare "
            "this file with the one that begins with '_template' in its folder."
        )
    if isinstance(find(record.tree, path), Scalar):
        return (
            f"'{_field(path)}' has fields of its own. Write them on the lines below it, each with "
            "two more spaces in front. Compare with the file that begins with '_template'."
        )
    return (
        f"'{_field(path)}' is one set of fields, not a list. Take out the hyphen in front of its "
        "first field."
    )


def _instead(
    model: type[Part], error: dict[str, Any], path: tuple[Key, ...], today: date
) -> str | None:
    wrote = error["input"]
    if not isinstance(wrote, str):
        return None
    if error["type"] in BETTER:
        better = BETTER[error["type"]](wrote)
        to_come = better is not None and better > f"{today:%Y-%m-%d}"
        return None if to_come and has_mark(model, path, Mark.DONE) else better
    names_others = len(path) == 1 and path[0] in references(model)
    if error["type"] == "tuple_type" and names_others:
        return better_list(wrote)
    return None


def _field(path: tuple[Key, ...]) -> str:
    """Give the name an editor knows a value by: the last one on the way to it."""
    return next((step for step in reversed(path) if isinstance(step, str)), "this")


def _shown(wrote: object) -> str:
    return wrote if isinstance(wrote, str) else "this list"
