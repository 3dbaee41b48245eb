"""The feeds of a built site, and the pages that name them."""

import json
import re
import xml.etree.ElementTree as ET

import pytest

from built_site import SITE, words
from feed_fixtures import PLAIN, content, read, tree, visible
from feed_rules import faults

pytestmark = pytest.mark.both_sites
EVERY_PAGE_NAMES = ["feed.xml", "feed.json", "events/feed.xml", "changes/feed.xml"]
EVERY_TWIN_NAMES = [path for path in EVERY_PAGE_NAMES if path.endswith(".xml")]


def wanted(site):
    """The feeds that everybody is offered."""
    areas = {f"areas/{area}/feed.xml" for area in site.directory.areas}
    needs = {f"needs/{need}/feed.xml" for need in site.directory.needs}
    return {"feed.xml", "events/feed.xml", "changes/feed.xml", *areas, *needs}


@pytest.fixture(scope="module")
def feeds(site):
    paths = sorted(file for file in site.files if file.endswith("feed.xml"))
    return {path: read((site.folder / path).read_bytes()) for path in paths}


def test_there_is_a_feed_of_newsletters_of_events_of_changes_of_each_area_and_need(site, feeds):
    assert wanted(site) <= set(feeds)
    assert site.directory.areas
    assert site.directory.needs
    assert [path for path, feed in feeds.items() if not feed.entries] == []


def test_every_file_keeps_the_rules_of_feeds(site):
    kept = (path for path in site.files if path.endswith(("feed.xml", "feed.json", ".opml")))
    assert faults({path: (site.folder / path).read_bytes() for path in kept}, SITE) == []


def test_each_newsletter_says_the_same_in_its_feed_as_on_its_page(site, feeds):
    entries = feeds["feed.xml"].entries
    assert entries
    for entry in entries:
        page = site.pages[entry.link.removeprefix(SITE)]
        said = [div for div in page.article.iter("div") if div.get("class") == "issue"]
        for issue in said:
            assert visible(content(entry)).endswith("".join("".join(issue.itertext()).split()))
        if not said:  # It was withdrawn.
            assert visible(content(entry)) in "".join("".join(page.article.itertext()).split())
        assert words(next(page.article.iter("h1"))) == entry.title


def test_every_item_leads_to_a_page_and_asks_nobody_else_for_anything(site, feeds):
    for feed in feeds.values():
        for entry in feed.entries:
            path, _, part = entry.link.removeprefix(SITE).partition("#")
            assert path in site.pages
            assert not part or part in site.pages[path].ids
            for element in tree(content(entry)).iterdescendants():
                assert element.tag in PLAIN
                assert element.tag != "img" or element.get("src").startswith(SITE)
                link = element.get("href", SITE)
                assert link.startswith(("https:", "http:", "mailto:", "tel:"))
                if link.startswith(SITE):
                    assert site.has(link.removeprefix(SITE).partition("#")[0])


def test_the_json_feed_has_the_items_of_the_main_feed(site, feeds):
    told = json.loads((site.folder / "feed.json").read_text(encoding="utf-8"))
    assert [item["id"] for item in told["items"]] == [
        entry.id for entry in feeds["feed.xml"].entries
    ]


def test_the_list_of_feeds_names_them_all(site, feeds):
    outlines = ET.parse(site.folder / "subscribe/feeds.opml").iter("outline")  # noqa: S314 (ours)
    listed = {outline.get("xmlUrl", "").removeprefix(SITE) for outline in outlines} - {""}
    assert listed == wanted(site) <= set(feeds)


def named(page):
    """The feeds that the head of a page names, as an app finds them: address and title."""
    return {
        link.get("href").removeprefix(SITE): link.get("title")
        for link in page.tree.iter("link")
        if link.get("rel") == "alternate"  # to the letter, as some apps look for it
        and link.get("type") in ("application/rss+xml", "application/feed+json")
    }


def test_the_head_of_every_page_names_the_feeds_and_those_of_an_area_its_own(site):
    offered = set()
    for path, page in site.both_editions.items():
        shared = EVERY_TWIN_NAMES if path.startswith("large-print/") else EVERY_PAGE_NAMES
        own = own_feeds(path.removeprefix("large-print/"), site.directory.county)
        assert list(named(page)) == [*shared, *own], path
        assert {*own} <= {*site.files}, path
        offered |= {*named(page)}
    followed = {file for file in site.files if re.search(r"(?<!\d{4}-\d\d/)feed\.xml$", file)}
    assert followed - offered == set()
    area = site.directory.districts[0]
    titles = named(site.pages[f"areas/{area.id}/"])
    assert titles[f"areas/{area.id}/feed.xml"] == f"Everything about {area.name}"
    titles = [*named(site.pages[""]).values()]
    assert titles[0].endswith("(start here)")
    assert len(set(titles)) == len(titles) - 1  # one of them in two formats


def own_feeds(path, county):
    """The feeds of the area and the need of a page, or that of both.

    All that there is of a need is of the whole county.
    """
    match path.split("/"):
        case ["areas", area, ""] if area:
            return [f"areas/{area}/feed.xml"]
        case ["areas", area, need, ""]:
            answer = f"needs/{need}/" if county and area == county.id else path
            return [f"areas/{area}/feed.xml", f"{answer}feed.xml"]
        case ["needs", need, ""] if need:
            return [f"needs/{need}/feed.xml"]
    return []


def test_no_script_of_ours_follows_what_a_page_names_beside_itself(site):
    scripts = [path for path in site.files if path.endswith(".js")]
    assert scripts
    for path in scripts:
        script = (site.folder / path).read_text(encoding="utf-8")
        assert "sitemap" not in script, path
        assert "link[" not in script, path


def test_every_page_leads_to_the_page_that_offers_our_news(site):
    for path, page in site.both_editions.items():
        led = {page.resolve(address)[0] for tag, address in page.links if tag == "a"}
        led |= {address.removeprefix("/below/") for tag, address in page.links if tag == "a"}
        assert {"subscribe/", "large-print/subscribe/"} & led, path
