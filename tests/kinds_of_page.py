"""Every kind of page that a website has, and the pages of it that the tests look at.

Those are some pages of each kind of the demonstration county, or every page of the real site.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import day_of_records
from built_site import REPOSITORY, records_of
from consortium.geography.gazetteer import read_gazetteer
from consortium.pages import made_pages
from consortium.reading.newsletter_files import is_newsletter
from consortium.rendering import Renderer, Site
from consortium.site_on_disk import templates_to_copy

LOST = "404.html"

COUNTY = "(northamptonshire|dawdleshire)"
"""The whole county, of the real site and of the demonstration county."""


@dataclass(frozen=True)
class Kind:
    """One kind: what the whole address of such a page is like, and pages of the county to try."""

    id: str
    address: str
    samples: tuple[str, ...]

    def has(self, path: str) -> bool:
        return re.fullmatch(self.address, path) is not None


KINDS = (
    Kind("home", "", ("",)),
    Kind(
        "finding",
        r"(find|search|shortlist|languages)/([a-z0-9-]+/)*",
        (
            "find/",
            "find/outside/",
            "find/places/w/",
            "find/words/c/",
            "search/",
            "shortlist/",
            "languages/",
        ),
    ),
    Kind(
        "list",
        r"(areas|needs|communities|hubs|services|guides|organisations|projects|events|newsletters)/"
        r"|(changes|coverage|freshness|contents)/|contents/[a-z0-9-]+/|events/past/"
        r"|[a-z]+/all/[a-z0-9-]+/|(changes|events/past)/[0-9]+(-[0-9]+)*/"
        r"|(areas/[a-z-]+/[a-z-]+|communities/[a-z-]+)/(local|specialist|county|national)(-[0-9]+)?/",
        (
            "hubs/",
            "events/",
            "events/past/",
            "changes/",
            "coverage/",
            "freshness/",
            "contents/areas/",
        ),
    ),
    Kind("district", rf"areas/(?!{COUNTY}/)[a-z-]+/", ("areas/cobbleby/",)),
    Kind("county", rf"areas/{COUNTY}/", ("areas/dawdleshire/",)),
    Kind(
        "answer",
        r"areas/[a-z-]+/[a-z-]+/",
        ("areas/cobbleby/personnel/", "areas/dawdleshire/policy-and-research/"),  # full and thin
    ),
    Kind("need", r"needs/[a-z-]+/", ("needs/personnel/",)),
    Kind("community", r"communities/[a-z-]+/", ("communities/rural/",)),
    Kind(
        "hub",
        r"hubs/[a-z0-9-]+/",
        (
            "hubs/cobbleby/",  # open, and as long as a hub may be
            "hubs/tin-whistle/",  # paused, with a notice
            "hubs/kindleford/",  # planned
            "hubs/cymdeithas/",  # not confirmed, with words that are no English
            "hubs/bookkeepers-bench/",  # closed
        ),
    ),
    Kind(
        "service",
        r"services/[a-z0-9-]+/",
        (
            "services/who-has-the-key/",  # long
            "services/floccinaucinihilipilification/",  # a word that does not fit on a line
            "services/a-second-kettle/",  # planned
        ),
    ),
    Kind(
        "guide",
        r"guides/[a-z0-9-]+/",
        (
            "guides/who-signs-the-cheque/",  # checked, with contacts
            "guides/choose-a-name/",  # found
            "guides/wages-on-four-pages/",  # closed, with a successor
        ),
    ),
    Kind(
        "organisation",
        r"organisations/[a-z0-9-]+/",
        ("organisations/much-marmalade-allotments/",),
    ),
    Kind(
        "event",
        r"events/(?!past/)[a-z0-9-]+/",
        ("events/allotment-tea/", "events/skating/"),  # many days; cancelled
    ),
    Kind(
        "newsletter",
        r"newsletters/[a-z0-9-]+/",
        (
            "newsletters/fifty-things-to-borrow/",  # fifty parts
            "newsletters/sixty-five-years-of-tea/",  # pictures
            "newsletters/supper-for-all/",  # withdrawn
        ),
    ),
    Kind(
        "project",
        r"projects/[a-z0-9-]+/",
        (
            "projects/ict/",
            "projects/local-hubs/",  # planned, with a part on help
            "projects/testing-the-model/",
        ),
    ),
    Kind(
        "plan",
        r"plan/([a-z]+/)?",
        ("plan/", "plan/funding/", "plan/partners/", "plan/performance/", "plan/timeline/"),
    ),
    Kind("evidence", r"evidence/", ("evidence/",)),
    Kind(
        "about-the-site",
        r"(accessibility|contact|glossary|open-data|paper|privacy|subscribe)/|about/([a-z]+/)?",
        ("about/", "accessibility/", "contact/", "open-data/", "paper/", "subscribe/"),
    ),
    Kind(
        "form",
        r"edit/([a-z]+/)?",
        ("edit/", "edit/events/", "edit/services/"),  # parts in parts; a long list of choices
    ),
    Kind("lost", r"404\.html", (LOST,)),
)
"""A page is of exactly one kind. The pages to try show every state and the awkward lengths."""

EDITIONS = ("standard", "large-print")


def pages_to_test(edition: str, *, every_page: bool) -> tuple[str, ...]:
    """The addresses, below the edition's own, that a test is to look at.

    One page serves both editions for lost addresses: it counts as a page of the standard one.
    """
    paths = every_path() if every_page else [path for kind in KINDS for path in kind.samples]
    return tuple(path for path in paths if edition == "standard" or path != LOST)


def is_first_of_its_kind(path: str) -> bool:
    """Whether an address is of the page that stands for its kind."""
    return any(path == kind.samples[0] for kind in KINDS)


def is_home(path: str) -> bool:
    """Whether an address is of the first page of an edition."""
    return not path


def some_of_each_kind(paths: Iterable[str]) -> list[str]:
    """Of the addresses of an edition, the pages to try; of a kind without any, the first."""
    there = sorted(paths)
    chosen = []
    for kind in KINDS:
        of_kind = [path for path in there if kind.has(path)]
        chosen += [path for path in of_kind if path in kind.samples] or of_kind[:1]
    return chosen


@cache
def every_path() -> tuple[str, ...]:
    """The address of every page of the real site's standard edition, known without building it."""
    today = day_of_records.today()
    directory = records_of(REPOSITORY, today)
    gazetteer = read_gazetteer(REPOSITORY / "data" / "geography", directory.areas.values())
    address, templates = "https://consortium.example.org/", templates_to_copy(REPOSITORY)
    site = Site(directory, gazetteer, today, address, "", templates=templates)
    made = {page.path for page in made_pages(Renderer(site, REPOSITORY / "overrides"))}
    docs = REPOSITORY / "docs"
    files = [file.relative_to(docs).as_posix() for file in docs.rglob("*.md")]
    pages = (file for file in files if not is_newsletter(f"docs/{file}"))
    written = {re.sub(r"(?:(^|/)index)?\.md$", "/", file).lstrip("/") for file in pages}
    return tuple(sorted({*made, *written, LOST}))
