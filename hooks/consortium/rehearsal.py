"""Issues of the newsletter that are still to come, made today as they will be on their day.

What nobody can make is told before it is merged, and not on the night when the issue comes out.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from consortium.days import in_words
from consortium.directory import Directory
from consortium.feeds.files import feed_files
from consortium.geography.gazetteer import Gazetteer
from consortium.geography.outline import Outline
from consortium.large_print import large_print_body
from consortium.mail import MailTemplates, mail_files
from consortium.model import Newsletter
from consortium.newsletters import published_issues
from consortium.pages import Renderer, Site, with_stroke
from consortium.pages.newsletter_page import newsletter_pages
from consortium.problems.problem import Problem

NO_PLACES = Gazetteer(places=(), border_towns=(), sectors=(), outline=Outline(0, 0, ()))
"""No part of an issue asks for a place."""


def rehearse(directory: Directory, today: date, templates: Path) -> Iterator[Problem]:
    """Tell of each issue to come that cannot be made: page, large print, feeds and e-mail.

    `templates` is the folder of all templates, overrides/.
    """
    for newsletter in directory.newsletters.values():
        if newsletter.draft or newsletter.published <= today:
            continue
        try:
            _make(_on_its_day(directory, newsletter), templates)
        except Exception as error:
            message = (
                f"This issue comes out on {in_words(newsletter.published)}, and we cannot make it. "
                "Look for a link, a list or a table in its text that is not finished. What the "
                f"program says: {type(error).__name__}: {error}"
            )
            yield Problem(file=f"docs/newsletters/{newsletter.id}.md", message=message)


def _on_its_day(directory: Directory, newsletter: Newsletter) -> Site:
    return Site(
        directory=replace(directory, newsletters={newsletter.id: newsletter}),
        gazetteer=NO_PLACES,
        today=newsletter.published,
        address=with_stroke(directory.consortium.website),
        edit_address="",
    )


def _make(site: Site, templates: Path) -> None:
    renderer = Renderer(site, templates)
    for page in newsletter_pages(renderer):
        large_print_body(page.body)
    feed_files(renderer)
    words = MailTemplates(site, templates, name=site.directory.consortium.name)
    mail_files(published_issues(renderer), words)
