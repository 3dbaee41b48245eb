"""Rules on links that lead to newsletters: only to one that is on the website by then."""

import posixpath
from collections.abc import Collection, Iterator

from consortium.problems.problem import Problem
from consortium.reading.markdown_links import markdown_links, targets
from consortium.reading.newsletter_files import is_newsletter
from consortium.reading.source_file import SourceFile

TOP = "docs/"


def links_to_newsletters(
    page: SourceFile,
    *,
    newsletters: Collection[str],
    not_yet: Collection[str],
    files: Collection[str],
) -> Iterator[Problem]:
    """A link to an issue is a `record:` link, and the issue is out when the page is.

    `newsletters` holds every issue ("newsletters/christmas") and `not_yet` those that are not out.
    A link to an issue that is not among `files` is told of as any link to a missing file is.
    """
    for link in markdown_links(page):
        target = link.target.partition("#")[0]
        if link.scheme == "record" and target in not_yet:
            message = (
                f"'{target}' is not on the website on the day that this page is: it is a draft, or "
                "it comes out later. Take the link out and leave its words."
            )
            yield page.problem(link.line, message)
    for target in targets(page):
        path = target.text.partition("#")[0]
        file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
        if not file.startswith(TOP) or not is_newsletter(file.removeprefix(TOP)):
            continue
        name = posixpath.splitext(file.removeprefix(TOP))[0]
        if name not in newsletters:
            if file in files:
                message = f"'{path}' is no page of the website. Take the link out, leave its words."
                yield page.problem(target.line, message, column=target.column)
            continue
        line, start = page.line(target.line), target.column - 1
        yield page.problem(
            target.line,
            f"A link to a newsletter is written record:{name}",
            column=target.column,
            write=line[:start] + f"record:{name}" + line[start + len(path) :],
        )
