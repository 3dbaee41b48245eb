"""Texts that people write in Markdown: read once, as the preview on GitHub reads them."""

from consortium.articles.anchors import anchor
from consortium.articles.article import Article, Heading, Link, read
from consortium.articles.fault import Fault
from consortium.articles.faults import faults
from consortium.articles.reader import TooManySignsError
from consortium.articles.rendering import TOC_SETTINGS, AsGitHub, html_of

__all__ = [
    "TOC_SETTINGS",
    "Article",
    "AsGitHub",
    "Fault",
    "Heading",
    "Link",
    "TooManySignsError",
    "anchor",
    "faults",
    "html_of",
    "read",
]
