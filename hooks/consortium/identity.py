"""The names that feeds and calendars know things by. None of them ever moves.

Those of feeds are "tag" URIs (RFC 4151).

An app that meets a new name takes the thing for new and shows it again. So a name holds nothing
that may change: no title, no date, no file name of today, no domain of today.
"""

# A name and no address: it stays when the website moves to another domain.
AUTHORITY = "vcsconsortium.org"
"""Who names things: part of each name, for ever."""

_SINCE = "2026"


def tag(kind: str, name: str = "") -> str:
    """Give the name of a thing: "tag:vcsconsortium.org,2026:change/hubs/corby/1"."""
    return f"tag:{AUTHORITY},{_SINCE}:{kind}{'/' if name else ''}{name}"
