"""Rules on the codes by which the map and the places find their districts."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.model import Area
from consortium.problems.problem import Problem

FILE = "data/areas.yml"


def codes_of_the_map(rulebook: Rulebook) -> Iterator[Problem]:
    """Each district has a code that the map knows, and each code of the map has its district."""
    if rulebook.map_codes is None or not _all_read(rulebook):
        return
    yield from _same_codes(rulebook)
    districts = {entry.id: code for entry, code in _codes(rulebook)}
    missing = sorted(rulebook.map_codes - set(districts.values()))
    strangers = [entry for entry, code in _codes(rulebook) if code not in rulebook.map_codes]
    for entry in strangers:
        yield entry.record.problem(
            ("code",),
            _stranger(entry.record.text("code"), missing),
            instead=missing[0] if len(missing) == len(strangers) == 1 else None,
        )
    if missing and len(districts) < len(rulebook.map_codes):
        message = (
            f"No district here has the code {' or '.join(missing)}, which our map has. The "
            "districts and their codes do not change. Put the district back as it was."
        )
        yield Problem(file=FILE, message=message)


def _codes(rulebook: Rulebook) -> Iterator[tuple[Entry, str]]:
    for entry in rulebook.areas:
        if isinstance(entry.value, Area) and entry.value.kind == "district":
            yield entry, entry.value.code


def _same_codes(rulebook: Rulebook) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for entry, code in _codes(rulebook):
        if code in first:
            message = (
                f"'{first[code]}' has the code '{code}' too. Each district has its own, and the "
                "codes do not change. Put the one that you changed back as it was."
            )
            yield entry.record.problem(("code",), message)
        first.setdefault(code, entry.id)


def _stranger(code: str, missing: list[str]) -> str:
    message = f"Our map has no district with the code '{code}'. The codes do not change."
    if missing:
        return f"{message} Put it back as it was: {' or '.join(missing)}."
    return (
        f"{message} It has all the districts of the county already: take this one out, or ask "
        "the person who looks after the website to draw it on the map."
    )


def _all_read(rulebook: Rulebook) -> bool:
    """Say whether every area is accepted and one at most is the county: nothing else is wrong."""
    accepted = len(rulebook.areas) == len(rulebook.ids.get("areas", ()))
    return accepted and len(rulebook.area_ids("county")) <= 1
