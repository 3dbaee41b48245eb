"""From the events of a YAML parser to a tree of text, noting what YAML would change in silence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from consortium.advice.doubled_fields import (
    doubled_field_problem,
    doubled_record_problem,
    hyphen_problem,
    misplaced_id_problem,
    next_field,
)
from consortium.advice.line_start import bullets_in, glued_items
from consortium.problems.problem import Problem
from consortium.text.node import MappingNode, Node, Position, Scalar, SequenceNode, Span
from consortium.text.quote_marks import (
    EMPTY_WORDS,
    OPENING,
    SIGNS,
    in_curly_quotes,
    requoted,
    with_quotes_from,
)
from consortium.text.source_file import NO_BREAK_SPACE, SourceFile, indent_of_words, is_item

DEEPEST = 20

DOUBTFUL_STARTS = frozenset(SIGNS + OPENING + NO_BREAK_SPACE + "-")
"""What may stand at the start of a text without quote marks by mistake."""


class UnreadableError(Exception):
    """The rest of the file has no meaning for us; the problem is already noted."""


@dataclass
class _Open:
    """A list or a set of fields that has begun and not yet ended."""

    place: Position
    is_mapping: bool
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)
    key: Scalar | None = None
    known: dict[str, Scalar] = field(default_factory=dict)
    """The first key of each name."""
    is_doubled: bool = False
    """Whether it holds two sets of fields: of the second, no more is told."""

    def closed(self, end: yaml.Event) -> Node:
        last = place_of(end)
        place = self.place._replace(end_line=last.end_line, end_column=last.end_column)
        if self.is_mapping:
            return MappingNode(tuple(self.entries), place)
        return SequenceNode(tuple(self.items), place)


@dataclass
class TreeBuilder:
    """Takes events one by one; never calls itself, so depth cannot harm it."""

    source: SourceFile
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    has_doubled_key: bool = False
    has_odd_key: bool = False
    """Whether a field's name has no colon right behind it."""
    _stack: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def take(self, event: yaml.Event) -> None:
        """Add one event to the tree.

        Raises UnreadableError for a second record in the file, a field's name that is a list, or
        lists within lists beyond reason.
        """
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._add(self._stack.pop().closed(event))
        elif isinstance(event, yaml.AliasEvent):
            self._special(event)
            place = place_of(event)
            self._add(Scalar(self.source.line(place.line)[place.column - 1 :], place))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            self._stop(
                event,
                "Three hyphens begin a second record here. Keep one record in each file: move "
                "the rest to a file of its own, and delete this line.",
            )

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        if self._wants_key():
            self._stop(
                event,
                "A field's name is a list here. Begin the line with a name and a colon, for "
                "example 'name: Ayton local hub', and put brackets only after the colon.",
            )
        if len(self._stack) >= DEEPEST:
            self._stop(
                event,
                f"There are more than {DEEPEST} lists inside one another here. Compare this file "
                "with the one that begins with '_template' in its folder.",
            )
        if event.anchor is not None or event.tag is not None:
            self._special_list(event)
        self._stack.append(_Open(place_of(event), isinstance(event, yaml.MappingStartEvent)))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text, style, place = event.value, event.style or "", place_of(event)
        is_plain = bool(text) and not style
        parent_column = self._stack[-1].place.column if self._stack else 0
        self.spans.append(Span(place, style, parent_column, is_plain and not self._wants_key()))
        if event.anchor is not None or event.tag is not None:
            self._special(event)
        is_odd = text[:1] in DOUBTFUL_STARTS or text in EMPTY_WORDS
        if is_plain and (is_odd or place.end_line != place.line):
            self.problems.extend(_plain_text_problems(self.source, text, place))
        self._add(Scalar(text, place, quoted=bool(style)))

    def _add(self, node: Node) -> None:
        parent = self._stack[-1] if self._stack else None
        if parent is None:
            self.root = node
        elif not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = self._key(parent, node)
        else:
            parent.entries.append((parent.key, node))
            parent.key = None

    def _key(self, parent: _Open, key: Node) -> Scalar:
        if not isinstance(key, Scalar):
            raise TypeError("a field's name is text: _begin stops before any other")
        first = parent.known.get(key.text)
        parent.known.setdefault(key.text, key)
        behind = key.place.end_column - 1
        self.has_odd_key |= not self.source.line(key.place.end_line).startswith(":", behind)
        if not key.text:
            message = "This line begins with a colon. Write the field's name before the colon."
            self.problems.append(self.source.problem(key.place.line, message))
        elif first is not None:
            self._tell_of_doubled(parent, first, key)
            self.has_doubled_key = True
        return key

    def _tell_of_doubled(self, parent: _Open, first: Scalar, second: Scalar) -> None:
        last, after = parent.entries[-1]
        outer = self._stack[-2] if len(self._stack) == 2 else None  # noqa: PLR2004 - list, entry
        is_empty = isinstance(after, Scalar) and not after.text
        begins_again = first is parent.entries[0][0] and is_empty
        if begins_again and outer is not None and outer.key:
            self.problems.append(misplaced_id_problem(self.source, last, outer.key.text))
            parent.is_doubled = True
        elif not parent.is_doubled and self._begins_anew(parent, first, second):
            is_item = len(self._stack) > 1
            begun = hyphen_problem if is_item else doubled_record_problem
            self.problems.append(begun(self.source, second))
            parent.is_doubled = True
        elif not parent.is_doubled:
            value = next(value for known, value in parent.entries if known is first)
            self.problems.append(doubled_field_problem(self.source, first, value, second))

    def _begins_anew(self, parent: _Open, first: Scalar, second: Scalar) -> bool:
        """Whether a whole record, or an item of a list, is here again, with its next field too."""
        around = self._stack[-2:-1]
        is_whole = first is parent.entries[0][0] and not any(outer.is_mapping for outer in around)
        return is_whole and next_field(self.source, second) in parent.known

    def _wants_key(self) -> bool:
        return bool(self._stack) and self._stack[-1].is_mapping and self._stack[-1].key is None

    def _special(self, event: yaml.Event) -> None:
        place = place_of(event)
        text = self.source.line(place.line)
        sign = text[place.column - 1 : place.column]
        one_line = place.end_line == place.line
        message = (
            f"The word that begins with {sign} would be lost: a computer gives {sign} a meaning "
            "of its own. Put quote marks round the whole text."
        )
        write = with_quotes_from(text, place.column, place.end_column) if one_line else ""
        self._tell(place, message, write)

    def _special_list(self, event: yaml.Event) -> None:
        place = place_of(event)
        text, start = self.source.line(place.line), place.column - 1
        words = re.match(r"(?:[&!]\S*\s*)+", text[start:])
        lost = words[0] if words else ""
        message = (
            f"'{lost.strip()}' would be lost: a computer gives {lost[:1]} a meaning of its own. "
            "Take it out: what follows is a list, or fields, and not a text."
        )
        self._tell(place, message, text[:start] + text[start + len(lost) :])

    def _stop(self, event: yaml.Event, message: str) -> None:
        self._tell(place_of(event), message)
        raise UnreadableError

    def _tell(self, place: Position, message: str, write: str = "") -> None:
        told = self.source.problem(place.line, message, column=place.column, write=write)
        self.problems.append(told)


