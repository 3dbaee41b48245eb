"""Rules on the ranks of small areas: all are places in one list, and their percentages agree."""

import re
from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.checking.parts import squeezed
from consortium.model import Rank
from consortium.plan import percentage, percentage_of_rank
from consortium.problems.problem import Problem

IN_THE_COUNTY = re.compile(r"\b(second )?most deprived\b")
"""What the plan says of a place in the county."""
PLACES = 2
"""The decimal places that the plan gives most percentages with."""


def one_list(rulebook: Rulebook) -> Iterator[Problem]:
    """All ranks are from one study."""
    ranks = _ranks(rulebook)
    for entry, rank in ranks[1:]:
        first, other = ranks[0]
        if rank.study != other.study:
            message = (
                f"This rank is from '{rank.study}', and '{first.id}' is from '{other.study}'. All "
                "of them are places in one list, so write the same study."
            )
            yield entry.record.problem(("study",), message)


def one_number_of_areas(rulebook: Rulebook) -> Iterator[Problem]:
    """All ranks are out of one number of areas, which at least one of them gives."""
    ranks = _ranks(rulebook)
    given = [(entry, one.out_of) for entry, one in ranks if one.out_of is not None]
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


def percentages(rulebook: Rulebook) -> Iterator[Problem]:
    """A rank is at most the number of areas, and its percentage is what the two come to."""
    ranks = _ranks(rulebook)
    areas = next((one.out_of for _, one in ranks if one.out_of is not None), None)
    if areas is None:
        return
    for entry, rank in ranks:
        if rank.rank > areas:
            message = f"There are {areas} areas, so no rank is after that. Look at the plan again."
            yield entry.record.problem(("rank",), message)
        elif percentage_of_rank(rank, areas) != rank.percent:
            worked_out = percentage(rank.rank, areas, PLACES)
            message = (
                f"{rank.rank} of {areas} is {worked_out}%. Compare 'rank' and 'percent' to the "
                "plan, and write what it says."
            )
            yield entry.record.problem(("percent",), message)


def places_in_the_county(rulebook: Rulebook) -> Iterator[Problem]:
    """The plan says which place in the county it is: the most deprived, or the second."""
    for entry, rank in _ranks(rulebook):
        said = IN_THE_COUNTY.search(squeezed(rank.quote))
        if said is None:
            message = (
                "The quote does not say which place in the county this is. Copy the words that do "
                "as well, such as 'second most deprived'."
            )
            yield entry.record.problem(("quote",), message)
            continue
        place = 2 if said[1] else 1
        if rank.county_rank != place:
            message = f"The plan says '{said[0]}', so this is {place}."
            yield entry.record.problem(("county_rank",), message, instead=str(place))


def _ranks(rulebook: Rulebook) -> tuple[tuple[Entry, Rank], ...]:
    found = ((entry, entry.value) for entry in rulebook.of("ranks"))
    return tuple((entry, rank) for entry, rank in found if isinstance(rank, Rank))
