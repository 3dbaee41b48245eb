"""The names that feeds and calendars know things by. None of them ever moves.

Those of feeds are "tag" URIs (RFC 4151).

An app that meets a new name takes the thing for new and shows it again. So a name holds nothing
that may change: no title, no date, no file name of today. The authority of the Consortium's record
is a name and no address: it stays when the website moves to another domain.
"""

from consortium.model import Consortium


def tag(namer: Consortium, kind: str, name: str = "") -> str:
    """Give the name of a thing: "tag:example.org,2026:change/hubs/example/1"."""
    return f"tag:{namer.authority},{namer.authority_year}:{kind}{'/' if name else ''}{name}"
