"""A service of ours as one of Open Referral UK."""

from collections.abc import Mapping
from typing import Any

from consortium.answers.contact_point import contact_point
from consortium.model import Hub, Identified, Service
from consortium.open_data.parts import (
    Values,
    alert,
    attributes,
    contacts_of,
    filled,
    how_it_is_known,
    identifier,
    in_short,
    last_modified,
    service_areas,
)
from consortium.rendering import Renderer
from consortium.standing import help_at_its_surest


def service(renderer: Renderer, record: Service) -> Values:
    """Give a service whole: what is claimed of it is what may be claimed whichever hub is asked."""
    site = renderer.site
    directory = site.directory
    hubs = directory.hubs_of(record)
    contacts, ways = contacts_of(renderer, record)
    terms: list[Identified] = [
        *(directory.needs[named] for named in record.needs),
        *(directory.communities[named] for named in record.communities),
    ]
    successor = directory.services.get(record.successor or "")
    return filled(
        {
            **in_short(renderer, record),
            "url": next((way.website for way in ways if way.website), None),
            "email": next((way.email for way in ways if way.email), None),
            **how_it_is_known(renderer, record, help_at_its_surest(record, hubs, site.today)),
            "fees": record.cost,
            "alert": alert(renderer, record, contact_point(record, directory)),
            "last_modified": last_modified([record, *hubs], site.newest_day),
            "eligibility_description": record.for_whom,
            "access": record.access,
            "successor_id": identifier(renderer, successor) if successor else None,
            "schedules": _schedules(renderer, record),
            "service_areas": service_areas(renderer, record, directory.areas_of(record)),
            "languages": _languages(renderer, record),
            **_organizations(renderer, record, hubs),
            "contacts": contacts,
            "attributes": attributes(renderer, record, terms),
        }
    )


def in_a_list(service: Mapping[str, Any]) -> Values:
    """Give what a list says of a service: all but the parts of which it may have several."""
    return {
        name: value
        for name, value in service.items()
        if not isinstance(value, list) or name == "sources"
    }


def _organizations(renderer: Renderer, record: Service, hubs: tuple[Hub, ...]) -> Values:
    """Give the hub to name first, for the standard has room for one, and beside it the others."""
    first = renderer.site.directory.first_hub_of(record)
    return {
        "organization_id": identifier(renderer, first),
        "organization": in_short(renderer, first),
        "other_organizations": [in_short(renderer, hub) for hub in hubs if hub is not first],
    }


def _schedules(renderer: Renderer, record: Service) -> list[Values]:
    if not record.opening_hours:
        return []
    return [{"id": identifier(renderer, record, "hours"), "description": record.opening_hours}]


def _languages(renderer: Renderer, record: Service) -> list[Values]:
    return [
        {"id": identifier(renderer, record, f"languages/{language}"), "name": language}
        for language in record.languages
    ]
