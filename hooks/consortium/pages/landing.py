"""What is filled into the hand-written pages: `made:` markers, `record:` links and the frame."""

import re
from collections import ChainMap
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from consortium import open_data_addresses
from consortium.addresses import CONTENTS, named_at, relative
from consortium.directory import Directory, a_to_z
from consortium.gathered import gathered
from consortium.html.fragment import fragment
from consortium.model import KINDS, LISTED
from consortium.newsletters.issue import published_issues
from consortium.pages import contents, structured_data, whats_on
from consortium.pages.coverage import coverage_today
from consortium.pages.evidence_page import EVIDENCE_VALUES
from consortium.pages.form_pages import kinds_with_forms
from consortium.pages.freshness import freshness
from consortium.pages.languages import languages
from consortium.pages.parts import parts_on
from consortium.pages.plan_page import PLAN_VALUES, projects_by_kind
from consortium.pages.readings import readings
from consortium.pages.record_lists import record_groups, short_list
from consortium.pages.words_page import is_cut, words_by_letter
from consortium.pages.year_pages import newest
from consortium.rendering import Crumb, Page, Renderer, Site
from consortium.search.entry import kinds_of_entries

_MARKER = re.compile(r'<p><a href="made:([a-z_]+)"></a>\s*</p>')
_LEFT = re.compile(r'href="(?:made|record):[^"]*"')
_RECORD = re.compile(r'href="record:([a-z0-9-]+/[a-z0-9-]+)(#[^"]*)?"')


@dataclass(frozen=True)
class Landing:
    """Fills the hand-written pages of one site.

    `titles` are their own, by address; `made` are the pages that are made; `index` gives the
    folder of what the search reads.
    """

    renderer: Renderer
    titles: Mapping[str, str]
    made: Collection[Page] = ()
    index: Callable[[], str] = str

    @property
    def site(self) -> Site:
        """The site that they are pages of."""
        return self.renderer.site

    @property
    def directory(self) -> Directory:
        """All its records."""
        return self.site.directory

    def fill(self, html: str, path: str, *, title: str, file: str) -> str:
        """Give the body of a hand-written page, its markers and links filled, in its frame.

        `html` is what Markdown made of the page at `path`, `file` its own Markdown file.
        Markers and links have been checked before; one that is left over raises ValueError, and a
        marker without a template jinja2.TemplateNotFound.
        """
        page = {"title": title, "headings": _headings(html)}
        filled = _MARKER.sub(lambda match: self._marker(match[1], path, page), html)
        linked = _RECORD.sub(lambda match: f'href="{self._record(match, path)}"', filled)
        if left := _LEFT.search(linked):
            raise ValueError(f"{file} holds {left[0]}, which the check should have found.")
        crumbs = self._way(path, title)
        whole = self.renderer.render(
            "pages/landing.html", path, title=title, crumbs=crumbs, content=linked, file=file
        )
        return self.renderer.finished(whole, path)

    def structured_data(self, path: str, title: str) -> tuple[Mapping[str, Any], ...]:
        """Give what a hand-written page tells search engines, in the words of schema.org."""
        things = structured_data.of_hand_written(self.renderer, path)
        return self.renderer.structured_data(path, title, self._way(path, title), things)

    def _way(self, path: str, title: str) -> tuple[Crumb, ...]:
        return self.renderer.trail(path, Crumb(title, path)) if path else ()

    def _record(self, match: re.Match[str], path: str) -> str:
        return relative(named_at(match[1], self.site.merged, match[2] or ""), path)

    def _marker(self, name: str, path: str, page: Mapping[str, object]) -> str:
        templates = [f"markers/{name}.html"]
        values = {**page, **(_VALUES[name](self) if name in _VALUES else {})}
        if name in LISTED:
            cut = record_groups(self.renderer, KINDS[name])
            short = None if cut else short_list(self.renderer, KINDS[name])
            usual = "markers/short_list.html" if short else "markers/records.html"
            templates = ["markers/cut_list.html"] if cut else [*templates, usual]
            listed = a_to_z(self.directory.of(name).values())
            values |= {"of_kind": KINDS[name], "listed": listed, "cut": cut, "short": short}
        return self.renderer.render(templates, path, **values)


