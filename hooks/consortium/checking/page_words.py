"""The everyday words that a hand-written page is found by."""

from collections.abc import Iterator

from consortium.problems.problem import Problem
from consortium.reading.front_matter import front_matter
from consortium.reading.node import MappingNode, Scalar, SequenceNode
from consortium.reading.source_file import SourceFile

FIELD = "also_known_as"


def page_words(page: SourceFile) -> Iterator[Problem]:
    """Tell of words in a page's notes that are no list: the search would not find the page."""
    notes = front_matter(page).notes
    if not isinstance(notes, MappingNode) or (words := notes.value(FIELD)) is None:
        return
    message = (
        f"'{FIELD}' is a list: each word stands on a line of its own below it, with two spaces, "
        "a hyphen and a space in front."
    )
    if not isinstance(words, SequenceNode):
        write = f'{FIELD}: ["{words.text}"]' if isinstance(words, Scalar) and words.text else ""
        yield page.problem(notes.key(FIELD).place.line, message, write=write)
        return
    for word in words.items:
        if not isinstance(word, Scalar):
            line = word.place.line
            quoted = f'  - "{page.line(line).strip().removeprefix("-").strip()}"'
            more = " One with a colon in it needs quotation marks."
            yield page.problem(line, message + more, write=quoted)
