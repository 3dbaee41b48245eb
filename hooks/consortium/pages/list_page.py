"""The list of all records of a kind, where no page of docs/ is that list."""

from collections.abc import Iterator

from consortium.directory import a_to_z
from consortium.model import WITH_PAGES
from consortium.pages.record_lists import record_groups
from consortium.rendering import Page, Renderer


def list_pages(renderer: Renderer) -> Iterator[Page]:
    """Make the list of each kind that has none in docs/, its records A to Z."""
    for kind in WITH_PAGES.values():
        if kind.own_list:
            continue
        yield renderer.page(
            "records",
            kind.section,
            title=renderer.section_title(kind.section),
            description=renderer.words("list_description", kind),
            of_kind=kind,
            cut=record_groups(renderer, kind),
            listed=a_to_z(renderer.site.directory.of(kind.name).values()),
        )
