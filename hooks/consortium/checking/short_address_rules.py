"""Rules on the short addresses that people type from posters."""

from collections.abc import Iterator

from consortium.checking.rulebook import Rulebook
from consortium.model import Area, Need
from consortium.problems.problem import Problem
from consortium.short_addresses import taken_beside


def one_page_each(book: Rulebook) -> Iterator[Problem]:
    """A short address leads to one page: that of its need."""
    taken = taken_beside(file.split("/")[1] for file in book.terms.files)
    used = {name: f"the page '{name}/'" for name in taken}
    for area in book.of(Area):
        used.setdefault(area.id.partition("-")[0], f"'{area.id}'")
    for row in book.of(Need):
        word = row.value.short_address
        if word is None:
            continue
        if word in used:
            message = (
                f"This short address is that of {used[word]} already, and leads to one page. "
                "Choose another word."
            )
            yield row.record.problem(("short_address",), message)
        used[word] = f"'{row.id}'"
