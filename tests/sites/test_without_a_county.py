"""A city: districts and no county, or one district that is all there is."""

import re
from dataclasses import replace

import pytest

from built_site import REPOSITORY, BuiltPage, words
from consortium.answers.order import answer
from consortium.calendars.made import calendars
from consortium.changes.record_change import record_changes
from consortium.feeds.feeds import feeds
from consortium.forms.table import table
from consortium.geography.finder_data import finder_data
from consortium.geography.gazetteer import Gazetteer
from consortium.geography.outline import Outline, Shape
from consortium.open_data.api import api_files
from consortium.pages import Landing, made_pages
from consortium.pages.coverage import coverage
from consortium.paper.documents import documents
from counties import TODAY, area, contact, directory, event, guide, hub, newsletter, service
from rendering import renderer
from theme_fixtures import HOUSE

BOTH = ["ayton", "beeford"]


def city(*records, names=("ayton", "beeford")):
    areas = {name: area(name) for name in names}
    return directory(*records).with_records(areas=areas)


def reached(id_, tier="local", **fields):
    return hub(id_, tier, general="yes", contacts=[contact(f"{id_}@example.org")], **fields)


RECORDS = (
    reached("ayton"),
    reached("beeford"),
    reached("far", "national", areas=BOTH),
    service("wages", ["far"], ["payroll"]),
    guide("paye", ["payroll"]),
    newsletter("spring"),
    event("fair", TODAY, areas=BOTH),
)
CITY = city(*RECORDS)


def made(records=CITY):
    return {page.path: page for page in made_pages(renderer(records))}


def said(html):
    return words(BuiltPage("", f"<article>{html}</article>").article)


def landing(name, records=CITY):
    return Landing(renderer(records), {}).fill(
        f'<p><a href="made:{name}"></a></p>', "x/", title="X", file="docs/x.md"
    )


def test_all_pages_are_made_and_none_is_of_a_county():
    pages = made()
    assert "areas/ayton/" in pages
    assert {path.split("/")[1] for path in pages if path.startswith("areas/")} == set(BOTH)
    assert not [path for path, page in pages.items() if "the county" in page.body]


def test_an_event_for_all_districts_is_counted_in_each():
    told = said(landing("whats_on_by_district"))
    assert "What is on for one district and for all: Ayton: 1 event Beeford: 1 event" in told


def test_what_names_no_area_is_news_in_each_district():
    by_path = {feed.path: feed for feed in feeds(renderer(CITY))}
    for name in BOTH:
        titles = [item.title for item in by_path[f"areas/{name}/feed.xml"].items]
        assert "Spring" in titles


def test_the_page_of_a_need_has_who_is_there_in_any_district():
    answered = answer(CITY, CITY.everywhere, CITY.needs["payroll"], TODAY)
    assert [stage.tier for stage in answered.stages] == ["local", "national"]
    assert "In Ayton and Beeford" in said(made()["needs/payroll/"].body)


def test_whoever_covers_every_district_covers_the_city():
    assert CITY.areas_of(CITY.hubs["far"]) == CITY.districts
    assert CITY.is_everywhere(BOTH)
    assert not CITY.is_everywhere(["ayton"])
    assert CITY.covers(["ayton"], CITY.areas["ayton"])
    assert not CITY.covers(["ayton"], CITY.areas["beeford"])


def test_a_body_from_outside_is_counted_outside_and_no_row_is_the_county():
    counted = coverage(CITY, TODAY)
    assert [row.area for row in counted.wider] == [None]
    assert dict(counted.wider[0].counts)[CITY.needs["payroll"]] == 1
    assert [dict(row.counts)[CITY.needs["payroll"]] for row in counted.districts] == [0, 0]


def test_the_poster_of_a_need_sends_nobody_to_the_body_of_another_district():
    posters = {
        document.name: document
        for document in documents(renderer(CITY).site, HOUSE / "overrides", HOUSE / "docs")
    }
    assert "01632" in posters["payroll-poster-a4"].html
    assert "Ayton hub" not in said(posters["payroll-poster-a4"].html)
    assert not [name for name in posters if name.startswith("whole-directory")]
    assert not [poster.fault for poster in posters.values() if poster.fault]


