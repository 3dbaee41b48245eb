"""The forms that readers get an issue in, each made as it is made for them."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

from lxml import html

from consortium.articles.letters import lost, words_of_element, words_of_html, words_of_text
from consortium.articles.reader import DEEPEST
from consortium.feeds.feeds import feed_of_newsletters
from consortium.feeds.files import FORMATS
from consortium.feeds.newsletter_items import newsletter_item
from consortium.html.plain_text import WIDTH
from consortium.large_print import large_print_body
from consortium.mail.newsletter_mail import newsletter_mail
from consortium.mail.templates import MailTemplates
from consortium.model import Newsletter
from consortium.newsletters.issue import Issue
from consortium.pages.newsletter_page import issue_page
from consortium.paper.chapter import chapter
from consortium.paper.documents import NOT_ON_PAPER
from consortium.paper.pictures import with_pictures
from consortium.rendering import Renderer, Site

NARROWEST = WIDTH - 4 * DEEPEST
"""Columns of plain text inside as many lists and quotations as may be: longer words are broken."""

Lost = tuple[str, ...]
"""Words of an issue that its readers would not meet."""

Make = Callable[[Issue], Lost]
"""Makes a form of an issue, and gives the words that are missing from it."""


class Press:
    """Makes the forms of issues for one site.

    `templates` is the folder of all templates (overrides/), `docs` that of the pictures.
    """

    def __init__(self, site: Site, templates: Path, docs: Path) -> None:
        self._renderer = Renderer(site, templates)
        mails = MailTemplates(site, templates, name=site.directory.consortium.name, docs=docs)
        self._docs = docs
        #: Gives an issue with its article, whatever its day is.
        self.issue: Callable[[Newsletter], Issue] = cache(partial(Issue, self._renderer))
        self._made = cache(lambda issue: next(issue_page(self._renderer, issue, None, None)))
        self._mail = cache(lambda issue: newsletter_mail(issue, mails))
        #: Each form in words, and what makes it.
        self.forms: Mapping[str, Make] = {
            "the page": self._page,
            "the large print": self._large_print,
            "the feeds": self._feed,
            "the e-mail": self._html_mail,
            "the e-mail in plain text": self._text_mail,
            "the paper": self._paper,
        }

    def _page(self, issue: Issue) -> Lost:
        return lost(words_of_html(issue.article), words_of_html(self._made(issue).body))

    def _large_print(self, issue: Issue) -> Lost:
        twin = large_print_body(self._made(issue).body)
        return lost(words_of_html(issue.article), words_of_html(twin))

    def _feed(self, issue: Issue) -> Lost:
        item = newsletter_item(self._renderer, issue)
        feed = feed_of_newsletters(self._renderer, (item,))
        for write in FORMATS.values():
            write(feed)
        return lost(words_of_html(issue.article), words_of_html(item.content))

    def _html_mail(self, issue: Issue) -> Lost:
        mail = self._mail(issue)
        if not mail.whole:  # It leads to the rest.
            return ()
        written = words_of_element(html.document_fromstring(mail.html))
        return lost(words_of_html(issue.article), written)

    def _text_mail(self, issue: Issue) -> Lost:
        mail = self._mail(issue)
        if not mail.whole:
            return ()
        return _beside_links(issue, words_of_text(mail.text), longest=NARROWEST)

    def _paper(self, issue: Issue) -> Lost:
        body = with_pictures(self._made(issue).body, issue.path, self._docs)
        made = chapter(issue.path, issue.newsletter.title, body, without=NOT_ON_PAPER)
        return _beside_links(issue, words_of_html(made.body))


def _beside_links(issue: Issue, words: Counter[str], longest: int = 0) -> Lost:
    """Give what is lost in a form that has something of its own behind some links."""
    whole = lost(words_of_html(issue.article, longest=longest), words)
    parted = lost(words_of_html(issue.article, links_apart=True, longest=longest), words)
    return whole and parted
