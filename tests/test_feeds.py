"""Feeds of made-up counties: what is in them, and in which order."""

import json
from datetime import timedelta
from html import escape
from pathlib import Path

import pytest

from consortium.newsletters import published_issues
from counties import (
    TODAY,
    directory,
    event,
    guide,
    hub,
    newsletter,
    organisation,
    project,
    smallest,
)
from feed_fixtures import (
    AWKWARD,
    PLAIN,
    SITE,
    content,
    entries,
    files,
    line,
    only,
    read,
    some_of_everything,
    titles,
    tree,
    visible,
)
from rendering import renderer

GOLDEN = Path(__file__).parent / "golden"
NEWSLETTERS, EVENTS, CHANGES = "feed.xml", "events/feed.xml", "changes/feed.xml"
AYTON, BEEFORD, COUNTY = (f"areas/{area}/feed.xml" for area in ("ayton", "beeford", "county"))


@pytest.mark.parametrize(
    ("file", "golden"),
    [(AYTON, "area-feed.xml"), ("feed.json", "feed.json"), (NEWSLETTERS, "feed.xml")],
)
def test_the_feeds_of_a_small_county_are_what_they_were(file, golden):
    assert files(*some_of_everything())[file].decode() == (GOLDEN / golden).read_text("utf-8")


def test_every_feed_reads_well_even_while_it_is_empty():
    for records in ((), some_of_everything()):
        made = files(*records)
        paths = [path for path in made if path.endswith(".xml")]
        assert len(paths) == 3 + 3
        for path in paths:
            feed = read(made[path]).feed
            assert feed.title.endswith(" – Northamptonshire VCS Consortium")
            assert feed.link.startswith(SITE)
            assert [link.href for link in feed.links if link.rel == "self"] == [SITE + path]


def test_an_empty_feed_was_last_changed_on_the_day_the_directory_opened():
    feed = read(files()[EVENTS])
    assert feed.entries == []
    assert feed.feed.updated == "Sun, 01 Nov 2026 03:00:00 +0000"


def test_no_two_feeds_share_a_title():
    made = [read(text).feed.title for path, text in files().items() if path.endswith("xml")]
    assert len(set(made)) == len(made)


def test_an_item_is_dated_three_in_the_morning_in_london():
    summer, winter = (
        only(NEWSLETTERS, newsletter("a", published=day)).published
        for day in ("2026-07-01", "2026-01-02")
    )
    assert summer == "Wed, 01 Jul 2026 03:00:00 +0100"
    assert winter == "Fri, 02 Jan 2026 03:00:00 +0000"


def test_the_whole_article_of_a_newsletter_is_in_its_item():
    records = some_of_everything()
    issues = published_issues(renderer(directory(*smallest()[1:], *records)))
    for issue, entry in zip(issues, entries(NEWSLETTERS, *records), strict=True):
        assert visible(content(entry)).endswith(visible(issue.article))


def test_the_newest_comes_first_and_of_two_of_one_day_the_higher_number():
    issues = [
        newsletter("first", 1, published="2026-11-20"),
        newsletter("second", 2, published="2026-11-20"),
        newsletter("third", 3, published="2026-11-21"),
    ]
    assert titles(NEWSLETTERS, *issues) == ["Third", "Second", "First"]


def test_drafts_issues_of_the_future_and_withdrawn_ones_are_in_no_feed():
    made = files(
        newsletter("draft", 1, "Secret draft", draft="yes"),
        newsletter("later", 2, "Secret of tomorrow", published=TODAY + timedelta(days=1)),
        newsletter("gone", 3, "Secret gone", withdrawn={"date": TODAY, "because": "wrong"}),
    )
    assert not [path for path, contents in made.items() if b"Secret" in contents]


@pytest.mark.parametrize(
    "text",
    [
        AWKWARD,
        "`]]>` and `<b>` and &lt;",
        "“שלום” <bdo dir='rtl'>x</bdo>",
        "*" * 50,
        "a\u2028b\u00a0c",
    ],
    ids=["signs", "code", "right to left", "stars", "blanks"],
)
def test_awkward_words_arrive_as_they_were_written(text):
    issue = newsletter("awkward", 1, text, title=AWKWARD, summary=AWKWARD)
    (article,) = published_issues(renderer(directory(*smallest(), issue)))
    entry = only(NEWSLETTERS, issue)
    assert entry.title == AWKWARD
    assert entry.summary == escape(AWKWARD, quote=False)
    assert visible(content(entry)) == visible(article.article)
    (item,) = json.loads(files(issue)["feed.json"])["items"]
    assert (item["title"], item["summary"]) == (AWKWARD, AWKWARD)
    assert visible(item["content_html"]) == visible(article.article)


