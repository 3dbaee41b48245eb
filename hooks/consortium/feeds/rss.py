"""A feed as RSS 2.0."""

from email.utils import format_datetime
from html import escape

from lxml import etree
from markupsafe import Markup

from consortium.feeds.feed import Feed
from consortium.rendering import Renderer


def rss(renderer: Renderer, feed: Feed) -> bytes:
    """Give a feed as an RSS file. The same feed gives the same bytes.

    Raises XMLSyntaxError where a text of it has a letter that no XML may have.
    """
    text = renderer.render(
        "feeds/feed.rss.jinja", feed.path, feed=feed, in_xml=_in_xml, in_mail=format_datetime
    )
    written = f"{text}\n".encode()
    etree.fromstring(written, etree.XMLParser(huge_tree=True))
    return written


def _in_xml(text: str) -> Markup:
    """Write a text between tags, where quote marks are letters like others."""
    return Markup(escape(str(text), quote=False))  # noqa: S704 (escaped here)
