"""All the pages that have no Markdown file: made from records, from places, and the lists."""

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from consortium.model import WITH_PAGES
from consortium.pages.answer_page import answer_pages
from consortium.pages.area_page import area_pages
from consortium.pages.contents import contents_pages
from consortium.pages.event_page import event_pages
from consortium.pages.form_pages import form_pages
from consortium.pages.list_page import list_pages
from consortium.pages.newsletter_page import newsletter_pages
from consortium.pages.places_page import places_pages
from consortium.pages.record_lists import record_list_pages
from consortium.pages.record_page import record_pages
from consortium.pages.vocabulary_page import community_pages, need_pages
from consortium.pages.words_page import words_pages
from consortium.pages.year_pages import year_pages
from consortium.rendering import Page, Renderer

_OWN: Mapping[str, Callable[[Renderer], Iterable[Page]]] = {
    "areas": area_pages,
    "communities": community_pages,
    "events": event_pages,
    "needs": need_pages,
    "newsletters": newsletter_pages,
}
"""What makes the pages of kinds that say more than a record and its kind do."""


def pages_of(renderer: Renderer, kind: str) -> Iterable[Page]:
    """Make the pages of the records of a kind; none of a kind whose records have none."""
    if kind not in WITH_PAGES:
        return ()
    return _OWN[kind](renderer) if kind in _OWN else record_pages(renderer, kind)


def made_pages(renderer: Renderer) -> tuple[Page, ...]:
    """Make every page of the directory, in the order of their addresses."""
    of_records = chain.from_iterable(pages_of(renderer, kind) for kind in WITH_PAGES)
    makers = (
        *(list_pages, record_list_pages, answer_pages, places_pages, words_pages, year_pages),
        form_pages,
    )
    pages = (*of_records, *chain.from_iterable(maker(renderer) for maker in makers))
    return tuple(sorted((*pages, *contents_pages(renderer, pages)), key=lambda page: page.path))
