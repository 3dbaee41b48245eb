"""Made-up districts of squares, as GeoJSON: in several parts, with holes, one inside another."""

import json


def square(west, south, size=1.0):
    """A ring round a square, in degrees."""
    east, north = west + size, south + size
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return [[round(x, 6), round(y, 6)] for x, y in corners]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


def parts(*polygons):
    return {"type": "MultiPolygon", "coordinates": [one["coordinates"] for one in polygons]}


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


#: A district round another one, with an island beside it.
RING_WITH_ISLAND = parts(polygon(square(0, 50, 3), square(1, 51)), polygon(square(4, 50)))
INSIDE = polygon(square(1, 51))
