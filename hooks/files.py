"""Give what is no page: calendars, feeds, e-mails for editors, and files that machines read."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.addresses import EDIT, EDITORS, EMBED
from consortium.calendars.made import calendars
from consortium.feeds.files import FEED_FILES
from consortium.forms.loaded import loaded_files
from consortium.mail.files import mail_files
from consortium.mail.templates import MailTemplates
from consortium.newsletters.issue import published_issues
from consortium.publishing import security_contact
from consortium.publishing.file_recipe import MadeFile
from consortium.rendering import Renderer

HEADERS = "_headers"
"""What some hosts send with files."""


def on_post_build(*, config: MkDocsConfig) -> None:
    """Give the recipes."""
    extra, give = config.extra, config.extra["give"]
    give("*.ics", lambda: calendars(extra["renderer"]).items(), "a calendar")
    for name, feeds in FEED_FILES.items():
        give(name, lambda feeds=feeds: feeds(extra["renderer"]), "a feed")
    give(EDITORS, lambda: _mails(config), "an e-mail for editors")
    give(EDIT, lambda: loaded_files(extra["site"], extra["records"]).items(), "a file for a form")
    give(security_contact.ADDRESS, lambda: _security_contact(config), "a file for machines")
    give(HEADERS, lambda: [(HEADERS, _headers(config))], "a file for machines")


def _mails(config: MkDocsConfig) -> Iterable[MadeFile]:
    renderer = config.extra["renderer"]
    templates = MailTemplates(
        renderer.site,
        Path(config.theme.custom_dir),
        name=config.site_name,
        docs=Path(config.docs_dir),
    )
    return mail_files(published_issues(renderer), templates).items()


def _headers(config: MkDocsConfig) -> str:
    renderer: Renderer = config.extra["renderer"]
    return renderer.render("headers.jinja", HEADERS, framed=EMBED, feeds=FEED_FILES)


def _security_contact(config: MkDocsConfig) -> Iterable[MadeFile]:
    site = config.extra["site"]
    email = site.directory.consortium.office.email
    text = security_contact.security_contact(email, site.issues_address, site.today)
    return [(security_contact.ADDRESS, text)] if text else []
