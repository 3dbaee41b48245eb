"""All the pages that have no Markdown file: made from records, from places, and the lists."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from consortium.pages.answer_page import answer_pages
from consortium.pages.area_page import area_pages
from consortium.pages.contents_page import contents_pages
from consortium.pages.event_page import event_pages
from consortium.pages.newsletter_page import newsletter_pages
from consortium.pages.places_page import places_pages
from consortium.pages.project_page import project_pages
from consortium.pages.record_page import (
    guide_pages,
    hub_pages,
    organisation_pages,
    service_pages,
)
from consortium.pages.vocabulary_page import community_pages, need_pages
from consortium.pages.words_page import words_pages
from consortium.rendering.page import Page
from consortium.rendering.renderer import Renderer

OF_KIND: Mapping[str, Callable[[Renderer], Iterable[Page]]] = {
    "areas": area_pages,
    "communities": community_pages,
    "events": event_pages,
    "guides": guide_pages,
    "hubs": hub_pages,
    "needs": need_pages,
    "newsletters": newsletter_pages,
    "organisations": organisation_pages,
    "projects": project_pages,
    "services": service_pages,
}
"""What makes the pages of the records of each kind."""


def made_pages(renderer: Renderer) -> tuple[Page, ...]:
    """Make every page of the directory, in the order of their addresses."""
    makers = (*OF_KIND.values(), answer_pages, places_pages, words_pages)
    pages = tuple(chain.from_iterable(maker(renderer) for maker in makers))
    return tuple(sorted((*pages, *contents_pages(renderer, pages)), key=lambda page: page.path))
