"""Rules on the codes by which the map and the places find their districts."""

from collections.abc import Iterable, Iterator

from consortium.checking.row import Row
from consortium.checking.rulebook import Rulebook
from consortium.model import Area
from consortium.problems.problem import Problem

FILE = "data/areas.yml"


def codes_of_the_map(book: Rulebook) -> Iterator[Problem]:
    """Each district has a code that the map knows, and each code of the map has its district."""
    of_map = book.terms.map_codes
    if of_map is None or len(book.area_ids.counties) > 1:
        return  # A district that says that it is the county is told of, and has its code.
    districts = [row for row in book.of(Area) if row.value.kind == "district"]
    yield from _same_codes(districts)
    missing = sorted(of_map - {row.value.code for row in districts})
    strangers = [row for row in districts if row.value.code not in of_map]
    if strangers and len(strangers) == len(districts) and len(missing) > 1:
        message = (
            f"Our map has none of these districts: it has {', '.join(missing)}. Make it anew, "
            "as data/geography/README.md says."
        )
        yield districts[0].record.problem(("code",), message)
        return
    for row in strangers:
        instead = missing[0] if len(missing) == len(strangers) == 1 else None
        message = _strange_code_message(row.value.code, missing)
        yield row.record.problem(("code",), message, instead=instead)
    if missing and len(districts) < len(of_map):
        message = (
            f"No district here has the code {' or '.join(missing)}, which our map has. "
            "Districts do not change: put it back as it was. Is the map an example? Then make "
            "your own, as data/geography/README.md says."
        )
        yield Problem(file=FILE, message=message)


def _same_codes(districts: Iterable[Row[Area]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for row in districts:
        code = row.value.code
        if code in first:
            message = (
                f"'{first[code]}' has the code '{code}' too. Each district has its own, and the "
                "codes do not change. Put the one that you changed back as it was."
            )
            yield row.record.problem(("code",), message)
        first.setdefault(code, row.id)


def _strange_code_message(code: str, missing: list[str]) -> str:
    message = f"Our map has no district with the code '{code}'. The codes do not change."
    if missing:
        return f"{message} Put it back as it was: {' or '.join(missing)}."
    return (
        f"{message} It has all the districts of the county already: take this one out, or ask "
        "the person who looks after the website to draw it on the map."
    )
