"""The addresses that the site tells search engines about."""

from collections.abc import Iterable
from urllib.parse import urljoin

#: The most that a sitemap may hold (sitemaps.org, "Sitemap file limits").
MOST = 50_000


class SitemapError(Exception):
    """The sitemap cannot hold these addresses."""


def addresses(site_address: str, paths: Iterable[str]) -> tuple[str, ...]:
    """Return the whole address of each path, sorted, each once.

    `site_address` ends with a slash; a path is written as `Page.path` is, "" for the home page.
    """
    urls = tuple(sorted({urljoin(site_address, path) for path in paths}))
    if len(urls) > MOST:
        raise SitemapError(
            f"The site has {len(urls)} pages, and one sitemap holds {MOST}. "
            "Write several, with an index (https://www.sitemaps.org/protocol.html#index)."
        )
    return urls
