"""Addresses as they are copied from a browser or an e-mail, which are not yet those of a page."""

import re
from urllib.parse import parse_qsl

FOLLOWS = re.compile(
    r"(?i)(?<=[?&;#])(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igsh(?:id)?|mibextid"
    r"|mc_[ce]id|mkt_tok|_hs\w+|__(?:cft|tn|eep)__(?:\[\d\])?)=[^&#]*"
)
"""What tells a website where a reader came from, and nothing else."""

CARRIERS = {
    r"(?:www\.)?google\.[a-z.]+/url": ("q", "url"),
    r"(?:www\.|m\.)?facebook\.com/sharer(?:/sharer\.php|\.php)?": ("u",),
    r"lm?\.facebook\.com/l\.php": ("u",),
    r"(?:www\.)?(?:twitter|x)\.com/(?:intent|share)\b.*": ("url",),
    r"(?:www\.)?linkedin\.com/sharing/.*": ("url",),
    r"[\w.]+\.safelinks\.protection\.outlook\.com/.*": ("url",),
}
"""Addresses that lead on to another one, each with the names of the part that holds it."""

NO_PAGE = {
    r"(?:www\.)?(?:google|bing|yahoo|ecosia|duckduckgo)\.[a-z.]+/(?:search)?\?.*\b(?:q|p)=.*": (
        "This address is of a search, and shows others something else. Open the page that you "
        "mean, and copy its address."
    ),
    r"[^?#]+/(?:wp-login|wp-admin|login|log-in|signin|sign-in)(?:[/.?#].*)?": (
        "Readers would have to sign in here. Write the address of a page that everybody can open."
    ),
    r"docs\.google\.com/.*/edit(?:[?#].*)?|mail\.google\.com/.*|[\w-]+-my\.sharepoint\.com/.*": (
        "Readers would have to sign in here, or could change it. Write the address of a page that "
        "everybody can open."
    ),
    r".*[?&]preview(?:_id|_nonce)?=.*": (
        "This address is of a preview, which only its writers can open. Publish the page there "
        "first, and copy its address then."
    ),
}
"""Addresses that are of no page for readers, each with what is said of them."""


def not_for_readers(address: str) -> str:
    """Say why an address leads readers to no page, or ""."""
    place = re.sub(r"(?i)^https?://", "", address)
    return next((say for form, say in NO_PAGE.items() if re.fullmatch(form, place)), "")


def unpacked(address: str) -> str:
    """Give an address without what came along when it was copied."""
    while inner := _held(address):
        address = inner
    if not FOLLOWS.search(address):
        return address
    start, _, anchor = FOLLOWS.sub("", address).partition("#")
    page, _, query = start.partition("?")
    kept = "&".join(filter(None, query.split("&")))
    return page + f"?{kept}" * bool(kept) + f"#{anchor}" * bool(anchor)


def _held(address: str) -> str:
    """Give the address that another one leads on to, or ""."""
    place, _, query = re.sub(r"(?i)^https?://", "", address).partition("?")
    for form, names in CARRIERS.items():
        if re.fullmatch(form, place):
            held = dict(parse_qsl(query))
            inner = next((held[name] for name in names if name in held), "")
            return inner if re.match(r"https?://", inner) else ""
    return ""
