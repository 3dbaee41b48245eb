"""The words of the templates, which editors copy and put their own in place of."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from consortium.addresses import template_of
from consortium.model import ARTICLES, FOLDERS, KINDS, Mark
from consortium.model.field_rules import has_mark
from consortium.reading.newsletter_files import TEMPLATE, read_newsletter
from consortium.reading.record_files import read_record
from consortium.repository.repository import File, Repository
from consortium.text.node import Key
from consortium.text.record import Record

MADE = "[](made:"
WORD = re.compile(r"\w")
CODE = "` \t"
"""What stands round an example that is there to be copied without it."""


def template_files(repository: Repository) -> Iterator[File]:
    """Give the templates of all kinds. A repository may have none."""
    for kind in (*FOLDERS, *ARTICLES):
        file = repository.file(template_of(kind))
        if file is not None and file.closed is None:
            yield file


def template_words(template: File) -> tuple[str, frozenset[str]]:
    """Give the kind that a template is for, and its lines that are there to be replaced.

    That is ("hubs", {"Example village hall advisers", …}).
    """
    path = PurePosixPath(template.path)
    if path.name == TEMPLATE:
        record, _ = read_newsletter("", TEMPLATE, template.content)
    else:
        record, _ = read_record(path.parent.name, path.stem, path.name, template.content)
    if record is None:
        return path.parent.name, frozenset()
    words = (line for _, line in own_words(record))
    return record.kind, frozenset((*words, *(line for _, line in text_lines(record))))


def own_words(record: Record) -> Iterator[tuple[tuple[Key, ...], str]]:
    """Give each line of the fields that hold an editor's own words, with the path to its field.

    The Consortium's record has no template to copy.
    """
    if record.kind not in KINDS:
        return
    for path, scalar in record.scalars:
        if has_mark(KINDS[record.kind].model, path, Mark.EXAMPLE):
            for line in scalar.text.splitlines():
                if line.strip():
                    yield path, line.strip()


def text_lines(record: Record) -> Iterator[tuple[int, str]]:
    """Give each line of words in a newsletter's text with its number; what is made is none."""
    for number, line in enumerate(record.body.lines if record.body else (), start=1):
        if WORD.search(line) and not line.strip().startswith(MADE):
            yield number, line.strip(CODE)
