"""What is told of a link of a page, with a better address for it."""

from consortium.articles.article import Link
from consortium.problems.problem import Problem
from consortium.text.source_file import SourceFile


def link_problem(
    page: SourceFile,
    link: Link,
    message: str,
    *,
    wrote: str = "",
    better: str | None = None,
    warning: bool = False,
) -> Problem:
    """Tell of a link where it stands.

    With `better`, write that in place of `wrote`, which is the address of the link or a part of it.
    """
    write = _with_address(page, link, wrote, better) if better else ""
    column = max(link.column, 1)
    return page.problem(link.line, message, column=column, write=write, warning=warning)


def _with_address(page: SourceFile, link: Link, wrote: str, better: str) -> str:
    """Give the line that a link is on with its better address.

    It is "" when the address is written in another way than it is meant, such as with `&amp;`.
    """
    line, start = page.line(link.line), link.column - 1
    if not link.column:
        return ""
    if line[:start][-1:] != "<":  # A blank ends an address, but not between < and >.
        better = better.replace(" ", "%20")
    address = link.address.replace(wrote, better, 1)
    return line[:start] + address + line[start + len(link.address) :]
