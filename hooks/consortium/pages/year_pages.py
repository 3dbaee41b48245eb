"""Lists of what has happened: the newest first, then a page for each year or month."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from consortium import changes
from consortium.addresses import ALL, CHANGES, PAST_EVENTS
from consortium.long_lists import MOST_LINES, ListPart, parts_by_time
from consortium.newsletters.archive import issues_by_year
from consortium.newsletters.issue import published_issues
from consortium.once import once
from consortium.pages import whats_on
from consortium.rendering import Crumb, Page, Recipe, Renderer
from consortium.time.days import month_in_words


@dataclass(frozen=True, slots=True)
class ListByYear:
    """A list that begins on the page at `page`, and the years of which are below `folder`.

    `entries` gives what it lists, the newest first, and `grouped` puts that under headings.
    """

    page: str
    folder: str
    entries: Callable[[Renderer], Sequence[Any]]
    day_of: Callable[[Any], date]
    grouped: Callable[[Sequence[Any]], Sequence[Any]]

    def times(self, renderer: Renderer) -> tuple[tuple[ListPart[Any], ...], ...]:
        """Give the pages of each year or month; none while all fits on the page it begins on."""
        return parts_by_time(self.folder, self.entries(renderer), self.day_of)

    def called(self, part: ListPart[Any]) -> str:
        """Name the time of a part: "October 2026", or "2026"."""
        return month_in_words(self.day_of(part.entries[0])) if "-" in part.name else part.name


def newest(renderer: Renderer, name: str) -> Mapping[str, Any]:
    """Give what stands on the page that a list begins on: the newest, and its other pages."""
    listed = LISTS_BY_YEAR[name]
    return {
        "groups": listed.grouped(listed.entries(renderer)[:MOST_LINES]),
        "times": [
            (listed.called(part), part) for parts in listed.times(renderer) for part in parts
        ],
    }


def year_recipes(renderer: Renderer) -> Iterator[Recipe]:
    """Give the recipe of the pages of the years of each list that has them."""
    for name, listed in LISTS_BY_YEAR.items():
        if renderer.site.has_page(listed.page):
            yield Recipe(listed.folder, partial(_pages, renderer, name, listed))


def _pages(renderer: Renderer, name: str, listed: ListByYear) -> Iterator[Page]:
    title = renderer.section_title(listed.page)
    above = [Crumb(title, listed.page)] if listed.page.count("/") > 1 else []
    for of_time in listed.times(renderer):
        for part in of_time:
            time = listed.called(part)
            yield renderer.page(
                "year",
                part.address,
                *above,
                called=renderer.words("list_part", time, part, of="macros/parts.html"),
                title=renderer.words("year_title", name, time, part),
                description=renderer.words("year_description", name, time, part),
                list_name=name,
                groups=listed.grouped(part.entries),
                others=[(time, other) for other in of_time if other is not part],
            )


@once
def _changed(renderer: Renderer) -> Sequence[Any]:
    site = renderer.site
    return changes.by_record(changes.record_changes(site.directory, site.newest_day))


LISTS_BY_YEAR: Mapping[str, ListByYear] = {
    "changes": ListByYear(
        CHANGES,
        CHANGES,
        _changed,
        lambda of_record: of_record[0].line.date,
        changes.months,
    ),
    "newsletters": ListByYear(
        "newsletters/",
        f"newsletters/{ALL}",
        published_issues,
        lambda issue: issue.newsletter.published,
        issues_by_year,
    ),
    "past_events": ListByYear(
        PAST_EVENTS,
        PAST_EVENTS,
        lambda renderer: whats_on.over(renderer.site.directory, renderer.site.today),
        lambda time: time.last_day,
        whats_on.years,
    ),
}
"""Those lists, by the names of their markers."""
