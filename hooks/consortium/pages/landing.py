"""What is filled into the hand-written pages: `made:` markers, `record:` links and the frame."""

import re
from collections import ChainMap
from collections.abc import Callable, Collection, Mapping

from consortium import changes
from consortium.addresses import CONTENTS, named_at, relative
from consortium.answers import TIERS
from consortium.answers.contact_point import office
from consortium.calendar_addresses import ALL_EVENTS, area_calendar
from consortium.directory import AnyRecord, Directory, alphabetical
from consortium.feed_addresses import LIST_OF_FEEDS, NEWSLETTERS_JSON
from consortium.html.direction import with_directions
from consortium.html.fragment import fragment
from consortium.html.written_out import with_addresses
from consortium.model import FOLDERS, KINDS, Hub
from consortium.newsletters import archive
from consortium.newsletters.issue import published_issues
from consortium.pages import contents, whats_on
from consortium.pages.calendar_choices import calendar_choices
from consortium.pages.coverage import coverage
from consortium.pages.evidence_page import evidence_values
from consortium.pages.follow import what_to_follow
from consortium.pages.glossary import glossary_a_to_z
from consortium.pages.languages import languages
from consortium.pages.parts import parts_of
from consortium.pages.plan_page import plan_values
from consortium.pages.project_page import projects_by_kind
from consortium.pages.readings import readings
from consortium.pages.words import Word
from consortium.pages.words_page import is_cut, words_by_letter
from consortium.rendering.breadcrumb import Crumb
from consortium.rendering.known_sizes import with_sizes
from consortium.rendering.page import Page
from consortium.rendering.renderer import Renderer
from consortium.search.entry import other_kinds

_OWN = (
    "areas",
    "attributions",
    "changes",
    "communities",
    "contents",
    "countryside",
    "coverage",
    "deprivation",
    "discrepancies",
    "finder",
    "glossary",
    "governance",
    "how_we_tested",
    "hero",
    "home",
    "hub_model",
    "illness",
    "indicators",
    "known_faults",
    "languages",
    "large_print",
    "lasting",
    "needs",
    "newsletters",
    "office",
    "on_this_page",
    "outside",
    "paper",
    "partners",
    "partnerships",
    "past_events",
    "people",
    "places",
    "plan_cards",
    "plan_notice",
    "population",
    "purpose",
    "readings",
    "requests",
    "search",
    "shortlist",
    "six_months_costs",
    "survey",
    "tell_us",
    "timeline",
    "whats_on",
    "whats_on_by_district",
    "subscribe",
    "words",
)

MARKERS: Collection[str] = ChainMap(dict.fromkeys(_OWN), FOLDERS)  # type: ignore[arg-type]
"""Every name that may stand in a marker link: `[](made:finder)` on a line of its own.

That of a kind, such as `[](made:guides)`, is the list of its records.
"""

_MARKER = re.compile(r'<p><a href="made:([a-z_]+)"></a>\s*</p>')
_LEFT = re.compile(r'href="(?:made|record):[^"]*"')
_RECORD = re.compile(r'href="record:([a-z]+/[a-z0-9-]+)(#[^"]*)?"')


