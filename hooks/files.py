"""Write what is no page: calendars, feeds, e-mails for editors, and files that machines read."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from consortium.calendars import calendars
from consortium.checking.repository_check import repository_at
from consortium.feeds.files import feed_files
from consortium.forms import loaded_files
from consortium.mail import MailTemplates, mail_files
from consortium.newsletters import published_issues
from consortium.publishing import content_policy, security_contact
from consortium.rendering import Site


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write each file to its address. The page among them has the policy of every page."""
    renderer = config.extra["renderer"]
    templates = MailTemplates(
        renderer.site,
        Path(config.theme.custom_dir),
        name=config.site_name,
        docs=Path(config.docs_dir),
    )
    mails = mail_files(published_issues(renderer), templates, config.extra["policy"])
    repository = repository_at(Path(config.config_file_path).parent)
    files = {
        **calendars(renderer),
        **feed_files(renderer),
        **mails,
        **loaded_files(renderer.site, repository),
        **_for_machines(renderer.site),
    }
    for address, content in files.items():
        config.extra["write"](address, content, "a file that is no page")


def _for_machines(site: Site) -> dict[str, bytes]:
    """Give what hosts and those who look for holes read."""
    email = site.directory.consortium.office.email
    contact = security_contact.security_contact(email, site.issues_address, site.today)
    files = {
        content_policy.HOST_FILE: content_policy.host_headers(),
        security_contact.ADDRESS: contact,
    }
    return {address: text.encode() for address, text in files.items() if text}
