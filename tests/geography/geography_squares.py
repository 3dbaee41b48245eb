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
    return {"type": "MultiPolygon", "coordinates": [part["coordinates"] for part in polygons]}


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": list(features)})


#: A district round another one, with an island beside it.
RING_WITH_ISLAND = parts(polygon(square(0, 50, 3), square(1, 51)), polygon(square(4, 50)))
INSIDE = polygon(square(1, 51))


def good_geography(codes):
    """The files of data/geography for districts of these codes, side by side, by their names."""
    first, *_ = ordered = sorted(codes)
    squares = [feature(polygon(square(x, 52)), code=code) for x, code in enumerate(ordered)]
    return {
        "districts.geojson": collection(*squares),
        "places.csv": f"name,district,lat,lon,kind\nMade-up,{first},52.5,0.5,place\n",
        "wards.csv": "name,district\n",
        "border_towns.csv": f"name,lat,lon,nearest_district,km\nFar,52.5,-1,{first},67.8\n",
        "outside_towns.csv": "name\nFurther\n",
        "postcodes.json": json.dumps({"meta": {"districts": ordered}, "sectors": {"AB1 2": "0"}}),
    }


def write_geography(folder, codes, **changed):
    """Write them; `changed` are the texts or bytes of some, by the name without its ending."""
    folder.mkdir(parents=True)
    for name, text in good_geography(codes).items():
        content = changed.get(name.partition(".")[0], text)
        if content is not None:
            (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
