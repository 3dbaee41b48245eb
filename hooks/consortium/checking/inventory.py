"""Which records there are, whether they can be read or not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from consortium.model import FOLDERS, KINDS, LISTS
from consortium.model.field_rules import field_names
from consortium.problems.problem import Problem
from consortium.reading.record_files import RecordFiles
from consortium.text.node import MappingNode, Node, Scalar
from consortium.text.record import Record, renamed


@dataclass(frozen=True)
class Inventory:
    """Which records there are.

    `records` are all that could be read, one by one. `unread` names the (kind, id) of files that
    could not be read: they are known to be there, so nobody is blamed for pointing at them. A list
    that could not be read is among them under the name of its kind.
    """

    records: tuple[Record, ...]
    unread: frozenset[tuple[str, str]]

    @cached_property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """The ids of each kind, readable or not; of a list that could not be read, none."""
        ids: dict[str, set[str]] = {}
        for record in self.records:
            ids.setdefault(record.kind, set()).add(record.id)
        for kind, record_id in self.unread:
            if kind not in self.unread_lists:
                ids.setdefault(kind, set()).add(record_id)
        return {kind: frozenset(of_kind) for kind, of_kind in ids.items()}

    @cached_property
    def unread_lists(self) -> frozenset[str]:
        """The kinds whose list is there but could not be read, so that nobody knows its records."""
        return frozenset(kind for kind, name in self.unread if kind == name and kind in LISTS)

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The name that each old one has given way to: {"hubs/old": "hubs/ayton"}."""
        return renamed(self.records)

    @cached_property
    def erased(self) -> frozenset[str]:
        """The records that were taken off: {"hubs/ayton"}."""
        return frozenset(record.address.strip("/") for record in self.records if is_erased(record))

    def may_hold(self, kind: str, record_id: str) -> bool:
        """Say whether a record is there, or may be and cannot be read."""
        return (
            record_id in self.ids.get(kind, ())
            or kind in self.unread_lists
            or (kind, record_id) in self._too_far_in
        )

    @cached_property
    def _too_far_in(self) -> frozenset[tuple[str, str]]:
        """What stands among the fields of a list and is none: it may be an id with spaces."""
        return frozenset(
            (record.kind, key.text)
            for record in self.records
            if record.kind in LISTS and isinstance(record.tree, MappingNode)
            for key, _ in record.tree.entries
            if key.text not in field_names(KINDS[record.kind].model)
        )


def is_erased(record: Record) -> bool:
    """Say whether a record with a file of its own was taken off: only that is left in it."""
    tree = record.tree
    has_field = isinstance(tree, MappingNode) and tree.key("erased") is not None
    return has_field and record.kind in FOLDERS


def inventory_of(files: RecordFiles) -> tuple[Inventory, tuple[Problem, ...]]:
    """Take lists apart, or tell of those that are none, and give which records there are."""
    records: list[Record] = []
    problems: list[Problem] = []
    unread = set(files.unread)
    for record in files.records:
        if record.kind not in LISTS:
            records.append(record)
        elif isinstance(record.tree, MappingNode):
            records.extend(_singles(record, record.tree))
        else:
            example = (
                "'ayton:', with its fields on the lines below, two spaces further to the right"
            )
            message = f"This file is made of ids, one after another: {example}."
            problems.append(record.problem((), message))
            unread.add((record.kind, record.kind))
    return Inventory(tuple(records), frozenset(unread)), tuple(problems)


def _singles(record: Record, tree: MappingNode) -> Iterator[Record]:
    """Take a list such as data/areas.yml apart into its records."""
    return (
        Record(record.kind, key.text, _from_key(key, node), record.source)
        for key, node in tree.entries
    )


def _from_key(key: Scalar, tree: Node) -> Node:
    """Let a record of a list begin where its id stands, so that its problems point there."""
    if not isinstance(tree, MappingNode):
        return tree
    place = tree.place._replace(line=key.place.line, column=key.place.column)
    return MappingNode(tree.entries, place)
