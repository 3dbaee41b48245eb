"""The page of a record that was taken off."""

from collections.abc import Iterator

from consortium.model import KINDS, WITH_PAGES
from consortium.rendering import Page, Renderer


def erased_pages(renderer: Renderer) -> Iterator[Page]:
    """Make the page of each record that was taken off, at the address that its page had.

    No list leads to it, and search engines are not told of it.
    """
    for path, record in renderer.site.directory.erased.items():
        kind = KINDS[path.partition("/")[0]]
        if kind.name in WITH_PAGES:
            yield renderer.page(
                "erased",
                path,
                title=renderer.words("erased_title", kind),
                description=renderer.words("erased_description", record),
                redirect_from=record.redirect_from,
                is_listed=False,
                record=record,
            )
