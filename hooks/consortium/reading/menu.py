"""The menu of the website, as mkdocs.yml lists it: what MkDocs reads, with the lines it is on."""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from consortium.advice.parser_error import explained
from consortium.problems.problem import Problem
from consortium.reading.tree_builder import DEEPEST, place_of
from consortium.text.source_file import SourceFile

NO_LIST = (
    "The menu is a list of pages here, and it is not there or is written in another way. Write "
    "'nav:' and below it a line for each page, such as '  - Contact: contact/index.md'."
)
NO_HYPHEN = (
    "Each page of the menu has a line of its own that begins with a hyphen and a space. Put them "
    "in front."
)
WITHIN = (
    "This is a menu within the menu. Ours has one level: name a page in each line, such as "
    "'  - Contact: contact/index.md'."
)


@dataclass(frozen=True)
class MenuEntry:
    """A line of the menu: what it is called, "" by its page's title, and the page, from docs/."""

    name: str
    page: str
    line: int


@dataclass(frozen=True)
class Menu:
    """The entries of the menu. A page may be in none."""

    source: SourceFile
    entries: tuple[MenuEntry, ...]


def read_menu(source: SourceFile) -> tuple[Menu | None, tuple[Problem, ...]]:
    """Read the menu. None when the file cannot be read, or has no menu that is a list."""
    try:
        if line := _too_deep_at(source):
            return None, (source.problem(line, WITHIN),)
        root = yaml.compose(source.text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        return None, (explained(source, error),)
    named = root.value if isinstance(root, yaml.MappingNode) else ()
    menu = {str(name.value): value for name, value in named}.get("nav")
    if isinstance(menu, yaml.MappingNode):
        return None, tuple(
            _without_hyphen_problem(source, name.start_mark.line + 1) for name, _ in menu.value
        )
    if not isinstance(menu, yaml.SequenceNode):
        line = menu.start_mark.line + 1 if menu else 1
        return None, (source.problem(line, NO_LIST),)
    items = tuple(_items(source, menu))
    return Menu(
        source,
        tuple(item for item in items if isinstance(item, MenuEntry)),
    ), tuple(item for item in items if isinstance(item, Problem))


def _too_deep_at(source: SourceFile) -> int | None:
    """Give the line of a list within lists beyond reason: libyaml would end without a word."""
    depth = 0
    for event in iter(yaml.CBaseLoader(source.text).get_event, None):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return place_of(event).line
    return None


def _items(source: SourceFile, menu: yaml.SequenceNode) -> Iterator[MenuEntry | Problem]:
    for item in menu.value:
        if isinstance(item, yaml.SequenceNode):
            yield source.problem(item.start_mark.line + 1, WITHIN)
            continue
        pairs = item.value if isinstance(item, yaml.MappingNode) else [(item, item)]
        for number, (name, page) in enumerate(pairs):
            line = name.start_mark.line + 1
            if number:
                yield _without_hyphen_problem(source, line)
            elif isinstance(page, yaml.ScalarNode):
                yield MenuEntry(name.value if name is not page else "", page.value, line)
            else:
                yield source.problem(line, WITHIN)


def _without_hyphen_problem(source: SourceFile, number: int) -> Problem:
    write = f"  - {source.line(number).strip(' -')}"
    return source.problem(number, NO_HYPHEN, write=write)
