"""The bodies of the form of checks: the records of each, with what is to be compared."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from consortium.addresses import key
from consortium.confirming import asked_records, may_be_confirmed
from consortium.directory import Directory
from consortium.due.body import body_of
from consortium.gathered import gathered
from consortium.model import Event, Guide, Listed, Mark, kind_of
from consortium.model.field_rules import has_mark
from consortium.model.parts import WAYS
from consortium.rendering.when import moment
from consortium.standing import standing
from consortium.telephone import grouped
from consortium.text.a_to_z import order_of
from consortium.time.days import in_words

Body = Mapping[str, Any]


def bodies(directory: Directory, today: date) -> list[Body]:
    """Give the bodies A to Z: {"id": "example-trust", "name": …, "records": […], "unasked": […]}.

    `records` may be said to be right. Those that are `unasked` stand in a document alone.
    """
    by_body = gathered(
        (body_of(directory, record), record)
        for record in asked_records(directory, today)
        if not standing(record, today).state.has_closed
    )
    made = (_body(directory, *named, records, today) for named, records in by_body.items())
    return sorted(made, key=lambda body: order_of(str(body["name"])))


def _body(
    directory: Directory, kind: str, name: str, records: Sequence[Listed], today: date
) -> Body:
    own = directory.of(kind).get(name)
    country = directory.consortium.country
    may_be_right = [record for record in records if may_be_confirmed(record, today)]
    times = Counter(record.name for record in records)
    return {
        "id": own.id if own else records[0].id,
        "name": own.name if own else name,
        "records": [
            _named(record, times) | _last_known(record, country) for record in may_be_right
        ],
        "unasked": [_named(record, times) for record in records if record not in may_be_right],
    }


def _named(record: Listed, times: Mapping[str, int]) -> dict[str, str]:
    """Give the name of a record, with its kind where another has that name."""
    kind = f" ({kind_of(type(record)).one})" if times[record.name] > 1 else ""
    return {"key": key(record), "name": f"{record.name}{kind}"}


def _last_known(record: Listed, country: str) -> dict[str, str]:
    day = record.assured_date
    return {
        "says": ", ".join(_to_compare(record, country)) or record.summary,
        "day": in_words(day) if day else "",
    }


def _to_compare(record: Listed, country: str) -> Iterable[str]:
    """Give what may be wrong after a year: when it is, and how to reach it."""
    if isinstance(record, Event):
        yield moment(record.starts)
    if hours := getattr(record, "opening_hours", None):
        yield hours
    if isinstance(record, Guide):
        yield record.link
    for contact in record.contacts:
        for way in WAYS:
            if written := getattr(contact, way):
                is_number = has_mark(type(contact), (way,), Mark.TELEPHONE)
                yield grouped(written, country) if is_number else ", ".join(written.splitlines())
