"""The eight areas as the geography sees them, for tests that need no other record."""

from dataclasses import dataclass
from pathlib import Path

from consortium.geography.finder_data import finder_data
from consortium.geography.gazetteer import Gazetteer, read_gazetteer

REPOSITORY = Path(__file__).parents[2]
GEOGRAPHY = REPOSITORY / "data" / "geography"


@dataclass(frozen=True)
class AnArea:
    id: str
    name: str
    code: str
    kind: str = "district"
    also_known_as: tuple[str, ...] = ()
    council: str | None = None


NORTH, WEST = "North Northamptonshire", "West Northamptonshire"

AREAS = (
    AnArea("corby", "Corby", "E07000150", council=NORTH),
    AnArea("daventry", "Daventry", "E07000151", council=WEST),
    AnArea(
        "east-northamptonshire",
        "East Northamptonshire",
        "E07000152",
        also_known_as=("East Northants",),
        council=NORTH,
    ),
    AnArea("kettering", "Kettering", "E07000153", council=NORTH),
    AnArea("northampton", "Northampton", "E07000154", council=WEST),
    AnArea("south-northamptonshire", "South Northamptonshire", "E07000155", council=WEST),
    AnArea("wellingborough", "Wellingborough", "E07000156", council=NORTH),
    AnArea("northamptonshire", "Northamptonshire", "E10000021", kind="county"),
)


def gazetteer() -> Gazetteer:
    return read_gazetteer(GEOGRAPHY, AREAS)


def finder_text(places: Gazetteer) -> str:
    """Give what the finder's script reads, with some of the words that people type for names."""
    short = {
        "northants": "northamptonshire",
        "latimer": "burton latimer",
        "nhampton": "northampton",
        "nnc": "north northamptonshire",
        "wnc": "west northamptonshire",
    }
    return finder_data(AREAS, places, place="northamptonshire", short_forms=short)
