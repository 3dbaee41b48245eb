"""Every kind of page that the website has, and the pages of it that the tests look at."""

import re
from dataclasses import dataclass
from functools import cache

import day_of_records
from built_site import REPOSITORY
from consortium.checking.repository_check import check_repository, terms
from consortium.geography.gazetteer import read_gazetteer
from consortium.pages import MARKERS, Renderer, Site, made_pages
from consortium.reading.newsletter_files import is_newsletter

LOST = "404.html"


@dataclass(frozen=True)
class Kind:
    """One kind: what the whole address of such a page is like, and pages to try it on."""

    id: str
    address: str
    samples: tuple[str, ...]

    def has(self, path: str) -> bool:
        return re.fullmatch(self.address, path) is not None


KINDS = (
    Kind("home", "", ("",)),
    Kind(
        "finding",
        r"find/([a-z]+/)*",
        ("find/", "find/words/", "find/outside/", "find/places/", "find/places/w/"),
    ),
    Kind(
        "list",
        r"(areas|needs|communities|hubs|services|organisations|projects|events|newsletters)/"
        r"|(changes|coverage|contents)/|contents/[a-z0-9-]+/|events/past/",
        ("areas/", "hubs/", "events/", "changes/", "coverage/", "contents/", "contents/areas/"),
    ),
    Kind("district", r"areas/(?!northamptonshire/)[a-z-]+/", ("areas/corby/",)),
    Kind("county", r"areas/northamptonshire/", ("areas/northamptonshire/",)),
    Kind(
        "answer",
        r"areas/[a-z-]+/[a-z-]+/",
        ("areas/corby/technical-support/", "areas/northamptonshire/income-generation/"),
    ),
    Kind("need", r"needs/[a-z-]+/", ("needs/personnel/",)),
    Kind("community", r"communities/[a-z-]+/", ("communities/rural/",)),
    Kind("hub", r"hubs/[a-z0-9-]+/", ("hubs/corby/",)),
    Kind("service", r"services/[a-z0-9-]+/", ("services/training/",)),
    Kind("organisation", r"organisations/[a-z0-9-]+/", ("organisations/northants-acre/",)),
    Kind("event", r"events/(?!past/)[a-z0-9-]+/", ("events/consultation-day/",)),
    Kind("newsletter", r"newsletters/[a-z0-9-]+/", ("newsletters/what-groups-said-in-2004/",)),
    Kind(
        "project",
        r"projects/[a-z0-9-]+/",
        ("projects/finance-and-hr/", "projects/dialogue-and-facilitation/"),
    ),
    Kind(
        "plan",
        r"plan/([a-z]+/)?",
        (
            "plan/",
            "plan/funding/",
            "plan/partners/",
            "plan/performance/",
            "plan/timeline/",
            "plan/unclear/",
        ),
    ),
    Kind("evidence", r"evidence/", ("evidence/",)),
    Kind(
        "about-the-site",
        r"(accessibility|contact|glossary|paper|privacy|subscribe)/|about/([a-z]+/)?",
        (
            "about/",
            "about/consortium/",
            "accessibility/",
            "contact/",
            "glossary/",
            "paper/",
            "privacy/",
            "subscribe/",
        ),
    ),
    Kind("lost", r"404\.html", (LOST,)),
)
"""A page is of exactly one kind. Each hand-written page is tried that looks unlike the others."""

EDITIONS = ("standard", "large-print")


def pages_to_test(edition: str, *, every_page: bool) -> tuple[str, ...]:
    """The addresses, below the edition's own, that a test is to look at.

    One page serves both editions for lost addresses: it counts as a page of the standard one.
    """
    paths = every_path() if every_page else [path for kind in KINDS for path in samples_of(kind)]
    return tuple(path for path in paths if edition == "standard" or path != LOST)


def samples_of(kind: Kind) -> list[str]:
    """The pages to try a kind on: those named that are there, or else the first of the kind.

    An editor may have given a record another name.
    """
    there = [path for path in every_path() if kind.has(path)]
    return [path for path in kind.samples if path in there] or there[:1]


@cache
def every_path() -> tuple[str, ...]:
    """The address of every page of the standard edition, known without building it."""
    today = day_of_records.today()
    directory, problems = check_repository(
        REPOSITORY, terms(REPOSITORY, today=today), markers=MARKERS
    )
    assert directory, problems
    gazetteer = read_gazetteer(REPOSITORY / "data" / "geography", directory.areas.values())
    site = Site(directory, gazetteer, today, "https://consortium.example.org/", "")
    made = {page.path for page in made_pages(Renderer(site, REPOSITORY / "overrides"))}
    docs = REPOSITORY / "docs"
    files = [file.relative_to(docs).as_posix() for file in docs.rglob("*.md")]
    pages = (file for file in files if not is_newsletter(file))
    written = {re.sub(r"(?:(^|/)index)?\.md$", "/", file).lstrip("/") for file in pages}
    return tuple(sorted({*made, *written, LOST}))
