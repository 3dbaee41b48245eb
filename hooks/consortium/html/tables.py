"""Tables as records: large print has no room for columns."""

from collections.abc import Iterator

from lxml import html
from lxml.html import builder

from consortium.html.fragment import parent_of
from consortium.html.headings import DEEPEST, levels_below


def replace_tables(root: html.HtmlElement) -> None:
    """Put, in place of each table, its caption and one headed record a row."""
    for table, level in levels_below(root, "table"):
        records = builder.DIV(builder.CLASS("records"), *_parts(table, level))
        records.tail = table.tail
        parent_of(table).replace(table, records)


def _parts(table: html.HtmlElement, level: int) -> Iterator[html.HtmlElement]:
    caption = table.find("caption")
    if caption is not None:
        yield turned_into(caption, f"h{level}")
        level += 1
    labels, rows = labels_and_rows(table)
    for cells in rows:
        yield _record(cells, labels, min(level, DEEPEST))


def labels_and_rows(
    table: html.HtmlElement,
) -> tuple[list[str], list[list[html.HtmlElement]]]:
    """Give the words that head the columns of a table, if any do, and the cells of its rows."""
    rows = [cells for row in table.iter("tr") if (cells := row.xpath("th | td"))]
    labels = _labels(rows)
    return labels, rows[1:] if labels else rows


def _labels(rows: list[list[html.HtmlElement]]) -> list[str]:
    """Give the words of the first row, if it is one of headings only and others follow."""
    if len(rows) <= 1 or any(cell.tag != "th" for cell in rows[0]):
        return []
    return [" ".join(cell.text_content().split()) for cell in rows[0]]


def _record(cells: list[html.HtmlElement], labels: list[str], level: int) -> html.HtmlElement:
    """Make a record: the first cell is its heading, and each other a label with a value."""
    first, *others = cells
    pairs = [builder.DIV(*_pair(cell, labels, at)) for at, cell in enumerate(others, start=1)]
    heading = turned_into(first, f"h{level}")
    if labels and labels[0]:
        heading.text = f"{labels[0]}: {heading.text or ''}"
    return builder.SECTION(heading, builder.DL(builder.CLASS("record"), *pairs))


def _pair(cell: html.HtmlElement, labels: list[str], at: int) -> Iterator[html.HtmlElement | str]:
    if at < len(labels) and labels[at]:
        yield builder.DT(f"{labels[at]}:")
        yield " "
    yield turned_into(cell, "dd")


def turned_into(cell: html.HtmlElement, tag: str) -> html.HtmlElement:
    """Make another element of a cell or a caption, with nothing of it but its words."""
    cell.tag = tag
    cell.tail = None
    cell.attrib.clear()
    return cell
