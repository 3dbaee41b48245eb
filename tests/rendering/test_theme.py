"""Made pages through the real theme: their frame, and all that must list them."""

import gzip
import json
from pathlib import Path

import html5lib
import pytest
from mkdocs.exceptions import Abort

from consortium.rendering.page import FeedLink
from page_fixtures import awkward_pages, page
from theme_fixtures import FEEDS, LANDING, build_site

HTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    feed = FeedLink("R&D <Corby>", "https://example.org/sub/areas/corby/feed.xml")
    moved = page("areas/corby/", kind="area", feeds=(feed,), redirect_from=("districts/corby/",))
    return build_site(tmp_path_factory.mktemp("theme"), (*awkward_pages(), moved))


def tree(path):
    return html5lib.parse(path.read_text(encoding="utf-8"))


def one(found, element_name, /, **attributes):
    (element,) = (
        element
        for element in found.iter(HTML + element_name)
        if all(element.get(key) == value for key, value in attributes.items())
    )
    return element


@pytest.mark.parametrize("made", awkward_pages(), ids=lambda made: made.path)
def test_a_made_page_has_its_own_head_and_body(site, made):
    page = tree(site / made.path / "index.html")
    assert one(page, "title").text == f"{made.title} \N{EN DASH} The Made-up Consortium"
    assert one(page, "meta", name="description").get("content") == made.description
    address = f"https://example.org/sub/{made.path}"
    assert one(page, "link", rel="canonical").get("href") == address
    data = json.loads(one(page, "script", type="application/ld+json").text)
    assert data == list(made.structured_data)
    assert one(page, "h1").text == f"Computers: {made.path}"
    assert page.get("lang") == "en-GB"


def test_the_head_names_the_feeds_of_the_site_and_of_the_page(site):
    rss = {"type": "application/rss+xml"}
    shared = one(tree(site / "areas/index.html"), "link", **rss)
    assert (shared.get("title"), shared.get("href")) == (FEEDS[0].title, FEEDS[0].address)
    own = one(tree(site / "areas/corby/index.html"), "link", **rss, title="R&D <Corby>")
    assert own.get("href") == "https://example.org/sub/areas/corby/feed.xml"


def test_the_menu_shows_the_section_of_a_made_page(site):
    page = tree(site / "areas/corby/ict/index.html")
    assert one(page, "a", **{"aria-current": "true"}).get("href") == "../../"


def test_the_menu_shows_the_landing_page_itself(site):
    assert one(tree(site / "areas/index.html"), "a", **{"aria-current": "page"}).text == "Districts"


def test_the_foot_of_a_page_calls_others_by_their_titles(site):
    foot = one(tree(site / "areas/index.html"), "footer", **{"class": "foot"})
    assert one(foot, "a", href="../changes/").text == "What changes/ is called"


def test_a_landing_page_escapes_its_description(site):
    page = tree(site / "areas/index.html")
    assert one(page, "meta", name="description").get("content") == "R&D <areas>"


def test_the_page_for_lost_addresses_links_from_the_root_of_the_site(site):
    page = tree(site / "404.html")
    links = [link.get("href") for link in page.iter(HTML + "a")]
    assert {"/sub/", "/sub/find/", "/sub/areas/corby/"} <= set(links)
    assert all(link.startswith(("/sub/", "#")) for link in links)


def test_every_page_carries_a_content_policy(site):
    pages = sorted(site.rglob("*.html"))
    assert len(pages) == len(LANDING) + 1 + 4 + 2  # landing, lost, made, moved in both editions
    without = [path for path in pages if "Content-Security-Policy" not in path.read_text("utf-8")]
    moved = ["districts/corby/index.html", "large-print/districts/corby/index.html"]
    assert without == [site / path for path in moved]  # they run and load nothing


def test_the_sitemap_lists_each_page_once_and_no_redirect(site):
    sitemap = (site / "sitemap.xml").read_bytes()
    assert sitemap == gzip.decompress((site / "sitemap.xml.gz").read_bytes())
    text = sitemap.decode()
    assert text.count("<loc>") == len(LANDING) + 4
    assert text.count("<loc>https://example.org/sub/areas/corby/ict/</loc>") == 1
    assert "districts/" not in text
    assert "lastmod" not in text


def test_an_old_address_leads_to_the_page(site):
    page = tree(site / "districts/corby/index.html")
    assert one(page, "meta", **{"http-equiv": "refresh"}).get("content") == (
        "0; url=../../areas/corby/"
    )
    assert one(page, "link").get("href") == "https://example.org/sub/areas/corby/"
    assert one(page, "meta", name="robots").get("content") == "noindex"


def test_templates_are_not_published(site):
    assert not list(site.rglob("*.jinja"))
    assert not (site / "made").exists()


def test_no_page_asks_anyone_else_for_anything(site):
    asked = {
        element.get("src") or element.get("href")
        for path in site.rglob("*.html")
        for element in tree(path).iter()
        if element.tag in {HTML + "script", HTML + "link", HTML + "img"}
        and element.get("rel") not in ("canonical", "alternate")
    }
    assert {"/sub/assets/large-print.css", "../../../assets/standard.css"} <= asked
    assert not [address for address in asked if address and "//" in address]


def test_a_made_page_at_the_address_of_a_landing_page_stops_the_build(tmp_path, caplog):
    with pytest.raises(Abort):
        build_site(tmp_path, [page("areas/", kind="area")])
    assert "the page “areas/” and docs/areas/index.md both have “areas/index.html”" in caplog.text


@pytest.mark.parametrize(
    "old", ["hubs/", "areas/corby/", "large-print/old/", "old/"], ids=lambda old: old.strip("/")
)
def test_an_old_address_that_something_else_has_stops_the_build(tmp_path, caplog, old):
    pages = [
        page("areas/corby/", kind="area", redirect_from=("old/",)),
        page("areas/daventry/", kind="area", redirect_from=(old,)),
    ]
    with pytest.raises(Abort):
        build_site(tmp_path, pages)
    assert f"both have “{old}index.html”" in caplog.text


def test_two_made_pages_with_one_address_stop_the_build(tmp_path, caplog):
    with pytest.raises(Abort):
        build_site(tmp_path, [page("areas/corby/", kind="area"), page("areas/corby/", kind="area")])
    assert "the page “areas/corby/” both have “areas/corby/index.html”" in caplog.text


def test_more_pages_than_a_sitemap_may_hold_stop_the_build(tmp_path, caplog):
    with pytest.raises(Abort):
        build_site(tmp_path, [page("areas/corby/", kind="area")] * 50_000)
    assert f"The site has {50_000 + len(LANDING)} pages" in caplog.text


def test_a_file_that_is_written_past_the_register_stops_the_build(tmp_path, caplog):
    build_site(tmp_path / "good", [page("areas/corby/", kind="area")])
    careless = tmp_path / "careless.py"
    careless.write_text(
        "from pathlib import Path\n"
        "def on_env(env, *, config, **_):\n"
        "    Path(config.site_dir, 'new.txt').write_text('', encoding='utf-8')\n"
    )
    with pytest.raises(Abort):
        build_site(tmp_path, [page("areas/corby/", kind="area")], more_hooks=[careless])
    assert "not in its register, or the other way round: ['new.txt']" in caplog.text


def test_the_same_pages_give_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    built = [build_site(tmp_path / name, awkward_pages()) for name in ("one", "two")]
    first, second = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        for site in built
    )
    assert first == second
