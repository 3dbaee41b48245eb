"""A record beside what the model made of it, and all that the rules may look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from consortium.model import LISTS, Area, Consortium, Document, Event, Part
from consortium.pictures import Picture
from consortium.text.record import Record, renamed


@dataclass(frozen=True)
class Entry:
    """A record that the model accepts: `record` knows the lines, `value` the meaning."""

    record: Record
    value: Part

    @property
    def kind(self) -> str:
        """The folder or the list that it is in."""
        return self.record.kind

    @property
    def id(self) -> str:
        """Its file's name, or its key in the list."""
        return self.record.id


@dataclass(frozen=True)
class Rulebook:
    """All that a rule may look at.

    `records` are all that could be read, `entries` those the model accepts. `unread` names the
    (kind, id) of files that could not be read. `newest_day` is the last day whose news is out:
    `today`, or before three in the morning the day before. `texts` are the lines of each file in
    data/source. `map_codes` are the codes of the districts that the map has (None: there is no map
    to compare with). `files` are the paths of all files in docs from the top of the repository.
    `pictures` are what the pictures among them are. `template_words` are the lines of each kind's
    template that are there to be replaced. `fixtures` is true for made-up records in tests.
    """

    records: tuple[Record, ...]
    entries: tuple[Entry, ...]
    unread: frozenset[tuple[str, str]]
    today: date
    newest_day: date
    map_codes: frozenset[str] | None = None
    files: frozenset[str] = frozenset()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    template_words: Mapping[str, frozenset[str]] = field(default_factory=dict)
    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fixtures: bool = False

    def of(self, *kinds: str) -> Iterator[Entry]:
        """Give the entries of some kinds."""
        return (entry for entry in self.entries if entry.kind in kinds)

    def all_accepted(self, *kinds: str) -> bool:
        """Say whether every record of some kinds is accepted, so that none can be the missing one.

        A kind whose list could not be read has records that nobody knows.
        """
        accepted = sum(1 for _ in self.of(*kinds))
        there = sum(len(self.ids.get(kind, ())) for kind in kinds)
        return accepted == there and self.unread_lists.isdisjoint(kinds)

    @cached_property
    def by_address(self) -> Mapping[str, Entry]:
        """Entries by the address of their page ("hubs/ayton/")."""
        return {entry.record.address: entry for entry in self.entries}

    def find(self, kind: str, record_id: str) -> Entry | None:
        """Give an entry, or None if it is not there or the model does not accept it."""
        return self.by_address.get(f"{kind}/{record_id}/")

    @cached_property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """The ids of each kind, of all files that are there, readable or not."""
        found: dict[str, set[str]] = {}
        for record in self.records:
            found.setdefault(record.kind, set()).add(record.id)
        for kind, record_id in self.unread:
            found.setdefault(kind, set()).add(record_id)
        return {kind: frozenset(ids) for kind, ids in found.items()}

    @cached_property
    def unread_lists(self) -> frozenset[str]:
        """The kinds whose list is there but could not be read."""
        return frozenset(kind for kind, one in self.unread if kind == one and kind in LISTS)

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The name that each old one has given way to: {"hubs/old": "hubs/ayton"}."""
        return renamed(self.records)

    @cached_property
    def areas(self) -> tuple[Entry, ...]:
        """The areas that the model accepts, in the order of their file."""
        return tuple(entry for entry in self.of("areas") if isinstance(entry.value, Area))

    @cached_property
    def events(self) -> tuple[tuple[Record, Event], ...]:
        """The events that the model accepts, each beside its record."""
        return tuple((e.record, e.value) for e in self.of("events") if isinstance(e.value, Event))

    def area_ids(self, kind: str) -> tuple[str, ...]:
        """The ids of the districts, or of the county."""
        areas = (record for record in self.records if record.kind == "areas")
        return tuple(area.id for area in areas if area.text("kind") == kind)

    @cached_property
    def may_be_made_up(self) -> bool:
        """Whether records may use the telephone numbers set aside for drama, and example.org.

        The Consortium's record says that all is made up, even where the model refuses the rest.
        """
        said = (record.text("made_up") for record in self.records if record.kind == "consortium")
        return self.fixtures or any(word.lower() in ("yes", "true") for word in said)

    @cached_property
    def documents(self) -> Mapping[str, Document]:
        """The documents that the model accepts, in the order of their file."""
        return {e.id: e.value for e in self.of("documents") if isinstance(e.value, Document)}

    @property
    def plan(self) -> Document | None:
        """The first of the documents."""
        return next(iter(self.documents.values()), None)

    def document_of(self, part: Part) -> Document | None:
        """Give the document whose lines a part names: the plan, where it does not say."""
        named = getattr(part, "document", None)
        return self.documents.get(named) if named else self.plan

    def text_of(self, document: Document | None) -> tuple[str, ...] | None:
        """Give the lines of a document, or None where nobody has its words."""
        return self.texts.get(document.text or "") if document else None

    @cached_property
    def consortium(self) -> Consortium | None:
        """The Consortium's own record."""
        found = (e.value for e in self.of("consortium") if isinstance(e.value, Consortium))
        return next(found, None)
