"""What a page tells search engines, in the words of schema.org."""

from collections.abc import Iterator, Mapping
from typing import Any

from consortium.addresses import address
from consortium.directory import Directory
from consortium.model import Contact, Hub, Organisation, Service
from consortium.newsletters.issue import Issue
from consortium.newsletters.links import picture_address
from consortium.pages.breadcrumb import Crumb

_EXISTED = frozenset({"active", "unconfirmed", "paused"})


def breadcrumb_list(site_address: str, crumbs: tuple[Crumb, ...]) -> Mapping[str, Any]:
    """Describe a breadcrumb. Each step carries its full address."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": crumb.title,
                "item": site_address + crumb.address,
            }
            for position, crumb in enumerate(crumbs, start=1)
        ],
    }


def organisation(site_address: str, record: Organisation | Hub) -> Iterator[Mapping[str, Any]]:
    """Describe a body that is, or was, there. What was only planned is not an Organization."""
    if record.status not in _EXISTED or getattr(record, "kind", "body") != "body":
        return
    yield {
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": site_address + address(record) + "#it",
        "name": record.name,
        "description": record.summary,
        **_contact(record.contacts if record.status == "active" else ()),
    }


def service(
    site_address: str, record: Service, directory: Directory
) -> Iterator[Mapping[str, Any]]:
    """Describe a service that is open. Planned help is not a Service that anybody can use."""
    if record.status != "active":
        return
    yield {
        "@context": "https://schema.org",
        "@type": "Service",
        "@id": site_address + address(record) + "#it",
        "name": record.name,
        "description": record.summary,
        "areaServed": [area.name for area in directory.areas_of(record)],
        "provider": [
            {"@type": "Organization", "name": hub.name, "@id": f"{site_address}{address(hub)}#it"}
            for hub in directory.hubs_of(record)
            if hub.status in _EXISTED
        ],
    }


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


def _contact(contacts: tuple[Contact, ...]) -> Mapping[str, str]:
    names = {"email": "email", "telephone": "telephone", "website": "url"}
    return {
        name: getattr(contact, field)
        for contact in reversed(contacts)
        for field, name in names.items()
        if getattr(contact, field)
    }
