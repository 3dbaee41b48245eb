"""A hub or an organisation as an organization of Open Referral UK."""

from consortium.answers.contact_point import contact_point
from consortium.model import Identified, Listed, kind_of
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
from consortium.standing import standing


def body(renderer: Renderer, record: Listed) -> Values:
    """Give all that is known of a body, whether it gives a service or not."""
    site = renderer.site
    directory = site.directory
    contacts, ways = contacts_of(renderer, record)
    runs = directory.organisations.get(getattr(record, "organisation", None) or "")
    communities: list[Identified] = [
        directory.communities[named] for named in getattr(record, "communities", ())
    ]
    areas = [area for area in directory.areas.values() if area.id in getattr(record, "areas", ())]
    kind = kind_of(type(record)).name
    successor = directory.of(kind).get(getattr(record, "successor", None) or "")
    return filled(
        {
            **in_short(renderer, record),
            **how_it_is_known(renderer, record, standing(record, site.today)),
            "alert": alert(renderer, record, contact_point(record, directory)),
            "last_modified": last_modified([record], site.newest_day),
            "email": next((way.email for way in ways if way.email), None),
            "website": next((way.website for way in ways if way.website), None),
            "parent_organization_id": identifier(renderer, runs) if runs else None,
            "successor_id": identifier(renderer, successor) if successor else None,
            "attributes": attributes(renderer, record, communities),
            "contacts": contacts,
            "service_areas": service_areas(renderer, record, areas),
            "tier": getattr(record, "tier", None),
            "helps_with_anything": getattr(record, "general", None),
            "opening_hours": getattr(record, "opening_hours", None),
            "languages": list(getattr(record, "languages", ())),
            "access": getattr(record, "access", None),
        }
    )
