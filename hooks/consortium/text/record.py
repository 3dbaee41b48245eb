"""One record as it was read: text, with the place of every part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from consortium.problems.problem import Problem
from consortium.text.node import Key, MappingNode, Node, Scalar, find, nearest, scalars
from consortium.text.quote_marks import MARKS, as_yaml, quoted
from consortium.text.source_file import SourceFile


@dataclass(frozen=True, eq=False)
class Record:
    """One YAML record, or one entry of a list such as data/areas.yml, as it was read that time.

    `kind` is the folder's or the list's name, `id` the file's name without ".yml" (or the entry's
    key), `file` the path from the top of the repository. `body` is what stands below the notes of a
    newsletter, None in a YAML file.
    """

    kind: str
    id: str
    tree: Node
    source: SourceFile
    body: SourceFile | None = None

    @property
    def file(self) -> str:
        """The path of the record's file from the top of the repository."""
        return self.source.file

    @cached_property
    def address(self) -> str:
        """The address of the record's page from the top of the site: "hubs/ayton/"."""
        return f"{self.kind}/{self.id}/"

    @cached_property
    def old_addresses(self) -> tuple[str, ...]:
        """The addresses that led to it before, as they were typed: "hubs/old"."""
        addresses = find(self.tree, ("redirect_from",))
        written = scalars(addresses) if addresses else ()
        return tuple(address.text.strip("/") for _, address in written)

    @cached_property
    def scalars(self) -> tuple[tuple[tuple[Key, ...], Scalar], ...]:
        """Every value that is text, with the path to it."""
        return tuple(scalars(self.tree))

    @cached_property
    def named_scalars(self) -> tuple[tuple[tuple[str, ...], tuple[Key, ...], Scalar], ...]:
        """The same, each with the names of fields alone that lead to it in front."""
        return tuple(
            (tuple([step for step in path if isinstance(step, str)]), path, scalar)
            for path, scalar in self.scalars
        )

    def whole(self, path: tuple[Key, ...]) -> tuple[Key, ...]:
        """Give a path with the kind and the id of the record in front, as problems know it."""
        return (self.kind, self.id, *path)

    def text(self, *path: Key) -> str:
        """Give the text of a field, or "" if it is not there."""
        node = find(self.tree, path)
        return node.text if isinstance(node, Scalar) else ""

    def line(self, path: tuple[Key, ...]) -> int:
        """Give the line of the value at a path (or as near to it as there is anything)."""
        return nearest(self.tree, path).place.line

    def is_block(self, value: Scalar) -> bool:
        """Say whether a value begins with the sign | or >, and has its words below that."""
        place = value.place
        return self.source.line(place.line)[place.column - 1 :].startswith(("|", ">"))

    def written_lines(self, value: Scalar) -> Iterator[tuple[int, int, str]]:
        """Give the lines that a value is written on: number, first column and words of each.

        The line of the sign | or > is none of them, and quote marks round it all are no words.
        """
        place, is_block = value.place, self.is_block(value)
        marks = value.quoted and not is_block
        for number in range(place.line + is_block, place.end_line + 1):
            start = place.column - 1 + marks if number == place.line else 0
            end = place.end_column - 1 - marks if number == place.end_line else None
            line = self.source.line(number)[start:end]
            if line.strip():
                yield number, start + len(line) - len(line.lstrip()) + 1, line.strip()

    def line_problem(
        self, path: tuple[Key, ...], number: int, message: str, *, column: int = 1, better: str = ""
    ) -> Problem:
        """Tell of one line of a text, which is worth a look; `better` are the words to write."""
        write = self._line_of_text(path, number, better) if better else ""
        told = self.source.problem(number, message, column=column, write=write, warning=True)
        return replace(told, about=(self.whole(path),))

    def problem(
        self,
        path: tuple[Key, ...],
        message: str,
        *,
        instead: str | Sequence[str] | None = None,
        add: tuple[str, ...] = (),
        warning: bool = False,
    ) -> Problem:
        """Tell of the value at a path (or as near to it as there is anything).

        `instead` is the text to write in the value's place, or several for a list or an item of
        one; it is worked into the line to write. "" takes an item out of a list in brackets; one on
        a line of its own leaves no line to write.
        `add` are lines to add where the message says.
        """
        told = self._told_of(path, nearest(self.tree, path), message, instead, warning=warning)
        return replace(told, add=add)

    def key_problem(
        self,
        path: tuple[Key, ...],
        message: str,
        *,
        instead: str | None = None,
        warning: bool = False,
    ) -> Problem:
        """Tell of a field's name; `instead` is the name to write in its place."""
        parent = nearest(self.tree, path[:-1])
        key = parent.key(str(path[-1])) if isinstance(parent, MappingNode) else None
        return self._told_of(path, key or parent, message, instead, warning=warning)

    def _told_of(
        self,
        path: tuple[Key, ...],
        node: Node,
        message: str,
        instead: str | Sequence[str] | None,
        *,
        warning: bool,
    ) -> Problem:
        told = self.source.problem(
            node.place.line,
            message,
            column=node.place.column,
            write="" if instead is None else self._line_with(path, node, instead),
            warning=warning,
        )
        return replace(told, about=(self.whole(path),))

    def _line_with(self, path: tuple[Key, ...], node: Node, instead: str | Sequence[str]) -> str:
        place = node.place
        if place.end_line != place.line:
            return ""
        line = self.source.line(place.line)
        start, end = line[: place.column - 1], line[place.end_column - 1 :]
        if isinstance(instead, str) and instead:
            if isinstance(node, Scalar) and node.quoted:
                return start + quoted(instead) + end
            in_brackets = bool({*start} & {*"[{"} or {*end[:1]} & {*",]}"})
            return start + as_yaml(instead, in_brackets=in_brackets) + end
        if instead:
            items = ", ".join(as_yaml(item, in_brackets=True) for item in instead)
            is_item = isinstance(path[-1], int) and find(self.tree, path) is node
            return start + (items if is_item else f"[{items}]") + end
        before, comma, blank = start.rpartition(",")
        if comma and not blank.strip():
            return before + end
        return start + end.lstrip(" ,") if start.endswith("[") else ""

    def _line_of_text(self, path: tuple[Key, ...], number: int, better: str) -> str:
        """Give a line of a text with better words, or "" where YAML would not give them back."""
        value = find(self.tree, path)
        if not isinstance(value, Scalar):
            return ""
        lines = self.written_lines(value)
        column, words = next((at, words) for line, at, words in lines if line == number)
        is_block = self.is_block(value)
        if words == value.text.strip() and not is_block:
            return self._line_with(path, value, better)
        if not is_block and (as_yaml(better) != better or MARKS & set(better) - set(words)):
            return ""
        line = self.source.line(number)
        return line[: column - 1] + better + line[column - 1 + len(words) :]