class Landing:
    """Fills the hand-written pages of one site.

    `titles` are their own, by address; `made` are the pages that are made; `index` is the folder
    of what the search reads.
    """

    def __init__(
        self,
        renderer: Renderer,
        titles: Mapping[str, str],
        made: Collection[Page] = (),
        index: str = "",
    ) -> None:
        self._renderer = renderer
        directory = renderer.site.directory
        today, newest_day = renderer.site.today, renderer.site.newest_day
        self._values: Mapping[str, Callable[[], Mapping[str, object]]] = {
            "changes": lambda: {
                "months": changes.months(changes.record_changes(directory, newest_day)),
                "opened": directory.consortium.launched <= newest_day,
            },
            "communities": lambda: {"communities": tuple(directory.communities.values())},
            "contents": lambda: _contents(titles, made),
            "coverage": lambda: {"coverage": coverage(directory, today)},
            "finder": lambda: {
                "areas": tuple(directory.areas.values()),
                "needs": tuple(directory.needs.values()),
                "communities": tuple(directory.communities.values()),
            },
            "glossary": lambda: {"terms": glossary_a_to_z(directory.glossary.values())},
            "home": lambda: {
                "times": whats_on.coming(directory, today),
                "issue": next(iter(published_issues(renderer)), None),
            },
            "hubs": lambda: {"stages": _by_tier(directory)},
            "languages": lambda: {"spoken": languages(directory, today)},
            "newsletters": lambda: {"years": archive.years(published_issues(renderer))},
            "office": lambda: {"contact": office(directory)},
            "outside": lambda: {
                "areas": tuple(directory.areas.values()),
                "border_towns": renderer.site.gazetteer.border_towns,
            },
            "organisations": lambda: {"parts": parts_of(renderer, "organisations/")},
            "paper": lambda: {"contact": office(directory)},
            "projects": lambda: {
                "groups": projects_by_kind(directory),
                "parts": parts_of(renderer, "projects/"),
            },
            "past_events": lambda: {"years": whats_on.years(directory, today)},
            "readings": lambda: {"readings": readings(directory)},
            "search": lambda: {"index": index, "others": other_kinds()},
            "whats_on": lambda: {
                "months": whats_on.months(directory, today),
                "calendar": ALL_EVENTS,
            },
            "whats_on_by_district": lambda: {
                "districts": whats_on.by_district(directory, today),
                "calendars": [(area, area_calendar(area)) for area in directory.districts],
            },
            "subscribe": lambda: {
                "contact": office(directory),
                "follow": what_to_follow(renderer),
                "json_feed": NEWSLETTERS_JSON,
                "list_of_feeds": LIST_OF_FEEDS,
                "calendars": calendar_choices(renderer),
            },
            "words": lambda: _words(words_by_letter(renderer)),
            **plan_values(directory),
            **evidence_values(directory),
        }

    def fill(self, html: str, path: str, *, title: str, file: str) -> str:
        """Give the body of a hand-written page, its markers and links filled, in its frame.

        `html` is what Markdown made of the page at `path`, `file` its own Markdown file.
        Markers and links have been checked before; one that is left over raises ValueError, and a
        marker without a template jinja2.TemplateNotFound.
        """
        page = {"title": title, "headings": _headings(html)}
        filled = _MARKER.sub(lambda found: self._marker(found[1], path, page), html)
        linked = _RECORD.sub(lambda found: f'href="{self._record(found, path)}"', filled)
        if left := _LEFT.search(linked):
            raise ValueError(f"{file} holds {left[0]}, which the check should have found.")
        crumbs = self._renderer.trail(path, Crumb(title, path)) if path else ()
        content = with_directions(with_sizes(linked, path, self._renderer.site.pictures))
        whole = self._renderer.render(
            "pages/landing.html", path, title=title, crumbs=crumbs, content=content, file=file
        )
        return with_addresses(whole)

    def _record(self, found: re.Match[str], path: str) -> str:
        merged = self._renderer.site.merged
        return relative(named_at(found[1], merged, found[2] or ""), path)

    def _marker(self, name: str, path: str, page: Mapping[str, object]) -> str:
        templates = [f"markers/{name}.html"]
        values = {**page, **self._values.get(name, dict)()}
        if name in FOLDERS:
            templates.append("markers/records.html")
            records = self._renderer.site.directory.of(name)
            values |= {"of_kind": KINDS[name], "listed": _sorted(records)}
        return self._renderer.render(templates, path, **values)


def _headings(html: str) -> list[tuple[str, str]]:
    """Give the id and the words of each heading of level 2 that is written on the page."""
    headings = fragment(html).iter("h2")
    return [(heading.get("id", ""), heading.text_content()) for heading in headings]


def _contents(titles: Mapping[str, str], made: Collection[Page]) -> Mapping[str, object]:
    parts = contents.parts(made)
    elsewhere = {CONTENTS, *parts}
    here = {page.path: page.title for page in made if page.section not in elsewhere}
    return {"contents": contents.contents({**titles, **here}), "parts": parts}


def _words(letters: Mapping[str, tuple[Word, ...]]) -> Mapping[str, object]:
    return {"letters": letters, "is_cut": is_cut(letters)}


def _sorted(records: Mapping[str, AnyRecord]) -> tuple[AnyRecord, ...]:
    return tuple(sorted(records.values(), key=alphabetical))


def _by_tier(directory: Directory) -> list[tuple[str, list[Hub]]]:
    hubs = _sorted(directory.hubs)
    return [(tier, [hub for hub in hubs if hub.tier == tier]) for tier in TIERS]
