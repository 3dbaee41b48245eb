"""Whom to tell of a hole in the website's safety: .well-known/security.txt (RFC 9116)."""

from datetime import date, timedelta

ADDRESS = ".well-known/security.txt"

_HOLDS_FOR = timedelta(days=90)
"""The website is published every night. If that has stopped, nobody may be there any more."""


def security_contact(email: str | None, issues: str, today: date) -> str | None:
    """Give the text of the file, or None when nobody is known to tell.

    `email` is the office's, `issues` the address of a new issue in the repository or "".
    """
    contact = f"mailto:{email}" if email else issues
    if not contact:
        return None
    expires = f"{today + _HOLDS_FOR}T00:00:00Z"
    return f"Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en\n"
