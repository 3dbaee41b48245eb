"""Links to a part of a record's page: only the page itself says which parts it has."""

from collections.abc import Iterable, Iterator
from functools import cache, partial

from consortium.advice.better_address import with_address
from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.articles.addresses import RECORD
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
                better = closest(part, parts)
                message = f"'#{part}' leads nowhere: that page has no such part."
                message += did_you_mean(part, parts)
                write = with_address(page.source, link, f"#{part}", f"#{better}") if better else ""
                column = max(link.column, 1)
                yield page.source.problem(link.line, message, column=column, write=write)
