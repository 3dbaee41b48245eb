"""Rules on the short addresses that people type from posters."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from consortium.checking.rulebook import Rulebook
from consortium.model import Area, Need
from consortium.problems.problem import Problem
from consortium.short_addresses import beginnings, taken_beside


def one_page_each(book: Rulebook) -> Iterator[Problem]:
    """A short address leads to one page: that of its need.

    What several districts begin with leads to none of them, and a need may have it.
    """
    taken = taken_beside(file.split("/")[1] for file in book.terms.files)
    used = {name: f"the page '{name}/'" for name in taken}
    areas = [row.id for row in book.of(Area)]
    wanted_by = Counter(chain.from_iterable(map(beginnings, areas)))
    for area in areas:
        own = (word for word in beginnings(area) if wanted_by[word] == 1 or word == area)
        used = {**dict.fromkeys(own, f"'{area}'"), **used}
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
