"""The large-print edition: what changes in a body, and what holds for every twin."""

import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace

import html5lib
import pytest

import editions
from built_site import BuiltPage, words
from consortium.large_print import Edition, large_print_body
from consortium.pages import Site
from consortium.pages.breadcrumb import Crumb
from consortium.pages.contents import contents
from theme_fixtures import HOUSE

SITE = "https://consortium.example.org/below/"
LARGEST = 50 * 1024
MATERIAL = re.compile(r"\bmd-|material|twemoji|__palette|__search")


def changed(html):
    """A body after the change, its white space collapsed."""
    return " ".join(large_print_body(html).split())


def test_a_table_becomes_its_caption_and_a_headed_record_a_row():
    table = (
        "<h1>T</h1><h2>Who</h2><table><caption>Help</caption>"
        "<thead><tr><th>Place</th><th>Money</th></tr></thead><tbody>"
        '<tr><th><a href="corby/">Corby</a></th><td><span class="mark">Nobody</span></td></tr>'
        "</tbody></table><p>After</p>"
    )
    assert changed(table) == (
        '<h1>T</h1><h2>Who</h2><div class="records"><h3>Help</h3><section>'
        '<h4>Place: <a href="corby/">Corby</a></h4><dl class="record"><div>'
        '<dt>Money:</dt> <dd><span class="mark">Nobody</span></dd></div></dl>'
        "</section></div><p>After</p>"
    )


def test_a_table_without_headings_keeps_its_first_row():
    html = changed("<table><tr><td>Corby</td><td>Yes</td></tr></table>")
    assert "Corby" in html
    assert "Yes" in html
    assert "<table" not in html


def test_a_folded_part_becomes_an_open_section_with_a_heading():
    html = "<h1>T</h1><details class='sources'><summary>Where from</summary><p>x</p></details>"
    assert changed(html) == (
        '<h1>T</h1><section class="sources"><h2>Where from</h2><p>x</p></section>'
    )


def test_a_folded_part_inside_a_section_is_headed_one_level_below_it():
    html = "<h1>T</h1><section><h2>S</h2><details><summary>F</summary></details></section>"
    assert "<h3>F</h3>" in changed(html)


@pytest.mark.parametrize("tag", ["em", "i", "u"])
def test_emphasis_becomes_bold(tag):
    assert changed(f"<p>a <{tag}>b</{tag}> c</p>") == "<p>a <strong>b</strong> c</p>"
    assert changed(f"<p><b>a <{tag}>b</{tag}></b></p>") == "<p><b>a b</b></p>"


def test_headings_never_skip_a_level_and_keep_their_rank():
    html = "<h1>a</h1><h4>b</h4><h5>c</h5><h4>d</h4><h2>e</h2><h3>f</h3>"
    assert changed(html) == "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><h2>e</h2><h3>f</h3>"


def test_headings_without_a_title_among_them_stand_below_the_one_the_page_adds():
    assert changed("<h3>a</h3><h4>b</h4>") == "<h2>a</h2><h3>b</h3>"


def test_a_map_goes_when_a_list_says_the_same():
    a_map = '<svg aria-label="Map"><a href="corby/" aria-label="Corby"><path/></a></svg>'
    assert changed(f'{a_map}<ul><li><a href="corby/">Corby</a></li></ul>') == (
        '<ul><li><a href="corby/">Corby</a></li></ul>'
    )


def test_a_map_that_nothing_repeats_becomes_a_list():
    html = '<svg aria-label="Map"><a href="corby/" aria-label="Corby"><path/></a></svg>'
    assert changed(html) == (
        '<div><p>Map</p><ul class="plain"><li><a href="corby/">Corby</a></li></ul></div>'
    )


def test_a_drawing_leaves_its_words_and_a_decoration_nothing():
    assert changed('<svg aria-label="Half of them"></svg>') == "<div><p>Half of them</p></div>"
    assert changed('<p>x</p><svg aria-hidden="true"><text>1</text></svg>') == "<p>x</p>"


@pytest.mark.parametrize(
    "part",
    [
        '<form class="finder"><p>Where?</p></form>',
        "<template><p>x</p></template>",
        "<div hidden><p>x</p></div>",
        "<section data-standard-only><p>x</p></section>",
        '<a class="headerlink" href="#x">¶</a>',
    ],
)
def test_what_only_a_script_or_the_standard_edition_needs_goes(part):
    assert changed(f"<p>kept</p>{part}") == "<p>kept</p>"


def test_the_number_of_a_result_is_text_in_its_heading():
    html = '<h3><span class="number">2<span class="visually-hidden">.</span></span> Hub</h3>'
    assert changed(f"<h1>T</h1><h2>S</h2>{html}").endswith("<h3>2. Hub</h3>")


