"""Links to a part of a record's page: only the page itself says which parts it has."""

from collections.abc import Iterable, Iterator
from functools import cache, partial

from consortium.articles.addresses import RECORD
from consortium.checking.heading_links import no_such_part_problem
from consortium.checking.written_page import WrittenPage
from consortium.html.fragment import fragment
from consortium.pages.made import pages_of
from consortium.problems.problem import Problem
from consortium.rendering import Renderer


def links_to_parts(pages: Iterable[WrittenPage], renderer: Renderer) -> Iterator[Problem]:
    """Tell of each link such as `record:needs/ict#sources` whose part is not there.

    No page is made but those that such a link leads to.
    """
    made = cache(partial(pages_of, renderer))
    for page in pages:
        for link in page.article.links:
            scheme, _, target = link.address.partition(":")
            name, _, part = target.partition("#")
            kind = name.partition("/")[0]
            if scheme != RECORD or not part:
                continue
            there = made(kind).at(f"{name}/")
            if there is None:  # It is told of as a part of another page, wherever its link leads.
                continue
            parts = set(fragment(there.body).xpath(".//@id"))
            if part not in parts:
                yield no_such_part_problem(page.source, link, part, parts, "part")
