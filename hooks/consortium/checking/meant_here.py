"""What a value that no field takes means where it stands, by what is written beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from consortium.advice.better_moment import TIME_ALONE, better_date, better_moment, better_span
from consortium.advice.better_text import (
    EMAIL,
    better_old_address,
    better_weekday,
    better_yes_or_no,
)
from consortium.advice.refusal import Refusal
from consortium.checking.left_out_days import left_out_days
from consortium.checking.missing_fields import choice_message, example_field
from consortium.checking.unknown_names import not_one_of_ours_message
from consortium.model import LISTED, Mark, Part
from consortium.model.field_rules import field_names, has_mark, is_needed, part_at, references
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Scalar, nearest
from consortium.text.quote_marks import as_yaml, quoted
from consortium.text.source_file import indent_of, indent_of_words

PLAIN_ITEMS = re.compile(r"[\w ,’/&-]+")
NONE = re.compile(r"(?i)n/?a|none|no|not known|unknown|tb[ca]|-+|\?+")
ROOM_FOR_ONE = (
    "There is room for one {} here. Write the other into a contact of its own, with a 'role' that "
    "says what it is for."
)
LEFT_OUT = ("repeats", "not_on")
EACH_DAY = "Write each of its days that is left out, with the year, month and day."
WITHOUT = ("email", "web_address", "date", "moment")
WAYS = ((Mark.EMAIL, "@"), (Mark.WEB_ADDRESS, r"^(?:https?:|www\.)"), (Mark.TELEPHONE, r"^[+\d]"))
"""What is in the words of a way to reach somebody, by the mark of its field."""


def meant_here_problem(refused: Refusal) -> Problem | None:
    """Tell of a value with what it means in its place, or give None where that is not seen."""
    code, text = refused.code, refused.text
    told: Iterator[Problem] = iter(())
    if code == "tuple_type":
        told = _no_list(refused)
    elif code == "too_short":
        told = _empty_list(refused)
    elif text is not None and code in WITHOUT and NONE.fullmatch(text.strip()):
        told = iter([refused.problem(_none_message(refused))])
    elif code == "model_type" and refused.path:
        told = _words_for_fields(refused)
    elif isinstance(refused.wrote, dict) and code == "string_type" and refused.name.isdigit():
        told = _colon_in_item(refused)
    elif text is not None and code in BESIDE:
        told = BESIDE[code](refused, text)
    return next(told, None)


def _none_message(refused: Refusal) -> str:
    part = part_at(refused.model, refused.path[:-1])
    if part and is_needed(part, refused.name):
        return "This is needed. Does nobody know it yet? Then wait with this until somebody does."
    return "If there is none, take this line out."


def _no_list(refused: Refusal) -> Iterator[Problem]:
    name, path, text, node = refused.name, refused.path, refused.text, refused.node
    kind = references(refused.model).get(name) if len(path) == 1 else None
    part = part_at(refused.model, path)
    in_brackets = f"'{name}' is a list. Write it in square brackets, with commas between."
    if isinstance(node, Scalar) and node.place.end_line > node.place.line and not node.quoted:
        message = f"'{name}' is a list. Put a hyphen and a space in front of this line, and of each"
        told = refused.problem(f"{message} that belongs to it below.")
        start, words = told.wrote[: node.place.column - 1], told.wrote[node.place.column - 1 :]
        yield told if start.strip() else replace(told, write=f"{start}- {words}")
    elif isinstance(node, MappingNode) and part:
        yield _no_hyphen_problem(refused, node)
    elif text is None:
        return
    elif part:
        yield _words_for_part_problem(refused, part, text)
    elif path == LEFT_OUT:
        day = better_date(text)
        days = [day] if day else left_out_days(refused.record, text)
        message = f"{EACH_DAY} They stand in square brackets, with commas between."
        yield refused.problem(message, instead=days or None)
    elif kind:
        meanings = refused.meanings
        ids, known = meanings.several(kind, text), meanings.ids.get(kind, ())
        unknown = not_one_of_ours_message(text, kind, known, meanings.of(kind, text))
        message = in_brackets if ids else f"{in_brackets} {unknown}"
        yield refused.problem(message, instead=ids or None)
    elif PLAIN_ITEMS.fullmatch(text):
        old = better_old_address(text) if name == "redirect_from" else None
        items = [old] if old else [item.strip() for item in text.split(",")]
        yield refused.problem(in_brackets, instead=items)


def _day(refused: Refusal, wrote: str) -> Iterator[Problem]:
    """Several days that an event leaves out are written one by one."""
    if refused.path[:-1] != LEFT_OUT or better_date(wrote):
        return
    days = left_out_days(refused.record, wrote)
    if not days:
        return
    told = refused.problem(EACH_DAY, instead=days)
    start, hyphen, _words = told.wrote.partition("- ")
    if start.strip() or not hyphen:
        yield told
    else:
        first, *others = (f"{start}- {day}" for day in days)
        yield replace(told, write=first, add=tuple(others))


def _no_hyphen_problem(refused: Refusal, node: MappingNode) -> Problem:
    told = refused.problem(
        f"'{refused.name}' is a list. Its first line begins with a hyphen and a space, and the "
        "lines that belong to it stand below its words."
    )
    start, words = told.wrote[: node.place.column - 1], told.wrote[node.place.column - 1 :]
    return replace(told, write=f"{start[:-2]}- {words}" if start[:2] else "")


def _words_for_part_problem(refused: Refusal, part: type[Part], wrote: str) -> Problem:
    """Tell of words in the place of a list of parts, with the field of a part that they are for."""
    names = field_names(part)
    marked = (
        name
        for mark, form in WAYS
        for name in names
        if has_mark(part, (name,), mark) and re.search(form, wrote)
    )
    name = next(marked, example_field(part))
    told = refused.problem(f"'{refused.name}' has a list below it. Write these words into it.")
    return _written_below(told, refused.name, f"- {name}: {as_yaml(wrote.strip())}")


def _colon_in_item(refused: Refusal) -> Iterator[Problem]:
    """A colon with a space behind it makes a field of the words of an item."""
    told = refused.problem("A colon with a space behind it divides these words.")
    start, hyphen, words = told.wrote.partition("- ")
    key = re.sub(r":\s+", "/", words.strip())
    if start.strip() or not hyphen or ":" not in words:
        return
    kind, _, name = key.partition("/")
    if name in refused.meanings.ids.get(kind, ()):
        message = f"{told.message} Write the folder and the name of its file alone: {key}."
        yield replace(told, message=message, write=f"{start}- {key}")
    else:
        message = f"{told.message} Put quote marks round them."
        yield replace(told, message=message, write=f"{start}- {quoted(words)}")


def _words_for_fields(refused: Refusal) -> Iterator[Problem]:
    """Words in the place of a part belong to the first field that it cannot be without."""
    part, node = part_at(refused.model, refused.path), refused.node
    needed = next((name for name in field_names(part) if is_needed(part, name)), "") if part else ""
    if not needed or refused.name.isdigit() or not isinstance(node, Scalar):
        return
    if not better_yes_or_no(node.text) and node.text not in ("yes", "no"):
        message = f"'{refused.name}' has fields of its own. Write these words into one, below it."
        told = refused.problem(message)
        yield _written_below(told, refused.name, f"{needed}: {as_yaml(node.text.strip())}")


def _written_below(told: Problem, name: str, line: str) -> Problem:
    """Have the value of a field written into a line below its name."""
    margin = " " * indent_of(told.wrote)
    return replace(told, write=f"{margin}{name}:", add=(f"{margin}  {line}",))


def _empty_list(refused: Refusal) -> Iterator[Problem]:
    if choice := choice_message(refused.owner, refused.name, refused.meanings.ids):
        yield refused.problem(f"'{refused.name}' is an empty list. Give at least one.{choice}")


def _moment(refused: Refusal, wrote: str) -> Iterator[Problem]:
    """A span of time is two fields, and a time alone is of the day on which the event starts."""
    beside = refused.path[:-1]
    starts = refused.record.text(*beside, "starts")
    if (span := better_span(wrote)) and refused.name == "starts":
        message = "Two times stand here. Write when it starts here, and below it when it ends."
        told = refused.problem(message, instead=span[0])
        margin = " " * indent_of_words(told.wrote)
        has_end = refused.record.text(*beside, "ends")
        yield told if has_end else replace(told, add=(f"{margin}ends: {span[1]}",))
    elif TIME_ALONE.fullmatch(wrote.strip()) and (day := better_moment(starts)):
        moment = better_moment(f"{day[:10]} {wrote.strip()}")
        if refused.path[-1] == "ends" and moment and moment < day:
            moment = f"{datetime.fromisoformat(moment) + timedelta(days=1):%Y-%m-%d %H:%M}"
        yield refused.problem("A time has its day in front of it.", instead=moment)


def _email(refused: Refusal, wrote: str) -> Iterator[Problem]:
    """Of several addresses, each is of a contact of its own."""
    first, *others = [email[0] for email in EMAIL.finditer(wrote)] or [""]
    if others:
        yield refused.problem(ROOM_FOR_ONE.format("address"), instead=first)


def _how_often(refused: Refusal, wrote: str) -> Iterator[Problem]:
    """A weekday is told from how often it comes."""
    day = better_weekday(re.sub(r"(?i)^(?:every|each|on) +", "", wrote))
    if day is None:
        return
    parent = nearest(refused.record.tree, refused.path[:-1])
    told = refused.problem(
        "Write how often it comes here, and the weekday into 'on', below this line.",
        instead="month" if re.match(r"[a-z]|\[[a-z]", day) else "week",
    )
    margin = " " * (parent.place.column - 1)
    has_day = isinstance(parent, MappingNode) and parent.key("on")
    yield told if has_day else replace(told, add=(f"{margin}on: {day}",))


def _record_key(refused: Refusal, wrote: str) -> Iterator[Problem]:
    """A record is named by its folder and its file, whatever else it may be known by."""
    *folders, name = re.sub(r"(?:/|\.yml)$", "", wrote.strip()).split("/")
    kinds = [kind for kind in LISTED if folders[-1:] in ([], [kind])]
    meant = ((kind, refused.meanings.exactly(kind, name)) for kind in kinds)
    keys = [f"{kind}/{id_}" for kind, meaning in meant if meaning for id_ in meaning.ids]
    if keys:
        message = f"Write the folder and the name of its file alone: {' or '.join(keys)}."
        yield refused.problem(message, instead=keys[0] if len(keys) == 1 else None)


BESIDE = {
    "date": _day,
    "email": _email,
    "moment": _moment,
    "how_often": _how_often,
    "record_key": _record_key,
}
"""What is written beside a value explains it, by what is wrong with it."""
