"""Newsletters as items of a feed, each with its whole article."""

from consortium.feeds.item import Item
from consortium.feeds.plain_html import plain_html
from consortium.newsletters import Issue, newsletter_identity, published_issues
from consortium.newsletters.links import picture_address
from consortium.pages.known_sizes import with_sizes
from consortium.pages.renderer import Renderer


def newsletter_items(renderer: Renderer) -> tuple[Item, ...]:
    """Give an item for each issue that is out, the newest first."""
    return tuple(newsletter_item(renderer, issue) for issue in published_issues(renderer))


def newsletter_item(renderer: Renderer, issue: Issue) -> Item:
    """Give the item of an issue."""
    newsletter = issue.newsletter
    address = renderer.site.address + issue.path
    picture = newsletter.picture and picture_address(newsletter.picture.file)
    content = renderer.render("feeds/newsletter.html", issue.path, issue=issue, picture=picture)
    return Item(
        identity=newsletter_identity(newsletter),
        title=newsletter.title,
        summary=newsletter.summary,
        content=plain_html(with_sizes(content, issue.path, renderer.site.pictures), address),
        address=address,
        published=newsletter.published,
        updated=issue.updated,
        areas=newsletter.areas or (renderer.site.directory.county.id,),
    )
