"""The pages of the list of all pages, for sections that are too long for one page."""

from collections.abc import Collection, Iterator

from consortium.pages.contents import parts
from consortium.rendering import Page, Renderer


def contents_pages(renderer: Renderer, pages: Collection[Page]) -> Iterator[Page]:
    """Make a page for each part of the list of `pages`, which are all the other made pages."""
    for section, found in parts(pages).items():
        name = renderer.section_title(section)
        for part in found:
            yield renderer.page(
                "contents",
                part.address,
                called=renderer.words("contents_part", name, part),
                title=renderer.words("contents_title", name, part),
                description=renderer.words("contents_description", name, part),
                part=part,
                parts=found,
            )
