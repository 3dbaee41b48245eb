"""The list of all records of a kind, where no page of docs/ is that list."""

from collections.abc import Iterator
from functools import partial

from consortium.directory import a_to_z
from consortium.model import WITH_PAGES, Kind
from consortium.pages.record_lists import record_groups
from consortium.rendering import Page, Recipe, Renderer


def list_recipes(renderer: Renderer) -> Iterator[Recipe]:
    """Give the recipe of the list of each kind that has none in docs/, its records A to Z."""
    for kind in WITH_PAGES.values():
        if not kind.own_list:
            yield Recipe(kind.section, partial(_pages, renderer, kind))


def _pages(renderer: Renderer, kind: Kind) -> Iterator[Page]:
    yield renderer.page(
        "records",
        kind.section,
        title=renderer.section_title(kind.section),
        description=renderer.words("list_description", kind),
        of_kind=kind,
        cut=record_groups(renderer, kind),
        listed=a_to_z(renderer.site.directory.of(kind.name).values()),
    )
