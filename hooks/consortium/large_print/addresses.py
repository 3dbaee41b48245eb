"""Addresses in a large-print body: those of shared files."""

from urllib.parse import urlsplit

from lxml import html

_NAMED_BY = ("href", "src", "poster")


def rebase(root: html.HtmlElement) -> None:
    """Lead to pictures and downloads from one folder deeper. Links to pages stay as they are."""
    for element in root.xpath(".//*[@href or @src or @poster]"):
        for name in _NAMED_BY:
            if _is_shared_file(element.get(name, "")):
                element.set(name, f"../{element.get(name)}")


def _is_shared_file(address: str) -> bool:
    if "." not in address.lstrip("./"):  # as most are not, and taking them apart is slow
        return False
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return False
    return "." in parts.path.rpartition("/")[2].strip(".")
