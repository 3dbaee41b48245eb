"""The names that feeds, calendars and data know things by. None of them ever moves.

Those of feeds are "tag" URIs (RFC 4151), those of data UUIDs that are made of such a URI.

An app that meets a new name takes the thing for new and shows it again. So a name holds nothing
that may change: no title, no date, no file name of today. The authority of the Consortium's record
is a name and no address: it stays when the website moves to another domain.
"""

from functools import lru_cache
from uuid import NAMESPACE_URL, uuid5

from consortium.addresses import first_key
from consortium.model import Consortium, Newsletter


def tag(namer: Consortium, kind: str, name: str = "") -> str:
    """Give the name of a thing: "tag:example.org,2026:change/hubs/example/1"."""
    return f"tag:{namer.authority},{namer.authority_year}:{kind}{'/' if name else ''}{name}"


def uuid_of(namer: Consortium, named: str) -> str:
    """Give the UUID of a thing by the key that its record had first, or of a part of it."""
    return _uuid(tag(namer, "data", named))


@lru_cache(2**16)  # a need is named by each service for it
def _uuid(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, name))


def newsletter_identity(newsletter: Newsletter, namer: Consortium) -> str:
    """Give the tag URI of an issue: "tag:example.org,2026:newsletter/ID".

    ID is the oldest of its old addresses, else its file's name. So it never moves: not for a new
    title, text, date or file name, nor when the website has a new address.
    """
    return tag(namer, "newsletter", first_key(newsletter).partition("/")[2])
