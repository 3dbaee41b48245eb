"""The large-print edition: one twin by itself, and what holds for every twin of a built site."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import html5lib
import pytest

import editions
from built_site import SVG, BuiltPage, BuiltSite, words
from consortium.large_print import Edition
from consortium.model import Office
from consortium.rendering import Site
from consortium.rendering.breadcrumb import Crumb
from theme_fixtures import HOUSE

pytestmark = pytest.mark.both_sites

SITE = "https://consortium.example.org/below/"
LARGEST = 50 * 1024
#: Pages of one thing, and those of long lists that are cut: neither grows with the records.
ONE_THING = re.compile(
    r"|(about|accessibility|contact|find|paper|privacy|subscribe)/"
    r"|(hubs|services|organisations|projects|events|find/words|find/places)/[^/]+/"
)
#: The bytes for each byte of words, on a page that grows.
MOST_MARKUP = 4
#: What each twin loads, in assets/.
SHARED = ("large-print.css", "large-print.js")
MATERIAL = re.compile(r"\bmd-|material|twemoji|__palette")


# A page by itself


@pytest.fixture(scope="module")
def make(real, today):
    """Make a twin for a directory whose office has some contact and no other."""

    def make(**office) -> str:
        consortium = real.consortium.model_copy(update={"office": Office(**office)})
        directory = replace(real, consortium=consortium)
        site = Site(directory, None, today, SITE, "")
        edition = Edition(
            site, HOUSE / "overrides", name="VCS", menu=[Crumb("Districts", "areas/")]
        )
        body = '<h1>R&amp;D</h1><p>Words <a href="../hubs/">Hubs</a></p>'
        return edition.twin("areas/corby/", title="R&D <x>", description="", body=body)

    return make


def test_a_twin_is_plain_html_that_leads_to_its_standard_page(make):
    page = BuiltPage("large-print/areas/corby/", make())
    assert page.errors == []
    assert "<title>R&amp;D &lt;x&gt; (large print) – " in page.html
    assert f'<link rel="canonical" href="{SITE}areas/corby/">' in page.html
    (standard,) = [a for a in page.tree.iter("a") if a.get("rel") == "alternate"]
    assert page.resolve(standard.get("href"))[0] == "areas/corby/"


def test_the_menu_calls_pages_by_their_titles(real, today):
    site = Site(real, None, today, SITE, "", written={"changes/": "News of who can help"})
    edition = Edition(site, HOUSE / "overrides", name="VCS", menu=[])
    page = BuiltPage("large-print/x/", edition.twin("x/", title="X", description="", body=""))
    (link,) = (a for a in page.tree.iter("a") if a.get("href", "").endswith("changes/"))
    assert words(link) == "News of who can help"


def test_a_page_without_a_heading_gets_its_title_as_one(real, today):
    site = Site(real, None, today, SITE, "")
    edition = Edition(site, HOUSE / "overrides", name="VCS", menu=[])
    html = edition.twin("x/", title="A & B", description="", body="<h3>c</h3>")
    assert "<h1>A &amp; B</h1>" in html
    assert "<h2>c</h2>" in html


def test_until_there_is_somewhere_to_ring_or_write_to_nobody_is_told_to_order_by_post(make):
    said = words(html5lib.parse(make(), namespaceHTMLElements=False))
    assert "You can print it." in said
    assert "We can post it" not in said
    assert "Andrew Bewers" not in said


@pytest.mark.parametrize(
    "office", [{"telephone": "01632 960000"}, {"address": "1 High Street\nCorby"}]
)
def test_with_a_telephone_or_a_postal_address_it_can_be_ordered_by_post(make, office):
    said = words(html5lib.parse(make(**office), namespaceHTMLElements=False))
    assert "We can post it to you in large print. Tell us three things:" in said
    assert next(iter(office.values())).splitlines()[-1] in said
    assert "Andrew Bewers" not in said


def test_a_day_below_the_text_stays_whole(make):
    notice = {"text": "We are away.", "until": "2099-01-03"}
    assert '<span class="whole">3 January 2099.</span>' in make(telephone="0300 1", notice=notice)


def test_sizes_and_colours_stand_folded_before_the_text_with_a_way_to_it(make):
    page = BuiltPage("large-print/areas/corby/", make())
    (header,) = page.tree.iter("header")
    (display,) = header.iter("details")
    assert "open" not in display.attrib
    assert len([field for field in display.iter("input") if field.get("type") == "radio"]) == 3 + 5
    assert [a.get("href") for a in display.iter("a")] == [f"#{page.main.get('id')}"]


# The built site


@pytest.fixture
def write_site(tmp_path):
    """Write a site of pages at some addresses, each with the same HTML."""

    def write(*paths, html="<h1>A</h1>") -> BuiltSite:
        (tmp_path / "assets").mkdir(exist_ok=True)
        for name in SHARED:
            (tmp_path / "assets" / name).write_text("/* */")
        for path in paths:
            (tmp_path / path).mkdir(parents=True, exist_ok=True)
            (tmp_path / path / "index.html").write_text(html)
        return BuiltSite(tmp_path)

    return write


def unpaired(site):
    """The addresses that only one edition has. One page serves both for lost addresses."""
    return set(site.twins) ^ (set(site.pages) - {"404.html"})


def test_every_page_has_a_twin_and_no_twin_is_without_its_page(site):
    assert unpaired(site) == set()


def test_each_page_and_its_twin_lead_to_each_other(site):
    for path, twin in site.twins.items():
        for page, other in ((twin, path), (site.pages[path], f"large-print/{path}")):
            links = [a for a in page.tree.iter("a") if a.get("rel") == "alternate"]
            assert [page.resolve(a.get("href"))[0] for a in links] == [other], path


def test_no_fact_is_missing_from_a_twin_and_none_is_out_of_order(site):
    for path, twin in site.twins.items():
        assert editions.facts(twin) == editions.facts(site.pages[path]), path


def test_every_link_telephone_number_and_mail_address_of_a_page_is_in_its_twin(site):
    for path, twin in site.twins.items():
        assert editions.links(twin) == editions.links(site.pages[path]), path


def test_the_menu_of_a_twin_leads_wherever_the_foot_of_its_page_does(site):
    page, twin = site.pages["privacy/"], site.twins["privacy/"]
    led_to = {page.resolve(link.get("href"))[0] for link in page.tree.find(".//footer").iter("a")}
    menu = twin.tree.find(".//nav[@id='menu']")
    in_menu = {twin.resolve(link.get("href"))[0] for link in menu.iter("a")}
    assert {f"large-print/{path}" for path in led_to - {"large-print/"}} <= in_menu


def test_what_is_folded_in_a_page_is_folded_in_its_twin(site):
    assert editions.folded(site.pages["subscribe/"])
    for path, twin in site.twins.items():
        assert editions.folded(twin) == editions.folded(site.pages[path]), path


def unsaid_images(page, twin):
    """The words of images of a page that its twin neither says nor has an image for."""
    said = " ".join([words(editions.article(twin)), *editions.images(twin)])
    return [text for text in editions.images(page) if text not in said]


def test_the_words_of_every_image_are_in_the_twin(site):
    for path, twin in site.twins.items():
        assert unsaid_images(site.pages[path], twin) == [], path


def test_a_fact_that_is_missing_or_out_of_order_is_caught(site):
    page, twin = site.pages["contact/"], site.twins["contact/"]
    for changed in ("need", "need group"):
        other = BuiltPage(twin.path, twin.html.replace("group need", changed, 1))
        assert editions.facts(other) != editions.facts(page)


def test_a_link_that_is_missing_is_caught(site):
    page, twin = site.pages["contact/"], site.twins["contact/"]
    unlinked = re.sub(r'href="[^"]*find/"', "", twin.html)
    assert editions.links(BuiltPage(twin.path, unlinked)) != editions.links(page)


def test_a_part_that_is_folded_in_one_edition_alone_is_caught(site):
    page, twin = site.pages["subscribe/"], site.twins["subscribe/"]
    opened = BuiltPage(twin.path, twin.html.replace('<details id="how-calendar"', "<section", 1))
    assert opened.html != twin.html
    assert editions.folded(opened) != editions.folded(page)


def test_the_words_of_an_image_that_are_missing_are_caught():
    page = BuiltPage("hubs/", '<article><img alt="A shop with a kettle"></article>')
    silent = BuiltPage("large-print/hubs/", "<main><p>A shop</p></main>")
    assert unsaid_images(page, silent) == ["A shop with a kettle"]


@pytest.mark.parametrize("alone", ["hubs/", "large-print/hubs/"])
def test_a_lost_twin_and_a_twin_without_its_page_are_caught(write_site, alone):
    assert unpaired(write_site("areas/", "large-print/areas/")) == set()
    assert unpaired(write_site("areas/", "large-print/areas/", alone)) == {"hubs/"}


def skipped_levels(page):
    levels = [int(e.tag[1]) for e in page.tree.iter() if re.fullmatch("h[1-6]", str(e.tag))]
    return [new for old, new in zip([0, *levels], levels, strict=False) if new > old + 1]


def test_no_twin_skips_a_level_of_heading_and_each_has_one_title(site):
    for path, twin in site.twins.items():
        assert skipped_levels(twin) == [], path
        assert len(list(twin.tree.iter("h1"))) == 1, path
    assert skipped_levels(BuiltPage("", "<h1>a</h1><h3>b</h3>")) == [3]


def test_nothing_of_the_theme_and_no_table_drawing_form_or_italics_is_in_a_twin(site):
    unwanted = {"table", f"{SVG}svg", "form", "em", "i", "u", "template", "style"}
    for path, twin in site.twins.items():
        assert not MATERIAL.search(twin.html.replace("example.org", "")), path
        (main,) = twin.tree.iter("main")
        # The search works in both editions as it is.
        as_it_is = {
            part for whole in main.iterfind(".//*[@data-as-it-is]") for part in whole.iter()
        }
        tags = {element.tag for element in main.iter() if element not in as_it_is}
        assert unwanted & tags == set(), path


def heavy_twins(site):
    """The twins that weigh too much, with what a browser loads beside them."""
    shared = sum((site.folder / "assets" / name).stat().st_size for name in SHARED)
    weights = {path: len(twin.html.encode()) for path, twin in site.twins.items()}
    return {
        path: weight + shared
        for path, weight in weights.items()
        if weight + shared > LARGEST
        if ONE_THING.fullmatch(path)
        or weight > MOST_MARKUP * len(words(site.twins[path].tree).encode())
    }


def test_no_twin_is_heavier_than_50_kilobytes_with_its_style_sheet(site):
    assert heavy_twins(site) == {}


def test_a_twin_that_is_too_heavy_is_caught(write_site):
    light, heavy = ("é" * (LARGEST // 2 - spare) for spare in (20, 0))
    assert heavy_twins(write_site("large-print/hubs/ayton/", html=light)) == {}
    assert "hubs/ayton/" in heavy_twins(write_site("large-print/hubs/ayton/", html=heavy))
    assert heavy_twins(write_site("large-print/hubs/", html=heavy)).keys() == {"hubs/ayton/"}
    empty = "<p></p>" * (LARGEST // 7)
    assert "hubs/" in heavy_twins(write_site("large-print/hubs/", html=empty))


def test_each_twin_names_the_standard_page_as_the_one_to_be_found(site):
    for path, twin in site.twins.items():
        links = [e.get("href") for e in twin.tree.iter("link") if e.get("rel") == "canonical"]
        assert links == [SITE + path]


def test_the_edition_is_not_in_the_sitemap(site):
    tree = ET.parse(site.folder / "sitemap.xml")  # noqa: S314 (our own file)
    assert not [e.text for e in tree.iter() if e.text and "large-print" in e.text]


def test_every_link_of_a_twin_to_a_page_stays_in_the_edition(site):
    for path, twin in site.twins.items():
        for tag, address in twin.links:
            if tag == "a" and ":" not in address:
                target = twin.resolve(address)[0]
                a_file = "." in target.rpartition("/")[2]  # both editions share it
                assert a_file or target.startswith("large-print/") or target == path, path
