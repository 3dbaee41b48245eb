"""All the pages that are made from records."""

from itertools import chain

from consortium.pages.answer_page import answer_pages
from consortium.pages.area_page import area_pages
from consortium.pages.newsletter_page import newsletter_pages
from consortium.pages.record_page import hub_pages, organisation_pages, service_pages
from consortium.pages.renderer import Renderer
from consortium.pages.vocabulary_page import community_pages, need_pages
from consortium.publishing.page import Page


def made_pages(renderer: Renderer) -> tuple[Page, ...]:
    """Make every page of the directory, in the order of their addresses."""
    makers = (
        answer_pages,
        area_pages,
        community_pages,
        hub_pages,
        need_pages,
        newsletter_pages,
        organisation_pages,
        service_pages,
    )
    pages = chain.from_iterable(maker(renderer) for maker in makers)
    return tuple(sorted(pages, key=lambda page: page.path))
