"""The events of a built site: each listed once, told to search engines, and in calendars."""

from collections import Counter

import pytest

from built_site import BuiltPage, structured
from consortium.events.occurrence import upcoming
from kinds_of_page import KINDS
from rfc5545 import complaints

pytestmark = pytest.mark.both_sites

(EVENT,) = [kind for kind in KINDS if kind.id == "event"]


def test_every_event_is_told_to_search_engines_on_its_own_page_and_nowhere_else(site):
    told = {
        path
        for path, page in site.pages.items()
        if "Event" in {data["@type"] for data in structured(page)}
    }
    assert told == {f"events/{id_}/" for id_ in site.directory.events}


def test_every_event_is_either_on_or_over(site):
    listed = {
        path: {page.resolve(address)[0] for tag, address in page.links if tag == "a"}
        for path, page in site.pages.items()
        if path in ("events/", "events/past/")
    }
    to_come = {
        f"events/{occurrence.event.id}/" for occurrence in upcoming(site.directory, site.today)
    }
    over = {f"events/{id_}/" for id_ in site.directory.events} - to_come
    assert to_come <= listed["events/"]
    assert over <= listed["events/past/"]
    assert not over & listed["events/"]


def listed_twice(page):
    """The events that a page links to again, below what it is about."""
    led_to = Counter(
        page.resolve(link.get("href"))[0] for link in page.main.iter("a") if link.get("href")
    )
    return [path for path, times in led_to.items() if EVENT.has(path) and times > 1]


def test_no_page_lists_an_event_twice(site):
    for path, page in site.pages.items():
        # What an editor wrote may well lead to what the list below it has.
        if not path.startswith("newsletters/"):
            assert listed_twice(page) == [], path


def test_an_event_that_is_listed_twice_is_caught():
    link = '<li><a href="../events/{}/">Course</a></li>'
    html = f'<main><a href="../events/past/">Over</a>{link.format("tea")}{{}}</main>'
    assert listed_twice(BuiltPage("hubs/", html.format(link.format("cake")))) == []
    again = BuiltPage("hubs/", html.format(f"<p>{link.format('tea')}</p>"))
    assert listed_twice(again) == ["events/tea/"]


def test_every_calendar_is_a_whole_file_of_the_site(site):
    calendars = {path for path in site.files if path.endswith(".ics")}
    assert {f"areas/{area}/calendar.ics" for area in site.directory.areas} < calendars
    assert {f"events/{event}/event.ics" for event in site.directory.events} < calendars
    assert [path for path in calendars if complaints((site.folder / path).read_bytes())] == []
