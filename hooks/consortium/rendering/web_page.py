"""What a page itself is to search engines, where nothing that it tells of has a word there."""

from collections.abc import Mapping
from typing import Any

from consortium.model import WITH_PAGES
from consortium.rendering.site import Site

_TYPES = {"about/": "AboutPage", "contact/": "ContactPage", "search/": "SearchResultsPage"}
"""What schema.org calls some pages, by their addresses. A list of records is a CollectionPage."""


def web_page(site: Site, path: str, title: str) -> Mapping[str, Any]:
    """Describe the page at an address by its title, as one of the website."""
    sections = dict.fromkeys((kind.section for kind in WITH_PAGES.values()), "CollectionPage")
    return {
        "@type": (_TYPES | sections).get(path, "WebPage"),
        "@id": site.address + path,
        "url": site.address + path,
        "name": title,
        "inLanguage": "en-GB",
        "isPartOf": {
            "@type": "WebSite",
            "name": site.directory.consortium.short_name,
            "url": site.address,
        },
    }
