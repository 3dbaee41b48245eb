"""A mail as a file that mail programs open (.eml, RFC 5322): a draft without an address."""

from collections.abc import Iterable
from datetime import datetime
from email.header import Header
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy
from email.utils import format_datetime

from consortium.mail.picture_parts import PicturePart


class _OnOneLine(UnstructuredHeader, BaseHeader):
    """A header that stands as it is. Python writes an address of 79 letters in a code."""

    def fold(self, *, policy: Policy) -> str:
        return f"{self.name}: {self}{policy.linesep}"


class _InOneCode(UnstructuredHeader, BaseHeader):
    """A header in words. Python codes some of them alone, and loses the space between two such."""

    def fold(self, *, policy: Policy) -> str:
        if self.isascii():
            return super().fold(policy=policy)
        coded = Header(self, "utf-8", header_name=self.name).encode(linesep=policy.linesep)
        return f"{self.name}: {coded}{policy.linesep}"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("Subject", _InOneCode)
_HEADERS.map_to_type("List-Unsubscribe", _OnOneLine)
_POLICY = SMTP.clone(header_factory=_HEADERS)


def message(
    *,
    subject: str,
    sent: datetime,
    sender: tuple[str, str] | None,
    stop: str,
    text: str,
    html: str,
    pictures: Iterable[PicturePart],
    key: str,
) -> bytes:
    """Give a draft with the same words twice: as plain text, and as HTML for those who show it.

    `sender` is a name and an e-mail address. Without one, the mail program fills it in, as it
    does the addresses of the readers and the Message-ID: a number from us would be in the way
    when the same draft is sent twice. `sent` is the moment that the draft carries. `stop` is the
    address (`mailto:`) of those who want no more, or "". `pictures` are those that the HTML shows,
    and `key`, which is in none of the words, makes the lines between the parts.
    """
    mail = EmailMessage(policy=_POLICY)
    mail["Subject"] = subject
    if sender:
        mail["From"] = Address(sender[0], addr_spec=sender[1])
    mail["Date"] = format_datetime(sent)
    # Outlook opens it as a letter to send, not as one that has come.
    mail["X-Unsent"] = "1"
    if stop:
        mail["List-Unsubscribe"] = f"<{stop}>"
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    (_, shown) = mail.iter_parts()
    for picture in pictures:
        kind, _, form = picture.media_type.partition("/")
        shown.add_related(picture.content, kind, form, cid=f"<{picture.id}>", disposition="inline")
    if shown.is_multipart():
        # RFC 2387 asks for the type of the part that the others belong to; Python leaves it out.
        shown.set_param("type", "text/html")
        shown.set_boundary(f"pictures-{key}")
    mail.set_boundary(f"part-{key}")
    return mail.as_bytes()
