"""The forms that readers get an issue in, each made as it is made for them."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from lxml import html

from consortium.addresses import address
from consortium.articles.letters import words_of_element, words_of_html, words_of_text
from consortium.feeds.feeds import feed_of_newsletters
from consortium.feeds.json_feed import json_feed
from consortium.feeds.newsletter_items import newsletter_item
from consortium.feeds.rss import rss
from consortium.large_print import large_print_body
from consortium.mail import MailTemplates
from consortium.mail.newsletter_mail import newsletter_mail
from consortium.mail.plain_text import WIDTH
from consortium.model import Newsletter
from consortium.newsletters import Issue
from consortium.newsletters.article import article
from consortium.pages import Renderer, Site
from consortium.pages.newsletter_page import issue_page
from consortium.paper.chapter import Binding, anchor, chapter
from consortium.paper.documents import NOT_ON_PAPER
from consortium.paper.pictures import with_pictures
from consortium.publishing.page import Page

Words = Counter[str]

Make = Callable[[Issue], Words]
"""Makes a form of an issue, and gives the words that its readers meet in it."""


class Press:
    """Makes the forms of issues for one site.

    `templates` is the folder of all templates (overrides/), `docs` that of the pictures.
    """

    def __init__(self, site: Site, templates: Path, docs: Path) -> None:
        self._renderer = Renderer(site, templates)
        self._mail = MailTemplates(site, templates, name=site.directory.consortium.name)
        self._docs = docs
        #: Each form in words, and what makes it.
        self.forms: Mapping[str, Make] = {
            "the page": self._page,
            "the large print": self._large_print,
            "the feeds": self._feed,
            "the e-mail": self._html_mail,
            "the e-mail in plain text": self._text_mail,
            "the paper": self._paper,
        }

    def issue(self, newsletter: Newsletter) -> Issue:
        """Give an issue with its article, whatever its day is."""
        return Issue(newsletter, address(newsletter), article(self._renderer, newsletter))

    def _made(self, issue: Issue) -> Page:
        return issue_page(self._renderer, issue, older=None, newer=None)

    def _page(self, issue: Issue) -> Words:
        return words_of_html(self._made(issue).body)

    def _large_print(self, issue: Issue) -> Words:
        return words_of_html(large_print_body(self._made(issue).body))

    def _feed(self, issue: Issue) -> Words:
        item = newsletter_item(self._renderer, issue)
        feed = feed_of_newsletters(self._renderer, (item,))
        rss(feed)
        json_feed(feed, feed.path)
        return words_of_html(item.content)

    def _html_mail(self, issue: Issue) -> Words:
        mail = newsletter_mail(issue, self._mail)
        if not mail.whole:  # It leads to the rest.
            return words_of_html(issue.article)
        return words_of_element(html.document_fromstring(mail.html))

    def _text_mail(self, issue: Issue) -> Words:
        mail = newsletter_mail(issue, self._mail)
        words = words_of_html(issue.article)
        if not mail.whole:
            return words
        broken = Counter({word: count for word, count in words.items() if len(word) > WIDTH})
        return words_of_text(mail.text) + broken

    def _paper(self, issue: Issue) -> Words:
        body = with_pictures(self._made(issue).body, issue.path, self._docs)
        binding = Binding({issue.path: anchor(issue.path)}, large_print_body)
        made = chapter(issue.path, issue.newsletter.title, body, binding, without=NOT_ON_PAPER)
        return words_of_html(made.body)
