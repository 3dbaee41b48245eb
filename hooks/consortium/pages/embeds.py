"""What other websites can show inside a page of theirs: an answer, a place or the events.

Each is a whole page with nothing round it, shorter than the page that it leads to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from consortium.addresses import EMBED, address, answer_address
from consortium.answers.answer import Stage
from consortium.html.direction import with_directions
from consortium.model import Area
from consortium.pages import whats_on
from consortium.publishing.file_recipe import FileRecipe
from consortium.publishing.register import PAGE
from consortium.rendering import Renderer

MOST_RESULTS = 6
"""As many of those to ask as a page of 15 KB has room for, with its style and long names."""

MOST_EVENTS = 12

EVENTS = "events/"

MadePage = tuple[str, str]
"""The address of a file, and its HTML."""


def embeds(renderer: Renderer) -> Iterator[FileRecipe]:
    """Give the recipes: one of each place with its answers, and that of the events."""
    places = {
        address(area): partial(_of_place, renderer, area)
        for area in renderer.site.directory.areas.values()
    }
    for path, pages in {**places, EVENTS: partial(_of_events, renderer)}.items():
        yield FileRecipe(f"{EMBED}{path}", pages)


def _of_place(renderer: Renderer, area: Area) -> Iterator[MadePage]:
    site = renderer.site
    needs = site.directory.needs.values()
    whole = site.answer(area, None)
    yield _page(
        renderer,
        "place",
        address(area),
        title=renderer.words("area_title", area),
        area=area,
        answer=whole,
        near=_first(whole.near),
        left=_left_out(whole.near),
        firsts=[site.answer(area, need) for need in needs],
    )
    for need in needs:
        answer = site.answer(area, need)
        yield _page(
            renderer,
            "answer",
            answer_address(area, need),
            title=renderer.words("answer_title", area, need),
            area=area,
            answer=answer,
            near=_first(answer.near),
            far=_first(answer.far),
            left=_left_out(answer.stages),
        )


def _of_events(renderer: Renderer) -> Iterator[MadePage]:
    today = renderer.site.today
    times = whats_on.to_come(renderer.site.directory, today)
    yield _page(
        renderer,
        "events",
        EVENTS,
        title=renderer.words("our_events_title"),
        months=whats_on.months(times[:MOST_EVENTS], today),
        left=len(times[MOST_EVENTS:]),
    )


def _page(renderer: Renderer, kind: str, whole: str, **values: object) -> MadePage:
    """Make what is shown elsewhere of the page at `whole`."""
    path = f"{EMBED}{whole}"
    html = renderer.render(f"embed/{kind}.html", path, whole=whole, **values)
    return f"{path}{PAGE}", with_directions(html)


def _first(stages: Iterable[Stage]) -> tuple[Stage, ...]:
    """Cut what is beyond the first of an answer, whose order and numbers stay."""
    cut = (
        replace(stage, results=stage.results[: max(0, MOST_RESULTS - stage.before)])
        for stage in stages
    )
    return tuple(stage for stage in cut if stage.results)


def _left_out(stages: Iterable[Stage]) -> int:
    return max(0, sum(len(stage.results) for stage in stages) - MOST_RESULTS)
