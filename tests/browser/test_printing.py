"""Each measure of print catches what it is for in a page that is spoilt."""

import pytest

from browser.printing import paper_faults, printed, written_twice

EDITION = "standard"
LOOKS_AT = "demonstration"
#: It has headings, paragraphs, a list and a web address.
PAGE = "newsletters/money-in-a-barn/"


@pytest.fixture(params=[("", 14), ("large-print/", 18)], ids=["standard", "large-print"])
def faults(request, spoilt):
    """Spoil a long page of an edition and tell what is wrong with it on paper."""
    edition, points = request.param
    return lambda css: paper_faults(printed(spoilt(f"{edition}{PAGE}", css)), points)


def test_sizes_are_those_on_the_sheet(tab):
    tab.set_content('<p style="font: 20pt Arial">Twenty point</p>')
    sheets = printed(tab)
    assert sheets.small(20) == []
    assert sheets.small(20.1) == ["20.0 point: Twenty point"]


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        ("main li { font-size: 12pt !important }", "12.0 point"),
        # Chromium makes a page smaller that is too wide, but not without end.
        ("main h2 { width: 220mm !important; max-width: none !important }", " point: "),
        ("main h2 { padding-left: 999mm; white-space: nowrap }", "not printed: "),
        ("@page { margin: 8mm }", "at the edge of sheet "),
        ("main h2 { height: .2em !important; overflow: hidden }", "not printed: "),
        ("main p { display: none !important }", "not printed: "),
        ("main h2 ~ * { display: none !important }", "nothing below: "),
        ("main a::after { content: none !important }", "not written out: https://"),
        ("main a[data-address]::after { content: none !important }", "not written out: table@"),
        ("nav, .md-skip, .top ul { display: block !important }", "printed: "),
        ("html, body { background: #ffc !important }", "on a ground of (255, 255, 204)"),
        ("main p { break-after: page !important }", "nearly blank: sheet "),
        ("main h2 + * { break-before: page !important }", "alone at the foot of sheet "),
        ("body { margin-bottom: 0; padding-bottom: 400mm !important }", "blank at its end"),
    ],
)
def test_what_is_wrong_on_paper_is_caught(faults, css, fault):
    told = faults(css)
    assert any(fault in line for line in told), told[:5]


@pytest.mark.parametrize("edition", ["", "large-print/"])
@pytest.mark.parametrize(
    ("path", "css", "fault"),
    [
        ("areas/cobbleby/personnel/", ".after, .fold { display: block !important }", "printed: "),
        (
            "subscribe/",
            "main details, article details { display: none !important }",
            "not printed: To stop",
        ),
    ],
)
def test_a_fold_is_caught_that_is_printed_or_lost_against_its_kind(
    spoilt, edition, path, css, fault
):
    page = spoilt(f"{edition}{path}")
    assert paper_faults(printed(page), 14) == []
    page.add_style_tag(content=css)
    assert any(told.startswith(fault) for told in paper_faults(printed(page), 14))


def test_a_page_that_is_right_is_not_told_of(faults):
    assert faults("main h2 { color: #000 }") == []


def test_a_web_address_that_is_written_twice_is_caught(spoilt):
    page = spoilt(f"large-print/{PAGE}")
    page.locator(".written-out[href^=http]").first.evaluate("e => e.after(e.cloneNode(true))")
    (href,) = written_twice(printed(page))
    assert href.startswith("https://")


def test_a_web_address_that_stands_behind_itself_is_caught(spoilt):
    page = spoilt("areas/cobbleby/")
    assert written_twice(printed(page)) == []
    page.add_style_tag(content='main a[href^=http]::after { content: " (" attr(href) ")" }')
    assert written_twice(printed(page))


@pytest.mark.parametrize(
    ("path", "has_the_map"), [("", False), ("areas/cobbleby/", False), ("areas/", True)]
)
def test_whoever_drew_the_map_is_named_on_paper_where_it_is_printed(
    tab, address, path, has_the_map
):
    tab.goto(f"{address}{path}")
    assert ("ThePuddlecotePress" in printed(tab).text) is has_the_map


def test_home_says_on_paper_what_groups_can_have_help_with(tab, address):
    """Below its title and the makers of its map, which was not there, the sheet was blank."""
    tab.goto(address)
    sheets = printed(tab)
    assert "Accounts,payrollandcharityrules" in sheets.text
    assert "Whatyouget" in sheets.text
    assert paper_faults(sheets, 14) == []
