"""The page that answers "who can help my group?" for a place and a need."""

from collections.abc import Iterator

from consortium.addresses import address, answer_address
from consortium.answers import answer
from consortium.model import Area, Need
from consortium.pages import structured_data
from consortium.pages.feed_links import answer_feed_link, feed_link
from consortium.rendering import Crumb, Page, Renderer


def answer_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each area and each need."""
    directory = renderer.site.directory
    for area in directory.areas.values():
        for need in directory.needs.values():
            yield _answer_page(renderer, area, need)


def _answer_page(renderer: Renderer, area: Area, need: Need) -> Page:
    directory = renderer.site.directory
    its_answer = answer(directory, (area,), need, renderer.site.today)
    path = answer_address(area, need)
    return renderer.page(
        "answer",
        path,
        Crumb(area.name, address(area)),
        called=need.title,
        title=renderer.words("answer_title", area, need),
        description=renderer.words("answer_description", area, need),
        records=[result.hub for result in its_answer.results],
        structured_data=structured_data.answers(renderer.site.address, its_answer.results),
        feeds=(feed_link(renderer, area), answer_feed_link(renderer, area, need)),
        answer=its_answer,
        area=area,
        need=need,
    )
