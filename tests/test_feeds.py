"""Feeds of made-up counties: what is in them, in which order, and known by which names."""

import json
from datetime import date, timedelta
from html import escape
from pathlib import Path

import pytest

from consortium.feeds.archives import MOST
from consortium.feeds.files import feed_files
from consortium.newsletters import published_issues
from counties import TODAY, directory, event, hub, newsletter, organisation, project, smallest
from feed_fixtures import PLAIN, SITE, content, entries, files, only, read, tree, visible
from rendering import renderer

GOLDEN = Path(__file__).parent / "golden"
NEWSLETTERS, EVENTS, CHANGES = "feed.xml", "events/feed.xml", "changes/feed.xml"
AYTON, BEEFORD, COUNTY = (f"areas/{area}/feed.xml" for area in ("ayton", "beeford", "county"))
AWKWARD = "R&D: grants < £5k 🎉 ]]> “quoted” שלום"


def line(day, change="changed", text="Something is new."):
    return {"date": day, "change": change, "text": text}


def titles(path, *records, **options):
    return [entry.title for entry in entries(path, *records, **options)]


def some_of_everything():
    """A small county that stays as it is, for the golden files."""
    return (
        newsletter(
            "summer-fairs",
            1,
            "## Tea & cake\n\nSee [the hub](record:hubs/ayton) or [ask](mailto:o@example.org).\n\n"
            "| Day | Where |\n| --- | --- |\n| 1 May | Ayton |\n\n![A hall](hall.jpg)",
            title=AWKWARD,
            summary="Tea & cake < £5.",
            published="2026-06-01",
            updates=[{"date": "2026-11-03", "because": "a day was wrong."}],
            areas=["ayton"],
        ),
        newsletter("autumn", 2, published="2026-11-20"),
        event(
            "bookkeeping",
            "2026-12-03 10:30",
            status="cancelled",
            venue="Ayton hall",
            areas=["ayton"],
            history=[
                line("2026-10-01", "new", "Bookkeeping is now listed."),
                line("2026-11-02", "cancelled", "It will not take place."),
            ],
        ),
        hub("ayton", history=[line("2026-11-21", "changed", "It has moved to 2 High Street.")]),
    )


@pytest.mark.parametrize(("file", "golden"), [(AYTON, "area-feed.xml"), ("feed.json", "feed.json")])
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
    assert feed.feed.updated == "Sun, 01 Nov 2026 09:00:00 +0000"


def test_no_two_feeds_share_a_title():
    made = [read(text).feed.title for path, text in files().items() if path.endswith("xml")]
    assert len(set(made)) == len(made)


def test_an_item_is_dated_nine_in_the_morning_in_london():
    summer, winter = (
        only(NEWSLETTERS, newsletter("a", published=day)).published
        for day in ("2026-07-01", "2026-01-02")
    )
    assert summer == "Wed, 01 Jul 2026 09:00:00 +0100"
    assert winter == "Fri, 02 Jan 2026 09:00:00 +0000"


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
        "Long. " * 350_000,
    ],
    ids=["signs", "code", "right to left", "stars", "blanks", "2 MB"],
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


def test_an_issue_keeps_its_name_whatever_is_changed():
    before = newsletter("spring", 1, published="2026-03-01")
    after = newsletter(
        "spring-2026",
        4,
        "Other words.",
        title="Another title",
        published="2026-04-01",
        updates=[{"date": "2026-05-01", "because": "of it"}],
        redirect_from=["newsletters/spring/", "newsletters/spring-26/"],
    )
    assert only(NEWSLETTERS, before).id == only(NEWSLETTERS, after).id
    assert only(NEWSLETTERS, before).id == "tag:vcsconsortium.org,2026:newsletter/spring"


def test_a_change_keeps_its_name_whatever_is_changed():
    lines = [line("2026-11-02", "new", "One."), line("2026-11-09", "paused", "Two.")]
    later = [line("2026-11-05", "new", "Better."), *lines[1:], line("2026-11-12", text="Three.")]
    before = organisation("trust", history=lines)
    after = organisation(
        "big-trust", name="The Big Trust", history=later, redirect_from=["organisations/trust/"]
    )
    first = {entry.id for entry in entries(CHANGES, before)}
    second = {entry.id for entry in entries(CHANGES, after)}
    assert len(first) == 1 + 2
    assert second - first == {"tag:vcsconsortium.org,2026:change/organisations/trust/3"}
    assert first < second


