"""What is wrong with the table of postcodes."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from consortium.geography.boundaries import read_json
from consortium.geography.postcodes import OUTSIDE
from consortium.problems.problem import Problem

SECTOR = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]? [0-9]")
ENDINGS = re.compile(r"(?:[A-Z]{2})+")
_NONE = '{"meta":{"districts":[]},"sectors":{}}'
_MADE = "Put it back as it was, or make the table anew: see data/geography/README.md."


def check_postcodes(file: str, text: str, codes: Collection[str] | None) -> Iterator[Problem]:
    """Tell of all that the finder could not read. `codes` are the districts of the map."""

    def told(words: str) -> Problem:
        return Problem(file=file, message=f"{words} {_MADE}")

    table, problem = read_json(file, text)
    if problem:
        yield problem
        return
    meta, sectors = (
        (table.get(name) if isinstance(table, Mapping) else None) for name in ("meta", "sectors")
    )
    listed = meta.get("districts") if isinstance(meta, Mapping) else None
    if not isinstance(listed, list) or not isinstance(sectors, Mapping):
        yield told("This is no table of postcodes: it has 'sectors', and 'districts' in 'meta'.")
        return
    for code in listed:
        if codes is not None and code not in tuple(codes):
            yield told(f"The map has no district with the code '{code}', which 'meta' names.")
    if listed and not sectors:
        yield told(f"No postcode is in this table. Are there none for you? Then write {_NONE}.")
    for sector, entry in sectors.items():
        if not SECTOR.fullmatch(sector):
            yield told(f"'{sector}' is no postcode without its last two letters, such as 'AB1 2'.")
        elif not _is_entry(entry, listed):
            yield told(f"What stands for '{sector}' is no district of 'meta'.")


def _is_entry(entry: Any, listed: Sequence[str]) -> bool:
    known = {OUTSIDE, *(str(number) for number in range(len(listed)))}
    match entry:
        case str():
            return entry in known
        case [str() as main, dict() as others]:
            return {main, *others} <= known and all(
                isinstance(endings, str) and ENDINGS.fullmatch(endings)
                for endings in others.values()
            )
    return False
