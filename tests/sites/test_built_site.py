"""What holds for every page of a built site: links, heads, sitemap."""

import re
import shutil
import xml.etree.ElementTree as ET
from collections import Counter
from urllib.parse import urlsplit

import pytest

from built_site import EDIT_URI, SITE, BuiltPage, BuiltSite, made, structured, words
from consortium.addresses import LARGE_PRINT
from consortium.articles.anchors import TAKEN_IDS
from consortium.checking.rules.addresses import PARTS
from consortium.time.days import MONTHS
from day_of_records import noon
from site_builds import build_apart

pytestmark = pytest.mark.both_sites

PATTERNS = re.compile(r'<script type="text/html".*?</script>', re.DOTALL)
RECORDS = re.compile(r'<(?:article|section)[^>]* id="([^"]+)"[^>]* data-(?:record|part)=')
DAY = re.compile(rf"\d (?:{'|'.join(MONTHS)})\b")
IDS = re.compile(r'\bid="([^"]+)"')


def internal(address):
    return not urlsplit(address).scheme and not address.startswith("//")


def test_every_internal_link_anchor_image_and_asset_resolves(site):
    broken = []
    for path, page in site.both_editions.items():
        for tag, address in page.links:
            if not internal(address) or path == "404.html":
                continue
            target, fragment = page.resolve(address)
            if (not site.has(target) and not site.has(f"{target}index.html")) or (
                fragment and fragment not in site.both_editions[target].ids
            ):
                broken.append((path, tag, address))
    assert broken == []


def test_the_404_pages_links_begin_with_the_sites_own_path_and_resolve(site):
    page = site.pages["404.html"]
    links = [address for _, address in page.links if internal(address) and address[0] != "#"]
    assert links
    assert all(address.startswith("/below/") for address in links)
    assert [
        address for address in links if not site.has(urlsplit(address).path.removeprefix("/below/"))
    ] == []


def test_no_page_is_absolute_about_its_own_site_except_in_its_head(site):
    for path, page in site.both_editions.items():
        assert [a for tag, a in page.links if tag == "a" and a.startswith(SITE)] == [], path


def test_no_heading_has_an_id_that_the_frame_of_an_edition_has(site):
    """Two stand on most pages: what explains short words, and how to get a page on paper."""
    frame = {"short-words", "by-post"}
    for pages in (site.pages, site.twins):
        frame |= set.intersection(*(set(IDS.findall(page.html)) for page in pages.values()))
    assert frame == TAKEN_IDS


def test_no_id_stands_twice_on_a_page(site):
    """Nor would one if a record had another name: the check keeps `PARTS` for other parts."""
    for path, page in site.both_editions.items():
        twice = [id_ for id_, count in Counter(page.ids).items() if count > 1]
        assert twice == [], path
        records = set(RECORDS.findall(page.html))
        others = {id_ for id_ in page.ids if not id_.startswith("map-")} - records
        assert not records or others <= PARTS, path


def test_whatever_names_or_describes_an_element_stands_on_its_page(site):
    for path, page in site.both_editions.items():
        told_by = set(
            " ".join(re.findall(r'aria-(?:label|describ)edby="([^"]+)"', page.html)).split()
        )
        in_patterns = {
            id_ for pattern in PATTERNS.findall(page.html) for id_ in IDS.findall(pattern)
        }
        assert told_by - {*page.ids} - in_patterns == set(), path


def test_a_page_of_each_kind_is_html_without_parse_errors(site, some_paths):
    for path in some_paths:
        assert site.both_editions[path].errors == [], path


@pytest.mark.thorough
def test_every_page_is_html_without_parse_errors(site):
    for path, page in site.both_editions.items():
        assert page.errors == [], path


def test_a_page_with_parse_errors_is_caught(site):
    for page in (site.pages["contact/"], site.twins["contact/"]):
        assert BuiltPage(page.path, page.html.replace("</h1>", "</h2>", 1)).errors


def test_nobody_else_is_asked_for_anything(site):
    fetching = {"link", "script", "img", "iframe", "source", "object", "use", "form"}
    for path, page in site.both_editions.items():
        for tag, address in page.links:
            if tag in fetching and not internal(address):
                assert tag == "link", (path, address)
                assert address.startswith(SITE), (path, address)


def test_no_line_of_a_page_ends_within_a_day(site):
    told = [
        (path, day[0])
        for path, page in site.pages.items()
        for day in DAY.finditer("".join(page.main.itertext()))
    ]
    assert told == []


def test_there_are_no_styles_or_handlers_in_the_markup(site):
    for path, page in site.both_editions.items():
        for element in page.tree.iter():
            assert "style" not in element.attrib, path
            assert not [name for name in element.attrib if name.startswith("on")], path


