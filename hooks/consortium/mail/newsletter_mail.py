"""One issue as an e-mail, in the three forms that an editor may need."""

import hashlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from urllib.parse import quote

from lxml import etree, html

from consortium.html.plain_text import plain_text
from consortium.html.table_lines import tables_as_lines
from consortium.identity import newsletter_identity
from consortium.mail.article import mail_article, put_into_words, without_loose_headings
from consortium.mail.message import message
from consortium.mail.picture_parts import SIGN, PictureParts
from consortium.mail.templates import MailTemplates
from consortium.newsletters.issue import Issue
from consortium.newsletters.links import picture_address
from consortium.newsletters.order import came_out

LARGEST = 100_000
"""Bytes of HTML. Gmail cuts a mail off at 102 KB, wherever that is."""

LARGEST_DRAFT = 1_000_000
"""Bytes of a draft with its pictures: it goes to each reader, who may pay for what comes in."""


@dataclass(frozen=True, slots=True)
class NewsletterMail:
    """An issue as HTML (for a mailing tool), as plain text, and as a draft with both (.eml).

    Pictures are inside the draft alone: a tool wants them from the web, which would tell who
    looks at them. `whole` is no when the issue is too long for a mail: then it ends at a
    paragraph, and leads to the rest on the website.
    """

    issue: Issue
    html: str
    text: str
    draft: bytes
    whole: bool


def newsletter_mail(issue: Issue, templates: MailTemplates) -> NewsletterMail:
    """Write the mail for an issue."""
    address = templates.site.address
    identity = newsletter_identity(issue.newsletter, templates.site.directory.consortium)
    key = hashlib.sha256(identity.encode()).hexdigest()[:40]
    article = partial(mail_article, _with_its_picture(issue, templates), address + issue.path)
    in_words = partial(put_into_words, picture_words=templates.picture_words)
    blocks = article(picture=in_words)
    kept = _kept(issue, blocks, templates)
    written = {"issue": issue, "whole": kept == len(blocks)}
    styled = templates.styled(**written, blocks=blocks[:kept])
    lines = article(picture=in_words, tables=tables_as_lines)
    text = _text(templates.plain(**written, blocks=lines[:kept]))
    # A letter that is not in ASCII takes three times its bytes (RFC 2045, 6.7).
    room = LARGEST_DRAFT - 3 * len(f"{text}{styled}".encode())
    inside = PictureParts(templates.docs, address, key, room, templates.picture_words)
    logo = templates.site.directory.consortium.logo
    sign = inside.part(address + quote(logo), SIGN) if logo else None
    shown = article(picture=inside.put_inside)
    email = templates.site.directory.consortium.office.email
    draft = message(
        subject=issue.newsletter.title,
        sent=came_out(issue.newsletter, templates.site.directory.newsletters.values()),
        sender=(templates.name, email) if email else None,
        stop=templates.stop,
        text=text,
        html=templates.styled(**written, blocks=shown[:kept], sign=sign),
        pictures=inside.parts,
        key=key,
    )
    return NewsletterMail(issue, styled, text, draft, whole=kept == len(blocks))


def _with_its_picture(issue: Issue, templates: MailTemplates) -> str:
    """Give the article (HTML) with the picture at the top of the issue, if it has one."""
    picture = issue.newsletter.picture
    if picture is None:
        return issue.article
    address = templates.site.address + quote(picture_address(picture.file))
    return templates.render("picture.html", shown=picture, address=address).strip() + issue.article


def _kept(issue: Issue, blocks: tuple[str, ...], templates: MailTemplates) -> int:
    """Say how many of the blocks a mail has room for."""

    def size(count: int) -> int:
        whole = count == len(blocks)
        return len(templates.styled(issue=issue, blocks=blocks[:count], whole=whole).encode())

    # No mail is smaller than its blocks: what cannot fit need not be written to be measured.
    sums = accumulate(len(block.encode()) for block in blocks)
    candidates = sum(1 for so_far in sums if so_far <= LARGEST)
    if candidates == len(blocks) and size(candidates) <= LARGEST:
        return candidates
    most = bisect_right(range(1, candidates + 1), LARGEST, key=size)
    return most if most == len(blocks) else len(without_loose_headings(blocks[:most]))


def _text(page: str) -> str:
    (body,) = html.document_fromstring(page).iter("body")
    etree.strip_tags(body, etree.Comment)
    return plain_text(body).replace("\N{NO-BREAK SPACE}", " ")
