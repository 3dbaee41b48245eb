"""Where each thing lives: its address on the site and its file among the records.

The file name is the id and the id is the address, so that one follows from the other.
"""

from consortium.model import FOLDERS, LIST_FILES, LISTS, Area, Need, Part

_PLACE = {model: name for name, model in (FOLDERS | LISTS).items()}

_TOLD_ON = {
    **dict.fromkeys(("studies", "findings", "statistics", "ranks"), "evidence/"),
    **dict.fromkeys(("statements", "governance"), "plan/"),
    "partners": "plan/partners/",
    "totals": "plan/funding/",
    "indicators": "plan/performance/",
    "discrepancies": "plan/unclear/",
    "glossary": "glossary/",
}
"""The pages that tell of records without pages of their own, kind by kind."""


def key(record: Part) -> str:
    """Name a record in one word, for markup and for `record:` links: "hubs/corby"."""
    return f"{_PLACE[type(record)]}/{record.id}"


def address(record: Part) -> str:
    """Give the address of a record's page, below the site's own: "hubs/corby/"."""
    return f"{key(record)}/"


def told_at(record: Part) -> str:
    """Give the address of the page that tells of a record: its own, or that of all of its kind."""
    return _TOLD_ON.get(_PLACE[type(record)]) or address(record)


def answer_address(area: Area, need: Need) -> str:
    """Give the address of the answer for an area and a need: "areas/corby/ict/"."""
    return f"{address(area)}{need.id}/"


def record_file(record: Part) -> str:
    """Give the file that an editor opens to change a record: "data/hubs/corby.yml"."""
    place = _PLACE[type(record)]
    return f"data/{LIST_FILES.get(place, f'{place}/{record.id}.yml')}"


def relative(target: str, path: str) -> str:
    """Give the link from a page to a target, both below the site's own address.

    `relative("hubs/corby/", "areas/corby/ict/")` is "../../../hubs/corby/". The home page seen
    from itself is "./".
    """
    return "../" * path.count("/") + target or "./"


def published(url: str) -> str:
    """Give the address of a page of docs/ as ours are written: MkDocs calls the home page "./"."""
    return "" if url == "./" else url
