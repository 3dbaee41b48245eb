"""What a newsletter is known by, for ever."""

from consortium.addresses import first_key
from consortium.identity import tag
from consortium.model import Consortium, Newsletter


def newsletter_identity(newsletter: Newsletter, namer: Consortium) -> str:
    """Give the tag URI of an issue: "tag:example.org,2026:newsletter/ID".

    ID is the oldest of its old addresses, else its file's name. So it never moves: not for a new
    title, text, date or file name, nor when the website has a new address.
    """
    return tag(namer, "newsletter", first_key(newsletter).partition("/")[2])
