"""The names that feeds know things by. None of them ever moves (RFC 4151, "tag" URIs).

An app that meets a new name takes the thing for new and shows it again. So a name holds nothing
that may change: no title, no date, no file name of today, no domain of today.
"""

# A name and no address: it stays when the website moves to another domain.
_AUTHORITY = "vcsconsortium.org,2026"


def tag(kind: str, name: str = "") -> str:
    """Give the name of a thing: "tag:vcsconsortium.org,2026:change/hubs/corby/1"."""
    return f"tag:{_AUTHORITY}:{kind}{'/' if name else ''}{name}"