def test_a_new_domain_moves_no_name_and_every_address():
    county = directory(*smallest()[1:], *some_of_everything())
    here, there = renderer(county), renderer(county, address="https://new.example.org/")
    one, two = (read(feed_files(made)[AYTON]).entries for made in (here, there))
    assert [entry.id for entry in one] == [entry.id for entry in two]
    assert all(entry.link.startswith("https://new.example.org/") for entry in two)
    assert "consortium.example.org" not in "".join(content(entry) for entry in two)


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
    ]
    common = {"For all", "Changed: Wide-Project", "The directory has opened"}
    for_ayton = {"Ayton only", "Changed: Ayton hub"}
    for_beeford = {"New: Fair", "Changed: Trust"}
    assert set(titles(AYTON, *records)) == common | for_ayton
    assert set(titles(BEEFORD, *records)) == common | for_beeford
    assert set(titles(COUNTY, *records)) == common | for_ayton | for_beeford


def test_a_change_to_an_event_is_in_a_feed_once():
    fair = event("fair", "2026-12-03", history=[line("2026-11-03", "new")])
    assert titles(CHANGES, fair) == titles(AYTON, fair) == ["New: Fair", "The directory has opened"]
    assert entries(CHANGES, fair)[0].id == entries(EVENTS, fair)[0].id == entries(AYTON, fair)[0].id


def test_events_that_are_new_put_off_or_cancelled_are_in_the_feed_of_events():
    history = [
        line("2026-10-01", "new", "Now listed."),
        line("2026-11-02", "postponed", "It is put off."),
        line("2026-11-03", "cancelled", "It will not take place."),
        line("2026-12-24", "changed", "Of the future."),
    ]
    found = entries(EVENTS, event("fair", "2026-12-03", venue="Ayton hall", history=history))
    assert [entry.title for entry in found] == ["Cancelled: Fair", "Put off: Fair", "New: Fair"]
    assert "It will not take place." in content(found[0])
    assert "3 December 2026" in content(found[0])
    assert "Ayton hall" in content(found[0])


def test_an_event_without_a_history_is_new_once_somebody_has_checked_it():
    assert entries(EVENTS, event("old", "2004-05-05")) == []
    checked = {"assured_date": "2026-11-05", "assured_by": "the hall"}
    entry = only(EVENTS, event("fair", "2026-12-03", **checked))
    assert (entry.title, entry.published[:16]) == ("New: Fair", "Thu, 05 Nov 2026")
    told = event("fair", "2026-12-03", **checked, history=[line("2026-11-09", "cancelled")])
    assert only(EVENTS, told).id != entry.id


def weekly(count):
    """Issues of one a week, the last of them a week ago."""
    return [
        newsletter(f"week-{number}", number, published=TODAY - timedelta(weeks=count - number + 1))
        for number in range(1, count + 1)
    ]


def archives(made):
    return [path for path in made if path.startswith("newsletters/")]


def test_a_feed_holds_thirty_items_at_most():
    lines = [line(date(2026, 11, 2), text=f"Change {number}.") for number in range(40)]
    made = files(*weekly(40), hub("ayton", history=lines), event("fair", TODAY, history=lines))
    for path in (NEWSLETTERS, EVENTS, CHANGES, AYTON, COUNTY):
        assert len(read(made[path]).entries) == MOST == 30
    assert len(json.loads(made["feed.json"])["items"]) == MOST


def test_there_is_no_archive_while_all_issues_are_in_the_feed():
    assert archives(files(*weekly(MOST))) == []
    assert archives(files(*weekly(MOST + 1))) == ["newsletters/2026/feed.xml"]


def links_of(contents):
    return {link.rel: link.href for link in read(contents).feed.links}


def test_older_issues_are_in_the_archive_of_their_year_and_the_archives_chain():
    issues = weekly(150)
    made = files(*issues)
    years = ["newsletters/2026/feed.xml", "newsletters/2025/feed.xml", "newsletters/2024/feed.xml"]
    years.append("newsletters/2023/feed.xml") if issues[0].published.year == 2023 else None
    assert archives(made) == years
    found, path = set(), NEWSLETTERS
    while path:
        found |= {entry.id for entry in read(made[path]).entries}
        links = links_of(made[path])
        assert (b"<fh:archive/>" in made[path]) is (path != NEWSLETTERS)
        assert links.get("current", SITE + NEWSLETTERS) == SITE + NEWSLETTERS
        older = links.get("prev-archive", "").removeprefix(SITE)
        if older and path != NEWSLETTERS:
            assert links_of(made[older])["next-archive"] == SITE + path
        path = older
    assert len(found) == 150


def test_a_year_that_is_over_stays_as_it_is():
    issues = weekly(150)
    now = files(*issues, newsletter("newest", 151))
    assert now["newsletters/2025/feed.xml"] == files(*issues)["newsletters/2025/feed.xml"]
    assert len(read(now["newsletters/2025/feed.xml"]).entries) == 52


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
