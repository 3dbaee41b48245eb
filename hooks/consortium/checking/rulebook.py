"""All that the rules may look at."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from consortium.advice.meanings import Meanings, meanings_of
from consortium.checking.names import Names
from consortium.checking.row import Row
from consortium.checking.terms import Terms
from consortium.gathered import gathered
from consortium.model import (
    Area,
    Community,
    Consortium,
    Document,
    Erased,
    GlossaryTerm,
    Hub,
    Listed,
    Newsletter,
    Part,
    Source,
    kind_of,
)
from consortium.telephone import HOME
from consortium.text.record import Record
from consortium.time.london import CLOCKS


@dataclass(frozen=True)
class Library:
    """The documents that the model accepts, and the lines of texts.

    `plan` is the first of the documents. `texts` are those of the files in data/source, by their
    names.
    """

    documents: Mapping[str, Document]
    plan: Document | None
    texts: Mapping[str, Sequence[str]]

    def document_of(self, part: Part) -> Document | None:
        """Give the document whose lines a part names: the plan, where it does not say."""
        named = part.document if isinstance(part, Source) else None
        return self.documents.get(named) if named else self.plan

    def text_of(self, document: Document | None) -> Sequence[str] | None:
        """Give the lines of a document, or None where nobody has its words."""
        return self.texts.get(document.text or "") if document else None


AnyPart = TypeVar("AnyPart", bound=Part)


Addressed = Listed | Newsletter | Community | Erased
"""What may have old addresses."""

_KINDS = ("district", "county")


class AreaIds(NamedTuple):
    """The ids of the districts, and of the county: none in a city, and several by mistake."""

    districts: tuple[str, ...]
    counties: tuple[str, ...]


@dataclass(frozen=True)
class Rulebook:
    """All that a rule may look at.

    `records` are all that could be read, one by one, and `rows` those of them that the model
    accepts. `unread` names the (kind, id) of those that could not be read, and `names` all.
    """

    records: tuple[Record, ...]
    unread: frozenset[tuple[str, str]]
    names: Names
    rows: tuple[Row[Part], ...]
    terms: Terms

    def of(self, model: type[AnyPart]) -> tuple[Row[AnyPart], ...]:
        """Give the rows whose values are of a model."""
        of_its_kinds = (rows for kind, rows in self._by_model.items() if issubclass(kind, model))
        return tuple(chain.from_iterable(of_its_kinds))

    @cached_property
    def _by_model(self) -> Mapping[type[Part], tuple[Row[Any], ...]]:
        """The rows of each model, in their order: those of a kind stand together."""
        return gathered((type(row.value), row) for row in self.rows)

    def all_passed(self, models: Iterable[type[Part]]) -> bool:
        """Say whether every record of some kinds is accepted, so that none can be a missing one."""
        kinds = [kind_of(model).name for model in models]
        return self.names.unread_lists.isdisjoint(kinds) and all(
            self._accepted[kind] == len(self.names.ids.get(kind, ())) for kind in kinds
        )

    @cached_property
    def _accepted(self) -> Counter[str]:
        """How many records of each kind the model accepts."""
        return Counter(row.kind for row in self.rows)

    @cached_property
    def meanings(self) -> Meanings:
        """What people call the records that a field may name."""
        return meanings_of(self.records, self.names.to_name, self.terms.places)

    @cached_property
    def by_address(self) -> Mapping[str, Row[Part]]:
        """Rows by the address of their page ("hubs/ayton/")."""
        return {row.record.address: row for row in self.rows}

    @cached_property
    def areas(self) -> AreaIds:
        """The ids of the districts and of the county, accepted or not."""
        areas = [record for record in self.records if record.kind == kind_of(Area).name]
        return AreaIds(
            *(tuple(area.id for area in areas if area.text("kind") == kind) for kind in _KINDS)
        )

    @cached_property
    def may_be_made_up(self) -> bool:
        """Whether records may use the telephone numbers set aside for drama, and example.org.

        The Consortium's record says that all is made up. While nobody can read it, nobody knows.
        """
        said = self._consortium_says("made_up")
        return said is None or self.terms.fixtures or said.lower() in ("yes", "true")

    @cached_property
    def country(self) -> str:
        """The country whose telephone numbers need no code, or "" while nobody knows it."""
        said = self._consortium_says("country")
        country = HOME if said == "" else said
        return country if country in CLOCKS else ""

    def _consortium_says(self, field: str) -> str | None:
        """Give what its record says, even where the model refuses the rest, or None if unread."""
        if any(kind == "consortium" for kind, _ in self.unread):
            return None
        return "".join(record.text(field) for record in self.records if record.kind == "consortium")

    @cached_property
    def money(self) -> str:
        """The sign of its money, or "" while nobody knows it."""
        said = self._consortium_says("money")
        return str(Consortium.model_fields["money"].default) if said == "" else said or ""

    @cached_property
    def old_emails(self) -> frozenset[str]:
        """The e-mail addresses of the people of a plan, in small letters."""
        people = self.consortium.people if self.consortium else ()
        return frozenset(person.email.casefold() for person in people)

    @cached_property
    def library(self) -> Library:
        """The documents that the model accepts, and their words."""
        documents = {row.id: row.value for row in self.of(Document)}
        return Library(documents, next(iter(documents.values()), None), self.terms.texts)

    @cached_property
    def explained(self) -> frozenset[str]:
        """The words that the glossary explains."""
        spellings = (spelling for row in self.of(GlossaryTerm) for spelling in row.value.spellings)
        return frozenset(word for spelling in spellings for word in spelling.split())

    @cached_property
    def moved(self) -> tuple[Row[Addressed], ...]:
        """The rows that have old addresses."""
        rows = chain.from_iterable(self._by_model.values())
        return tuple(row for row in rows if row.named("redirect_from"))

    @cached_property
    def hubs(self) -> Mapping[str, Hub]:
        """The hubs that the model accepts."""
        return {row.id: row.value for row in self.of(Hub)}

    @cached_property
    def consortium(self) -> Consortium | None:
        """The Consortium's own record."""
        return next((row.value for row in self.of(Consortium)), None)
