"""The answers that have a feed of their own: those of a district and a need with news."""

from collections.abc import Iterator

from consortium.changes.record_change import event_changes, record_changes
from consortium.model import Area, Need
from consortium.newsletters.order import out
from consortium.once import once
from consortium.rendering import Renderer


@once
def answers_with_news(renderer: Renderer) -> tuple[tuple[Area, Need], ...]:
    """Give the district and the need of each, in the order of their lists."""
    directory = renderer.site.directory
    news = tuple(_news(renderer))
    return tuple(
        (area, need)
        for area in directory.districts
        for need in directory.needs.values()
        if any(need.id in needs and directory.covers(areas, area) for needs, areas in news)
    )


def _news(renderer: Renderer) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Give the needs and the areas of each piece of news that is out."""
    directory, day = renderer.site.directory, renderer.site.newest_day
    for newsletter in out(directory.newsletters.values(), day):
        yield newsletter.topics, newsletter.areas or directory.ids_of_everywhere
    for change in (*record_changes(directory, day), *event_changes(directory, day)):
        yield change.needs(directory), change.areas(directory)
