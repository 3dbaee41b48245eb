"""Rules on the words of the templates: they are examples, and never reach the website."""

from collections.abc import Iterator, Mapping

from consortium.checking.record_check import MODELS
from consortium.model.field_rules import part_at
from consortium.problems.problem import Problem
from consortium.reading.template_words import own_words, text_lines
from consortium.text.node import Path, Scalar, find
from consortium.text.record import Record

OURS = "These are our example's words. Put your own in their place"
FOUND_AT = "found_at"


def words_of_templates(
    record: Record, template_words: Mapping[str, frozenset[str]]
) -> Iterator[Problem]:
    """No record is published with words of the template that it was copied from."""
    ours = template_words.get(record.kind, frozenset())
    for path, line in own_words(record):
        if line in ours:
            yield record.problem(path, f"{OURS}{_or_without(record, path)}.")
    for number, line in text_lines(record):
        if line in ours:
            yield record.source.problem(number, f"{OURS}, or take the line out.")


def _or_without(record: Record, path: Path) -> str:
    """Say what to take out if there is nothing to say; nothing of a field that must be there."""
    part = part_at(MODELS[record.kind], path[:-1])
    field = part.model_fields.get(str(path[-1])) if part else None
    if field is None or field.is_required() or path[-1] == FOUND_AT:
        return ""
    text = find(record.tree, path)
    if isinstance(text, Scalar) and record.is_block(text):
        return ", or take out this line and the lines below it that begin with two spaces"
    return ", or take the line out"
