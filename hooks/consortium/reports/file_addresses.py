"""Where the files of the repository are on GitHub, from what an address begins with there.

That is `files`, such as "https://github.com/owner/name/blob/main/", or "" where nobody knows it.
"""

from urllib.parse import quote

from consortium.outside.address import Place
from consortium.problems.problem import Problem


def line_address(place: Problem | Place, files: str) -> str:
    """Give the address of a line ("…/data/hubs/ayton.yml?plain=1#L4"), or ""."""
    if not files:
        return ""
    address = f"{files.rstrip('/')}/{quote(place.file)}"
    return address if place.line is None else f"{address}?plain=1#L{place.line}"


def new_file(file: str, files: str) -> str:
    """Give the address of the page that makes a file of this name, or ""."""
    base = files.replace("/blob/", "/new/", 1)
    folder, _, name = file.rpartition("/")
    is_there = base != files
    return f"{base.rstrip('/')}/{quote(folder)}?filename={quote(name)}" if is_there else ""
