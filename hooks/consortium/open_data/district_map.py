"""The outlines of the districts, each with who helps there."""

import json
from typing import Any

from consortium.addresses import key
from consortium.directory import open_a_to_z
from consortium.model import Area
from consortium.open_data.as_json import as_json
from consortium.open_data.parts import identifier
from consortium.rendering import Renderer


def district_map(renderer: Renderer, outlines: str) -> bytes:
    """Give the site's own GeoJSON with the hubs of each district among its properties."""
    document = json.loads(outlines)
    by_code = {area.code: area for area in renderer.site.directory.districts}
    for feature in document["features"]:
        area = by_code[feature["properties"]["code"]]
        feature["properties"] |= _about(renderer, area)
    return as_json(document)


def _about(renderer: Renderer, area: Area) -> dict[str, Any]:
    site = renderer.site
    hubs = open_a_to_z(site.directory.hubs.values())
    return {
        "area": area.id,
        "name": area.name,
        "listed_at": site.address + site.told_at(area),
        "hubs": [
            {
                "id": identifier(renderer, hub),
                "record": key(hub),
                "name": hub.name,
                "tier": hub.tier,
            }
            for hub in hubs
            if site.directory.covers(hub.areas, area)
        ],
    }
