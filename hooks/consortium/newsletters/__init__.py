"""Newsletters: each from one Markdown file to one article, which every form of it is made from."""

from consortium.newsletters.identity import newsletter_identity
from consortium.newsletters.issue import Issue, published_issues

__all__ = ["Issue", "newsletter_identity", "published_issues"]
