"""The parts that bodies and services share in Open Referral UK."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from consortium.addresses import first_key, key
from consortium.answers.contact_point import ContactPoint, contact_point
from consortium.identity import uuid_of
from consortium.model import Area, Contact, Identified, Listed, kind_of, still_told
from consortium.once import once
from consortium.open_data.shown import shown
from consortium.rendering import Renderer
from consortium.standing import Standing, State
from consortium.telephone import dialled
from consortium.time.london import morning_of

Values = dict[str, Any]

_STATUS = {
    State.CHECKED: "active",
    State.OVERDUE: "active",
    State.FOUND: "active",
    State.FOUND_OLDER: "active",
    State.FOUND_UNDATED: "active",
    State.UNCHECKED: "inactive",
    State.PAUSED: "temporarily closed",
    State.THERE_THEN: "inactive",
    State.PLANNED: "inactive",
    State.CLOSED: "defunct",
}
"""The standard has four words; `state` beside it says the rest."""

_SAYS = "macros/standing.html"

_ONS = "http://statistics.data.gov.uk/id/statistical-geography/"


def filled(values: Mapping[str, Any]) -> Values:
    """Leave out what is empty: the standard has no null."""
    return {name: value for name, value in values.items() if value not in (None, "", [], ())}


def identifier(renderer: Renderer, record: Identified, part: str = "") -> str:
    """Give the UUID of a record, or of a part of it: the same after each change of its name."""
    first = first_key(record) if isinstance(record, Listed) else key(record)
    return uuid_of(renderer.site.directory.consortium, f"{first}/{part}" if part else first)


def in_short(renderer: Renderer, record: Listed) -> Values:
    """Give what every record has to have: of a body that another one names, it is all."""
    return {
        "id": identifier(renderer, record),
        "record": key(record),
        "name": record.name,
        "description": "\n\n".join(filter(None, (record.summary, record.description))),
    }


def how_it_is_known(renderer: Renderer, record: Listed, on: Standing) -> Values:
    """Give the status, and beside it what we know and how: the extra properties of all records."""
    known_as_checked = not (
        on.state.from_web_pages or on.state in (State.PLANNED, State.THERE_THEN)
    )
    day = record.assured_date if known_as_checked else None
    return {
        "status": _STATUS[on.state],
        "state": on.state.family,
        "how_known": how_known(renderer, on),
        "assured_date": day.isoformat() if day else None,
        "assured_by": record.assured_by if on.state is State.CHECKED else None,
        "listed_at": renderer.site.address + renderer.site.told_at(record),
        "sources": [source.model_dump(mode="json", exclude_none=True) for source in record.source],
    }


def how_known(renderer: Renderer, on: Standing) -> str:
    """Say how we know something, in the words of the pages: of most records they are the same."""
    said = _said(renderer)
    if on not in said:
        said[on] = renderer.words("known", on, of=_SAYS)
    return said[on]


@once
def _said(_: Renderer) -> dict[Standing, str]:
    return {}


def last_modified(records: Iterable[Listed], newest_day: date) -> str | None:
    """Give the last day on which any of some records was changed or checked, from its morning.

    What is built before that morning says the day before: a program takes nothing of a moment to
    come.
    """
    days = [
        day
        for record in records
        for day in (record.assured_date, *(line.date for line in still_told(record.history)))
        if day
    ]
    return morning_of(min(max(days), newest_day)).isoformat() if days else None


def alert(renderer: Renderer, record: Listed, point: ContactPoint | None) -> str:
    """Give what a record says for a time, and whoever is to be asked about it: as pages do."""
    asked = point.record if point else None
    telling = {key(each): each for each in (record, asked) if each and each.notice}
    said = (renderer.words("notice_words", each, "text", of=_SAYS) for each in telling.values())
    return " ".join(filter(None, said))


def contacts_of(renderer: Renderer, record: Listed) -> tuple[list[Values], tuple[Contact, ...]]:
    """Give how whoever stands behind a record says to be reached, and what that is made of.

    The office is nobody's own contact, so it is none.
    """
    point = contact_point(record, renderer.site.directory)
    if point is None or point.record is None:
        return [], ()
    holder = shown(point.record, renderer.site.today)
    return [*_contacts(renderer, holder, point.name)], holder.contacts


def _contacts(renderer: Renderer, holder: Listed, name: str) -> Iterator[Values]:
    for number, contact in enumerate(holder.contacts, start=1):
        part = f"contacts/{number}"
        phone = contact.telephone and {
            "id": identifier(renderer, holder, f"{part}/telephone"),
            "number": contact.telephone,
            "dialled": dialled(contact.telephone, renderer.site.directory.consortium.country),
        }
        yield filled(
            {
                "id": identifier(renderer, holder, part),
                "name": contact.name,
                "title": contact.role,
                "email": contact.email,
                "phones": [phone] if phone else [],
                "website": contact.website,
                "address": contact.address,
                "of": name,
            }
        )


def service_areas(renderer: Renderer, record: Listed, areas: Iterable[Area]) -> list[Values]:
    """Give the areas that it is for, each with its code."""
    return [
        filled(
            {
                "id": identifier(renderer, record, f"areas/{area.id}"),
                "name": area.name,
                "extent": area.code,
                "extent_type": "ons_code" if area.is_of_the_ons else "text",
                "uri": _ONS + area.code if area.is_of_the_ons else None,
            }
        )
        for area in areas
    ]


def attributes(renderer: Renderer, record: Listed, terms: Iterable[Identified]) -> list[Values]:
    """Give the needs and communities that it is for."""
    return [
        {
            "id": identifier(renderer, record, key(term)),
            "link_id": identifier(renderer, record),
            "taxonomy_term_id": identifier(renderer, term),
            "link_type": kind_of(type(record)).one,
            "taxonomy_term": term_values(renderer, term),
        }
        for term in terms
    ]


def term_values(renderer: Renderer, term: Identified) -> Values:
    """Give a need or a community as a term of the list that it is in."""
    kind = kind_of(type(term)).name
    return {
        "id": identifier(renderer, term),
        "code": term.id,
        "name": getattr(term, "title", "") or getattr(term, "name", ""),
        "description": getattr(term, "sentence", ""),
        "taxonomy": kind,
        "taxonomy_id": uuid_of(renderer.site.directory.consortium, kind),
    }
