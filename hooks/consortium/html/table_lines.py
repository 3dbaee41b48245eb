"""Tables in plain text: one line a row."""

from collections.abc import Iterator, Sequence

from lxml import html
from lxml.html import builder

from consortium.html.fragment import parent_of
from consortium.html.tables import labels_and_rows, turned_into

MOST = 3
"""Columns that a reader can tell apart without the name of each in every row."""

_JOINTS = ("", ": ", ", ")


def tables_as_lines(root: html.HtmlElement) -> None:
    """Put, in place of each table, a list with an item a row: "Ayton: Monday, 10 am".

    The names of its columns stand once above it; in each row where there are many columns or
    where a cell is empty.
    """
    for table in list(root.iter("table")):
        lines = builder.DIV(*_parts(table))
        lines.tail = table.tail
        parent_of(table).replace(table, lines)


def _parts(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    caption = table.find("caption")
    if caption is not None:
        yield turned_into(caption, "p")
    labels, rows = labels_and_rows(table)
    short = _tell_themselves_apart(labels, rows)
    if short and labels:
        yield _line("p", labels, _JOINTS)
    before = _JOINTS if short else _named(labels, max(map(len, rows), default=0))
    yield builder.UL(*(_line("li", cells, before) for cells in rows))


def _tell_themselves_apart(labels: list[str], rows: list[list[html.HtmlElement]]) -> bool:
    """Say whether a row says by its order alone which cell belongs to which column."""
    return all(labels) and all(len(row) <= MOST and all(map(_says_something, row)) for row in rows)


def _says_something(cell: html.HtmlElement) -> bool:
    return bool(cell.text_content().strip()) or cell.find(".//img") is not None


def _named(labels: Sequence[str], columns: int) -> list[str]:
    """Give what stands before each cell of a row where its columns are named."""
    names = [*labels, *[""] * columns][:columns]
    return [f"{'; ' if at else ''}{f'{name}: ' if name else ''}" for at, name in enumerate(names)]


def _line(
    tag: str, cells: Sequence[html.HtmlElement | str], before: Sequence[str]
) -> html.HtmlElement:
    """Make a line of cells, each with what stands before it: a dash where a named one is empty."""
    line = html.Element(tag)
    for cell, joint in zip(cells, before, strict=False):
        said = builder.SPAN(cell) if isinstance(cell, str) else turned_into(cell, "span")
        if not _says_something(said):
            if not joint.strip("; "):
                continue
            said.text = "–"
        line.extend([builder.SPAN(_behind(line.text_content().rstrip(), joint)), said])
    return line


def _behind(so_far: str, joint: str) -> str:
    """Give a joint without the sign that it has no need of: the words have one, or are none."""
    if not so_far:
        return joint.removeprefix("; ")
    return joint.removeprefix(":") if so_far.endswith(("?", "!", ":")) else joint
