"""E-mail and web addresses that are written well and lead no reader to a page."""

import re
from urllib.parse import parse_qsl

from rapidfuzz import fuzz, process

from consortium.advice.remark import Remark

MAILBOXES = (
    *("gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "outlook.com", "icloud.com"),
    *("yahoo.com", "yahoo.co.uk", "btinternet.com", "talktalk.net", "virginmedia.com"),
    *("email.com", "mail.com", "ymail.com", "gmx.com", "protonmail.com", "proton.me"),
)
ALIKE = 86
"""How alike (of 100) a host is to that of many mailboxes, for it to be a slip of the keyboard."""

ENDINGS = {
    "co.uk": ("couk", "co.k", "co.ku", "cu.uk"),
    "org.uk": ("orguk", "org.k", "org.ku", "og.uk", "ogr.uk"),
    "gov.uk": ("govuk", "gov.ku"),
    "com": ("con", "cmo", "comm"),
    "org": ("ogr", "rog"),
}
"""The ends of addresses, each with what fingers make of it."""

CLOSING = ".,;:!'\"”’>*"
"""What ends a sentence and no address."""

NEAR_BY = re.compile(
    r"localhost|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|169\.254(?:\.\d+){2}"
    r"|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|[\w-]+|[\w.-]+\.(?:local|lan|internal|home|intranet)"
)
"""Names and numbers that mean something within one building alone."""

ONE_BUILDING = (
    "This address works within one building alone, so no reader can open it. Write the one that "
    "people outside use, or take it out."
)

CAME_ALONG = "This address has parts that came along when it was copied, and that follow readers."


def doubt(address: str) -> Remark | None:
    """Say why an e-mail or web address probably leads nowhere, or give None."""
    if is_near_by(address):
        return Remark(ONE_BUILDING)
    if message := not_for_readers(address):
        return Remark(message)
    if (page := unpacked(address)) != address:
        return Remark(f"{CAME_ALONG} Write '{page}'.", better=page)
    better = mended(address)
    if better == address:
        return None
    return Remark(f"Is there a slip in this address? Did you mean '{better}'?", better=better)


def mended(address: str) -> str:
    """Give an address without what sentences leave behind it and fingers make of it."""
    bare = _without_closing(address)
    start, host, rest = _in_three(bare)
    host = re.sub(r"\.{2,}", ".", host)
    for right, slips in ENDINGS.items():
        for slip in slips:
            if host.endswith(f".{slip}"):
                host = host.removesuffix(slip) + right
    if "@" in start:
        start = re.sub(r"\.{2,}", ".", start).replace(".@", "@").lstrip(".")
        likely = process.extractOne(host, MAILBOXES, scorer=fuzz.ratio, score_cutoff=ALIKE)
        host = likely[0] if likely and host not in MAILBOXES else host
    return f"{start}{host}{rest}"


def is_near_by(address: str) -> bool:
    """Say whether the host of a web or an e-mail address means something in one building alone."""
    start, host, _ = _in_three(address)
    return start not in ("", "@") and NEAR_BY.fullmatch(host.lower()) is not None


def _without_closing(address: str) -> str:
    bare = address.rstrip(CLOSING)
    while bare.endswith((")", "]")) and sum(map(bare.count, "([")) < sum(map(bare.count, ")]")):
        bare = bare[:-1].rstrip(CLOSING)
    return bare


def _in_three(address: str) -> tuple[str, str, str]:
    """Give what stands before the host, the host itself, and what comes after it."""
    scheme = re.match(r"(?i)https?://", address)
    if scheme:
        rest = address[scheme.end() :]
        host = re.split(r"[/?#:]", rest, maxsplit=1)[0]
        return scheme[0], host, rest[len(host) :]
    before, at, host = address.rpartition("@")
    return (f"{before}@", host, "") if at else ("", address, "")


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
