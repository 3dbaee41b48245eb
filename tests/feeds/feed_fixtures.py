"""Feeds of made-up counties, read as a news app reads them."""

from functools import lru_cache

import feedparser
from lxml import html

from consortium.addresses import address
from consortium.feeds.files import FEED_FILES
from counties import directory, event, hub, newsletter, smallest
from rendering import renderer

SITE = "https://consortium.example.org/"
AWKWARD = "R&D: grants < £5k 🎉 ]]> “quoted” שלום"
PLAIN = {
    *("a", "abbr", "b", "blockquote", "br", "caption", "code", "div", "em", "h2", "h3", "h4"),
    *("hr", "i", "img", "li", "ol", "p", "pre", "span", "strong", "table", "tbody", "td", "th"),
    *("thead", "tr", "ul"),
}


def feed_files(made):
    """Every file of feeds by its address, as a renderer makes them."""
    return {file: content for make in FEED_FILES.values() for file, content in make(made)}


def files(*records, **options):
    """Every file of feeds for a county of Ayton and Beeford with these records."""
    kept = {address(record): record for record in (*smallest(), *records)}
    return feed_files(renderer(directory(*kept.values()), **options))


@lru_cache(maxsize=1024)
def parsed(contents):
    """A feed as feedparser has it; it raises nothing and notes what is wrong in `bozo`."""
    return feedparser.parse(contents, sanitize_html=False, resolve_relative_uris=False)


def read(contents):
    """A feed that nothing is wrong with."""
    feed = parsed(contents)
    assert not feed.bozo, feed.bozo_exception
    return feed


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


def titles(path, *records, **options):
    return [entry.title for entry in entries(path, *records, **options)]


def line(day, change="changed", text="Something is new."):
    return {"date": day, "change": change, "text": text}


def some_of_everything():
    """A small county that stays as it is, for the golden files."""
    return (
        newsletter(
            "summer-fairs",
            1,
            "## Tea & cake\n\nSee [the hub](record:hubs/ayton) or [ask](mailto:o@example.org).\n\n"
            "| Day | Where |\n| --- | --- |\n| 1 May | Ayton |\n\n![A hall](hall.jpg)",
            title=AWKWARD,
            summary="Tea & cake < £5.",
            published="2026-06-01",
            updates=[{"date": "2026-11-03", "because": "a day was wrong."}],
            areas=["ayton"],
        ),
        newsletter("autumn", 2, published="2026-11-20"),
        event(
            "bookkeeping",
            "2026-12-03 10:30",
            status="cancelled",
            venue="Ayton hall",
            areas=["ayton"],
            history=[
                line("2026-10-01", "new", "Bookkeeping is now listed."),
                line("2026-11-02", "cancelled", "It will not take place."),
            ],
        ),
        hub("ayton", history=[line("2026-11-21", "changed", "It has moved to 2 High Street.")]),
    )
