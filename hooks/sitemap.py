"""List all pages, made or written by hand, in sitemap.xml and sitemap.xml.gz."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from consortium.publishing.sitemap import SitemapError, addresses


def on_template_context(
    context: dict[str, Any], *, template_name: str, config: MkDocsConfig
) -> dict[str, Any]:
    """Give overrides/sitemap.xml its addresses. MkDocs writes both files from that template."""
    if template_name != "sitemap.xml":
        return context
    made = (page.path for page in config.extra["made_pages"] if page.is_listed)
    try:
        urls = addresses(config.site_url or "/", [*config.extra["hand_written"], *made])
    except SitemapError as error:
        raise PluginError(str(error)) from error
    return {**context, "addresses": urls}
