"""All that the rules may look at."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar, cast

from consortium.advice.meanings import Meanings
from consortium.checking.inventory import Inventory
from consortium.checking.row import Row
from consortium.checking.terms import Terms
from consortium.model import Area, Consortium, Document, GlossaryTerm, Part, Source, kind_of

AnyPart = TypeVar("AnyPart", bound=Part)


@dataclass(frozen=True)
class Rulebook(Inventory):
    """All that a rule may look at: `rows` are the records that the model accepts."""

    rows: tuple[Row[Part], ...]
    terms: Terms
    _kept: dict[type[Part], tuple[Row[Any], ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, model: type[AnyPart]) -> tuple[Row[AnyPart], ...]:
        """Give the rows whose values are of a model."""
        if model not in self._kept:
            self._kept[model] = tuple(row for row in self.rows if isinstance(row.value, model))
        return self._kept[model]

    def all_passed(self, models: Iterable[type[Part]]) -> bool:
        """Say whether every record of some kinds is accepted, so that none can be a missing one."""
        kinds = {model: kind_of(model).name for model in models}
        return self.unread_lists.isdisjoint(kinds.values()) and all(
            len(self.of(model)) == len(self.ids.get(kind, ())) for model, kind in kinds.items()
        )

    @cached_property
    def meanings(self) -> Meanings:
        """What people call the records that a field may name."""
        return Meanings(self.records, self.ids, self.terms.places)

    @cached_property
    def by_address(self) -> Mapping[str, Row[Part]]:
        """Rows by the address of their page ("hubs/ayton/")."""
        return {row.record.address: row for row in self.rows}

    def find(self, model: type[AnyPart], record_id: str) -> Row[AnyPart] | None:
        """Give a row of a kind, or None if it is not there or the model does not accept it."""
        row = self.by_address.get(f"{kind_of(model).name}/{record_id}/")
        return cast("Row[AnyPart] | None", row)

    @cached_property
    def district_ids(self) -> tuple[str, ...]:
        """The ids of the districts, accepted or not."""
        return self._areas_that_are("district")

    @cached_property
    def county_ids(self) -> tuple[str, ...]:
        """The id of the county, accepted or not: none in a city, and several by mistake."""
        return self._areas_that_are("county")

    def _areas_that_are(self, kind: str) -> tuple[str, ...]:
        areas = (record for record in self.records if record.kind == kind_of(Area).name)
        return tuple(area.id for area in areas if area.text("kind") == kind)

    @cached_property
    def may_be_made_up(self) -> bool:
        """Whether records may use the telephone numbers set aside for drama, and example.org.

        The Consortium's record says that all is made up, even where the model refuses the rest.
        While nobody can read it, nobody knows.
        """
        if any(kind == "consortium" for kind, _ in self.unread):
            return True
        said = (record.text("made_up") for record in self.records if record.kind == "consortium")
        return self.terms.fixtures or any(word.lower() in ("yes", "true") for word in said)

    @cached_property
    def old_emails(self) -> frozenset[str]:
        """The e-mail addresses of the people of a plan, in small letters."""
        people = self.consortium.people if self.consortium else ()
        return frozenset(person.email.casefold() for person in people)

    @cached_property
    def spellings(self) -> frozenset[str]:
        """The words of the glossary, as they are written."""
        terms = (spelling for row in self.of(GlossaryTerm) for spelling in row.value.spellings)
        return frozenset(word for spelling in terms for word in spelling.split())

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents that the model accepts, in the order of their file."""
        return {row.id: row.value for row in self.of(Document)}

    @property
    def plan(self) -> Document | None:
        """The first of the documents."""
        return next(iter(self.documents.values()), None)

    def document_of(self, part: Part) -> Document | None:
        """Give the document whose lines a part names: the plan, where it does not say."""
        named = part.document if isinstance(part, Source) else None
        return self.documents.get(named) if named else self.plan

    def text_of(self, document: Document | None) -> Sequence[str] | None:
        """Give the lines of a document, or None where nobody has its words."""
        return self.terms.texts.get(document.text or "") if document else None

    @cached_property
    def consortium(self) -> Consortium | None:
        """The Consortium's own record."""
        return next((row.value for row in self.of(Consortium)), None)