@pytest.mark.parametrize(
    ("link", "rebased"),
    [
        ("../paper/corby.pdf", "../../paper/corby.pdf"),
        ("../assets/a.svg#x", "../../assets/a.svg#x"),
        ("../../hubs/corby/", "../../hubs/corby/"),
        ("../..", "../.."),
        ("#ask", "#ask"),
        ("https://example.org/a.pdf", "https://example.org/a.pdf"),
        ("mailto:a@example.org", "mailto:a@example.org"),
    ],
)
def test_downloads_are_one_folder_further_up_and_pages_are_not(link, rebased):
    assert f'href="{rebased}"' in changed(f'<a href="{link}">x</a>')


def test_images_are_one_folder_further_up_and_keep_their_words():
    assert changed('<img src="../a.png" alt="A hall">') == '<img src="../../a.png" alt="A hall">'


@pytest.mark.parametrize(
    "text",
    [
        "01632 960000",
        "(01632) 960 000",
        "+44 1632 960000",
        "01632 960000 extension 12",
        "3 October 2026",
        "1st May 2004",
        "October 2026",
        "10.30 am",
        "7 pm",
        "£1,200",
        "£2.5 million",
        "NN17 1AA",
    ],
)
def test_numbers_days_times_sums_and_postcodes_stay_whole(text):
    assert changed(f"<p>It is {text}, we think.</p>") == (
        f'<p>It is <span class="whole">{text}</span>, we think.</p>'
    )


def test_a_telephone_link_stays_whole():
    assert changed('<a href="tel:+44-1632-960000">116 123</a>') == (
        '<a href="tel:+44-1632-960000" class="whole">116 123</a>'
    )


def test_ordinary_words_and_figures_are_left_alone():
    text = "<p>In May, 28.1% of 137 groups on line 295 said 24 things in 2004.</p>"
    assert changed(text) == text


def test_an_address_may_break_after_its_signs_without_a_hyphen():
    assert changed("<p>a_b@example.org or https://example.org/x-y.</p>") == (
        "<p>a_<wbr>b@<wbr>example.<wbr>org or https://<wbr>example.<wbr>org/<wbr>x-<wbr>y.</p>"
    )
    assert changed("<p><b>x</b> a@example.org <b>y</b> c</p>") == (
        "<p><b>x</b> a@<wbr>example.<wbr>org <b>y</b> c</p>"
    )


def test_paper_shows_each_web_address_once_and_not_where_it_is_the_text():
    html = (
        '<a href="https://example.org/a">A</a><a href="https://example.org/a">again</a>'
        '<a href="https://example.org/">https://example.org/</a><a href="../hubs/">Hubs</a>'
    )
    assert changed(html).count("written-out") == 1


def test_what_is_special_in_html_stays_so():
    assert changed("<p>R&amp;D &lt;b&gt; “é”</p>") == "<p>R&amp;D &lt;b&gt; “é”</p>"


def test_the_same_body_gives_the_same_large_print():
    body = "<h1>T</h1><p>Ring 01632 960000 on 3 October 2026.</p>"
    assert large_print_body(body) == large_print_body(body)


# Whole pages


@pytest.fixture(scope="module")
def make(real):
    """Make a twin for a directory whose office has some contact."""

    def make(**office) -> str:
        changed_office = real.consortium.office.model_copy(update=office)
        consortium = real.consortium.model_copy(update={"office": changed_office})
        directory = replace(real, consortium=consortium)
        site = Site(directory, None, None, SITE, "")
        edition = Edition(
            site, HOUSE / "overrides", name="VCS", menu=[Crumb("Districts", "areas/")]
        )
        body = '<h1>R&amp;D</h1><p>Words <a href="../hubs/">Hubs</a></p>'
        return edition.twin("areas/corby/", title="R&D <x>", description="", body=body)

    return make


def test_a_twin_is_plain_html_that_leads_to_its_standard_page(make):
    page = BuiltPage("large-print/areas/corby/", make())
    assert page.tree is not None
    assert page.parser.errors == []
    assert "<title>R&amp;D &lt;x&gt; (large print) – " in page.html
    assert f'<link rel="canonical" href="{SITE}areas/corby/">' in page.html
    (standard,) = [a for a in page.tree.iter("a") if a.get("rel") == "alternate"]
    assert page.resolve(standard.get("href"))[0] == "areas/corby/"


def test_a_page_without_a_heading_gets_its_title_as_one(real):
    edition = Edition(Site(real, None, None, SITE, ""), HOUSE / "overrides", name="VCS", menu=[])
    html = edition.twin("x/", title="A & B", description="", body="<h3>c</h3>")
    assert "<h1>A &amp; B</h1>" in html
    assert "<h2>c</h2>" in html


def test_until_there_is_somewhere_to_ring_or_write_to_the_plans_own_sentence_is_said(make):
    said = words(html5lib.parse(make(), namespaceHTMLElements=False))
    assert "“For a larger print version please contact Andrew Bewers.”" in said
    assert "no phone number or postal address" in said
    assert "We can post it" not in said


@pytest.mark.parametrize(
    "office", [{"telephone": "01632 960000"}, {"address": "1 High Street\nCorby"}]
)
def test_with_a_telephone_or_a_postal_address_it_can_be_ordered_by_post(make, office):
    said = words(html5lib.parse(make(**office), namespaceHTMLElements=False))
    assert "We can post it to you in large print. Tell us three things:" in said
    assert next(iter(office.values())).splitlines()[-1] in said
    assert "Andrew Bewers" not in said


