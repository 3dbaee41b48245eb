"""The page that offers our news: four ways first, each with one address, and how to stop."""

import re

import pytest

from built_site import BuiltPage, words
from consortium.large_print.body import large_print_body
from consortium.pages import Landing
from counties import directory, smallest
from rendering import OFFICE, links, renderer

SITE = "https://consortium.example.org/"
FEED, CALENDAR = f"{SITE}feed.xml", f"{SITE}events/calendar.ics"


def body(**office):
    landing = Landing(renderer(directory(*smallest(), office=office)), {})
    marker = '<p><a href="made:subscribe"></a></p>'
    return landing.fill(marker, "subscribe/", title="Get our news", file="docs/subscribe/index.md")


def page(html):
    return BuiltPage("subscribe/", f"<article>{html}</article>")


def ways(page):
    """The ways above the fold, by heading."""
    (columns,) = [part for part in page.tree.iter("section") if part.get("class") == "columns"]
    return {words(next(way.iter("h2"))): words(way) for way in columns}


def folded(page):
    return {words(next(part.iter("summary"))): words(part) for part in page.tree.iter("details")}


def test_there_are_four_ways_and_the_rest_is_folded():
    offered = page(body(**OFFICE))
    assert list(ways(offered)) == [
        "By e-mail",
        "By post",
        "In a news app (RSS)",
        "In your calendar",
    ]
    assert len(folded(offered)) == 4 + 3


def test_each_way_has_one_address():
    offered = ways(page(body(**OFFICE)))
    assert "office@example.org" in offered["By e-mail"]
    assert offered["In a news app (RSS)"].count(SITE) == 1
    assert FEED in offered["In a news app (RSS)"]
    assert CALENDAR in offered["In your calendar"]


def test_what_it_says_to_choose_is_offered_by_that_name():
    offered = page(body())
    named = re.findall("choose “([^”]+)”\\.", words(offered.tree))
    of_others = {"Add calendar"}
    assert set(named) - {words(name) for name in offered.tree.iter("dt")} == of_others


def test_each_way_says_how_to_stop():
    parts = folded(page(body(**OFFICE)))
    assert all("To stop:" in text for name, text in parts.items() if name.startswith("How"))


def test_the_calendar_opens_by_a_button_and_its_address_stands_beside_it():
    offered = page(body())
    assert "webcal://consortium.example.org/events/calendar.ics" in links(offered)
    assert "../events/calendar.ics" in links(offered)
    assert "Does nothing happen? Copy this address" in ways(offered)["In your calendar"]
    assert "On an Android phone you need a computer" in ways(offered)["In your calendar"]
    assert "https://calendar.google.com/calendar/r/settings/addbyurl" in links(offered)


def test_without_an_office_the_page_has_only_what_works():
    offered = page(body())
    assert list(ways(offered))[:2] == ["In a news app (RSS)", "In your calendar"]
    assert not {"By e-mail", "By post"} & set(ways(offered))
    assert "office" not in words(offered.article)
    assert not [address for address in links(offered) if address.startswith("mailto:")]
    assert "We send" not in words(offered.article)


def test_an_address_that_nobody_has_checked_is_no_link():
    offered = page(body(email="office@example.org"))
    assert "office@example.org" in ways(offered)["By e-mail"]
    assert not [address for address in links(offered) if address.startswith("mailto:")]


def test_a_checked_address_begins_the_mail():
    mails = [address for address in links(page(body(**OFFICE))) if address.startswith("mailto:")]
    assert mails[0] == "mailto:office@example.org?subject=newsletter%20please"


@pytest.mark.parametrize("area", ["ayton", "beeford", "county"])
def test_every_area_has_its_feed_and_its_calendar_on_the_page(area):
    offered = page(body())
    assert f"../areas/{area}/feed.xml" in links(offered)
    assert f"../areas/{area}/calendar.ics" in links(offered)
    assert f"{SITE}areas/{area}/feed.xml" in words(offered.article)


def test_every_need_has_its_feed_on_the_page_and_none_stands_above_the_fold():
    offered = page(body())
    by_need = folded(offered)["For a news app, by what your group needs"]
    for need in ("money", "payroll", "computers"):
        assert f"News about {need}" in by_need
        assert f"{SITE}needs/{need}/feed.xml" in by_need
        assert f"../needs/{need}/feed.xml" in links(offered)
        assert f"needs/{need}/feed.xml" not in "".join(ways(offered).values())


def test_in_large_print_the_addresses_lead_out_of_the_edition():
    twin = page(large_print_body(body()))
    assert "../../feed.xml" in links(twin)
