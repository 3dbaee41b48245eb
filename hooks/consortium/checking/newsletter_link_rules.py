"""Rules on links that lead to newsletters: only to one that is on the website by then."""

import posixpath
from collections.abc import Iterable, Iterator

from consortium.advice.better_address import with_address
from consortium.articles import Link
from consortium.articles.addresses import RECORD
from consortium.checking.page_link_rules import link_problem
from consortium.checking.surroundings import Surroundings
from consortium.problems.problem import Problem
from consortium.reading.newsletter_files import is_newsletter
from consortium.text.source_file import SourceFile

TOP = "docs/"


def links_to_newsletters(
    page: SourceFile, links: Iterable[Link], around: Surroundings
) -> Iterator[Problem]:
    """A link to an issue is a `record:` link, and the issue is out when the page is.

    A link to an issue that has no file is told of as any link to a missing file is.
    """
    for link in links:
        scheme, _, target = link.address.partition(":")
        record = target.partition("#")[0]
        if scheme == RECORD and record in around.not_yet:
            message = (
                f"'{record}' is not on the website when this page is: it is a draft, or it comes "
                "out later. Take the link out and leave its words."
            )
            yield page.problem(link.line, message)
        path = link.address.partition("#")[0]
        file = posixpath.normpath(posixpath.join(posixpath.dirname(page.file), path))
        name = posixpath.splitext(file.removeprefix(TOP))[0]
        if not file.startswith(TOP) or not is_newsletter(file.removeprefix(TOP)):
            continue
        if name in around.records:
            message = f"A link to a newsletter is written {RECORD}:{name}"
            write = with_address(page, link, path, f"{RECORD}:{name}")
            yield link_problem(page, link, message, write=write)
        elif file in around.files:
            message = f"'{path}' is no page of the website. Take the link out, leave its words."
            yield link_problem(page, link, message)
