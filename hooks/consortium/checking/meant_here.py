"""What a value that no field takes means where it stands, by what is written beside it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from consortium.advice.better_moment import TIME_ALONE, better_date, better_moment, better_span
from consortium.advice.better_text import (
    EMAIL,
    better_old_address,
    better_weekday,
    better_yes_or_no,
)
from consortium.advice.meanings import Meanings
from consortium.checking.left_out_days import left_out_days
from consortium.checking.missing_fields import choice_message, example_field
from consortium.checking.unknown_names import not_one_of_ours_message
from consortium.model import LISTED, Mark, Part
from consortium.model.field_rules import field_names, has_mark, is_needed, part_at, references
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Path, Scalar, find, nearest
from consortium.text.quote_marks import as_yaml, quoted
from consortium.text.record import Record
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


def meant_here_problem(
    record: Record, model: type[Part], error: dict[str, Any], meanings: Meanings
) -> Problem | None:
    """Tell of a value with what it means in its place, or give None where that is not seen.

    `meanings` knows the records that a field may name.
    """
    path, wrote = tuple(error["loc"]), error["input"]
    told: Iterator[Problem] = iter(())
    if error["type"] == "tuple_type":
        told = _no_list(record, model, path, wrote, meanings)
    elif error["type"] == "too_short":
        told = _empty_list(record, model, path, meanings)
    elif isinstance(wrote, str) and error["type"] in WITHOUT and NONE.fullmatch(wrote.strip()):
        told = iter([record.problem(path, _none_message(model, path))])
    elif error["type"] == "model_type" and path:
        told = _words_for_fields(record, model, path)
    elif isinstance(wrote, dict) and error["type"] == "string_type" and isinstance(path[-1], int):
        told = _colon_in_item(record, path, meanings)
    elif isinstance(wrote, str) and error["type"] in BESIDE:
        told = BESIDE[error["type"]](record, path, wrote, meanings)
    return next(told, None)


def _none_message(model: type[Part], path: Path) -> str:
    part = part_at(model, path[:-1])
    if part and is_needed(part, str(path[-1])):
        return "This is needed. Does nobody know it yet? Then wait with this until somebody does."
    return "If there is none, take this line out."


def _no_list(
    record: Record, model: type[Part], path: Path, wrote: object, meanings: Meanings
) -> Iterator[Problem]:
    name = str(path[-1])
    kind = references(model).get(name) if len(path) == 1 else None
    part, node = part_at(model, path), find(record.tree, path)
    if isinstance(node, Scalar) and node.place.end_line > node.place.line and not node.quoted:
        message = f"'{name}' is a list. Put a hyphen and a space in front of this line, and of each"
        told = record.problem(path, f"{message} that belongs to it below.")
        start, words = told.wrote[: node.place.column - 1], told.wrote[node.place.column - 1 :]
        yield told if start.strip() else replace(told, write=f"{start}- {words}")
    elif isinstance(node, MappingNode) and part:
        yield _no_hyphen_problem(record, path, node)
    elif isinstance(wrote, str) and part:
        yield _words_for_part_problem(record, path, part, wrote)
    elif isinstance(wrote, str) and path == LEFT_OUT:
        day = better_date(wrote)
        days = [day] if day else left_out_days(record, wrote)
        message = f"{EACH_DAY} They stand in square brackets, with commas between."
        yield record.problem(path, message, instead=days or None)
    elif isinstance(wrote, str) and kind:
        ids = meanings.several(kind, wrote)
        message = f"'{name}' is a list. Write it in square brackets, with commas between."
        if not ids:
            meaning = meanings.of(kind, wrote)
            known = meanings.ids.get(kind, ())
            message += f" {not_one_of_ours_message(wrote, kind, known, meaning)}"
        yield record.problem(path, message, instead=ids or None)
    elif isinstance(wrote, str) and PLAIN_ITEMS.fullmatch(wrote):
        message = f"'{name}' is a list. Write it in square brackets, with commas between."
        old = better_old_address(wrote) if name == "redirect_from" else None
        items = [old] if old else [item.strip() for item in wrote.split(",")]
        yield record.problem(path, message, instead=items)


def _day(record: Record, path: Path, wrote: str, _: Meanings) -> Iterator[Problem]:
    """Several days that an event leaves out are written one by one."""
    days = () if path[:-1] != LEFT_OUT or better_date(wrote) else left_out_days(record, wrote)
    if not days:
        return
    told = record.problem(path, EACH_DAY, instead=days)
    start, hyphen, _words = told.wrote.partition("- ")
    if start.strip() or not hyphen:
        yield told
    else:
        first, *others = (f"{start}- {day}" for day in days)
        yield replace(told, write=first, add=tuple(others))


def _no_hyphen_problem(record: Record, path: Path, node: MappingNode) -> Problem:
    number = node.place.line
    line = record.source.line(number)
    start = line[: node.place.column - 1]
    message = (
        f"'{path[-1]}' is a list. Its first line begins with a hyphen and a space, and the lines "
        "that belong to it stand below its words."
    )
    return replace(
        record.problem(path, message),
        write=f"{start[:-2]}- {line[len(start) :]}" if start[:2] else "",
    )


def _words_for_part_problem(record: Record, path: Path, part: type[Part], wrote: str) -> Problem:
    """Tell of words in the place of a list of parts, with the field of a part that they are for."""
    names = field_names(part)
    marked = (
        name
        for mark, form in WAYS
        for name in names
        if has_mark(part, (name,), mark) and re.search(form, wrote)
    )
    name = next(marked, example_field(part))
    told = record.problem(path, f"'{path[-1]}' has a list below it. Write these words into it.")
    return _written_below(told, path, f"- {name}: {as_yaml(wrote.strip())}")


def _colon_in_item(record: Record, path: Path, meanings: Meanings) -> Iterator[Problem]:
    """A colon with a space behind it makes a field of the words of an item."""
    number = record.line(path)
    start, hyphen, words = record.source.line(number).partition("- ")
    key = re.sub(r":\s+", "/", words.strip())
    if start.strip() or not hyphen or ":" not in words:
        return
    told = record.problem(path, "A colon with a space behind it divides these words.")
    kind, _, name = key.partition("/")
    if name in meanings.ids.get(kind, ()):
        message = f"{told.message} Write the folder and the name of its file alone: {key}."
        yield replace(told, message=message, write=f"{start}- {key}")
    else:
        message = f"{told.message} Put quote marks round them."
        yield replace(told, message=message, write=f"{start}- {quoted(words)}")


def _words_for_fields(record: Record, model: type[Part], path: Path) -> Iterator[Problem]:
    """Words in the place of a part belong to the first field that it cannot be without."""
    part, node = part_at(model, path), find(record.tree, path)
    needed = next((name for name in field_names(part) if is_needed(part, name)), "") if part else ""
    if not needed or isinstance(path[-1], int) or not isinstance(node, Scalar):
        return
    if not better_yes_or_no(node.text) and node.text not in ("yes", "no"):
        message = f"'{path[-1]}' has fields of its own. Write these words into one, below it."
        told = record.problem(path, message)
        yield _written_below(told, path, f"{needed}: {as_yaml(node.text.strip())}")


def _written_below(told: Problem, path: Path, line: str) -> Problem:
    """Have the value of a field written into a line below its name."""
    margin = " " * indent_of(told.wrote)
    return replace(told, write=f"{margin}{path[-1]}:", add=(f"{margin}  {line}",))


def _empty_list(
    record: Record, model: type[Part], path: Path, meanings: Meanings
) -> Iterator[Problem]:
    part = part_at(model, path[:-1])
    if part and (choice := choice_message(part, str(path[-1]), meanings.ids)):
        yield record.problem(path, f"'{path[-1]}' is an empty list. Give at least one.{choice}")


def _moment(record: Record, path: Path, wrote: str, _: Meanings) -> Iterator[Problem]:
    """A span of time is two fields, and a time alone is of the day on which the event starts."""
    starts = record.text(*path[:-1], "starts")
    if (span := better_span(wrote)) and path[-1] == "starts":
        message = "Two times stand here. Write when it starts here, and below it when it ends."
        told = record.problem(path, message, instead=span[0])
        margin = " " * indent_of_words(told.wrote)
        has_end = record.text(*path[:-1], "ends")
        yield told if has_end else replace(told, add=(f"{margin}ends: {span[1]}",))
    elif TIME_ALONE.fullmatch(wrote.strip()) and (day := better_moment(starts)):
        moment = better_moment(f"{day[:10]} {wrote.strip()}")
        if path[-1] == "ends" and moment and moment < day:
            moment = f"{datetime.fromisoformat(moment) + timedelta(days=1):%Y-%m-%d %H:%M}"
        message = "A time has its day in front of it."
        yield record.problem(path, message, instead=moment)


def _email(record: Record, path: Path, wrote: str, _: Meanings) -> Iterator[Problem]:
    """Of several addresses, each is of a contact of its own."""
    first, *others = [email[0] for email in EMAIL.finditer(wrote)] or [""]
    if others:
        yield record.problem(path, ROOM_FOR_ONE.format("address"), instead=first)


def _how_often(record: Record, path: Path, wrote: str, _: Meanings) -> Iterator[Problem]:
    """A weekday is told from how often it comes."""
    day = better_weekday(re.sub(r"(?i)^(?:every|each|on) +", "", wrote))
    if day is None:
        return
    parent = nearest(record.tree, path[:-1])
    told = record.problem(
        path,
        "Write how often it comes here, and the weekday into 'on', below this line.",
        instead="month" if re.match(r"[a-z]|\[[a-z]", day) else "week",
    )
    margin = " " * (parent.place.column - 1)
    has_day = isinstance(parent, MappingNode) and parent.key("on")
    yield told if has_day else replace(told, add=(f"{margin}on: {day}",))


def _record_key(record: Record, path: Path, wrote: str, meanings: Meanings) -> Iterator[Problem]:
    """A record is named by its folder and its file, whatever else it may be known by."""
    *folders, name = re.sub(r"(?:/|\.yml)$", "", wrote.strip()).split("/")
    meant = (
        (kind, meanings.exactly(kind, name)) for kind in LISTED if folders[-1:] in ([], [kind])
    )
    keys = [f"{kind}/{id_}" for kind, meaning in meant if meaning for id_ in meaning.ids]
    if keys:
        message = f"Write the folder and the name of its file alone: {' or '.join(keys)}."
        yield record.problem(path, message, instead=keys[0] if len(keys) == 1 else None)


BESIDE = {
    "date": _day,
    "email": _email,
    "moment": _moment,
    "how_often": _how_often,
    "record_key": _record_key,
}
"""What is written beside a value explains it, by what is wrong with it."""
