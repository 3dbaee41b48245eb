"""All the pages that have no Markdown file: made from records, from places, and the lists."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property, partial
from itertools import chain
from typing import Any

from consortium.addresses import CONTENTS, PLACES, WORDS, address, key
from consortium.model import WITH_PAGES
from consortium.pages.answer_page import answer_recipes
from consortium.pages.area_page import area_page
from consortium.pages.contents import contents_pages
from consortium.pages.erased_page import erased_recipes
from consortium.pages.event_page import event_page
from consortium.pages.form_pages import form_recipes
from consortium.pages.newsletter_page import newsletter_recipes
from consortium.pages.places_page import places_pages
from consortium.pages.record_lists import record_list_recipes
from consortium.pages.record_page import record_page
from consortium.pages.vocabulary_page import community_pages, need_page
from consortium.pages.words_page import words_pages
from consortium.pages.year_pages import year_recipes
from consortium.rendering import Page, Recipe, Renderer

_OWN: Mapping[str, Callable[[Renderer, Any], Iterable[Page]]] = {
    "areas": area_page,
    "communities": community_pages,
    "events": event_page,
    "needs": need_page,
}
"""What makes the page of a record whose kind says more than a record and its kind do."""


class MadePages(Collection[Page]):
    """The pages of some recipes, in the order of their addresses. Each is made when asked for."""

    def __init__(self, recipes: Iterable[Recipe]) -> None:
        self._recipes = tuple(recipes)

    def at(self, path: str) -> Page | None:
        """Give the page at an address, or None. No other is made but those it belongs with."""
        steps = path.split("/")[:-1]
        for count in range(len(steps), 0, -1):
            recipe = self._by_path.get("".join(f"{step}/" for step in steps[:count]))
            for page in recipe.pages if recipe else ():
                if page.path == path:
                    return page
        return None

    @cached_property
    def _by_path(self) -> Mapping[str, Recipe]:
        return {recipe.path: recipe for recipe in self._recipes}

    @cached_property
    def _all(self) -> tuple[Page, ...]:
        pages = chain.from_iterable(recipe.pages for recipe in self._recipes)
        return tuple(sorted(pages, key=lambda page: page.path))

    def __iter__(self) -> Iterator[Page]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __contains__(self, page: object) -> bool:
        return page in self._all


def pages_of(renderer: Renderer, kind: str) -> MadePages:
    """Give the pages of the records of a kind; none of a kind whose records have none."""
    return MadePages(_of_kind(renderer, kind))


def made_pages(renderer: Renderer) -> MadePages:
    """Give every page of the directory."""
    others = tuple(_all_but_contents(renderer))
    contents = Recipe(CONTENTS, lambda: contents_pages(renderer, MadePages(others)))
    return MadePages((*others, contents))


def _of_kind(renderer: Renderer, kind: str) -> Iterator[Recipe]:
    """Give the recipe of the page of each record that has its own: what is over keeps it."""
    if kind == "newsletters":
        yield from newsletter_recipes(renderer)
    elif kind in WITH_PAGES:
        make = _OWN.get(kind, record_page)
        for record in renderer.site.directory.of(kind).values():
            if key(record) not in renderer.site.merged:
                yield Recipe(address(record), partial(make, renderer, record))


def _all_but_contents(renderer: Renderer) -> Iterator[Recipe]:
    for kind in WITH_PAGES:
        yield from _of_kind(renderer, kind)
    others = (erased_recipes, record_list_recipes, answer_recipes, year_recipes, form_recipes)
    for recipes in others:
        yield from recipes(renderer)
    yield Recipe(PLACES, partial(places_pages, renderer))
    yield Recipe(WORDS, partial(words_pages, renderer))
