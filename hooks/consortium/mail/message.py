"""A mail as a file that mail programs open (.eml, RFC 5322): a draft without an address."""

import hashlib
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime


def message(
    *, subject: str, sent: datetime, sender: tuple[str, str] | None, text: str, html: str
) -> bytes:
    """Give a draft with the same words twice: as plain text, and as HTML for those who show it.

    `sender` is a name and an e-mail address. Without one, the mail program fills it in, as it
    does the addresses of the readers and the Message-ID: a number from us would be in the way
    when the same draft is sent twice. `sent` is the moment that the draft carries.
    """
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = subject
    if sender:
        mail["From"] = Address(sender[0], addr_spec=sender[1])
    mail["Date"] = format_datetime(sent)
    # Outlook opens it as a letter to send, not as one that has come.
    mail["X-Unsent"] = "1"
    mail.set_content(text, cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    mail.set_boundary(_boundary(text, html))
    return mail.as_bytes()


def _boundary(text: str, html: str) -> str:
    """Give the line between the parts: the same for the same words, and in neither of them."""
    return f"part-{hashlib.sha256(f'{text}{html}'.encode()).hexdigest()[:40]}"