@pytest.fixture(scope="module")
def heads(site):
    def head(page):
        tree = page.tree
        metas = {m.get("name"): m.get("content") for m in tree.iter("meta")}
        links = {link.get("rel"): link.get("href") for link in tree.iter("link")}
        return next(tree.iter("title")).text, metas.get("description"), links.get("canonical")

    return {path: head(page) for path, page in made(site).items()}


def test_every_made_page_has_a_title_a_description_and_its_own_address(site, heads):
    assert len(heads) == len(made(site)) > 100
    for path, (title, description, canonical) in heads.items():
        assert title.endswith(f" – {site.directory.consortium.short_name}"), path
        assert 20 <= len(description) <= 250, path
        assert canonical == SITE + path


def test_no_title_or_first_heading_has_a_colon_of_ours(site):
    # Reader views take what stands before a colon for the name of the website, and drop it. What
    # an editor has called a record or an issue is the editor's own.
    named = re.compile("|".join(map(re.escape, sorted(site.directory.names, key=len)[::-1])))
    with_colon = {
        words(element)
        for page in site.both_editions.values()
        for element in page.tree.iter()
        if element.tag in ("title", "h1") and ":" in named.sub("", words(element))
    }
    assert with_colon == set()


def test_no_two_pages_share_a_title(heads):
    assert [t for t, count in Counter(t for t, _, _ in heads.values()).items() if count > 1] == []


def test_every_made_page_has_a_breadcrumb_to_the_page_above_and_its_data_go_on_to_the_page(site):
    for path, page in made(site).items():
        (crumbs,) = [n for n in page.tree.iter("nav") if n.get("aria-label") == "Breadcrumb"]
        shown = [words(step) for step in crumbs.iter("li")]
        (told,) = [data for data in structured(page) if data["@type"] == "BreadcrumbList"]
        assert [step["name"] for step in told["itemListElement"]][:-1] == shown, path
        assert told["itemListElement"][-1]["item"] == SITE + path


def test_every_page_says_where_to_write_if_something_is_wrong(site):
    for path, page in site.pages.items():
        if path != "404.html":
            assert "Something wrong here?" in words(page.article), path


def test_the_edit_link_of_a_records_page_opens_its_file(site):
    for path, page in made(site).items():
        edits = [a for _, a in page.links if a.startswith(EDIT_URI)]
        assert edits or path in site.directory.erased, path
        for address in edits:
            assert (site.repository / address.removeprefix(EDIT_URI)).is_file()
    hub = next(iter(site.directory.hubs))
    assert f"edit/main/data/hubs/{hub}.yml" in site.pages[f"hubs/{hub}/"].html
    assert "edit/main/docs/about/index.md" in site.pages["about/"].html


def test_the_sitemap_lists_every_page_once_and_nothing_else(site):
    tree = ET.parse(site.folder / "sitemap.xml")  # noqa: S314 (our own file)
    listed = [e.text for e in tree.iter() if e.tag.endswith("loc")]
    assert max(Counter(listed).values()) == 1
    unlisted = {"404.html", *site.directory.erased}
    assert set(listed) == {SITE + path for path in set(site.pages) - unlisted}


def test_search_engines_are_asked_to_leave_out_what_was_taken_off_and_nothing_else(site):
    """They know its address already, and that may be a person's name."""
    asked = [
        path
        for path, page in site.both_editions.items()
        if page.tree.find(".//meta[@name='robots'][@content='noindex']") is not None
    ]
    erased = {edition + path for edition in ("", LARGE_PRINT) for path in site.directory.erased}
    assert set(asked) == erased & set(site.both_editions)


@pytest.mark.parametrize(
    ("county", "links"),
    [
        pytest.param("second_county", {}, id="second"),
        pytest.param(
            "demonstration", {"EDIT_URI": EDIT_URI}, id="demonstration", marks=pytest.mark.thorough
        ),
    ],
)
def test_the_same_commit_and_moment_give_the_same_bytes(request, county, links, tmp_path):
    site = request.getfixturevalue(county)
    repository, copy = tmp_path / "another folder" / "repository", tmp_path / "site"
    shutil.copytree(site.repository, repository)
    build_apart(
        copy,
        repository,
        SOURCE_DATE_EPOCH=noon(site.today),
        SITE_URL=SITE,
        PYTHONHASHSEED="12345",
        TZ="Pacific/Auckland",
        LANG="de_DE.UTF-8",
        **links,
    )
    other = BuiltSite(copy)
    assert other.files == site.files
    different = [
        file
        for file in sorted(site.files)
        if (site.folder / file).read_bytes() != (copy / file).read_bytes()
    ]
    assert different == []
