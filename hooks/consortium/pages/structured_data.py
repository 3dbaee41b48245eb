"""What a page tells search engines, in the words of schema.org."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from consortium.addresses import address
from consortium.answers import Result
from consortium.directory import Directory
from consortium.events import Occurrence, organiser
from consortium.model import Contact, Event, Listed, Service, kind_of
from consortium.model.statuses import UNANSWERED
from consortium.newsletters.issue import Issue
from consortium.newsletters.links import picture_address
from consortium.rendering import Site
from consortium.standing import State, standing_of_help

_EVENT_STATUS = {
    "scheduled": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}


def of_record(site: Site, record: Listed) -> Iterator[Mapping[str, Any]]:
    """Describe what a record is about, if its kind has a word for that."""
    if isinstance(record, Service):
        yield from _service(site.address, record, site.directory, site.today)
    elif kind_of(type(record)).schema_org:
        yield from _thing(site.address, record)


def _thing(site_address: str, record: Listed) -> Iterator[Mapping[str, Any]]:
    """Describe what is there, or was. What was only planned, or has closed, is no Organization."""
    status = getattr(record, "status", "active")
    if status in UNANSWERED or getattr(record, "kind", "body") != "body":
        return
    reached = _how_to_reach(record) if status == "active" else {}
    yield {**_named(site_address, record, kind_of(type(record)).schema_org), **reached}


def _named(site_address: str, record: Listed, kind: str) -> Mapping[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": kind,
        "@id": f"{site_address}{address(record)}#it",
        "name": record.name,
        "description": record.summary,
    }


def _service(
    site_address: str, record: Service, directory: Directory, today: date
) -> Iterator[Mapping[str, Any]]:
    """Describe a service with those who offer it: what was checked within a year, and no more."""
    providers = [
        hub
        for hub in directory.hubs_of(record)
        if standing_of_help(hub, record, today).state is State.CHECKED
    ]
    if not providers:
        return
    yield {
        **_named(site_address, record, "Service"),
        "areaServed": [area.name for area in directory.areas_of(record)],
        "provider": [
            {"@type": "Organization", "name": hub.name, "@id": f"{site_address}{address(hub)}#it"}
            for hub in providers
        ],
        **_when_and_how("availableChannel", "ServiceChannel", record),
    }


def answers(site_address: str, results: Iterable[Result]) -> Iterator[Mapping[str, Any]]:
    """Describe an answer: whom it names, in their order. Nothing is said of what they offer."""
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": result.hub.name,
            "url": site_address + address(result.hub),
        }
        for position, result in enumerate(results, start=1)
    ]
    if items:
        yield {
            "@context": "https://schema.org",
            "@type": "ItemList",
            "itemListOrder": "https://schema.org/ItemListOrderAscending",
            "numberOfItems": len(items),
            "itemListElement": items,
        }


def _when_and_how(name: str, kind: str, record: Listed) -> Mapping[str, Any]:
    """Say when somebody is there and which languages are spoken, where the record does."""
    hours, spoken = getattr(record, "opening_hours", None), getattr(record, "languages", ())
    said: dict[str, Any] = {}
    if hours:
        said["hoursAvailable"] = {"@type": "OpeningHoursSpecification", "description": hours}
    if spoken:
        said["availableLanguage"] = ["English", *spoken]
    return {name: {"@type": kind, **said}} if said else {}


def event(
    site_address: str, record: Event, times: Iterable[Occurrence], directory: Directory
) -> Iterator[Mapping[str, Any]]:
    """Describe some times of an event, each with London's offset on that day."""
    holder = organiser(record, directory)
    for time in times:
        yield {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": record.name,
            "description": record.summary,
            "url": site_address + address(record),
            "startDate": time.starts.isoformat(),
            **({"endDate": time.ends.isoformat()} if time.ends else {}),
            "eventStatus": f"https://schema.org/{_EVENT_STATUS[record.status]}",
            **_place(record),
            **({"organizer": {"@type": "Organization", "name": holder}} if holder else {}),
        }


def _place(record: Event) -> Mapping[str, Any]:
    places = []
    if record.venue:
        places.append({"@type": "Place", "name": record.venue})
    if record.online:
        link = {"url": record.online} if record.online.startswith("http") else {}
        places.append({"@type": "VirtualLocation", **link})
    if not places:
        return {}
    online = {
        (True, False): "OfflineEventAttendanceMode",
        (False, True): "OnlineEventAttendanceMode",
        (True, True): "MixedEventAttendanceMode",
    }[bool(record.venue), bool(record.online)]
    return {"location": places, "eventAttendanceMode": f"https://schema.org/{online}"}


def article(site_address: str, issue: Issue, directory: Directory) -> Mapping[str, Any]:
    """Describe an issue of the newsletter that is out, with its days."""
    newsletter = issue.newsletter
    publisher = {"@type": "Organization", "name": directory.consortium.name, "url": site_address}
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"{site_address}{issue.path}#it",
        "headline": newsletter.title,
        "description": newsletter.summary,
        "datePublished": newsletter.published.isoformat(),
        "dateModified": issue.updated.isoformat(),
        "inLanguage": "en-GB",
        "author": publisher,
        "publisher": publisher,
        "mainEntityOfPage": site_address + issue.path,
        **_picture(site_address, issue),
    }


def _picture(site_address: str, issue: Issue) -> Mapping[str, str]:
    picture = issue.newsletter.picture
    return {"image": site_address + picture_address(picture.file)} if picture else {}


def _how_to_reach(record: Listed) -> Mapping[str, Any]:
    when = _when_and_how("contactPoint", "ContactPoint", record)
    return {**_contact(record.contacts), **when}


def _contact(contacts: tuple[Contact, ...]) -> Mapping[str, str]:
    names = {"email": "email", "telephone": "telephone", "website": "url"}
    return {
        name: getattr(contact, field)
        for contact in reversed(contacts)
        for field, name in names.items()
        if getattr(contact, field)
    }
