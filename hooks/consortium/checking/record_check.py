"""One record's text against the model of its kind."""

from collections import ChainMap
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from consortium.advice.gone_line import gone_lines
from consortium.advice.swallowed_field import swallowed_fields
from consortium.checking.entry import Entry
from consortium.checking.plain_words import in_plain_words
from consortium.model import ARTICLES, FOLDERS, LISTS, Consortium, Part
from consortium.model.field_rules import part_at
from consortium.problems.problem import Problem
from consortium.reading.record_files import RecordFiles
from consortium.text.node import MappingNode, Node, Scalar, empty_fields, plain_fields
from consortium.text.record import Record

CONSORTIUM = "consortium"
MODELS: Mapping[str, type[Part]] = ChainMap(FOLDERS, LISTS, ARTICLES, {CONSORTIUM: Consortium})  # type: ignore[arg-type]


def single_records(record: Record) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """Take a list such as data/areas.yml apart into its entries; give any other record as it is."""
    if record.kind not in LISTS:
        return (record,), ()
    if not isinstance(record.tree, MappingNode):
        example = "'ayton:', with its fields on the lines below, two spaces further to the right"
        message = f"This file is made of ids, one after another: {example}."
        return (), (record.problem((), message),)
    entries = (
        Record(record.kind, key.text, _from_key(key, tree), record.source)
        for key, tree in record.tree.entries
    )
    return tuple(entries), ()


def unread_lists(files: RecordFiles) -> frozenset[str]:
    """Name the lists that are there but could not be read, or are not made of ids.

    Nobody knows which records they hold, so nobody is blamed for pointing at one.
    """
    unread = {kind for kind, one in files.unread if kind == one and kind in LISTS}
    without_ids = {
        record.kind
        for record in files.records
        if record.kind in LISTS and not isinstance(record.tree, MappingNode)
    }
    return frozenset(unread | without_ids)


def _from_key(key: Scalar, tree: Node) -> Node:
    """Let an entry begin where its id stands, so that its problems point there."""
    if not isinstance(tree, MappingNode):
        return tree
    place = tree.place._replace(line=key.place.line, column=key.place.column)
    return MappingNode(tree.entries, place)


MOST = 100
"""What is told of one record at a time: a whole file in a wrong form has a fault on each line."""


def check_record(
    record: Record, today: date, ids: Mapping[str, Collection[str]] | None = None
) -> tuple[Entry | None, tuple[Problem, ...]]:
    """Turn a record's text into its model, or tell of all that the model does not accept.

    `today` is the day of the check, and `ids` are those of each kind that a field may name.
    """
    model = MODELS[record.kind]
    if not isinstance(record.tree, MappingNode):
        error = {"loc": (), "type": "model_type", "input": "", "msg": ""}
        problem = in_plain_words(record, model, error, today)
        return None, (problem,) if problem else ()
    fields = plain_fields(record.tree)
    gone = gone_lines(record, model, ids or {})
    swallowed = tuple(swallowed_fields(record, model))
    problems = [*(one.problem(record) for one in gone), *(one.problem for one in swallowed)]
    problems.extend(_unknown_empty_fields(record, model, today))
    if record.tree.key("id"):
        message = "Leave this line out: the id of a record is its file's name."
        problems.append(record.key_problem(("id",), message))
        fields.pop("id", None)
    if record.body is not None:
        if record.tree.key("text"):
            message = "Leave this line out: the text of a newsletter stands below its notes."
            problems.append(record.key_problem(("text",), message))
        fields["text"] = "\n".join(record.body.lines).strip("\n")
    if "id" in model.model_fields:
        fields["id"] = record.id
    try:
        value = model.model_validate(fields)
    except ValidationError as failure:
        errors = failure.errors(include_url=False)
        paths = {(one.name,) for one in swallowed}
        untold = [
            one
            for one in errors
            if one["loc"] not in paths and not any(line.covers(one["loc"]) for line in gone)
        ]
        first = untold[:MOST]
        news = (one for one in first if _is_news(one, first))
        told = (in_plain_words(record, model, dict(one), today) for one in news)
        problems.extend(problem for problem in told if problem)
        if len(untold) > MOST:
            message = f"There are {len(untold) - MOST} more to put right. Begin with these."
            problems.append(record.problem((), message))
        return None, tuple(problems)
    return (None if problems else Entry(record, value)), tuple(problems)


def _unknown_empty_fields(record: Record, model: type[Part], today: date) -> Iterator[Problem]:
    """Tell of a field that nobody knows and that is empty, which the model never sees."""
    for path in empty_fields(record.tree):
        part = part_at(model, path[:-1])
        if part is not None and path[-1] not in part.model_fields:
            error = {"loc": path, "type": "extra_forbidden", "input": "", "msg": ""}
            if problem := in_plain_words(record, model, error, today):
                yield problem


def _is_news(error: ErrorDetails, errors: Iterable[ErrorDetails]) -> bool:
    """Say whether an error is more than the echo of others.

    Pydantic calls a list too short when its items have errors.
    """
    if error["type"] != "too_short":
        return True
    length = len(error["loc"])
    return not any(len(e["loc"]) > length and e["loc"][:length] == error["loc"] for e in errors)
