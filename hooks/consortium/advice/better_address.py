"""A line of a page with a better address in it."""

from consortium.articles import Link
from consortium.text.source_file import SourceFile


def with_address(page: SourceFile, link: Link, wrote: str, better: str) -> str:
    """Give the line that a link is on, with `better` in place of `wrote`, a part of its address.

    It is "" when the address is written in another way than it is meant, such as with `&amp;`.
    """
    line, start = page.line(link.line), link.column - 1
    if not link.column:
        return ""
    if line[:start][-1:] != "<":  # A blank ends an address, but not between < and >.
        better = better.replace(" ", "%20")
    address = link.address.replace(wrote, better, 1)
    return line[:start] + address + line[start + len(link.address) :]
