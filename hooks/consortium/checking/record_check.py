"""One record's text against the model of its kind."""

from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import ValidationError

from consortium.advice.gone_line import gone_lines
from consortium.advice.meanings import Meanings
from consortium.advice.refusal import Refusal
from consortium.advice.swallowed_field import swallowed_fields
from consortium.checking.names import is_erased
from consortium.checking.plain_words import in_plain_words
from consortium.checking.row import Row
from consortium.checking.told import Told
from consortium.model import ARTICLES, FOLDERS, LISTS, Consortium, Erased, Part
from consortium.model.field_rules import part_at
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, empty_fields, plain_fields
from consortium.text.record import Record

CONSORTIUM = "consortium"
MODELS: Mapping[str, type[Part]] = ChainMap(FOLDERS, LISTS, ARTICLES, {CONSORTIUM: Consortium})  # type: ignore[arg-type]


Accepted = Row[Part] | ValidationError | None
"""What a model makes of a record, or refuses of it; of one without fields it makes nothing."""

MOST = 100
"""What is told of one record at a time: a whole file in a wrong form has a fault on each line."""


def check_record(record: Record, today: date) -> tuple[Row[Part] | None, tuple[Problem, ...]]:
    """Turn a record's text into its model, or tell of all that the model does not accept.

    `today` is the day of the check. Nothing is known of other records.
    """
    accepted = modelled(record)
    refused = refusals(record, accepted, today, Meanings())
    return (None if refused or isinstance(accepted, ValidationError) else accepted), refused


def modelled(record: Record) -> Accepted:
    """Turn a record's text into its model, or give what that refuses. None if it has no fields."""
    if not isinstance(record.tree, MappingNode):
        return None
    model = _model_of(record)
    try:
        return Row(record, model.model_validate(_values(record, record.tree, model)))
    except ValidationError as failure:
        return failure


def _model_of(record: Record) -> type[Part]:
    return Erased if is_erased(record) else MODELS[record.kind]


def refusals(
    record: Record, accepted: Accepted, today: date, meanings: Meanings
) -> tuple[Problem, ...]:
    """Tell of all that a record's model did not accept, never sees, or would not know the cause of.

    `accepted` is what the model made of the record.
    """
    whole = Refusal(record, _model_of(record), today, meanings)
    if not isinstance(record.tree, MappingNode):
        return tuple(in_plain_words([whole]))
    slips = tuple(_slips(whole, record.tree))
    if not isinstance(accepted, ValidationError):
        return slips
    return (*slips, *_refusals(whole, accepted, Told(slips)))


def _slips(whole: Refusal, tree: MappingNode) -> Iterator[Problem]:
    """Tell of what the model never sees, or would not know the cause of."""
    record = whole.record
    yield from gone_lines(record, whole.model, whole.meanings.ids)
    yield from swallowed_fields(record, whole.model)
    yield from in_plain_words(_unknown_empty_fields(whole))
    if tree.key("id"):
        message = "Leave this line out: the id of a record is its file's name."
        yield record.key_problem(("id",), message)
    if record.body is not None and tree.key("text"):
        message = "Leave this line out: the text of a newsletter stands below its notes."
        yield record.key_problem(("text",), message)


def _values(record: Record, tree: MappingNode, model: type[Part]) -> dict[str, Any]:
    """Give what the model is made of: the fields, and what the file and the text below say."""
    values = plain_fields(tree)
    values.pop("id", None)
    if record.body is not None:
        values["text"] = "\n".join(record.body.lines).strip("\n")
    if "id" in model.model_fields:
        values["id"] = record.id
    return values


def _refusals(whole: Refusal, failure: ValidationError, told: Told) -> Iterator[Problem]:
    """Say in plain words what the model refuses, without the echoes of what is told."""
    record = whole.record
    refused = map(whole.of, failure.errors(include_url=False))
    untold = [value for value in refused if not told.covers(record.whole(value.path))]
    most = 1 if whole.model is Erased else MOST
    first = untold[:most]
    # Pydantic calls a list too short when its items have errors.
    told.add_fields([record.whole(value.path) for value in first if value.code != "too_short"])
    yield from in_plain_words(
        value
        for value in first
        if value.code != "too_short" or not told.covers(record.whole(value.path))
    )
    if len(untold) > most > 1:
        message = f"There are {len(untold) - MOST} more to put right. Begin with these."
        yield whole.problem(message)


def _unknown_empty_fields(whole: Refusal) -> Iterator[Refusal]:
    """Give each field that nobody knows and that is empty, which the model never sees."""
    for path in empty_fields(whole.record.tree):
        part = part_at(whole.model, path[:-1])
        if part is not None and path[-1] not in part.model_fields:
            yield replace(whole, path=path, code="extra_forbidden")
