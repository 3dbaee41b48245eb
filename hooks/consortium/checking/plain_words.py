"""What pydantic found in a record, in words for the person who wrote it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

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
from consortium.advice.gone_line import text_below_problem
from consortium.advice.misplaced_field import id_among_fields_problem, misplaced_field_problem
from consortium.advice.refusal import Refusal
from consortium.checking.meant_here import meant_here_problem
from consortium.checking.missing_fields import missing_problem
from consortium.checking.rules.plain_text import markup_problem
from consortium.model import Erased, Mark
from consortium.model.day_fields import NO_SUCH_DAY, NO_SUCH_TIME
from consortium.model.field_rules import field_names, has_mark, is_list, references
from consortium.problems.problem import Problem
from consortium.text.node import Scalar, scalars
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


def in_plain_words(refused: Iterable[Refusal]) -> Iterator[Problem]:
    """Say what a model refuses as something to do, each on its line.

    Nothing of an id of another record: the rule on references says more about those.
    """
    return filter(None, map(_refusal_problem, refused))


def _refusal_problem(refused: Refusal) -> Problem | None:
    code, path = refused.code, refused.path
    if code == "missing":
        return missing_problem(refused)
    if code == "extra_forbidden":
        return (
            misplaced_field_problem(refused)
            or id_among_fields_problem(refused)
            or _unknown_field_problem(refused)
        )
    is_form = code in BETTER
    if (is_form or code in ("literal_error", "id")) and (below := text_below_problem(refused)):
        return below
    if code == "id" and path and path[0] in references(refused.model):
        return None
    if code == "literal_error":
        return _not_among_problem(refused)
    return (
        (_markup_problem(refused) if is_form else None)
        or meant_here_problem(refused)
        or _other_way_problem(refused)
        or _fault_problem(refused)
    )


def _markup_problem(refused: Refusal) -> Problem | None:
    node = refused.node
    return markup_problem(refused.record, refused.path, node) if isinstance(node, Scalar) else None


def _fault_problem(refused: Refusal) -> Problem:
    """Tell of a value that is there and is not what its field holds."""
    record, message, instead = refused.record, _fault_message(refused), _instead(refused)
    if instead and refused.code in ("date", "moment") and may_be_another_day(str(refused.wrote)):
        message += " Is that the day you mean?"
    problem = refused.problem(message, instead=instead)
    is_key = refused.path == ("id",) and problem.wrote == f"{record.id}:" and better_id(record.id)
    return replace(problem, write=f"{better_id(record.id)}:") if is_key else problem


def _other_way_problem(refused: Refusal) -> Problem | None:
    """Tell of a web address behind 'email:', or an e-mail address behind 'website:'."""
    field, better = OTHER_WAY.get((refused.name, refused.code), ("", None))
    value = better(refused.text) if better and refused.text else None
    if value is None:
        return None
    told = refused.problem(f"This belongs behind '{field}:'. Write it there.")
    start = told.wrote[: told.wrote.index(refused.name)]
    return replace(told, write=f"{start}{field}: {value}")


def _unknown_field_problem(refused: Refusal) -> Problem:
    record, path, name, part = refused.record, refused.path, refused.name, refused.owner
    if part is Erased:
        return record.key_problem(path, BESIDE_ERASED)
    names = field_names(part)
    near = nearest_word(name, names)
    fields = f"The fields are: {', '.join(names)}."
    message = f"We do not know a field '{name}' here.{asked(near)} {fields}"
    kind = references(part).get(near or "")
    value = refused.node
    words = ", ".join(text.text for _, text in scalars(value)) if value else ""
    ids = refused.meanings.several(kind, words) if kind else ()
    told = record.key_problem(path, message, instead=near)
    is_on_one_line = value and value.place.end_line == value.place.line
    if ids and near and is_list(part, near) and is_on_one_line:
        margin = " " * indent_of(record.source.line(told.line or 1))
        return replace(told, write=f"{margin}{near}: [{', '.join(ids)}]")
    return told


def _not_among_problem(refused: Refusal) -> Problem:
    wrote = "this list" if refused.text is None else refused.text
    allowed = re.findall(r"'([^']*)'", refused.context["expected"])
    of_area = refused.meanings.area_kind(wrote)
    word = nearest_word(re.sub(r"(?<=\w) *[(,;#].*", "", wrote), allowed)
    if word is None and of_area:
        word = of_area if of_area in allowed else meant(of_area, allowed)
    message = NOT_AMONG.format(
        wrote=wrote, field=refused.field_name, question=asked(word), allowed=", ".join(allowed)
    )
    return refused.problem(message, instead=word)


def _fault_message(refused: Refusal) -> str:
    field, code, wrote = refused.field_name, refused.code, str(refused.wrote)
    moment = as_moment(wrote) if code in ("date", "moment") else None
    if moment and not better_moment(wrote):
        is_day = better_moment(" ".join(moment.group("day", "month", "year")))
        return (NO_SUCH_TIME if is_day else NO_SUCH_DAY).format(wrote=wrote)
    if code == "web_address" and is_near_by(wrote):
        return ONE_BUILDING
    most = refused.context.get("max_length")
    fixed = {
        "string_type": f"'{field}' is one text. Write it after the colon, without a list or "
        "fields of its own.",
        "string_too_long": TOO_LONG.format(field=field, length=len(wrote), most=most),
        "string_too_short": TOO_SHORT.format(field=field),
        "too_short": f"'{field}' is an empty list. Give at least one.",
        "too_long": f"'{field}' has room for {most}. Take out what matters least, or put two "
        "together.",
        "tuple_type": f"'{field}' is a list. Write it in square brackets, or one item a line, each "
        "after a hyphen and a space.",
        "model_type": _fields_wanted_message(refused),
    }
    return fixed.get(code) or (fixed["string_type"] if code.endswith("_type") else refused.said)


def _fields_wanted_message(refused: Refusal) -> str:
    if not refused.path:
        return (
            "A record is made of fields, such as 'name: Ayton local hub', one a line. Compare "
            "this file with the one that begins with '_template' in its folder."
        )
    if isinstance(refused.node, Scalar):
        return (
            f"'{refused.field_name}' has fields of its own. Write them on the lines below it, each "
            "with two more spaces in front. Compare with the file that begins with '_template'."
        )
    return (
        f"'{refused.field_name}' is one set of fields, not a list. Take out the hyphen in front of "
        "its first field."
    )


def _instead(refused: Refusal) -> str | Sequence[str] | None:
    wrote, today = refused.text, f"{refused.today:%Y-%m-%d}"
    if wrote is None or refused.code not in BETTER:
        return None
    if refused.code in ("date", "moment") and wrote.strip().lower() == "today":
        return today
    better = BETTER[refused.code](wrote)
    is_to_come = better is not None and better > today
    is_no_better = better == wrote or (
        is_to_come and has_mark(refused.model, refused.path, Mark.DONE)
    )
    if is_no_better or better is None:
        return None
    return better[1:-1].split(", ") if better.startswith("[") else better
