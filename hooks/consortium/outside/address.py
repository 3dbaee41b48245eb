"""The addresses on other websites that records and pages name, and where they stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from consortium.checking.written_page import WrittenPage
from consortium.gathered import gathered
from consortium.model import KINDS, Mark
from consortium.model.field_rules import has_mark
from consortium.text.record import Record

_ADDRESS = re.compile(r"https?://[\w.-]+(?::\d+)?(?:[/?#][^\s<>\"“”]*)?")
_AFTER_IT = ".,;:!?)’'"


class Place(NamedTuple):
    """A line of a file."""

    file: str
    line: int


def outside_addresses(
    records: Iterable[Record], pages: Mapping[str, WrittenPage]
) -> Mapping[str, tuple[Place, ...]]:
    """Give each address, from A to Z, and the lines that name it.

    What a document said is left out: it stays as it is.
    """
    places = gathered(dict.fromkeys((*_of_records(records), *_of_pages(pages))))
    return {address: places[address] for address in sorted(places)}


def addresses_in(text: str) -> Iterator[str]:
    """Give the addresses that a text names, without the stop or the bracket of its sentence."""
    for address in _ADDRESS.findall(text):
        bare = address.rstrip(_AFTER_IT)
        closes = "(" in bare and address.startswith(f"{bare})")
        yield f"{bare})" if closes else bare


def _of_records(records: Iterable[Record]) -> Iterator[tuple[str, Place]]:
    for record in records:
        kind = KINDS.get(record.kind)
        for path, scalar in record.scalars:
            if not (kind and has_mark(kind.model, path, Mark.SAID)):
                for address in addresses_in(scalar.text):
                    yield address, Place(record.file, scalar.place.line)


def _of_pages(pages: Mapping[str, WrittenPage]) -> Iterator[tuple[str, Place]]:
    for file, page in pages.items():
        for link in page.article.links:
            if _ADDRESS.fullmatch(link.address):
                yield link.address, Place(file, link.line)
