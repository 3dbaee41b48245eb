"""Pictures inside a document, so that it asks nobody for anything."""

import posixpath
from base64 import b64encode
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html

TYPES = {
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}


def with_pictures(body: str, path: str, docs: Path) -> str:
    """Give the body of the page at `path` with its pictures as `data:` addresses (RFC 2397).

    `docs` is the folder that the site's pictures come from. A body without any stays as it is.
    """
    if "<img" not in body:
        return body
    root = html.fragment_fromstring(body, create_parent="div")
    for picture in root.iter("img"):
        picture.set("src", _data(picture.get("src", ""), path, docs))
    return html.tostring(root, encoding="unicode").removeprefix("<div>").removesuffix("</div>")


def _data(address: str, path: str, docs: Path) -> str:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return address
    file = docs / posixpath.normpath(posixpath.join(path, unquote(parts.path)))
    content = b64encode(file.read_bytes()).decode("ascii")
    return f"data:{TYPES[file.suffix.lower()]};base64,{content}"
