"""Feeds of made-up counties, read as a news app reads them."""

import feedparser
from lxml import html

from consortium.addresses import address
from consortium.feeds.files import feed_files
from counties import directory, smallest
from rendering import renderer

SITE = "https://consortium.example.org/"
PLAIN = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "code", "div", "em", "h2", "h3", "h4"),
    *("hr", "i", "img", "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th"),
    *("thead", "tr", "ul"),
}


def files(*records, **options):
    """Every file of feeds for a county of Ayton and Beeford with these records."""
    kept = {address(record): record for record in (*smallest(), *records)}
    return feed_files(renderer(directory(*kept.values()), **options))


def read(contents):
    """A feed as feedparser has it; it raises nothing and notes what is wrong in `bozo`."""
    found = feedparser.parse(contents, sanitize_html=False, resolve_relative_uris=False)
    assert not found.bozo, found.bozo_exception
    return found


def entries(path, *records, **options):
    return read(files(*records, **options)[path]).entries


def only(path, *records, **options):
    (entry,) = entries(path, *records, **options)
    return entry


def content(entry):
    return entry.content[0].value


def tree(markup):
    return html.fragment_fromstring(markup, create_parent="div")


def visible(markup):
    """The words of some HTML, blanks left out: a line may end anywhere between two elements."""
    return "".join(tree(markup).text_content().split())
