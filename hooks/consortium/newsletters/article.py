"""The article of a newsletter: its Markdown as HTML, with links and blocks in place."""

import re
from collections.abc import Callable, Iterable, Mapping

from lxml.html import HtmlElement

from consortium.addresses import address
from consortium.articles.rendering import html_of
from consortium.directory import Directory
from consortium.html.fragment import fragment, inside
from consortium.model import Newsletter
from consortium.newsletters.links import resolve
from consortium.newsletters.new_in_directory import new_in_directory
from consortium.newsletters.whats_on import whats_on
from consortium.rendering import Renderer

_ITEMS: Mapping[str, Callable[[Directory, Newsletter], Iterable[object]]] = {
    "whats_on": whats_on,
    "new_in_directory": new_in_directory,
}
_BLOCK = re.compile(r'<p><a href="made:([a-z_]+)"></a></p>')


def article(renderer: Renderer, newsletter: Newsletter) -> str:
    """Give the article of an issue (HTML), its links relative to its page."""
    path = address(newsletter)
    root = fragment(html_of(newsletter.text))
    resolve(root, path, renderer.site.merged)
    for table in root.iter("table"):
        _head(table)
    return _BLOCK.sub(lambda match: _block(renderer, newsletter, match[1]), inside(root))


def _block(renderer: Renderer, newsletter: Newsletter, name: str) -> str:
    items = _ITEMS[name](renderer.site.directory, newsletter)
    return renderer.render(f"newsletter/{name}.html", address(newsletter), items=items)


def _head(table: HtmlElement) -> None:
    """Make the first cell of each row its heading, and let each other cell name its column.

    Markdown gives rows no headings, and the style sheet makes a list of such a table where the
    screen is narrow.
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
