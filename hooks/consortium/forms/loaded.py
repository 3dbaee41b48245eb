"""What a form loads to change a record: its text, its values, and where each of them stands."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from operator import attrgetter
from typing import cast

from consortium.addresses import EDIT
from consortium.checking.names import is_erased
from consortium.checking.record_check import check_record
from consortium.forms.spans import spans
from consortium.forms.table import table
from consortium.model import KINDS, Newsletter
from consortium.newsletters.order import is_out
from consortium.rendering import Site
from consortium.text.node import plain
from consortium.text.record import Record
from consortium.time.days import in_words


def loaded_files(site: Site, records: Iterable[Record]) -> Mapping[str, bytes]:
    """Give what the forms load, by address: {"edit/hubs/ayton.json": b"{…}", …}.

    The table of a kind is at "edit/hubs.json", and its template, for those whose browser runs no
    script, at "edit/hubs.txt". An issue of the newsletter that is not out yet is nobody's to read,
    so it has none. `records` are as the check read them.
    """
    tables = {
        f"{EDIT}{kind}.json": _as_json(table(kind, template, site.directory, site.newest_day))
        for kind, template in site.templates.items()
    }
    to_copy = {f"{EDIT}{kind}.txt": text.encode() for kind, text in site.templates.items()}
    return {**tables, **to_copy} | {
        f"{EDIT}{record.kind}/{record.id}.json": _as_json(loaded(record, site.newest_day))
        for record in to_load(site.templates, records, site.newest_day)
    }


def to_load(
    kinds: Collection[str], records: Iterable[Record], newest_day: date
) -> Iterator[Record]:
    """Give those of some records that the form of one of these kinds can change, by their files.

    A check never changes.
    """
    changed = {kind for kind in kinds if not KINDS[kind].says_of_others}
    for record in sorted(records, key=attrgetter("file")):
        if record.kind in changed and _may_be_read(record, newest_day):
            yield record


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
