"""The pages below an answer that has more results than one page has room for."""

from collections.abc import Iterable, Iterator, Mapping

from consortium.answers.answer import Result, Stage
from consortium.long_lists import ListPart, parts
from consortium.rendering import Crumb, Page, Renderer

Numbered = tuple[int, Result]
More = Mapping[str, tuple[ListPart[Numbered], ...]]
"""The pages of each tier of an answer that has some."""


def more_results(stages: Iterable[Stage], path: str) -> More:
    """Cut what the page at `path` has no room for into pages below it, in the order to ask."""
    return {stage.tier: parts(path, stage.tier, stage.rest) for stage in stages if stage.rest}


def more_results_pages(
    renderer: Renderer, more: More, title: str, here: str, *above: Crumb
) -> Iterator[Page]:
    """Make those pages. `title` is that of the page they are below, and `here` names its place."""
    for tier, of_tier in more.items():
        called = renderer.words("tier_title", tier, here, of="macros/result.html")
        for part in of_tier:
            yield renderer.page(
                "more_results",
                part.address,
                *above,
                called=renderer.words("more_results_called", called, part),
                title=renderer.words("more_results_title", title, called, part),
                description=renderer.words("more_results_description", title, part),
                part=part,
                tier=tier,
                others=[other for other in of_tier if other is not part],
                after=of_tier[part.number :],
            )
