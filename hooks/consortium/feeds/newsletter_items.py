"""Newsletters as items of a feed, each with its whole article, or why it was withdrawn."""

from collections.abc import Iterable
from datetime import date

from consortium.addresses import address
from consortium.feeds.categories import categories
from consortium.feeds.item import Item
from consortium.html.plain_html import plain_html
from consortium.identity import newsletter_identity
from consortium.model import Newsletter
from consortium.newsletters.issue import Issue, published_issues, replacement, withdrawn_issues
from consortium.newsletters.links import picture_address
from consortium.newsletters.order import came_out
from consortium.rendering import Renderer
from consortium.rendering.known_sizes import with_sizes
from consortium.time.london import morning_of


def newsletter_items(renderer: Renderer) -> tuple[Item, ...]:
    """Give an item for each issue that is out or was; one that was withdrawn keeps its identity."""
    items = (
        *(newsletter_item(renderer, issue) for issue in published_issues(renderer)),
        *(_withdrawn_item(renderer, newsletter) for newsletter in withdrawn_issues(renderer)),
    )
    return tuple(item for item in items if item.published <= renderer.site.moment)


def newsletter_item(renderer: Renderer, issue: Issue) -> Item:
    """Give the item of an issue."""
    newsletter = issue.newsletter
    at = newsletter.picture and picture_address(newsletter.picture.file)
    return _item(
        renderer,
        newsletter,
        title=newsletter.title,
        summary=newsletter.summary,
        content=renderer.render("feeds/newsletter.html", issue.path, issue=issue, picture_at=at),
        changed=(update.date for update in newsletter.updates),
    )


def _withdrawn_item(renderer: Renderer, newsletter: Newsletter) -> Item:
    content = renderer.render(
        "feeds/withdrawn_newsletter.html",
        address(newsletter),
        newsletter=newsletter,
        replacement=replacement(renderer, newsletter),
    )
    return _item(
        renderer,
        newsletter,
        title=renderer.words("withdrawn_title", newsletter),
        summary=renderer.words("withdrawn_description", newsletter),
        content=content,
        changed=(newsletter.withdrawn.date,) if newsletter.withdrawn else (),
    )


def _item(
    renderer: Renderer,
    newsletter: Newsletter,
    *,
    title: str,
    summary: str,
    content: str,
    changed: Iterable[date],
) -> Item:
    site = renderer.site
    page = site.address + address(newsletter)
    published = came_out(newsletter, site.directory.newsletters.values())
    areas = newsletter.areas or site.directory.ids_of_everywhere
    mornings = (morning_of(day) for day in changed if day <= site.newest_day)
    return Item(
        identity=newsletter_identity(newsletter, site.directory.consortium),
        title=title,
        summary=summary,
        content=plain_html(with_sizes(content, address(newsletter), site.pictures), page),
        address=page,
        published=published,
        updated=max((published, *mornings)),
        areas=areas,
        needs=newsletter.topics,
        categories=categories(site.directory, newsletter.topics, areas),
        is_newsletter=True,
    )
