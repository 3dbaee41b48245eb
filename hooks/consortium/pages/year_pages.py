"""Lists of what has happened: the newest first, then a page for each year or month."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from consortium.addresses import ALL, CHANGES, PAST_EVENTS, key
from consortium.changes.record_change import record_changes
from consortium.gathered import gathered
from consortium.long_lists import MOST_LINES, ListPart, parts_by_time
from consortium.newsletters.issue import published_issues
from consortium.once import once
from consortium.pages import whats_on
from consortium.rendering import Crumb, Page, Recipe, Renderer
from consortium.time.days import month_in_words


@dataclass(frozen=True, slots=True)
class ListByYear:
    """A list that begins on the page at `page`, and the years of which are below `folder`.

    `entries` gives what it lists, the newest first, and `heading` what a day is told under.
    """

    page: str
    folder: str
    entries: Callable[[Renderer], Sequence[Any]]
    day_of: Callable[[Any], date]
    heading: Callable[[date], str]

    def groups(self, entries: Sequence[Any]) -> Mapping[str, tuple[Any, ...]]:
        """Put entries under headings."""
        return gathered((self.heading(self.day_of(entry)), entry) for entry in entries)

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
        "groups": listed.groups(listed.entries(renderer)[:MOST_LINES]),
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
                groups=listed.groups(part.entries),
                others=[(time, other) for other in of_time if other is not part],
            )


@once
def _changed(renderer: Renderer) -> Sequence[Any]:
    """Give the records that have changed, each once with all its changes, the newest first."""
    changes = record_changes(renderer.site.directory, renderer.site.newest_day)
    return tuple(gathered((key(change.record), change) for change in changes).values())


def _year(day: date) -> str:
    return f"{day:%Y}"


LISTS_BY_YEAR: Mapping[str, ListByYear] = {
    "changes": ListByYear(
        CHANGES,
        CHANGES,
        _changed,
        lambda changes: changes[0].line.date,
        month_in_words,
    ),
    "newsletters": ListByYear(
        "newsletters/",
        f"newsletters/{ALL}",
        published_issues,
        lambda issue: issue.newsletter.published,
        _year,
    ),
    "past_events": ListByYear(
        PAST_EVENTS,
        PAST_EVENTS,
        lambda renderer: whats_on.over(renderer.site.directory, renderer.site.today),
        lambda time: time.last_day,
        _year,
    ),
}
"""Those lists, by the names of their markers."""
