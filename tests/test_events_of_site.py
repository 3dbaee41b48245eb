"""The events of a built site: each listed once, told to search engines, and in calendars."""

import pytest

from built_site import structured
from consortium.events import upcoming
from rfc5545 import complaints

pytestmark = pytest.mark.both_sites


def test_every_event_is_told_to_search_engines_on_its_own_page_and_nowhere_else(site):
    told = {
        path
        for path, page in site.pages.items()
        if "Event" in {one["@type"] for one in structured(page)}
    }
    assert told == {f"events/{id_}/" for id_ in site.directory.events}


def test_every_event_is_either_on_or_over(site):
    listed = {
        path: {page.resolve(address)[0] for tag, address in page.links if tag == "a"}
        for path, page in site.pages.items()
        if path in ("events/", "events/past/")
    }
    to_come = {f"events/{one.event.id}/" for one in upcoming(site.directory, site.today)}
    over = {f"events/{id_}/" for id_ in site.directory.events} - to_come
    assert to_come <= listed["events/"]
    assert over <= listed["events/past/"]
    assert not over & listed["events/"]


def test_every_calendar_is_a_whole_file_of_the_site(site):
    found = {path for path in site.files if path.endswith(".ics")}
    assert {f"areas/{area}/calendar.ics" for area in site.directory.areas} < found
    assert {f"events/{event}/event.ics" for event in site.directory.events} < found
    assert [path for path in found if complaints((site.folder / path).read_bytes())] == []
