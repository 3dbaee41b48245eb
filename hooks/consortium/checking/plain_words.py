"""What pydantic found in a record, in words for the person who wrote it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from consortium.advice.better_moment import (
    as_moment,
    better_date,
    better_moment,
    may_be_another_day,
)
from consortium.advice.better_text import (
    better_decimal,
    better_email,
    better_how_often,
    better_id,
    better_inside,
    better_lines,
    better_number,
    better_old_address,
    better_web_address,
    better_weekday,
    better_yes_or_no,
)
from consortium.advice.did_you_mean import asked, meant, nearest_word
from consortium.advice.doubtful_address import ONE_BUILDING, is_near_by
from consortium.advice.gone_line import runs_on, text_below
from consortium.advice.meanings import Meanings
from consortium.advice.misplaced_field import id_among_fields_problem, misplaced_field_problem
from consortium.checking.meant_here import meant_here_problem
from consortium.checking.missing_fields import missing_problem
from consortium.checking.rules.plain_text import markup_problem
from consortium.model import Erased, Mark, Part
from consortium.model.day_fields import NO_SUCH_DAY, NO_SUCH_TIME
from consortium.model.field_rules import field_names, has_mark, is_list, part_at, references
from consortium.problems.problem import Problem
from consortium.text.node import Path, Scalar, find, scalars
from consortium.text.record import Record
from consortium.text.source_file import indent_of

OTHER_WAY: dict[tuple[str, str], tuple[str, Callable[[str], str | None]]] = {
    ("email", "email"): ("website", better_web_address),
    ("website", "web_address"): ("email", better_email),
}
"""Where what is written behind a field belongs, by the field and what is wrong with it."""

BETTER = {
    "date": better_date,
    "no_such_day": better_moment,
    "no_such_time": better_moment,
    "old_address": better_old_address,
    "plan_lines": better_lines,
    "email": better_email,
    "how_often": better_how_often,
    "moment": better_moment,
    "yes_or_no": better_yes_or_no,
    "decimal_number": better_decimal,
    "whole_number": better_number,
    "without_for": better_inside,
    "without_in": better_inside,
    "without_the": better_inside,
    "web_address": better_web_address,
    "weekday": better_weekday,
}
BESIDE_ERASED = (
    "This record is taken off: of it stays no more than the line 'erased:' with the day, of an "
    "event the line 'starts:', and 'redirect_from:' if it had an old address. Take all else out, "
    "or put the whole record back."
)
TOO_LONG = "'{field}' is {length} letters long, and {most} fit. Make it shorter."
TOO_SHORT = "'{field}' is too short to be right. Write it out."
NOT_AMONG = "'{wrote}' is not one of the words for '{field}'.{question} Write one of: {allowed}."


def in_plain_words(
    record: Record, model: type[Part], error: dict[str, Any], today: date, meanings: Meanings
) -> Problem | None:
    """Say one of pydantic's errors as something to do, on its line.

    `today` is the day of the check: nobody has checked a record on a day after it. `meanings` knows
    the records that a field may name. None for an id of another record: the rule on references
    says more about those.
    """
    path = tuple(error["loc"])
    code = error["type"]
    if code == "missing":
        return missing_problem(record, model, path, meanings.ids)
    if code == "extra_forbidden":
        return (
            misplaced_field_problem(record, model, path)
            or id_among_fields_problem(record, model, path)
            or _unknown_field_problem(record, model, path, meanings)
        )
    if cause := _cause_problem(record, path, code):
        return cause
    if code == "id" and path and path[0] in references(model):
        return None
    return _fault_problem(record, model, error, today, meanings)


def _fault_problem(
    record: Record, model: type[Part], error: dict[str, Any], today: date, meanings: Meanings
) -> Problem:
    """Tell of a value that is there and is not what its field holds."""
    path, code = tuple(error["loc"]), error["type"]
    if code == "literal_error":
        return _not_among_problem(record, path, error, meanings)
    if told := meant_here_problem(record, model, error, meanings):
        return told
    if told := _other_way_problem(record, error):
        return told
    message = _fault_message(record, error, path)
    instead = _instead(model, error, path, today)
    if instead and code in ("date", "moment") and may_be_another_day(error["input"]):
        message += " Is that the day you mean?"
    problem = record.problem(path, message, instead=instead)
    is_key = path == ("id",) and problem.wrote == f"{record.id}:" and better_id(record.id)
    return replace(problem, write=f"{better_id(record.id)}:") if is_key else problem


def _cause_problem(record: Record, path: Path, code: str) -> Problem | None:
    """Tell of what has become of a value that is no longer what its field holds, or give None."""
    if code in (*BETTER, "literal_error", "id") and runs_on(record, path):
        return text_below(record, path)
    value = find(record.tree, path)
    if code not in BETTER or not isinstance(value, Scalar):
        return None
    return markup_problem(record, path, value)


def _other_way_problem(record: Record, error: dict[str, Any]) -> Problem | None:
    """Tell of a web address behind 'email:', or an e-mail address behind 'website:'."""
    path, wrote = tuple(error["loc"]), error["input"]
    better = OTHER_WAY.get((str(path[-1]) if path else "", error["type"]))
    value = better[1](wrote) if better and isinstance(wrote, str) else None
    if better is None or value is None:
        return None
    line = record.source.line(record.line(path))
    start = line[: line.index(str(path[-1]))]
    message = f"This belongs behind '{better[0]}:'. Write it there."
    return replace(record.problem(path, message), write=f"{start}{better[0]}: {value}")


def _unknown_field_problem(
    record: Record, model: type[Part], path: Path, meanings: Meanings
) -> Problem:
    part = part_at(model, path[:-1])
    if part is Erased:
        return record.key_problem(path, BESIDE_ERASED)
    names = field_names(part) if part else ()
    name = str(path[-1])
    near = nearest_word(name, names)
    fields = f"The fields are: {', '.join(names)}."
    message = f"We do not know a field '{name}' here.{asked(near)} {fields}"
    kind = references(part).get(near or "") if part else None
    value = find(record.tree, path)
    words = ", ".join(text.text for _, text in scalars(value)) if value else ""
    ids = meanings.several(kind, words) if kind else ()
    told = record.key_problem(path, message, instead=near)
    is_on_one_line = value and value.place.end_line == value.place.line
    if part and ids and near and is_list(part, near) and is_on_one_line:
        margin = " " * indent_of(record.source.line(told.line or 1))
        return replace(told, write=f"{margin}{near}: [{', '.join(ids)}]")
    return told


def _not_among_problem(
    record: Record, path: Path, error: dict[str, Any], meanings: Meanings
) -> Problem:
    wrote = error["input"] if isinstance(error["input"], str) else "this list"
    allowed = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    of_area = meanings.area_kind(wrote)
    word = nearest_word(re.sub(r"(?<=\w) *[(,;#].*", "", wrote), allowed)
    if word is None and of_area:
        word = of_area if of_area in allowed else meant(of_area, allowed)
    message = NOT_AMONG.format(
        wrote=wrote, field=_field(path), question=asked(word), allowed=", ".join(allowed)
    )
    return record.problem(path, message, instead=word)


def _fault_message(record: Record, error: dict[str, Any], path: Path) -> str:
    context = error.get("ctx", {})
    field = _field(path)
    wrote = str(error["input"])
    moment = as_moment(wrote) if error["type"] in ("date", "moment") else None
    if moment and not better_moment(wrote):
        is_day = better_moment(" ".join(moment.group("day", "month", "year")))
        return (NO_SUCH_TIME if is_day else NO_SUCH_DAY).format(wrote=wrote)
    if error["type"] == "web_address" and is_near_by(wrote):
        return ONE_BUILDING
    fixed = {
        "string_type": f"'{field}' is one text. Write it after the colon, without a list or "
        "fields of its own.",
        "too_short": f"'{field}' is an empty list. Give at least one.",
        "too_long": f"'{field}' has room for {context.get('max_length')}. Take out what matters "
        "least, or put two together.",
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


def _fields_wanted_message(record: Record, path: Path) -> str:
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
    model: type[Part], error: dict[str, Any], path: Path, today: date
) -> str | Sequence[str] | None:
    wrote = error["input"]
    if not isinstance(wrote, str):
        return None
    if error["type"] in ("date", "moment") and wrote.strip().lower() == "today":
        return f"{today:%Y-%m-%d}"
    if error["type"] in BETTER:
        better = BETTER[error["type"]](wrote)
        to_come = better is not None and better > f"{today:%Y-%m-%d}"
        is_no_better = better == wrote or (to_come and has_mark(model, path, Mark.DONE))
        if is_no_better or better is None:
            return None
        return better[1:-1].split(", ") if better.startswith("[") else better
    return None


def _field(path: Path) -> str:
    """Give the name an editor knows a value by: the last one on the way to it."""
    return next((step for step in reversed(path) if isinstance(step, str)), "this")
