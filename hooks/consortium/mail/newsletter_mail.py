"""One issue as an e-mail, in the three forms that an editor may need."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from lxml import html

from consortium.mail.article import mail_article, without_loose_headings
from consortium.mail.message import message
from consortium.mail.plain_text import plain_text
from consortium.mail.templates import MailTemplates
from consortium.newsletters import Issue, came_out

LARGEST = 100_000
"""Bytes of HTML. Gmail cuts a mail off at 102 KB, wherever that is."""


@dataclass(frozen=True, slots=True)
class NewsletterMail:
    """An issue as HTML (for a mailing tool), as plain text, and as a draft with both (.eml).

    `whole` is no when the issue is too long for a mail: then it ends at a paragraph, and leads
    to the rest on the website.
    """

    issue: Issue
    html: str
    text: str
    draft: bytes
    whole: bool


def newsletter_mail(issue: Issue, templates: MailTemplates) -> NewsletterMail:
    """Write the mail for an issue."""
    blocks = mail_article(
        issue.article, templates.site.address + issue.path, templates.picture_words
    )

    def written(kept: tuple[str, ...]) -> str:
        return templates.styled(issue=issue, blocks=kept, whole=len(kept) == len(blocks))

    def size(count: int) -> int:
        return len(written(blocks[:count]).encode())

    # No mail is smaller than its blocks: what cannot fit need not be written to be measured.
    sums = accumulate(len(block.encode()) for block in blocks)
    candidates = sum(1 for so_far in sums if so_far <= LARGEST)
    most = bisect_right(range(1, candidates + 1), LARGEST, key=size)
    kept = blocks if most == len(blocks) else without_loose_headings(blocks[:most])
    styled = written(kept)
    text = plain_text(html.document_fromstring(styled).body)
    return NewsletterMail(
        issue=issue,
        html=styled,
        text=text,
        draft=message(
            subject=issue.newsletter.title,
            sent=came_out(issue.newsletter, templates.site.directory.newsletters.values()),
            sender=_sender(templates),
            text=text,
            html=styled,
        ),
        whole=len(kept) == len(blocks),
    )


def _sender(templates: MailTemplates) -> tuple[str, str] | None:
    email = templates.site.directory.consortium.office.email
    return (templates.name, email) if email else None
