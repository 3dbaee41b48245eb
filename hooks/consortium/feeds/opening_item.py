"""The items of the day on which the directory opened."""

from consortium.addresses import CHANGES
from consortium.feeds.item import Item
from consortium.html.plain_html import plain_html
from consortium.identity import tag
from consortium.rendering import Renderer
from consortium.time.london import morning_of


def launch_items(renderer: Renderer) -> tuple[Item, ...]:
    """Give the one item that says that the directory has opened; none before that day."""
    title, text = renderer.words("launch_title"), renderer.words("launch_text")
    return _on_that_day(renderer, "launch", CHANGES, title, text)


def opening_items(renderer: Renderer, page: str, feed: str, described: str) -> tuple[Item, ...]:
    """Give the one item of a feed that has no other, so that an app does not take it for broken.

    It says what the feed of a page will tell: `described` is that in a sentence. There is none
    before the site opens.
    """
    title, of = renderer.words("opening_title", feed), page.removesuffix("/")
    return _on_that_day(renderer, "opening", page, title, described, of=of)


def _on_that_day(
    renderer: Renderer, name: str, page: str, title: str, summary: str, *, of: str = ""
) -> tuple[Item, ...]:
    site = renderer.site
    opened = site.directory.consortium.launched
    if opened > site.newest_day:
        return ()
    address = site.address + page
    content = renderer.render(f"feeds/{name}.html", page, described=summary)
    return (
        Item(
            identity=tag(site.directory.consortium, name, of),
            title=title,
            summary=summary,
            content=plain_html(content, address),
            address=address,
            published=morning_of(opened),
            updated=morning_of(opened),
            areas=site.directory.ids_of_everywhere,
        ),
    )
