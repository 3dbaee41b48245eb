"""What records are called, whether they can be read or not."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from consortium.gathered import gathered
from consortium.model import FOLDERS, KINDS, LISTS
from consortium.model.field_rules import field_names
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Node, Scalar
from consortium.text.record import Record


@dataclass(frozen=True)
class Names:
    """What records are called: all that a rule on one record may know of which others there are.

    `ids` are those of each kind, readable or not; of a list that could not be read, none.
    `unread_lists` are the kinds of such lists, so nobody knows their records. `renamed` gives the
    name that each old one has given way to: {"hubs/old": "hubs/ayton"}. `too_far_in` is what stands
    among the fields of a list and is none: it may be an id with spaces in front. `erased` are those
    that were taken off: {"hubs/ayton"}.
    """

    ids: Mapping[str, frozenset[str]]
    unread_lists: frozenset[str]
    renamed: Mapping[str, str]
    too_far_in: frozenset[tuple[str, str]]
    erased: frozenset[str]

    @cached_property
    def to_name(self) -> Mapping[str, frozenset[str]]:
        """The ids of each kind that others may name: not those that were taken off."""
        return {
            kind: frozenset(name for name in ids if f"{kind}/{name}" not in self.erased)
            for kind, ids in self.ids.items()
        }

    def may_hold(self, kind: str, record_id: str) -> bool:
        """Say whether a record is there, or may be and cannot be read."""
        return (
            record_id in self.ids.get(kind, ())
            or kind in self.unread_lists
            or (kind, record_id) in self.too_far_in
        )


def names_of(records: Collection[Record], unread: Collection[tuple[str, str]]) -> Names:
    """Give the names of all records.

    `records` are all that could be read, one by one. `unread` names the (kind, id) of files that
    could not be read: they are known to be there, so nobody is blamed for pointing at them. A list
    that could not be read is among them under the name of its kind.
    """
    unread_lists = frozenset(kind for kind, name in unread if kind == name and kind in LISTS)
    there = [(record.kind, record.id) for record in records]
    there += [(kind, name) for kind, name in unread if kind not in unread_lists]
    renamed: dict[str, str] = {}
    for record in records:
        for address in record.old_addresses:
            renamed.setdefault(address, record.address.strip("/"))
    return Names(
        ids={kind: frozenset(names) for kind, names in gathered(there).items()},
        unread_lists=unread_lists,
        renamed=renamed,
        too_far_in=frozenset(_among_the_fields(records)),
        erased=frozenset(each.address.strip("/") for each in records if is_erased(each)),
    )


def is_erased(record: Record) -> bool:
    """Say whether a record with a file of its own was taken off: only that is left in it."""
    tree = record.tree
    has_field = isinstance(tree, MappingNode) and tree.key("erased") is not None
    return has_field and record.kind in FOLDERS


def _among_the_fields(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    for record in records:
        if record.kind in LISTS and isinstance(record.tree, MappingNode):
            known = field_names(KINDS[record.kind].model)
            yield from (
                (record.kind, key.text) for key, _ in record.tree.entries if key.text not in known
            )


def records_in(record: Record) -> tuple[Record, ...] | Problem:
    """Take a list such as data/areas.yml apart into its records, or say that it is none.

    What was read of any other file is its one record.
    """
    if record.kind not in LISTS:
        return (record,)
    if isinstance(record.tree, MappingNode):
        return tuple(
            Record(record.kind, key.text, _from_key(key, node), record.source)
            for key, node in record.tree.entries
        )
    example = "'ayton:', with its fields on the lines below, two spaces further to the right"
    return record.problem((), f"This file is made of ids, one after another: {example}.")


def _from_key(key: Scalar, tree: Node) -> Node:
    """Let a record of a list begin where its id stands, so that its problems point there."""
    if not isinstance(tree, MappingNode):
        return tree
    place = tree.place._replace(line=key.place.line, column=key.place.column)
    return MappingNode(tree.entries, place)
