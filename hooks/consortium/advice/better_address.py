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
    column, write = max(link.column, 1), ""
    # It has none when it is written in another way than it is meant, such as with `&amp;`.
    if better and link.column:
        line = page.line(link.line)
        start, end = line[: column - 1], line[column - 1 + len(link.address) :]
        if not start.endswith("<"):  # A blank ends an address, but not between < and >.
            better = better.replace(" ", "%20")
        write = start + link.address.replace(wrote, better, 1) + end
    return page.problem(link.line, message, column=column, write=write, warning=warning)
