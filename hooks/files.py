"""Write the files that are no pages of the website: calendars, feeds, and e-mails for editors."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.calendars import calendars
from consortium.feeds.files import feed_files
from consortium.mail import MailTemplates, mail_files
from consortium.newsletters import published_issues


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write each file to its address. The page among them has the policy of every page."""
    renderer = config.extra["renderer"]
    templates = MailTemplates(renderer.site, Path(config.theme.custom_dir), name=config.site_name)
    mails = mail_files(published_issues(renderer), templates, config.extra["policy"])
    for address, content in {**calendars(renderer), **feed_files(renderer), **mails}.items():
        config.extra["write"](address, content, "a calendar, feed or e-mail")
