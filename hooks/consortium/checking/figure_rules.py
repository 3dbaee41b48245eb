"""Rules on figures: each is what the plan's own words say, and words do not become numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

from consortium.checking.entry import Rulebook
from consortium.checking.parts import parts_of, squeezed
from consortium.model import Finding, Part, Period, Rank
from consortium.problems.problem import Problem

NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
MILLION = re.compile(r"(\d+(?:\.\d+)?) million")
NUMBERS = ("value", "pounds", "rank", "out_of", "percent")
"""The fields that hold a number taken from the plan's words."""
OF_THE_FIGURE = ("value", "pounds")
"""Those of them that say in a number what `figure` says in the plan's words."""


def figures_as_worded(rulebook: Rulebook) -> Iterator[Problem]:
    """A figure is worded as in its quote, be it "almost half" or "62 %"."""
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            figure, quotes = getattr(part, "figure", None), _quotes(part)
            if figure and quotes and not any(squeezed(figure) in one for one in quotes):
                message = (
                    f"'{figure}' does not stand in the quote below it. Write the figure as the "
                    "plan words it, letter by letter."
                )
                yield entry.record.problem((*path, "figure"), message)


def numbers_of_the_plan(rulebook: Rulebook) -> Iterator[Problem]:
    """A number stands in the words that it is taken from, where they have figures at all."""
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            for field in NUMBERS:
                value, said = getattr(part, field, None), _numbers(part, field)
                if value is not None and said and Decimal(value) not in said:
                    message = (
                        f"{value} is not in the plan's words that are quoted for it. Write the "
                        "number that stands there, or change the quote."
                    )
                    yield entry.record.problem((*path, field), message)


def months_of_the_plan(rulebook: Rulebook) -> Iterator[Problem]:
    """A period has the months that its quote names."""
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            if not isinstance(part, Period) or part.quote is None:
                continue
            said = [int(month) for month in re.findall(r"\d+", part.quote)]
            if said and (said[0], said[-1]) != (part.first, part.last):
                message = "These are not the months of the quote. Compare 'first' and 'last' to it."
                yield entry.record.problem((*path, "first"), message)


def words_stay_words(rulebook: Rulebook) -> Iterator[Problem]:
    """A figure such as "Almost nine out of ten" is not made into a number."""
    for entry in rulebook.of("findings"):
        finding = entry.value
        if not isinstance(finding, Finding) or finding.value is None:
            continue
        if not NUMBER.search(finding.figure):
            message = (
                f"The plan says '{finding.figure}' and gives no number, so there is none here "
                "either. Take this line out."
            )
            yield entry.record.problem(("value",), message)


def one_number_of_areas(rulebook: Rulebook) -> Iterator[Problem]:
    """All ranks are out of one number of areas, which at least one of them gives."""
    ranks = [(entry, entry.value) for entry in rulebook.of("ranks")]
    given = [(entry, one.out_of) for entry, one in ranks if isinstance(one, Rank) and one.out_of]
    if ranks and not given and len(ranks) == len(rulebook.ids.get("ranks", ())):
        message = "No rank says how many areas there are. Give one of them a line 'out_of:'."
        yield ranks[0][0].record.problem((), message)
    for entry, areas in given[1:]:
        if areas != given[0][1]:
            message = (
                f"'{given[0][0].id}' is out of {given[0][1]} areas, and this rank of {areas}. All "
                "of them are places in one list, so look which is right."
            )
            yield entry.record.problem(("out_of",), message)


def _quotes(part: Part) -> tuple[str, ...]:
    """Give the plan's words that a part quotes itself or in its sources."""
    own = getattr(part, "quote", None)
    sources = getattr(part, "source", ())
    found = (own, *(getattr(one, "quote", None) for one in sources if isinstance(one, Part)))
    return tuple(squeezed(one) for one in found if one)


def _numbers(part: Part, field: str) -> frozenset[Decimal]:
    """Give the numbers in the words that a field is taken from: the figure's, or the quotes'."""
    figure = getattr(part, "figure", None)
    said = figure if figure and field in OF_THE_FIGURE else " ".join(_quotes(part))
    millions = {Decimal(number) * 1_000_000 for number in MILLION.findall(said)}
    plain = {Decimal(number.replace(",", "")) for number in NUMBER.findall(said)}
    return frozenset(millions | plain)
