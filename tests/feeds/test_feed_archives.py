"""A feed holds what is new, and the archives of its months hold the rest."""

import json
from datetime import date, timedelta

import pytest

from consortium.feeds.archives import MOST
from counties import TODAY, event, hub, newsletter, organisation
from feed_fixtures import SITE, files, line, read

NEWSLETTERS, EVENTS, CHANGES = "feed.xml", "events/feed.xml", "changes/feed.xml"
AYTON, COUNTY = "areas/ayton/feed.xml", "areas/county/feed.xml"
MONEY, ANSWER = "needs/money/feed.xml", "areas/ayton/money/feed.xml"
LATER = date(2027, 6, 2)


def weekly(count):
    """Issues of one a week, the last of them a week ago."""
    return [
        newsletter(f"week-{number}", number, published=TODAY - timedelta(weeks=count - number + 1))
        for number in range(1, count + 1)
    ]


def burst(count, day=date(2026, 11, 2)):
    """An event for money in Ayton with so many changes, on one day."""
    lines = [line(day, text=f"Change {number}.") for number in range(count)]
    return event("fair", LATER, areas=["ayton"], needs=["money"], history=lines)


def archives(made, of="newsletters/"):
    ours = (path for path in made if path.startswith(of) and path.endswith(".xml"))
    return [path for path in ours if path != f"{of}feed.xml"]


def links_of(contents):
    return {link.rel: link.href for link in read(contents).feed.links}


def titles_of(contents):
    return [entry.title for entry in read(contents).entries]


def all_names(made, path):
    """The names of all items that an app finds that goes back through the archives."""
    names = set()
    while path:
        names |= {entry.id for entry in read(made[path]).entries}
        path = links_of(made[path]).get("prev-archive", "").removeprefix(SITE)
    return names


def test_a_feed_holds_thirty_old_items_at_most_and_as_many_newsletters():
    records = [*weekly(50), hub("ayton", history=burst(40).history), burst(40)]
    made = files(*records, today=LATER)
    for path in (NEWSLETTERS, EVENTS, CHANGES):
        assert len(read(made[path]).entries) == MOST == 30
    for path in (AYTON, COUNTY):
        assert len(read(made[path]).entries) == 2 * MOST
    assert len(json.loads(made["feed.json"])["items"]) == MOST


def test_a_burst_of_one_day_is_in_the_feed_whole_until_the_month_after_is_over():
    bodies = [
        organisation(f"body-{number}", areas=["ayton"], history=[line(date(2026, 11, 2), "new")])
        for number in range(95)
    ]
    for day in (date(2026, 11, 2), date(2026, 12, 31)):
        made = files(*bodies, today=day)
        assert len(titles_of(made[CHANGES])) == 95 + 1
        assert len(read(made[AYTON]).entries) == 95 + 1
        assert archives(made, "changes/") == []
    made = files(*bodies, today=date(2027, 1, 1))
    assert len(read(made[CHANGES]).entries) == MOST
    assert archives(made, "changes/") == ["changes/2026-11/feed.xml"]
    assert len(all_names(made, CHANGES)) == 95 + 1


def test_a_burst_of_events_drives_no_newsletter_out_of_an_area():
    issue = newsletter("spring", 1, published=date(2026, 3, 1), topics=["money"])
    made = files(issue, burst(200), today=LATER)
    for path in (AYTON, COUNTY, MONEY, ANSWER):
        titles = titles_of(made[path])
        assert "Spring" in titles
        assert len(titles) == MOST + 1


def test_there_is_no_archive_while_all_issues_are_in_the_feed():
    assert archives(files(*weekly(MOST))) == []
    assert archives(files(*weekly(MOST + 1))) == ["newsletters/2026-04/feed.xml"]


@pytest.fixture(scope="module")
def a_year():
    """The files of a county with a hundred issues and a hundred changes of an event."""
    days = [date(2026, 11, 1) + timedelta(days=5 * number) for number in range(100)]
    lines = [line(day, text="Something is new.") for day in days]
    fair = event("fair", days[-1], areas=["ayton"], needs=["money"], history=lines)
    issues = [
        newsletter(f"issue-{number}", number, published=day, topics=["money"])
        for number, day in enumerate(days)
    ]
    return files(*issues, fair, today=days[-1])


@pytest.mark.parametrize("path", [NEWSLETTERS, EVENTS, CHANGES, AYTON, COUNTY, MONEY, ANSWER])
def test_every_feed_leads_back_to_all_that_it_ever_had(a_year, path):
    names = all_names(a_year, path)
    of_events = sum("/fair/" in name for name in names)
    of_newsletters = sum(":newsletter/" in name for name in names)
    assert of_events == (0 if path == NEWSLETTERS else 100)
    assert of_newsletters == (0 if path in (EVENTS, CHANGES) else 100)


def test_older_issues_are_in_the_archive_of_their_month_and_the_archives_chain():
    made = files(*weekly(150))
    months = archives(made)
    assert months == sorted(months, reverse=True)
    assert months[0] == "newsletters/2026-04/feed.xml"
    path = NEWSLETTERS
    for month in months:
        links = links_of(made[path])
        assert links["prev-archive"] == SITE + month
        older = links_of(made[month])
        assert older["current"] == SITE + NEWSLETTERS
        assert older.get("next-archive") == (None if path == NEWSLETTERS else SITE + path)
        assert b"<fh:archive/>" in made[month]
        path = month
    assert "prev-archive" not in links_of(made[path])
    assert b"<fh:archive/>" not in made[NEWSLETTERS]


def test_a_month_in_the_archive_stays_as_it_is():
    issues = weekly(150)
    later = TODAY + timedelta(days=90)
    before = files(*issues)
    now = files(*issues, *(newsletter(f"new-{n}", 150 + n) for n in range(9)), today=later)
    newest, *older = archives(before)
    assert len(older) > 20
    assert [path for path in older if now[path] != before[path]] == []
    assert titles_of(now[newest]) == titles_of(before[newest])


def test_a_month_in_the_archive_is_as_new_as_the_last_change_in_it():
    changed = {"date": date(2026, 10, 1), "because": "The room was wrong."}
    first = newsletter("first", 0, published=date(2026, 4, 2), updates=[changed])
    made = files(first, *weekly(MOST + 1))
    assert "01 Oct 2026" in read(made["newsletters/2026-04/feed.xml"]).feed.updated


def test_the_json_feed_leads_on_to_the_same_archives():
    made = files(*weekly(150))
    ids, path, seen = set(), "feed.json", []
    while path:
        told = json.loads(made[path])
        assert told["feed_url"] == SITE + "feed.json"
        ids |= {item["id"] for item in told["items"]}
        seen.append(path)
        path = told.get("next_url", "").removeprefix(SITE)
    assert len(ids) == 150
    assert [address.replace(".json", ".xml") for address in seen[1:]] == archives(made)
