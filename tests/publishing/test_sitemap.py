"""The addresses in the sitemap."""

import pytest

from consortium.publishing.sitemap import MOST, SitemapError, addresses


def test_addresses_are_whole_sorted_and_there_once():
    assert addresses("https://example.org/sub/", ["find/", "", "areas/corby/", "find/"]) == (
        "https://example.org/sub/",
        "https://example.org/sub/areas/corby/",
        "https://example.org/sub/find/",
    )


def test_more_than_a_sitemap_may_hold_is_refused():
    paths = [f"{number}/" for number in range(MOST + 1)]
    with pytest.raises(SitemapError, match="50001 pages"):
        addresses("https://example.org/", paths)
