"""What `make geography` makes of two districts side by side, from files that a test gives."""

import csv
import io
import json

from consortium.geography.making.geography import Given, make_geography
from geography_fixtures import AnArea
from geography_squares import collection, feature, polygon, square

AYTON = AnArea("ayton", "Ayton", "T1")
BEEFORD = AnArea("beeford", "Beeford", "T2", also_known_as=("Beeford Rural",))
BOTH = (AYTON, BEEFORD)
SIDE_BY_SIDE = collection(
    feature(polygon(square(0, 52)), LAD24CD="T1", LAD24NM="Ayton", note="T2"),
    feature(polygon(square(1, 52)), LAD24CD="T2", LAD24NM="Beeford"),
    feature(polygon(square(2, 52)), LAD24CD="T3", LAD24NM="Elsewhere"),
)


def maker(tmp_path):
    """Give what makes the geography of two districts from the texts or bytes of files."""

    def run(areas=BOTH, folder=tmp_path / "none", **files):
        paths = {}
        for name, content in files.items():
            paths[name] = tmp_path / f"{name}.file"
            paths[name].write_bytes(content.encode() if isinstance(content, str) else content)
        return make_geography(folder, areas, Given(**paths))

    return run


def drawn(made):
    """Give the outlines of the districts that were drawn, by their codes."""
    features = json.loads(made.texts["districts.geojson"])["features"]
    return {district["properties"]["code"]: district["geometry"] for district in features}


def listed(text):
    """Give the rows of a list."""
    return list(csv.DictReader(io.StringIO(text)))
