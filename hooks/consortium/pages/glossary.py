"""The glossary as a page: its terms A to Z."""

from collections.abc import Iterable
from itertools import groupby

from consortium.model import GlossaryTerm


def glossary_a_to_z(
    terms: Iterable[GlossaryTerm],
) -> tuple[tuple[str, tuple[GlossaryTerm, ...]], ...]:
    """Give the terms A to Z, those with the same initial together, below its capital letter."""
    ordered = sorted(terms, key=lambda term: (term.term.casefold(), term.id))
    initials = groupby(ordered, key=lambda term: term.term[0].upper())
    return tuple((initial, tuple(group)) for initial, group in initials)