def test_the_finder_is_told_that_no_area_is_the_county():
    gazetteer = Gazetteer(places=(), border_towns=(), sectors={}, outline=Outline(0, 0, ()))
    assert '"areas":[["ayton","Ayton"],["beeford","Beeford"],null]' in finder_data(
        CITY.districts, gazetteer, place="the city", short_forms={}
    )


@pytest.mark.parametrize(
    "marker", ["finder", "search", "areas", "hubs", "coverage", "subscribe", "hero", "outside"]
)
def test_no_list_offers_the_whole_county(marker):
    assert not re.search(r"\b(?:the|whole) county\b", landing(marker))


def test_only_where_postcodes_are_known_anybody_is_asked_for_one():
    here = renderer(CITY)
    site = replace(
        here.site, gazetteer=replace(here.site.gazetteer, sectors={"AB1 2": ("ayton", {})})
    )
    asking = Landing(type(here)(site, HOUSE / "overrides"), {})
    for marker in ("finder", "search"):
        line = f'<p><a href="made:{marker}"></a></p>'
        filled = asking.fill(line, "x/", title="X", file="docs/x.md")
        assert "postcode" in filled.partition("<script")[0]
        assert "postcode" not in landing(marker).partition("<script")[0]
    assert "Type a town or village." in landing("finder")


def test_where_there_are_no_communities_nobody_is_asked_which_and_nothing_leads_to_them():
    without = CITY.with_records(communities={})
    pages = {path: page.body for path, page in made(without).items()}
    pages |= {marker: landing(marker, without) for marker in ("finder", "languages")}
    asks = re.compile(r"mainly for|communities/|<ul(?![^>]*data-choices)[^>]*>\s*</ul>")
    assert [path for path, html in pages.items() if asks.search(html)] == []
    template = (REPOSITORY / "data/hubs/_template.yml").read_text("utf-8")
    asked = {field["name"] for field in table("hubs", template, without, TODAY)["fields"]}
    assert "areas" in asked
    assert "communities" not in asked
    data = dict(api_files(renderer(without)))
    assert not [file for file, content in data.items() if b"communities" in content]
    alone = city(*RECORDS[:1], names=("ayton",)).with_records(communities={})
    assert "More choices" not in landing("finder", alone)


def test_one_district_alone_is_next_to_nothing():
    alone = city(reached("ayton"), names=("ayton",))
    shape = Outline(300, 300, (Shape("ayton", "M0 0z", (9, 9), ()),))
    here = renderer(alone)
    site = replace(here.site, gazetteer=replace(here.site.gazetteer, outline=shape))
    pages = {page.path: page for page in made_pages(type(here)(site, HOUSE / "overrides"))}
    told = said(pages["areas/ayton/"].body)
    assert "Next to" not in told
    assert "Further away:" not in told


def test_a_district_has_no_local_body_or_several():
    several = city(reached("ayton"), reached("annex", areas=["ayton"]))
    pages = made(several)
    assert "2 bodies for Ayton can be reached." in said(pages["areas/ayton/"].body)
    assert "Nobody in Beeford itself" in said(pages["areas/beeford/"].body)


def test_a_map_of_several_parts_says_how_what_lies_inside_is_told():
    here = renderer(CITY)
    shapes = (
        Shape("ayton", "M0 0h9v9zM2 2h3v3z", (9, 9), ("beeford",)),
        Shape("beeford", "M2 2h3v3z", (9, 9), ("ayton",)),
    )
    site = replace(
        here.site, gazetteer=replace(here.site.gazetteer, outline=Outline(300, 300, shapes))
    )
    pages = {page.path: page for page in made_pages(type(here)(site, HOUSE / "overrides"))}
    assert 'd="M0 0h9v9zM2 2h3v3z" fill-rule="evenodd"/>' in pages["areas/ayton/"].body
    assert 'd="M2 2h3v3z"/>' in pages["areas/ayton/"].body


def test_calendars_and_changes_are_there_without_a_county():
    made_calendars = calendars(renderer(CITY))
    assert [path for path in made_calendars if "county" in path] == []
    assert b"whole county" not in b"".join(made_calendars.values())
    assert record_changes(CITY, TODAY) == ()
