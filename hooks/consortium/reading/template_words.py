"""The words of the templates, which editors copy and put their own in place of."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from consortium.model import KINDS, Mark
from consortium.model.field_rules import has_mark
from consortium.reading.newsletter_files import FOLDER, KIND, read_newsletter
from consortium.reading.newsletter_files import TEMPLATE as NEWSLETTER
from consortium.reading.record_files import DATA, TEMPLATE, read_record
from consortium.repository.repository import Repository
from consortium.text.node import Key
from consortium.text.record import Record

MADE = "[](made:"
WORD = re.compile(r"\w")
CODE = "` \t"
"""What stands round an example that is there to be copied without it."""


def template_words(repository: Repository) -> Mapping[str, frozenset[str]]:
    """Give the lines of the template of each kind that are there to be replaced.

    That is {"hubs": {"Example village hall advisers", …}, …}. A repository without templates has
    none.
    """
    by_kind: dict[str, frozenset[str]] = {}
    for file in repository.below(DATA):
        path = PurePosixPath(file)
        if not path.match(f"{DATA}/*/{TEMPLATE}") or file in repository.closed:
            continue
        by_kind[path.parent.name] = words_of(path.parent.name, repository.files[file])
    content = repository.files.get(f"{FOLDER}/{NEWSLETTER}")
    if content is not None:
        by_kind[KIND] = words_of(KIND, content)
    return by_kind


def words_of(kind: str, template: bytes) -> frozenset[str]:
    """Give the lines of one template that are there to be replaced; none if it cannot be read."""
    if kind == KIND:
        record, _ = read_newsletter("", NEWSLETTER, template)
    else:
        record, _ = read_record(kind, "", TEMPLATE, template)
    if record is None:
        return frozenset()
    return frozenset(line for _, line in (*own_words(record), *text_lines(record)))


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
