"""What a form loads to change a record: its text, its values, and where each of them stands."""

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import PurePosixPath
from typing import cast

from consortium.addresses import EDIT, file_of
from consortium.checking.names import is_erased
from consortium.checking.record_check import check_record
from consortium.forms.spans import spans
from consortium.forms.table import table
from consortium.model import ARTICLES, KINDS, Newsletter
from consortium.newsletters import is_out
from consortium.reading.newsletter_files import read_newsletter
from consortium.reading.record_files import ID, read_record
from consortium.rendering import Site
from consortium.repository.repository import Repository
from consortium.text.node import plain
from consortium.text.record import Record
from consortium.time.days import in_words


def loaded_files(site: Site, repository: Repository) -> Mapping[str, bytes]:
    """Give what the forms load, by address: {"edit/hubs/ayton.json": b"{…}", …}.

    The table of a kind is at "edit/hubs.json", and its template, for those whose browser runs no
    script, at "edit/hubs.txt". An issue of the newsletter that is not out yet is nobody's to read,
    so it has none.
    """
    tables = {
        f"{EDIT}{kind}.json": _as_json(table(kind, template, site.directory, site.newest_day))
        for kind, template in site.templates.items()
    }
    to_copy = {f"{EDIT}{kind}.txt": text.encode() for kind, text in site.templates.items()}
    changed = [kind for kind in site.templates if not KINDS[kind].says_of_others]
    return {**tables, **to_copy} | {
        f"{EDIT}{kind}/{PurePosixPath(str(told['file'])).stem}.json": _as_json(told)
        for kind, told in loaded_records(changed, repository, site.newest_day)
    }


def loaded_records(
    kinds: Collection[str], repository: Repository, newest_day: date
) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Give what is loaded of each record of some kinds, with its kind."""
    for file in sorted(repository.files):
        path = PurePosixPath(file)
        kind = path.parent.name
        if kind not in kinds or file != file_of(kind, path.stem) or not ID.fullmatch(path.stem):
            continue
        read = read_newsletter if kind in ARTICLES else partial(read_record, kind)
        record, _ = read(path.stem, file, repository.files[file])
        if record is not None and _may_be_read(record, newest_day):
            yield kind, loaded(record, newest_day)


def loaded(record: Record, today: date) -> Mapping[str, object]:
    """Give what the form of one record loads on a day: of an issue, its notes alone."""
    lines = record.source.lines
    if record.body is not None:
        lines = lines[: lines.index("---", 1) + 1]
    return {
        "file": record.file,
        "day": in_words(today),
        "text": "".join(f"{line}\n" for line in lines),
        "value": plain(record.tree),
        "spans": spans(record.tree, lines),
    }


def _may_be_read(record: Record, newest_day: date) -> bool:
    """Whether a form may load it: no issue that is a draft or comes out later, nothing erased."""
    if record.body is None:
        return not is_erased(record)
    row, _ = check_record(record, newest_day)
    return row is not None and is_out(cast("Newsletter", row.value), newest_day)


def _as_json(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
