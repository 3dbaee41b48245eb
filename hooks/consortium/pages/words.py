"""The A to Z of everyday words and of names, and what each leads to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from consortium.answers.contact_point import reached
from consortium.directory import Directory, alphabetical
from consortium.model import LISTED, TIERS, Community, Hub, Listed, Need, Service
from consortium.standing import State
from consortium.text.a_to_z import in_order, initial_of, sorted_as

Term = Need | Community | Listed
_Rank = tuple[bool, int, bool, bool, tuple[str, str]]

MOST = 4
"""As many pages as a word leads to: the need's own, which comes first, leads to all the others."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word and the terms it leads to, in the order of use."""

    text: str
    terms: tuple[Term, ...]

    @property
    def initial(self) -> str:
        """The capital letter or figure it stands under, or "" if it begins with another letter."""
        return initial_of(sorted_as(self.text))


def words_a_to_z(directory: Directory, today: date) -> tuple[Word, ...]:
    """Gather the words that all that helps on a day is known by, and names, A to Z.

    A word that several terms share stands once. It leads to needs first, then to communities, then
    to who can be reached and to official pages, in the order of an answer; to nothing else. What
    has no letter and no figure stands nowhere.
    """
    spelt: dict[str, str] = {}
    terms: dict[str, dict[Term, None]] = {}
    for term in _terms(directory, today):
        for text in _texts(term):
            folded = text.casefold()
            spelt.setdefault(folded, text)
            terms.setdefault(folded, {})[term] = None
    words = (
        Word(text, tuple(terms[folded])[:MOST]) for folded, text in spelt.items() if sorted_as(text)
    )
    return tuple(sorted(words, key=lambda word: (*in_order(sorted_as(word.text)), word.text)))


def _texts(term: Term) -> tuple[str, ...]:
    """Give what a term is looked up by: not what anything but a hub is called by us."""
    match term:
        case Need():
            own = (term.plan_word,) if term.plan_word else ()
            return (*own, *term.also_known_as, term.title)
        case Community():
            return (*term.also_known_as, term.name)
        case Hub():
            return (term.name,)
        case _:
            return tuple(getattr(term, "also_known_as", ()))


def _terms(directory: Directory, today: date) -> Iterator[Term]:
    yield from directory.needs.values()
    yield from directory.communities.values()
    ranked = [(_rank(record, directory, today), record) for record in _looked_up(directory)]
    helping = ((rank, record) for rank, record in ranked if rank)
    for _, record in sorted(helping, key=lambda pair: pair[0]):
        yield record


def _looked_up(directory: Directory) -> Iterator[Listed]:
    """Give the records of all kinds that have everyday words, and the hubs, which have names."""
    for kind, model in LISTED.items():
        if model is Hub or "also_known_as" in model.model_fields:
            yield from directory.of(kind).values()


def _rank(record: Listed, directory: Directory, today: date) -> _Rank | None:
    """Give the place among what can be reached, or None for what cannot.

    What is paused comes last; before that the nearest first, and then what an editor puts first.
    An official page stands after who is near and before what is national, as in an answer.
    """
    if not isinstance(record, Hub | Service):
        page = (False, TIERS.index("national"), False, False, alphabetical(record))
        return None if getattr(record, "status", "") == "closed" else page
    known = reached(directory, record, today)
    if known is None:
        return None
    hubs = (record,) if isinstance(record, Hub) else directory.hubs_of(record)
    tier = min(TIERS.index(hub.tier) for hub in hubs)
    is_service = isinstance(record, Service)
    put_first = isinstance(record, Service) and record.first
    return known.state is State.PAUSED, tier, is_service, not put_first, alphabetical(record)
