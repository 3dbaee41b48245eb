"""The events of the built site: each listed once, told to search engines, and in calendars."""

from built_site import structured
from consortium.events import upcoming
from rfc5545 import complaints


def test_every_event_is_told_to_search_engines_on_its_own_page_and_nowhere_else(site, real):
    told = {
        path
        for path, page in site.pages.items()
        if "Event" in {one["@type"] for one in structured(page)}
    }
    assert told == {f"events/{id_}/" for id_ in real.events}


def test_every_event_is_either_on_or_over(site, real, today):
    listed = {
        path: {page.resolve(address)[0] for tag, address in page.links if tag == "a"}
        for path, page in site.pages.items()
        if path in ("events/", "events/past/")
    }
    to_come = {f"events/{one.event.id}/" for one in upcoming(real, today)}
    over = {f"events/{id_}/" for id_ in real.events} - to_come
    assert to_come <= listed["events/"]
    assert over <= listed["events/past/"]
    assert not over & listed["events/"]


def test_every_calendar_is_a_whole_file_of_the_site(site, real):
    found = {path for path in site.files if path.endswith(".ics")}
    assert {f"areas/{area}/calendar.ics" for area in real.areas} < found
    assert {f"events/{event}/event.ics" for event in real.events} < found
    assert [path for path in found if complaints((site.folder / path).read_bytes())] == []
