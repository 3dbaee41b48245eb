"""The issues that are out: each with its article, rendered once for all its forms."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from consortium.addresses import address
from consortium.html.fragment import fragment
from consortium.model import Newsletter
from consortium.newsletters.article import article
from consortium.newsletters.order import out
from consortium.once import once
from consortium.rendering import Renderer


@dataclass(frozen=True)
class Issue:
    """A newsletter with its article, made when it is first asked for."""

    renderer: Renderer = field(repr=False, compare=False)
    newsletter: Newsletter

    @property
    def path(self) -> str:
        """The address of its page: "newsletters/ID/"."""
        return address(self.newsletter)

    @cached_property
    def article(self) -> str:
        """All that stands below the heading (HTML), its blocks filled, links relative to `path`.

        The picture at the top is not in it.
        """
        return article(self.renderer, self.newsletter)

    @cached_property
    def names_the_plan(self) -> bool:
        """Whether its title, summary or article names the plan: readers need to know which.

        A group may have a plan of its own, so "the plan" is no name.
        """
        newsletter, plan = self.newsletter, self.renderer.site.directory.plan
        if plan is None:
            return False
        named = re.compile(rf"\b(?:{'|'.join(map(_spelt, plan.names))})\b", re.IGNORECASE)
        article = fragment(self.article).text_content()
        return any(map(named.search, (newsletter.title, newsletter.summary, article)))

    @property
    def updated(self) -> date:
        """The day of the last update, or else the day it was published."""
        days = (update.date for update in self.newsletter.updates)
        return max((self.newsletter.published, *days))


@once
def published_issues(renderer: Renderer) -> tuple[Issue, ...]:
    """Give the issues that are out, newest first: no drafts, none of the future, none withdrawn.

    Each renderer has its own, so this may be called as often as wanted.
    """
    site = renderer.site
    return tuple(
        Issue(renderer, newsletter)
        for newsletter in out(site.directory.newsletters.values(), site.newest_day)
        if newsletter.withdrawn is None
    )


def withdrawn_issues(renderer: Renderer) -> tuple[Newsletter, ...]:
    """Give the issues that were out and were withdrawn, newest first."""
    site = renderer.site
    issues = out(site.directory.newsletters.values(), site.newest_day)
    return tuple(newsletter for newsletter in issues if newsletter.withdrawn is not None)


def replacement(renderer: Renderer, newsletter: Newsletter) -> Newsletter | None:
    """Give the issue that takes the place of a withdrawn one, if it can be read."""
    named = newsletter.withdrawn and newsletter.withdrawn.replaced_by
    published = (issue.newsletter for issue in published_issues(renderer))
    return next((other for other in published if other.id == named), None)


def _spelt(name: str) -> str:
    """Give the pattern of a name with any blanks and either apostrophe."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    return re.sub("[’']", "[’']", words)