def _headings(html: str) -> list[tuple[str, str]]:
    """Give the id and the words of each heading of level 2 that is written on the page."""
    headings = fragment(html).iter("h2")
    return [(heading.get("id", ""), heading.text_content()) for heading in headings]


def _contents(landing: Landing) -> Mapping[str, object]:
    parts = contents.parts(landing.made)
    elsewhere = {CONTENTS, *parts}
    here = {
        page.path: page.title
        for page in landing.made
        if page.section not in elsewhere and page.is_listed
    }
    return {"contents": contents.contents({**landing.titles, **here}), "parts": parts}


def _glossary(landing: Landing) -> Mapping[str, object]:
    """Give the terms A to Z, those with the same initial together, below its capital letter."""
    terms = landing.directory.glossary.values()
    ordered = sorted(terms, key=lambda term: (term.term.casefold(), term.id))
    return {"terms": gathered((term.term[0].upper(), term) for term in ordered).items()}


def _words(landing: Landing) -> Mapping[str, object]:
    letters = words_by_letter(landing.renderer)
    return {"letters": letters, "is_cut": is_cut(letters)}


def _of_directory(
    values: Callable[[Directory], Mapping[str, object]],
) -> Callable[[Landing], Mapping[str, object]]:
    return lambda landing: values(landing.directory)


_VALUES: Mapping[str, Callable[[Landing], Mapping[str, object]]] = {
    "changes": lambda landing: {
        **newest(landing.renderer, "changes"),
        "opened": landing.directory.consortium.launched <= landing.site.newest_day,
    },
    "contents": _contents,
    "coverage": lambda landing: {"coverage": coverage_today(landing.renderer)},
    "freshness": lambda landing: {"fresh": freshness(landing.directory, landing.site.today)},
    "forms": lambda landing: {"with_forms": kinds_with_forms(landing.renderer)},
    "glossary": _glossary,
    "home": lambda landing: {
        "times": whats_on.coming(landing.directory, landing.site.today),
        "issue": next(iter(published_issues(landing.renderer)), None),
    },
    "languages": lambda landing: {"spoken": languages(landing.directory, landing.site.today)},
    "newsletters": lambda landing: newest(landing.renderer, "newsletters"),
    "open_data": lambda landing: {
        "api": open_data_addresses.API,
        "api_lists": open_data_addresses.API_LISTS,
        "files": open_data_addresses.files(landing.site),
    },
    "organisations": lambda landing: {"parts": parts_on(landing.renderer, "organisations/")},
    "past_events": lambda landing: newest(landing.renderer, "past_events"),
    "projects": lambda landing: {
        "groups": projects_by_kind(landing.directory),
        "parts": parts_on(landing.renderer, "projects/"),
    },
    "readings": lambda landing: {"readings": readings(landing.directory)},
    "search": lambda landing: {"index": landing.index(), "kinds_of_entries": kinds_of_entries()},
    "whats_on": lambda landing: {
        "months": whats_on.months(
            whats_on.to_come(landing.directory, landing.site.today), landing.site.today
        ),
    },
    "whats_on_by_district": lambda landing: {
        "districts": whats_on.by_district(landing.directory, landing.site.today),
    },
    "words": _words,
    **{
        name: _of_directory(values)
        for name, values in (*PLAN_VALUES.items(), *EVIDENCE_VALUES.items())
    },
}
"""What gathers the values for the template of a marker, where it shows more than the page."""

_PRINTED = (
    *("areas", "attributions", "communities", "discrepancies", "embeds", "finder", "hero"),
    *("how_we_know", "how_we_tested", "known_faults", "large_print", "needs", "office"),
    *("on_this_page", "open_data_fields", "outside", "paper", "people", "places"),
    *("plan_notice", "shortlist", "subscribe", "tell_us"),
)
"""The markers whose templates need no more than every template knows."""

MARKERS: Collection[str] = ChainMap(dict.fromkeys((*_VALUES, *_PRINTED)), LISTED)  # type: ignore[arg-type]
"""Every name that may stand in a marker link: `[](made:finder)` on a line of its own.

That of a kind, such as `[](made:guides)`, is the list of its records.
"""
