"""Feeds of made-up counties: what is in them, and in which order."""

import json
from datetime import timedelta
from html import escape
from pathlib import Path

import pytest
from lxml import etree

from consortium.newsletters.issue import published_issues
from counties import (
    LAUNCHED,
    TODAY,
    directory,
    event,
    guide,
    hub,
    newsletter,
    organisation,
    project,
    service,
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
from feed_rules import faults
from rendering import renderer

GOLDEN = Path(__file__).with_name("golden")
NEWSLETTERS, EVENTS, CHANGES = "feed.xml", "events/feed.xml", "changes/feed.xml"
MONEY = "needs/money/feed.xml"
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
        assert len(paths) == 3 + 3 + 3 + 2 * 3
        for path in paths:
            feed = read(made[path]).feed
            assert feed.title.endswith(" – The Made-up Consortium")
            assert feed.link.startswith(SITE)
            assert [link.href for link in feed.links if link.rel == "self"] == [SITE + path]


def test_a_feed_without_news_has_an_item_that_says_so_from_the_day_the_directory_opened():
    made = files()
    for path, name in {NEWSLETTERS: "newsletters", EVENTS: "events", MONEY: "needs/money"}.items():
        feed = read(made[path])
        (entry,) = feed.entries
        assert entry.title == f"Welcome to “{feed.feed.title.partition(' – ')[0]}”"
        assert entry.summary in feed.feed.description
        assert entry.id == f"tag:names.example.org,2026:opening/{name}"
        assert feed.feed.updated == entry.published == "Sun, 01 Nov 2026 03:00:00 +0000"
    assert titles(NEWSLETTERS, newsletter("one")) == ["One"]
    assert titles(EVENTS, today=LAUNCHED - timedelta(days=1)) == []


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


def test_of_two_changes_of_one_record_on_one_day_each_has_its_own_title_and_its_minute():
    lines = [line("2026-11-03", kind) for kind in ("new", "changed", "paused", "changed")]
    told = [
        (entry.title, entry.published[17:22])
        for entry in entries(AYTON, hub("ayton", history=[*lines, line("2026-11-04")]))
    ]
    assert told[:-1] == [
        ("Changed: Ayton hub", "03:00"),
        ("Changed again: Ayton hub", "03:03"),
        ("Paused: Ayton hub", "03:02"),
        ("Changed: Ayton hub", "03:01"),
        ("New: Ayton hub", "03:00"),
    ]


def test_no_words_of_drafts_of_issues_of_the_future_and_of_withdrawn_ones_are_in_a_feed():
    made = files(
        newsletter("draft", 1, "Secret draft", draft="yes"),
        newsletter("later", 2, "Secret of tomorrow", published=TODAY + timedelta(days=1)),
        newsletter("gone", 3, "Secret gone", withdrawn={"date": TODAY, "because": "wrong"}),
    )
    assert not [path for path, contents in made.items() if b"Secret" in contents]


def test_an_issue_that_was_withdrawn_says_why_where_it_was_and_leads_to_its_successor():
    there = {"published": "2026-11-02", "areas": ["ayton"], "topics": ["money"]}
    why = {"date": "2026-11-20", "because": "a sum in it was wrong.", "replaced_by": "right"}
    wrong, right = newsletter("wrong", 1, **there), newsletter("right", 2)
    gone = newsletter("wrong", 1, "Secret.", withdrawn=why, **there)
    for path in (NEWSLETTERS, AYTON, COUNTY, MONEY, "areas/ayton/money/feed.xml"):
        (before,) = (entry for entry in entries(path, wrong, right) if "wrong" in entry.id)
        (after,) = (entry for entry in entries(path, gone, right) if "wrong" in entry.id)
        assert (before.id, before.link, before.published) == (after.id, after.link, after.published)
        assert after.title == "Wrong (withdrawn)"
        assert after.updated == "2026-11-20T03:00:00+00:00"
        assert "because a sum in it was wrong." in content(after)
        assert f'<a href="{SITE}newsletters/right/">Right</a>' in content(after)
        assert gone.summary not in after.summary


def test_a_need_has_what_is_about_it_and_a_district_what_matters_there_of_it():
    records = [
        newsletter("of-money", 1, topics=["money"]),
        newsletter("of-all", 2),
        event("fair", "2026-12-03", areas=["ayton"], needs=["money"], history=[line("2026-11-03")]),
        hub("ayton", history=[line("2026-11-04", "new")]),
        service("grants", ["ayton"], ["money"], history=[line("2026-11-05")]),
        guide("paye", ["payroll"], history=[line("2026-11-06")]),
        project("barn", history=[line("2026-11-07")]),
        hub("bench", status="closed", areas=["ayton"], history=[line("2026-11-06", "closed")]),
        service("counting", ["bench"], ["money"], status="closed", project="barn"),
    ]
    made = files(*records)
    everywhere = ["Of money", "Changed: The project “Barn”"]
    there = ["Closed: Bench hub", "Changed: Grants", "New: Ayton hub"]
    assert titles(MONEY, *records) == [*everywhere, *there, "Changed: Fair"]
    assert titles("areas/ayton/money/feed.xml", *records) == titles(MONEY, *records)
    assert titles("areas/beeford/money/feed.xml", *records) == everywhere
    assert "areas/county/money/feed.xml" not in made


def test_who_follows_any_need_hears_of_a_hub_that_helps_with_anything():
    history = [line(f"2026-11-0{day}", word) for day, word in enumerate(("paused", "changed"), 3)]
    records = [
        hub("ayton", general="yes", history=history),
        service("grants", ["ayton"], ["money"]),
    ]
    for path in (MONEY, "needs/payroll/feed.xml", "areas/ayton/payroll/feed.xml"):
        assert titles(path, *records) == ["Changed: Ayton hub", "Paused: Ayton hub"]
    assert "Welcome" in only("areas/beeford/payroll/feed.xml", *records).title


def test_the_feed_of_an_answer_stays_when_what_it_told_of_is_about_something_else():
    """Whoever followed it would have met a page that is not there."""
    path, told = "areas/ayton/money/feed.xml", [line("2026-11-05")]
    assert titles(path, service("grants", ["ayton"], ["money"], history=told)) == [
        "Changed: Grants"
    ]
    (left,) = entries(path, service("grants", ["ayton"], ["payroll"], history=told))
    assert left.id.endswith("opening/areas/ayton/money")


def test_apps_can_sort_items_by_need_and_by_district():
    issue = newsletter("one", 1, topics=["money", "payroll"], areas=["ayton"])
    names = ["Money", "Payroll", "Ayton"]
    assert [tag.term for tag in only(NEWSLETTERS, issue).tags] == names
    (item,) = json.loads(files(issue)["feed.json"])["items"]
    assert item["tags"] == names
    wide = newsletter("one", 1)
    assert [tag.term for tag in only(NEWSLETTERS, wide).tags] == ["County"]


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
        organisation("trust", name="Ayton hub", history=[line("2026-11-06")], areas=["beeford"]),
        guide("for-everybody", ["payroll"], history=[line("2026-11-07", "new")]),
        guide("there", ["payroll"], areas=["ayton"], history=[line("2026-11-08", "closed")]),
    ]
    common = {"For all", "New: For-Everybody", "The directory has opened"}
    common.add("Changed: The project “Wide-Project”")
    for_ayton = {"Ayton only", "Changed: Ayton hub", "Closed: There"}
    for_beeford = {"New: Fair", "Changed: Ayton hub, the organisation"}
    assert set(titles(AYTON, *records)) == common | for_ayton
    assert set(titles(BEEFORD, *records)) == common | for_beeford
    assert set(titles(COUNTY, *records)) == common | for_ayton | for_beeford
    of_body = next(told for told in entries(BEEFORD, *records) if "Ayton hub" in told.title)
    assert "See the page: Ayton hub, the organisation</a>" in content(of_body)


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
        assert item["tags"] == [tag.term for tag in entry.tags]


def test_the_list_of_feeds_names_each_feed_for_apps_that_take_it_in_folders():
    made = files()
    body = etree.fromstring(made["subscribe/feeds.opml"])[1]
    named = [outline.get("xmlUrl") for outline in body.iter("outline") if outline.get("xmlUrl")]
    main = [path for path in made if path.endswith(".xml") and path.count("/") < 3]
    assert named == [SITE + path for path in main]  # not those of answers
    folders = {outline.get("text"): len(outline) for outline in body if not outline.get("xmlUrl")}
    assert folders == {"Districts": 3, "What you need": 3}
    assert [outline.get("xmlUrl") for outline in body[:3]] == named[:3]
    for outline in body.iterfind(".//*[@xmlUrl]"):
        its_own = read(made[outline.get("xmlUrl").removeprefix(SITE)]).feed.title
        assert outline.get("text") == outline.get("title") == its_own


@pytest.mark.parametrize(
    "records",
    [
        (),
        some_of_everything(),
        [newsletter(f"of-{n}", n, published=f"{1990 + n}-05-01") for n in range(1, 37)],
    ],
    ids=["none", "some", "many years"],
)
def test_every_file_keeps_the_rules_of_feeds(records):
    assert faults(files(*records), SITE) == []
