"""The outlines of the districts, each with who helps there."""

import json

from consortium.addresses import key
from consortium.directory import open_a_to_z
from consortium.model import Area, Hub
from consortium.open_data.as_json import as_json
from consortium.open_data.parts import Values, how_known, identifier
from consortium.rendering import Renderer
from consortium.standing import standing


def district_map(renderer: Renderer, outlines: str) -> bytes:
    """Give the site's own GeoJSON with the hubs of each district among its properties.

    Each says how it is known: on a map of somebody else, one that was only planned looks open.
    """
    document = json.loads(outlines)
    by_code = {area.code: area for area in renderer.site.directory.districts}
    for feature in document["features"]:
        area = by_code[feature["properties"]["code"]]
        feature["properties"] |= _about(renderer, area)
    return as_json(document)


def _about(renderer: Renderer, area: Area) -> Values:
    site = renderer.site
    hubs = open_a_to_z(site.directory.hubs.values())
    here = (hub for hub in hubs if site.directory.covers(hub.areas, area))
    return {
        "area": area.id,
        "name": area.name,
        "listed_at": site.address + site.told_at(area),
        "hubs": [_hub(renderer, hub) for hub in here],
    }


def _hub(renderer: Renderer, hub: Hub) -> Values:
    on = standing(hub, renderer.site.today)
    return {
        "id": identifier(renderer, hub),
        "record": key(hub),
        "name": hub.name,
        "tier": hub.tier,
        "state": on.state.family,
        "how_known": how_known(renderer, on),
    }
