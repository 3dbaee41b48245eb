"""Where the directory is as data, below the site's own address."""

from consortium.model import KINDS, LISTED
from consortium.rendering.site import Site

ABOUT = "open-data/"
"""The page that explains it: a site without that page has no open data."""

API = "api/v1/"
"""Open Referral UK."""

API_LISTS = ("services", "organizations", "taxonomies", "taxonomy_terms")
"""What there are lists of there."""

DESCRIBED = f"{API}openapi.json"
"""What describes all that is there, for programs."""

TABLES = "open-data/{}.csv"
WORKBOOK = "open-data/directory.xlsx"
ANSWERS = "open-data/answers.json"
MAP = "open-data/districts.geojson"
PACKAGE = "open-data/datapackage.json"

_MEDIA_TYPES = {
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def media_type(address: str) -> str:
    """Say what a file is, as programs name it, by the end of its address."""
    return _MEDIA_TYPES[address.rpartition(".")[2]]


def table_names(site: Site) -> tuple[str, ...]:
    """Give the names of the tables: a kind of records each, and coverage if a page shows it.

    A kind that the site has neither records of nor a page for is none of its own.
    """
    ours = (name for name in LISTED if site.directory.of(name) or site.has_page(f"{name}/"))
    kinds = tuple(name for name in ours if KINDS[name].in_open_data)
    return (*kinds, "coverage") if site.has_page("coverage/") else kinds


def files(site: Site) -> tuple[str, ...]:
    """Give the files beside the page that explains them, those for people first."""
    return (*map(TABLES.format, table_names(site)), WORKBOOK, MAP, ANSWERS, PACKAGE)