# The list of all pages


def test_the_contents_put_each_page_below_the_one_its_address_is_below():
    found = contents({"": "Home", "b/": "B", "b/x/": "X", "b/x/y/": "Y", "a/": "A", "c/d/": "D"})
    shape = [(e.title, [(b.title, [c.title for c in b.below]) for b in e.below]) for e in found]
    assert shape == [("A", []), ("B", [("X", ["Y"])]), ("D", []), ("Home", [])]


# The built site


def test_every_page_has_a_twin_and_no_twin_is_without_its_page(site):
    assert set(site.twins) == set(site.pages) - {"404.html"}


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


def test_the_words_of_every_image_are_in_the_twin(site):
    assert editions.images(site.pages["areas/corby/"])
    for path, twin in site.twins.items():
        said = words(editions.article(twin))
        assert [text for text in editions.images(site.pages[path]) if text not in said] == [], path


def test_a_missing_fact_a_missing_link_and_a_lost_twin_are_noticed(site):
    page = site.pages["contact/"]
    twin = site.twins["contact/"]
    shorter = BuiltPage(twin.path, twin.html.replace("bank details", "details", 1))
    assert editions.facts(shorter) != editions.facts(page)
    unlinked = BuiltPage(
        twin.path, re.sub(r'<a href="[^"]*">(Something wrong)', r"<a>\1", twin.html)
    )
    assert editions.links(unlinked) != editions.links(page)
    lost = {path: one for path, one in site.twins.items() if path != "contact/"}
    assert set(lost) != set(site.pages) - {"404.html"}


def skipped_levels(page):
    found = [int(e.tag[1]) for e in page.tree.iter() if re.fullmatch("h[1-6]", str(e.tag))]
    return [new for old, new in zip([0, *found], found, strict=False) if new > old + 1]


def test_no_twin_skips_a_level_of_heading_and_each_has_one_title(site):
    for path, twin in site.twins.items():
        assert skipped_levels(twin) == [], path
        assert len(list(twin.tree.iter("h1"))) == 1, path
    assert skipped_levels(BuiltPage("", "<h1>a</h1><h3>b</h3>")) == [3]


def test_nothing_of_the_theme_and_no_table_drawing_form_or_italics_is_in_a_twin(site):
    unwanted = {"table", "svg", "form", "em", "i", "u", "details", "template", "style"}
    for path, twin in site.twins.items():
        assert not MATERIAL.search(twin.html.replace("example.org", "")), path
        assert unwanted & {element.tag for element in twin.tree.iter()} == set(), path


def test_no_twin_is_heavier_than_50_kilobytes_with_its_style_sheet(site):
    shared = sum(
        (site.folder / "assets" / name).stat().st_size
        for name in ("large-print.css", "large-print.js")
    )
    weights = {path: len(twin.html.encode()) + shared for path, twin in site.twins.items()}
    assert {path: weight for path, weight in weights.items() if weight > LARGEST} == {}


def test_each_twin_names_the_standard_page_as_the_one_to_be_found(site):
    for path, twin in site.twins.items():
        links = [e.get("href") for e in twin.tree.iter("link") if e.get("rel") == "canonical"]
        assert links == [SITE + path]


def test_the_edition_is_neither_in_the_search_nor_in_the_sitemap(site):
    index = json.loads((site.folder / "search/search_index.json").read_text(encoding="utf-8"))
    assert not [e for e in index["docs"] if e["location"].startswith("large-print")]
    tree = ET.parse(site.folder / "sitemap.xml")  # noqa: S314 (our own file)
    assert not [e.text for e in tree.iter() if e.text and "large-print" in e.text]


def test_every_link_of_a_twin_to_a_page_stays_in_the_edition(site):
    for path, twin in site.twins.items():
        for tag, address in twin.links:
            if tag == "a" and ":" not in address:
                target = twin.resolve(address)[0]
                shared_file = not target.endswith("/")
                assert target.startswith("large-print/") or target == path or shared_file, path


def test_the_list_of_all_pages_holds_each_page_once(site):
    for page in (site.pages["contents/"], site.twins["contents/"]):
        crumbs = {id(a) for nav in page.tree.iter("nav") for a in nav.iter("a")}
        found = Counter(
            page.resolve(a.get("href"))[0].removeprefix("large-print/")
            for a in editions.article(page).iter("a")
            if ":" not in a.get("href") and id(a) not in crumbs
        )
        found["contact/"] -= 1  # "Something wrong here? Tell us"
        assert found == Counter(set(site.pages) - {"404.html"})


def test_the_page_for_lost_addresses_is_large_and_plain_and_leads_to_both_editions(site):
    page = site.pages["404.html"]
    assert not MATERIAL.search(page.html)
    links = [address for _, address in page.links]
    assert "/below/assets/large-print.css" in links
    assert {"/below/find/", "/below/large-print/"} <= set(links)
