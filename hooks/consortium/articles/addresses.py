"""Where a link of an article may lead."""

import re
from urllib.parse import SplitResult, urlsplit

RECORD = "record"
"""The scheme of a link to a record: `record:hubs/ayton`."""

MADE = "made"
"""The scheme of a part that is filled in by itself: `[](made:finder)`."""

SCHEMES = ("https", "http", "mailto", "tel", RECORD, MADE)
"""What the address of a link may begin with, if it begins with any such word."""

_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]|%0[9ad]", re.IGNORECASE)
"""What browsers leave out of an address, or may."""

_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+\.?")


def scheme(address: str) -> str | None:
    """Give the scheme of an address ("" if it has none), or None when no link may have it."""
    bare = _UNSEEN.sub("", address)
    try:
        parts = urlsplit(bare)
        parts.port  # noqa: B018 (it is read when it is asked for)
    except ValueError:  # brackets where a host belongs, or a port that is none
        return None
    if "\\" in bare or "%5C" in bare.upper() or bare.startswith("//"):
        return None
    if parts.scheme in ("http", "https") and not _is_host(address, parts):
        return None
    if parts.scheme and bare.lower() == f"{parts.scheme}:":
        return None
    return parts.scheme or (None if re.match(r"[^/?#]*:", bare) else "")


def _is_host(address: str, bare: SplitResult) -> bool:
    """Say whether an address has a host alone: nobody's name in front, and no blank within."""
    whole = re.match(r"\s*[a-z]+:/*[^/?#]*", address, re.IGNORECASE)
    blank = whole is None or _UNSEEN.search(whole[0].strip())
    return not blank and "@" not in bare.netloc and bool(_HOST.fullmatch(bare.hostname or ""))


def may_lead(address: str) -> bool:
    """Say whether a link may have an address."""
    return scheme(address) in ("", *SCHEMES)


def may_show(address: str) -> bool:
    """Say whether a picture may have an address: that of a file of ours."""
    return scheme(address) == "" and bool(address) and address[0] not in "/\\#?"


def without_quotes(address: str) -> str:
    """Take off quote marks that stand round an address: nobody's address has any."""
    return address.strip("“”„‘’'\"")
