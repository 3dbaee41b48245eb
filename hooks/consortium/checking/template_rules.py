"""Rules on the words of the templates: they are examples, and never reach the website."""

from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.problems.problem import Problem
from consortium.reading.template_words import own_words, text_lines

OURS = "These are our example's words. Put your own in their place, or take the line out."


def template_words(rulebook: Rulebook) -> Iterator[Problem]:
    """No record is published with words of the template that it was copied from."""
    for record in rulebook.records:
        ours = rulebook.template_words.get(record.kind, frozenset())
        for path, line in own_words(record):
            if line in ours:
                yield record.problem(path, OURS)
        for number, line in text_lines(record):
            if line in ours:
                yield record.source.problem(number, OURS)