def place_of(event: yaml.Event) -> Position:
    """Say where an event stands."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise TypeError("a parser says of each event where it is")
    return Position(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _plain_text_problems(source: SourceFile, text: str, place: Position) -> Iterator[Problem]:
    line = source.line(place.line)
    if text in EMPTY_WORDS:
        without = line[: place.column - 1] + _rest(line, place)
        yield source.problem(
            place.line,
            f"Computers take '{text}' for nothing at all. If you have nothing to say here, leave "
            "it empty after the colon. If you mean the word, put quote marks round it.",
            column=place.column,
            write="" if line[: place.column - 1].rstrip().endswith(("[", ",")) else without,
        )
    if text.startswith(NO_BREAK_SPACE):
        yield source.problem(
            place.line,
            "There is a no-break space in front of this text, which looks like a space but is not "
            "one. Delete it and press the space bar.",
            column=place.column,
            write=line.replace(NO_BREAK_SPACE, ""),
        )
    if in_curly_quotes(text):
        yield source.problem(
            place.line,
            "The quote marks round this text are curly ones, and they would show on the page. "
            "Use straight ones.",
            column=place.column,
            write=line[: place.column - 1] + requoted(text) + _rest(line, place),
        )
    yield from bullets_in(source, place)
    if is_item(source.line(place.line)):
        yield from glued_items(source, place)
    for number in range(place.line + 1, place.end_line + 1):
        yield from _swallowed(source, place.line, number)


def _rest(line: str, place: Position) -> str:
    """Give what stands after a value on its line, such as the other items of its list."""
    return line[place.end_column - 1 :] if place.end_line == place.line else ""


def _swallowed(source: SourceFile, first: int, number: int) -> Iterator[Problem]:
    """Find a line that was meant to stand by itself but continues the text that began above it."""
    stripped = source.line(number).strip()
    name, colon, rest = stripped.partition(":")
    if source.line(first).lstrip().startswith("-"):
        return  # That is an item itself, and is told of.
    is_field = bool(colon) and name.replace("_", "").isalpha() and name.islower()
    if stripped.startswith("- "):
        yield source.problem(
            first,
            "The list below would become part of this text. Is a line gone from above the list, "
            "such as 'needs:'? Then put it back. Else leave nothing after the field's colon, and "
            "begin each item on a line of its own with a hyphen and a space.",
        )
    elif is_field and rest and rest[0] not in " /":
        start = " " * indent_of_words(source.line(first))
        yield source.problem(
            number,
            f"'{name}' would become part of the text above it. Put a space after the colon, and "
            "begin the line below the first letter of the field above.",
            write=f"{start}{name}: {rest}",
        )
