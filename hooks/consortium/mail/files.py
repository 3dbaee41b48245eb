"""The files for editors: each newsletter as a mail, and the page that says what to do with them.

They are not part of the website that people read: nothing leads to them, and they are in neither
edition, the search nor the sitemap.
"""

from collections.abc import Iterable, Mapping

from consortium.mail.newsletter_mail import newsletter_mail
from consortium.mail.templates import MailTemplates
from consortium.newsletters import Issue

FOLDER = "editors/"
"""Where the files are, below the address of the website."""


def mail_files(issues: Iterable[Issue], templates: MailTemplates) -> Mapping[str, str | bytes]:
    """Give each file by its path below FOLDER. `issues` come newest first."""
    mails = [newsletter_mail(issue, templates) for issue in issues]
    files: dict[str, str | bytes] = {"index.html": templates.render("editors.html", mails=mails)}
    for mail in mails:
        name = f"newsletters/{mail.issue.newsletter.id}"
        files |= {f"{name}.html": mail.html, f"{name}.txt": mail.text, f"{name}.eml": mail.draft}
    return files
