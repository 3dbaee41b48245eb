"""Shares of a whole, in per cent."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from consortium.model import Rank

HUNDRED = Decimal(100)


def percentage(part: int | Decimal, whole: int, places: int = 1) -> Decimal:
    """Give a share in per cent, rounded half up: 10 of 407 to one decimal place is 2.5."""
    return (HUNDRED * part / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def ranked_areas(ranks: Iterable[Rank]) -> int | None:
    """Give the number of small areas that the ranks are out of, or None if it is not one number.

    A plan says it with some ranks and leaves it out with others.
    """
    given = {rank.out_of for rank in ranks if rank.out_of is not None}
    return given.pop() if len(given) == 1 else None
