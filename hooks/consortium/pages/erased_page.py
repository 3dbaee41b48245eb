"""The page of a record that was taken off."""

from collections.abc import Iterator
from functools import partial

from consortium.model import KINDS, WITH_PAGES, Erased
from consortium.rendering import Page, Recipe, Renderer


def erased_recipes(renderer: Renderer) -> Iterator[Recipe]:
    """Give the recipe of the page of each record that was taken off, where its page was.

    No list leads to it, and search engines are not told of it.
    """
    for path, record in renderer.site.directory.erased.items():
        if path.partition("/")[0] in WITH_PAGES:
            yield Recipe(path, partial(_pages, renderer, path, record))


def _pages(renderer: Renderer, path: str, record: Erased) -> Iterator[Page]:
    yield renderer.page(
        "erased",
        path,
        title=renderer.words("erased_title", KINDS[path.partition("/")[0]]),
        description=renderer.words("erased_description", record),
        redirect_from=record.redirect_from,
        is_listed=False,
        record=record,
    )
