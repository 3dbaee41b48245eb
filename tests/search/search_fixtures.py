"""Entries and indexes for tests of the search."""

import json
from pathlib import Path

import yaml

from consortium.search.entry import SearchEntry
from consortium.search.files import search_index
from counties import area, need

WORD_RULES = tuple(
    map(
        tuple,
        yaml.load(
            Path(__file__).with_name("plain.yml").read_text("utf-8"),
            yaml.CSafeLoader,
        ),
    )
)
DISTRICTS = (area("ayton"), area("beeford"))
NEEDS = (need("payroll"), need("money"))


def entry(name: str, kind: str = "hub", **fields) -> SearchEntry:
    address = f"{kind}s/{name.lower().replace(' ', '-')}/"
    return SearchEntry(
        **{"address": address, "sentence": "Made up for a test.", "name": name, "kind": kind}
        | fields
    )


def index_of(*entries: SearchEntry):
    return search_index(entries, DISTRICTS, NEEDS)


def files_of(*entries: SearchEntry) -> dict[str, object]:
    """Give the files of an index, read."""
    return {name: json.loads(content) for name, content in index_of(*entries).files.items()}
