"""The width and height of pictures in a body, so that nothing jumps when they come."""

import re
from collections.abc import Mapping
from html import unescape

from consortium.addresses import file_at
from consortium.pictures.size import Size

_PICTURE = re.compile(r'<img\b(?:[^>"]|"[^"]*")*>')
_ATTRIBUTE = re.compile(r'\s([a-z]+)="([^"]*)"')


def with_sizes(body: str, path: str, sizes: Mapping[str, Size]) -> str:
    """Give the body of the page at `path`, its pictures with their sizes where these are known.

    `sizes` are those of the website's own pictures, by address. A size that is there stays.
    """
    if not sizes:
        return body
    return _PICTURE.sub(lambda match: _with_size(match[0], path, sizes), body)


def _with_size(picture: str, path: str, sizes: Mapping[str, Size]) -> str:
    attributes = dict(_ATTRIBUTE.findall(picture))
    size = sizes.get(file_at(unescape(attributes.get("src", "")), path) or "")
    if size is None or {"width", "height"} & set(attributes):
        return picture
    return picture.replace("<img", f'<img width="{size[0]}" height="{size[1]}"', 1)
