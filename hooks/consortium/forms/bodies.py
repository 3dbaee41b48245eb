"""The bodies of the form of checks: the records of each, with what is to be compared."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from consortium.addresses import key
from consortium.confirming import asked_records, may_be_confirmed
from consortium.directory import Directory
from consortium.due import body_of
from consortium.model import Event, Guide, Listed
from consortium.model.parts import WAYS
from consortium.rendering.environment import full_stop
from consortium.rendering.when import moment
from consortium.standing import standing
from consortium.telephone import grouped
from consortium.time.days import in_words

Body = Mapping[str, Any]


def bodies(directory: Directory, today: date) -> list[Body]:
    """Give the bodies A to Z: {"id": "example-trust", "name": …, "records": […], "unasked": […]}.

    `records` may be said to be right. Those that are `unasked` nobody has checked yet.
    """
    by_body: dict[tuple[str, str], list[Listed]] = {}
    for record in asked_records(directory, today):
        if not standing(record, today).state.has_closed:
            by_body.setdefault(body_of(directory, record), []).append(record)
    made = (_body(directory, *named, records, today) for named, records in by_body.items())
    return sorted(made, key=lambda body: str(body["name"]).casefold())


def _body(
    directory: Directory, kind: str, name: str, records: Iterable[Listed], today: date
) -> Body:
    own = directory.of(kind).get(name)
    told: dict[bool, list[Mapping[str, str]]] = {True: [], False: []}
    for record in records:
        told[may_be_confirmed(record, today)].append(_told(record))
    first = next(iter(records))
    return {
        "id": own.id if own else first.id,
        "name": own.name if own else name,
        "records": told[True],
        "unasked": told[False],
    }


def _told(record: Listed) -> Mapping[str, str]:
    day = record.assured_date
    told = ", ".join(_to_compare(record)) or record.summary
    return {
        "key": key(record),
        "name": record.name,
        "says": f"{told}{full_stop(told)}",
        "day": in_words(day) if day else "",
    }


def _to_compare(record: Listed) -> Iterable[str]:
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
                yield grouped(written) if way == "telephone" else ", ".join(written.splitlines())