def test_an_old_issue_that_was_edited_says_so_and_stays_in_its_place():
    old = newsletter(
        "old",
        1,
        published="2026-01-05",
        updates=[{"date": "2026-11-10", "because": "a number was wrong."}],
    )
    made = read(files(old, newsletter("new", 2, published="2026-11-01"))[NEWSLETTERS])
    edited = made.entries[1]
    assert edited.published.startswith("Mon, 05 Jan 2026")
    assert edited.updated.startswith("2026-11-10")
    assert "Updated on 10 November 2026" in content(edited)
    assert made.feed.updated.startswith("Tue, 10 Nov 2026")


def test_an_area_has_what_matters_there_and_the_county_has_it_all():
    records = [
        newsletter("ayton-only", 1, areas=["ayton"]),
        newsletter("for-all", 2),
        event("fair", "2026-12-03", areas=["beeford"], history=[line("2026-11-03", "new")]),
        project("wide-project", history=[line("2026-11-04")]),
        hub("ayton", history=[line("2026-11-05")]),
        organisation("trust", history=[line("2026-11-06")], areas=["beeford"]),
        guide("for-everybody", ["payroll"], history=[line("2026-11-07", "new")]),
        guide("there", ["payroll"], areas=["ayton"], history=[line("2026-11-08", "closed")]),
    ]
    common = {"For all", "Changed: Wide-Project", "New: For-Everybody", "The directory has opened"}
    for_ayton = {"Ayton only", "Changed: Ayton hub", "Closed: There"}
    for_beeford = {"New: Fair", "Changed: Trust"}
    assert set(titles(AYTON, *records)) == common | for_ayton
    assert set(titles(BEEFORD, *records)) == common | for_beeford
    assert set(titles(COUNTY, *records)) == common | for_ayton | for_beeford


def test_every_address_is_whole_and_every_element_plain():
    issue = newsletter(
        "all",
        1,
        "## No\n\n[One](../find/index.md) [two](#no) ![Hall](hall.jpg) "
        "![Theirs](https://other.example.org/x.png)\n\n<section class='x'><details><summary>Fold"
        "</summary><p id='y'>in</p></details></section>\n\n- a\n- b\n",
        picture={"file": "fair.jpg", "alt": "A fair"},
    )
    for path in (NEWSLETTERS, AYTON, CHANGES):
        for entry in entries(path, issue, *some_of_everything()[2:]):
            assert entry.link.startswith(SITE)
            for element in tree(content(entry)).iterdescendants():
                assert element.tag in PLAIN
                for name in ("href", "src"):
                    if name in element.attrib:
                        assert element.get(name).startswith((SITE, "mailto:"))
    assert f'src="{SITE}newsletters/fair.jpg" alt="A fair"' in content(only(NEWSLETTERS, issue))
    assert "other.example.org" not in content(only(NEWSLETTERS, issue))


def test_the_json_feed_says_the_same_as_the_rss_feed():
    made = files(*some_of_everything())
    told = json.loads(made["feed.json"])
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert told["feed_url"] == SITE + "feed.json"
    assert told["home_page_url"] == SITE + "newsletters/"
    for item, entry in zip(told["items"], read(made[NEWSLETTERS]).entries, strict=True):
        assert item["id"] == entry.id
        assert item["url"] == entry.link
        assert item["title"] == entry.title
        assert item["content_html"] == content(entry)
        assert item["date_published"][:10] == "{}-{:02}-{:02}".format(*entry.published_parsed[:3])
    assert json.loads(files()["feed.json"])["items"] == []


def test_the_list_of_feeds_names_each_feed_for_apps_that_take_it():
    made = files()
    outlines = tree(made["subscribe/feeds.opml"].partition(b"?>")[2].decode()).iter("outline")
    named = [outline.get("xmlurl") for outline in outlines]
    assert named == [SITE + path for path in made if path.endswith(".xml")]
