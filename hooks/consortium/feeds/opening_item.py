"""The item of a feed that has no other, so that an app does not take it for broken."""

from consortium.feeds.item import Item
from consortium.html.plain_html import plain_html
from consortium.identity import tag
from consortium.rendering.renderer import Renderer
from consortium.time.london import morning_of


def opening_items(renderer: Renderer, page: str, described: str) -> tuple[Item, ...]:
    """Give the one item that says what the feed of a page will tell; none before the site opens.

    `described` is that in a sentence.
    """
    site = renderer.site
    opened = site.directory.consortium.launched
    if opened > site.newest_day:
        return ()
    address = site.address + page
    content = renderer.render("feeds/opening.html", page, described=described)
    return (
        Item(
            identity=tag(site.directory.consortium, "opening", page.removesuffix("/")),
            title=renderer.words("opening_title"),
            summary=described,
            content=plain_html(content, address),
            address=address,
            published=morning_of(opened),
            updated=morning_of(opened),
            areas=site.directory.ids_of_everywhere,
        ),
    )
