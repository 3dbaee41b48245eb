"""Rules on figures: each is what the plan's own words say, and words do not become numbers."""

import re
from collections.abc import Iterator
from decimal import Decimal

from consortium.checking.entry import Rulebook
from consortium.checking.parts import parts_of, squeezed
from consortium.checking.plan_words import cut_in, stand_in
from consortium.model import Amount, Finding, Part, Period, Statistic
from consortium.numbers import NUMBERS_IN_WORDS
from consortium.problems.problem import Problem

NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
MILLION = re.compile(r"(\d+(?:\.\d+)?) million")
NUMBERS = ("value", "pounds", "rank", "out_of", "percent")
"""The fields that hold a number taken from the plan's words."""
PLACE = {
    "rank": re.compile(r"\brank(?:s|ed)? ([\d,]+)"),
    "out_of": re.compile(r"\bof (?:the |all )?([\d,]+)"),
    "percent": re.compile(r"([\d.]+) ?%"),
}
"""Where in the plan's words the number of a field stands, if not anywhere."""
OF_THE_FIGURE = ("value", "pounds")
"""Those of them that say in a number what `figure` says in the plan's words."""


def figures_as_worded(rulebook: Rulebook) -> Iterator[Problem]:
    """A figure is worded as in its quote, be it "almost half" or "62 %"."""
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            figure, quotes = getattr(part, "figure", None), _quotes(part)
            if not figure or not quotes or any(stand_in(figure, one) for one in quotes):
                continue
            message = (
                f"'{figure}' does not stand in the quote below it. Write the figure as the plan "
                "words it, letter by letter."
            )
            if any(cut_in(figure, one) for one in quotes):
                message = (
                    f"'{figure}' begins or ends in the middle of a word or number of the quote. "
                    "Write the whole of it, with its % or £."
                )
            yield entry.record.problem((*path, "figure"), message)


def numbers_of_the_plan(rulebook: Rulebook) -> Iterator[Problem]:
    """A number stands in the words of the plan that it is taken from."""
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            for field in NUMBERS:
                value, words = getattr(part, field, None), _words_for(part, field)
                if value is None or not words or _made_of_words(part, field):
                    continue
                if Decimal(value) not in _numbers(words, field):
                    message = (
                        f"{value} is not in the plan's words that are quoted for it. Write the "
                        "number that stands there, or change the quote."
                    )
                    yield entry.record.problem((*path, field), message)


def lines_with_their_words(rulebook: Rulebook) -> Iterator[Problem]:
    """A sum or a period that names lines of the plan quotes them, so that it can be compared."""
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            if not isinstance(part, Amount | Period) or part.lines is None or part.quote:
                continue
            what = "sum is" if isinstance(part, Amount) else "months are"
            message = (
                f"The plan's lines are named, so copy its words as well: 'quote:' and the words. "
                f"If the {what} not from the plan, take out 'lines'."
            )
            yield entry.record.key_problem((*path, "lines"), message)


def months_of_the_plan(rulebook: Rulebook) -> Iterator[Problem]:
    """A period has the months that its quote names."""
    for entry in rulebook.entries:
        for path, part in parts_of(entry.value):
            if not isinstance(part, Period) or part.quote is None:
                continue
            said = [int(month) for month in re.findall(r"\d+", part.quote)]
            if not said or (said[0], said[-1]) != (part.first, part.last):
                message = "These are not the months of the quote. Compare 'first' and 'last' to it."
                yield entry.record.problem((*path, "first"), message)


def words_stay_words(rulebook: Rulebook) -> Iterator[Problem]:
    """A figure such as "Almost nine out of ten" is not made into a number."""
    for entry in rulebook.of("findings", "statistics"):
        if _made_of_words(entry.value, "value"):
            message = (
                f"The plan says '{getattr(entry.value, 'figure', '')}' and gives no number, so "
                "there is none here either. Take this line out."
            )
            yield entry.record.problem(("value",), message)


def _quotes(part: Part) -> tuple[str, ...]:
    """Give the plan's words that a part quotes itself or in its sources."""
    own = getattr(part, "quote", None)
    sources = getattr(part, "source", ())
    found = (own, *(getattr(one, "quote", None) for one in sources if isinstance(one, Part)))
    return tuple(squeezed(one) for one in found if one)


def _words_for(part: Part, field: str) -> str:
    """Give the words that a field's number is taken from: the figure's, or the quotes'."""
    figure = getattr(part, "figure", None)
    return figure if figure and field in OF_THE_FIGURE else " ".join(_quotes(part))


def _made_of_words(part: Part, field: str) -> bool:
    """Say whether a finding's or a statistic's `value` is made from a figure without a number.

    Those are told of by a rule of their own. "ten" is a number of a statistic, as good as "10".
    """
    if field != "value" or not isinstance(part, Finding | Statistic):
        return False
    if part.value is None or part.figure is None or NUMBER.search(part.figure):
        return False
    return isinstance(part, Finding) or part.figure.casefold() not in NUMBERS_IN_WORDS


def _numbers(words: str, field: str) -> frozenset[Decimal]:
    """Give the numbers in the plan's words that a field may hold."""
    if words.casefold() in NUMBERS_IN_WORDS:
        return frozenset({Decimal(NUMBERS_IN_WORDS.index(words.casefold()) + 1)})
    if field in PLACE:
        words = " ".join(PLACE[field].findall(words))
    millions = {Decimal(number) * 1_000_000 for number in MILLION.findall(words)}
    plain = {Decimal(number.replace(",", "")) for number in NUMBER.findall(words)}
    return frozenset(millions | plain)
