"""A site that no document was written for: nothing of it speaks of a plan, or leads to one."""

import pytest

from built_site import BuiltPage, words
from consortium.calendars.made import calendars
from consortium.pages import made_pages
from consortium.pages.landing import Landing
from counties import (
    directory,
    event,
    found,
    guide,
    hub,
    need,
    newsletter,
    organisation,
    project,
    service,
    smallest,
)
from event_fixtures import at
from feed_fixtures import feed_files
from rendering import renderer

WRITTEN = frozenset(("", "find/", "areas/", "needs/", "hubs/", "services/", "events/", "about/"))
"""The pages in docs/: none on a plan, its evidence, its projects or the glossary."""

RECORDS = (
    *smallest(),
    hub("found", "specialist", "found", **found()),
    service("wages", ["wide"], ["payroll"]),
    guide("paye", ["payroll"]),
    organisation("trust"),
    project("halls", status="active", assured_date=at("2026-10-03").date(), assured_by="us"),
    event("fair", at("2027-03-09 10:30")),
    newsletter("spring"),
)


@pytest.fixture(scope="module")
def made():
    county = directory(*RECORDS)
    needs = {id_: need(id_, plan_word=None) for id_ in county.needs}
    return renderer(county.with_records(documents={}, needs=needs), written=WRITTEN)


def test_no_page_speaks_of_a_plan_or_leads_to_its_pages(made):
    for page in made_pages(made):
        built = BuiltPage(page.path, f"<article>{page.body}</article>")
        said = f"{page.title} {page.description} {words(built.article)}".lower()
        assert "plan " not in said, page.path
        assert "2004" not in said, page.path
        for part in ("/plan/", "/evidence/", '/projects/"', "/glossary/"):
            assert part not in page.body, (page.path, part)


@pytest.mark.parametrize("marker", ["home", "finder", "hubs", "services", "search", "subscribe"])
def test_no_part_of_a_page_in_docs_speaks_of_a_plan(made, marker):
    filled = Landing(made, {}).fill(
        f'<p><a href="made:{marker}"></a></p>', "find/", title="A page", file="find/index.md"
    )
    assert "plan of" not in filled
    assert "/glossary/" not in filled


def test_no_feed_or_calendar_speaks_of_a_plan(made):
    for content in (*feed_files(made).values(), *calendars(made).values()):
        assert b"plan of" not in content


def test_with_the_pages_of_a_plan_there_are_links_to_them():
    plan = project("halls", yearly_request={"pounds": "100", "quote": "100", "lines": "1"})
    shown = renderer(directory(*smallest(), plan), written=WRITTEN | {"plan/funding/", "projects/"})
    pages = {page.path: page for page in made_pages(shown)}
    assert "plan/funding/" in pages["projects/halls/"].body
