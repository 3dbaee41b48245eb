"""What a record may hold: the one copy of names, types, allowed values and descriptions.

The checks, the JSON Schemas and the guide are made from these classes.
"""

from consortium.model.consortium import Consortium, Office
from consortium.model.event import Event
from consortium.model.fields import RefersTo, Status, Tier
from consortium.model.newsletter import BLOCKS, Newsletter, Picture, Update, Withdrawal
from consortium.model.parts import Change, Contact, Listed, Notice, Part, Source
from consortium.model.records import Hub, Organisation, Project, Service
from consortium.model.repeats import Moved, Repeats
from consortium.model.vocabularies import Area, Community, Need

FOLDERS: dict[str, type[Listed]] = {
    "organisations": Organisation,
    "hubs": Hub,
    "services": Service,
    "events": Event,
    "projects": Project,
}
"""data/<folder>/<id>.yml: one record a file; the file's name is the id and the address."""

LISTS: dict[str, type[Part]] = {"areas": Area, "needs": Need, "communities": Community}
"""data/<list>.yml: each key is an id; their order is the order on the pages."""

ARTICLES: dict[str, type[Newsletter]] = {"newsletters": Newsletter}
"""docs/<folder>/<id>.md: notes at the top, Markdown below; the name is the id and the address."""

__all__ = [
    "ARTICLES",
    "BLOCKS",
    "FOLDERS",
    "LISTS",
    "Area",
    "Change",
    "Community",
    "Consortium",
    "Contact",
    "Event",
    "Hub",
    "Listed",
    "Moved",
    "Need",
    "Newsletter",
    "Notice",
    "Office",
    "Organisation",
    "Part",
    "Picture",
    "Project",
    "RefersTo",
    "Repeats",
    "Service",
    "Source",
    "Status",
    "Tier",
    "Update",
    "Withdrawal",
]
