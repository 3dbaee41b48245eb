"""The files for editors: each newsletter as a mail, and the page that says what to do with them.

They are not part of the website that people read: nothing leads to them, and they are in neither
edition, the search nor the sitemap.
"""

from collections.abc import Iterable, Mapping

from consortium.addresses import EDITORS
from consortium.feed_addresses import NEWSLETTERS
from consortium.long_lists import MAILS_TO_COPY
from consortium.mail.newsletter_mail import newsletter_mail
from consortium.mail.templates import MailTemplates
from consortium.newsletters.issue import Issue


def mail_files(issues: Iterable[Issue], templates: MailTemplates) -> Mapping[str, bytes]:
    """Give each file by its address below the site's own. `issues` come newest first."""
    mails = [newsletter_mail(issue, templates) for issue in issues]
    page = templates.render(
        "editors.html", mails=mails, mails_to_copy=MAILS_TO_COPY, feed=NEWSLETTERS
    )
    files = {f"{EDITORS}index.html": page.encode()}
    for mail in mails:
        name = f"{EDITORS}{mail.issue.path.rstrip('/')}"
        files |= {
            f"{name}.html": mail.html.encode(),
            f"{name}.txt": mail.text.encode(),
            f"{name}.eml": mail.draft,
        }
    return files
