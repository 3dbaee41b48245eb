"""Newsletters: each from one Markdown file to one article, which every form of it is made from."""

from consortium.newsletters.issue import Issue, published_issues, withdrawn_issues
from consortium.newsletters.order import came_out, can_be_read, is_out

__all__ = [
    "Issue",
    "came_out",
    "can_be_read",
    "is_out",
    "published_issues",
    "withdrawn_issues",
]
