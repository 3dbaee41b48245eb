"""Newsletters as items of a feed, each with its whole article."""

from consortium.feeds.item import Item
from consortium.feeds.plain_html import plain_html
from consortium.london import morning_of
from consortium.newsletters import Issue, came_out, newsletter_identity, published_issues
from consortium.newsletters.links import picture_address
from consortium.pages.renderer import Renderer


def newsletter_items(renderer: Renderer) -> tuple[Item, ...]:
    """Give an item for each issue that is out, the newest first."""
    items = (newsletter_item(renderer, issue) for issue in published_issues(renderer))
    return tuple(item for item in items if item.published <= renderer.site.moment)


def newsletter_item(renderer: Renderer, issue: Issue) -> Item:
    """Give the item of an issue."""
    newsletter, site = issue.newsletter, renderer.site
    published = came_out(newsletter, site.directory.newsletters.values())
    updates = (u.date for u in newsletter.updates if u.date <= site.newest_day)
    address = site.address + issue.path
    picture = newsletter.picture and picture_address(newsletter.picture.file)
    content = renderer.render("feeds/newsletter.html", issue.path, issue=issue, picture=picture)
    return Item(
        identity=newsletter_identity(newsletter),
        title=newsletter.title,
        summary=newsletter.summary,
        content=plain_html(content, address),
        address=address,
        published=published,
        updated=max((published, *map(morning_of, updates))),
        areas=newsletter.areas or (site.directory.county.id,),
    )
