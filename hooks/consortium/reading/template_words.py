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
        kind = path.parent.name
        record, _ = read_record(kind, path.stem, path.name, repository.files[file])
        if record is not None:
            by_kind[kind] = frozenset(line for _, line in own_words(record))
    content = repository.files.get(f"{FOLDER}/{NEWSLETTER}")
    if content is not None:
        issue, _ = read_newsletter("", NEWSLETTER, content)
        if issue is not None:
            text = (line for _, line in text_lines(issue))
            by_kind[KIND] = frozenset((*(line for _, line in own_words(issue)), *text))
    return by_kind


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
