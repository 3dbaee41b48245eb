"""The codes of the districts that the map and the lists of places know."""

import csv
import json
from pathlib import Path


def district_codes(folder: Path) -> frozenset[str]:
    """Give every code of the Office for National Statistics in the folder data/geography.

    The map and the places find their districts by these: none of them may be missing among the
    areas, and no area may have another.
    """
    outlines = json.loads((folder / "districts.geojson").read_text(encoding="utf-8"))
    codes = {feature["properties"]["code"] for feature in outlines["features"]}
    for name in ("places.csv", "wards.csv"):
        with (folder / name).open(encoding="utf-8", newline="") as file:
            codes |= {row["district"] for row in csv.DictReader(file)}
    return frozenset(codes)
