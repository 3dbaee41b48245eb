"""The tables of an issue, as the style sheet wants them.

Markdown gives their rows no headings, and telephones are narrow.
"""

from lxml.html import HtmlElement


def head(table: HtmlElement) -> None:
    """Make the first cell of each row its heading, and let each other cell name its column.

    The style sheet makes a list of such a table where the screen is narrow.
    """
    columns = table.findall("thead/tr/th")
    for column in columns:
        column.set("scope", "col")
    for row in table.xpath("tbody/tr[*]"):
        first, *others = row
        first.tag = "th"
        first.set("scope", "row")
        for column, cell in zip(columns[1:], others, strict=False):
            cell.set("data-label", " ".join(column.text_content().split()))
    table.set("class", "matrix")
