"""What a page tells search engines, in the words of schema.org.

What has no value in a thing is left out when it is told (`Renderer.structured_data`).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from consortium.addresses import address
from consortium.answers.answer import Result
from consortium.events.occurrence import Occurrence
from consortium.events.organiser import organiser
from consortium.events.stage import event_stage
from consortium.model import Event, Guide, Identified, Listed, Service, kind_of
from consortium.model.statuses import UNANSWERED
from consortium.newsletters.issue import Issue
from consortium.newsletters.links import picture_address
from consortium.open_data_addresses import ABOUT, API, files, media_type
from consortium.rendering import Renderer, Site
from consortium.standing import State, standing_of_help

EVENT_STATUS = {
    "scheduled": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
    "moved": "EventRescheduled",
}
"""What schema.org calls each status of an event."""


def of_record(site: Site, record: Identified) -> Iterator[Mapping[str, Any]]:
    """Describe what a record is about, if its kind has a word for that."""
    if isinstance(record, Service):
        yield from _service(site, record)
    elif isinstance(record, Guide):
        yield from _guide(site.address, record)
    elif kind_of(type(record)).schema_org:
        yield from _thing(site.address, record)


def _thing(site_address: str, record: Identified) -> Iterator[Mapping[str, Any]]:
    """Describe what is there, or was. What was only planned, or has closed, is no Organization."""
    status = getattr(record, "status", "active")
    if status in UNANSWERED or getattr(record, "kind", "") == "kind-of-body":
        return
    reached: Mapping[str, Any] = {}
    if isinstance(record, Listed) and status == "active":
        reached = _how_to_reach(record)
    yield {**_named(site_address, record, kind_of(type(record)).schema_org), **reached}


def _named(site_address: str, record: Identified, kind: str) -> Mapping[str, Any]:
    return {
        "@type": kind,
        "@id": f"{site_address}{address(record)}#it",
        "name": getattr(record, "title", "") or getattr(record, "name", ""),
        "description": getattr(record, "summary", "") or getattr(record, "sentence", ""),
    }


def _guide(site_address: str, record: Guide) -> Iterator[Mapping[str, Any]]:
    """Describe a page of somebody else's, by its own address, as long as it is there."""
    if record.status not in UNANSWERED:
        yield {
            **_named(site_address, record, "CreativeWork"),
            "url": record.link,
            "publisher": {"@type": "Organization", "name": record.publisher},
        }


def _service(site: Site, record: Service) -> Iterator[Mapping[str, Any]]:
    """Describe a service with those who offer it: what was checked within a year, and no more."""
    providers = [
        hub
        for hub in site.directory.hubs_of(record)
        if standing_of_help(hub, record, site.today).state is State.CHECKED
    ]
    if not providers:
        return
    yield {
        **_named(site.address, record, "Service"),
        "areaServed": [area.name for area in site.directory.areas_of(record)],
        "provider": [
            {"@type": "Organization", "name": hub.name, "@id": f"{site.address}{address(hub)}#it"}
            for hub in providers
        ],
        **_when_and_how("availableChannel", "ServiceChannel", record),
    }


def of_hand_written(renderer: Renderer, path: str) -> Iterator[Mapping[str, Any]]:
    """Describe what a page in docs/ is about: the home page, and the page on open data."""
    if path == "":
        yield _website(renderer.site)
        yield _us(renderer.site)
    elif path == ABOUT:
        yield _dataset(renderer)


def _website(site: Site) -> Mapping[str, Any]:
    return {
        "@type": "WebSite",
        "@id": f"{site.address}#website",
        "name": site.directory.consortium.short_name,
        "url": site.address,
        "inLanguage": "en-GB",
        "publisher": {"@id": f"{site.address}#us"},
    }


def _us(site: Site) -> Mapping[str, Any]:
    consortium = site.directory.consortium
    return {
        "@type": "Organization",
        "@id": f"{site.address}#us",
        "name": consortium.short_name,
        "url": site.address,
        **({"logo": site.address + consortium.logo} if consortium.logo else {}),
    }


def _dataset(renderer: Renderer) -> Mapping[str, Any]:
    """Describe the directory as data, with its files. It has no licence, so none is told."""
    site = renderer.site
    return {
        "@type": "Dataset",
        "@id": f"{site.address}{ABOUT}#it",
        "name": renderer.words("data_title"),
        "description": renderer.words("data_description"),
        "url": site.address + ABOUT,
        "inLanguage": "en-GB",
        "isAccessibleForFree": True,
        "creator": _us(site),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.removeprefix(ABOUT),
                "contentUrl": site.address + file,
                "encodingFormat": media_type(file),
            }
            for file in (*files(site), f"{API}index.json")
        ],
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


def event(site: Site, record: Event, times: Iterable[Occurrence]) -> Iterator[Mapping[str, Any]]:
    """Describe some times of an event, each with London's offset on that day."""
    holder = organiser(record, site.directory)
    is_to_come = event_stage(record, site.today).is_to_come
    for time in times:
        status = "moved" if time.moved_from and not time.is_called_off else time.status
        yield {
            "@type": "Event",
            "name": record.name,
            "description": record.summary,
            "url": site.address + address(record),
            "startDate": time.starts.isoformat(),
            "endDate": time.ends and time.ends.isoformat(),
            "eventStatus": f"https://schema.org/{EVENT_STATUS[status]}",
            "previousStartDate": time.moved_from and time.moved_from.isoformat(),
            **_place(record, is_to_come=is_to_come),
            "isAccessibleForFree": bool(record.cost) and not record.costs_money,
            "organizer": holder and {"@type": "Organization", "name": holder},
        }


def _place(record: Event, *, is_to_come: bool) -> Mapping[str, Any]:
    """Say where it is. How to join from home is told as long as there is something to join."""
    places = []
    if record.venue:
        places.append({"@type": "Place", "name": record.venue, "address": record.venue})
    if record.online:
        way = "url" if record.online.startswith(("https://", "http://")) else "name"
        places.append({"@type": "VirtualLocation", **({way: record.online} if is_to_come else {})})
    if not places:
        return {}
    online = {
        (True, False): "OfflineEventAttendanceMode",
        (False, True): "OnlineEventAttendanceMode",
        (True, True): "MixedEventAttendanceMode",
    }[bool(record.venue), bool(record.online)]
    return {"location": places, "eventAttendanceMode": f"https://schema.org/{online}"}


def article(site: Site, issue: Issue) -> Mapping[str, Any]:
    """Describe an issue of the newsletter that is out, with its days."""
    newsletter, picture = issue.newsletter, issue.newsletter.picture
    return {
        "@type": "NewsArticle",
        "@id": f"{site.address}{issue.path}#it",
        "headline": newsletter.title,
        "description": newsletter.summary,
        "datePublished": newsletter.published.isoformat(),
        "dateModified": issue.updated.isoformat(),
        "inLanguage": "en-GB",
        "author": _us(site),
        "publisher": _us(site),
        "mainEntityOfPage": site.address + issue.path,
        "image": picture and site.address + picture_address(picture.file),
    }


def _how_to_reach(record: Listed) -> Mapping[str, Any]:
    names = {"email": "email", "telephone": "telephone", "website": "url"}
    ways = {
        name: next(filter(None, (getattr(contact, field) for contact in record.contacts)), None)
        for field, name in names.items()
    }
    return {**ways, **_when_and_how("contactPoint", "ContactPoint", record)}
