"""Addresses in a large-print body: shared files, and what paper shows of a link."""

import re
from urllib.parse import urlsplit

from lxml import html

_NAMED_BY = ("href", "src", "poster")


def rebase(root: html.HtmlElement) -> None:
    """Lead to pictures and downloads from one folder deeper. Links to pages stay as they are."""
    for element in root.iter():
        for name in _NAMED_BY:
            if _is_shared_file(element.get(name, "")):
                element.set(name, f"../{element.get(name)}")


def _is_shared_file(address: str) -> bool:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return False
    return "." in parts.path.rpartition("/")[2].strip(".")


def write_out(root: html.HtmlElement) -> None:
    """Mark the links whose address paper has to show: each once, unless it is the link's text."""
    folded = {link for fold in root.iter("details") for link in fold.iter("a")}
    shown = (link for link in root.iter("a") if link not in folded)  # Paper leaves folds out.
    seen = {_typed(link.text_content()) for link in shown}
    for link in root.iter("a"):
        address = link.get("href", "")
        if address.startswith(("http:", "https:")) and _typed(address) not in seen:
            seen.add(_typed(address))
            link.set("class", f"{link.get('class', '')} written-out".strip())


def _typed(address: str) -> str:
    """Write a web address as people type it, whether it was written so or in full."""
    return re.sub(r"^https?://(?:www\.)?|/$", "", "".join(address.split()))
