"""Shares of a whole, in per cent."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from consortium.model import Rank

HUNDRED = Decimal(100)


def percentage(part: int | Decimal, whole: int, places: int = 1) -> Decimal:
    """Give a share in per cent, rounded half up: 10 of 407 to one decimal place is 2.5."""
    return (HUNDRED * part / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def ranked_areas(ranks: Iterable[Rank]) -> int:
    """Give the number of small areas that the ranks are out of.

    The plan says it with some ranks and leaves it out with others, and the checks see to it that
    it is one number.
    """
    return next(rank.out_of for rank in ranks if rank.out_of is not None)


def percentage_of_rank(rank: Rank, areas: int) -> Decimal:
    """Work out a rank's percentage to as many decimal places as the plan gives."""
    exponent = rank.percent.as_tuple().exponent
    return percentage(rank.rank, areas, places=-exponent if isinstance(exponent, int) else 0)
