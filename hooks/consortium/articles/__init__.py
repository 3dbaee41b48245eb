"""Texts that people write in Markdown: read once, as the preview on GitHub reads them."""

from consortium.articles.article import Article, Heading, Link, read
from consortium.articles.faults import faults
from consortium.articles.reader import TooManySignsError
from consortium.articles.rendering import TOC_SETTINGS, AsGitHub, html_of

__all__ = [
    "TOC_SETTINGS",
    "Article",
    "AsGitHub",
    "Heading",
    "Link",
    "TooManySignsError",
    "faults",
    "html_of",
    "read",
]
