"""The page of a newsletter."""

from collections.abc import Iterator
from functools import partial

from consortium.addresses import address
from consortium.model import Newsletter
from consortium.newsletters.issue import Issue, published_issues, replacement, withdrawn_issues
from consortium.newsletters.links import picture_address
from consortium.pages import structured_data
from consortium.rendering import Page, Recipe, Renderer


def newsletter_recipes(renderer: Renderer) -> Iterator[Recipe]:
    """Give the recipe of each issue that is out; one that was withdrawn says so at its address."""
    issues = published_issues(renderer)
    for newer, issue, older in zip((None, *issues), issues, (*issues[1:], None), strict=False):
        yield Recipe(issue.path, partial(issue_page, renderer, issue, older, newer))
    for newsletter in withdrawn_issues(renderer):
        yield Recipe(address(newsletter), partial(_withdrawn, renderer, newsletter))


def issue_page(
    renderer: Renderer, issue: Issue, older: Issue | None, newer: Issue | None
) -> Iterator[Page]:
    """Make the page of an issue; `older` and `newer` are those that it leads to."""
    newsletter, site = issue.newsletter, renderer.site
    topics = [site.directory.needs[need] for need in newsletter.topics]
    areas = [site.directory.areas[area] for area in newsletter.areas]
    picture = newsletter.picture
    yield renderer.page(
        "newsletter",
        issue.path,
        title=newsletter.title,
        description=newsletter.summary,
        records=[newsletter],
        structured_data=[structured_data.article(site, issue)],
        redirect_from=newsletter.redirect_from,
        newsletter=newsletter,
        article=issue.article,
        names_the_plan=issue.names_the_plan,
        picture_at=picture and picture_address(picture.file),
        topics=topics,
        areas=areas,
        older=older and older.newsletter,
        newer=newer and newer.newsletter,
        on_paper=[file for file in site.paper if file.newsletter == newsletter.id],
    )


def _withdrawn(renderer: Renderer, newsletter: Newsletter) -> Iterator[Page]:
    yield renderer.page(
        "withdrawn_newsletter",
        address(newsletter),
        called=newsletter.title,
        title=renderer.words("withdrawn_title", newsletter),
        description=renderer.words("withdrawn_description", newsletter),
        records=[newsletter],
        redirect_from=newsletter.redirect_from,
        newsletter=newsletter,
        replacement=replacement(renderer, newsletter),
    )
