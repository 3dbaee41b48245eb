"""A feed holds what is new, and the archives of its years hold the rest."""

import json
from datetime import date, timedelta

from consortium.feeds.archives import MOST
from counties import TODAY, event, hub, newsletter
from feed_fixtures import SITE, files, line, read

NEWSLETTERS, EVENTS, CHANGES = "feed.xml", "events/feed.xml", "changes/feed.xml"
AYTON, COUNTY = (f"areas/{area}/feed.xml" for area in ("ayton", "county"))


def weekly(count):
    """Issues of one a week, the last of them a week ago."""
    return [
        newsletter(f"week-{number}", number, published=TODAY - timedelta(weeks=count - number + 1))
        for number in range(1, count + 1)
    ]


def archives(made):
    return [path for path in made if path.startswith("newsletters/")]


def links_of(contents):
    return {link.rel: link.href for link in read(contents).feed.links}


def test_a_feed_holds_thirty_items_at_most():
    lines = [line(date(2026, 11, 2), text=f"Change {number}.") for number in range(40)]
    made = files(*weekly(40), hub("ayton", history=lines), event("fair", TODAY, history=lines))
    for path in (NEWSLETTERS, EVENTS, CHANGES, AYTON, COUNTY):
        assert len(read(made[path]).entries) == MOST == 30
    assert len(json.loads(made["feed.json"])["items"]) == MOST


def test_there_is_no_archive_while_all_issues_are_in_the_feed():
    assert archives(files(*weekly(MOST))) == []
    assert archives(files(*weekly(MOST + 1))) == ["newsletters/2026/feed.xml"]


def test_older_issues_are_in_the_archive_of_their_year_and_the_archives_chain():
    issues = weekly(150)
    made = files(*issues)
    years = ["newsletters/2026/feed.xml", "newsletters/2025/feed.xml", "newsletters/2024/feed.xml"]
    years.append("newsletters/2023/feed.xml") if issues[0].published.year == 2023 else None
    assert archives(made) == years
    found, path = set(), NEWSLETTERS
    for _ in (NEWSLETTERS, *years):
        found |= {entry.id for entry in read(made[path]).entries}
        links = links_of(made[path])
        assert (b"<fh:archive/>" in made[path]) is (path != NEWSLETTERS)
        assert links.get("current", SITE + NEWSLETTERS) == SITE + NEWSLETTERS
        older = links.get("prev-archive", "").removeprefix(SITE)
        if older and path != NEWSLETTERS:
            assert links_of(made[older])["next-archive"] == SITE + path
        path = older
    assert path == ""
    assert len(found) == 150


def test_a_year_that_is_over_stays_as_it_is():
    issues = weekly(150)
    now = files(*issues, newsletter("newest", 151))
    assert now["newsletters/2025/feed.xml"] == files(*issues)["newsletters/2025/feed.xml"]
    assert len(read(now["newsletters/2025/feed.xml"]).entries) == 52
