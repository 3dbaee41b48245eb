"""The page that answers "who can help my group?" for a place and a need."""

from collections.abc import Iterator
from functools import partial

from consortium.addresses import address, answer_address
from consortium.model import Area, Need
from consortium.pages import structured_data
from consortium.pages.feed_links import answer_feed_link, feed_link
from consortium.pages.more_results import more_results, more_results_pages
from consortium.pages.vocabulary_page import for_one_kind
from consortium.rendering import Crumb, Page, Recipe, Renderer


def answer_recipes(renderer: Renderer) -> Iterator[Recipe]:
    """Give the recipe of the answer for each area and each need, and of the pages below it."""
    directory = renderer.site.directory
    for area in directory.areas.values():
        for need in directory.needs.values():
            path = answer_address(area, need)
            yield Recipe(path, partial(_pages, renderer, area, need))


def _pages(renderer: Renderer, area: Area, need: Need) -> Iterator[Page]:
    its_answer = renderer.site.answer(area, need)
    path = answer_address(area, need)
    title = renderer.words("answer_title", area, need)
    more = more_results(its_answer.stages, path)
    above = Crumb(area.name, address(area))
    yield renderer.page(
        "answer",
        path,
        above,
        called=need.title,
        title=title,
        description=renderer.words("answer_description", area, need),
        records=[result.hub for result in its_answer.in_full],
        structured_data=structured_data.answers(renderer.site.address, its_answer.in_full),
        feeds=(feed_link(renderer, area), answer_feed_link(renderer, area, need)),
        answer=its_answer,
        more=more,
        area=area,
        need=need,
        for_one_kind=for_one_kind(renderer, need),
    )
    yield from more_results_pages(renderer, more, title, area.name, above, Crumb(need.title, path))
