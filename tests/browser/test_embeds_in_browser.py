"""What other websites show of ours, in a frame of a page of theirs."""

from itertools import count

import pytest

from browser.host import SendsAll, TakesOff
from browser.standard_measures import layout_faults, moving, small_targets, small_text, violations
from browser.windows import DESK

EMBEDS = (
    "areas/cobbleby/",
    "areas/cobbleby/personnel/",
    "areas/dawdleshire/policy-and-research/",  # official pages alone
    "areas/east-dawdleshire/technical-support/",  # somebody paused, notices
    "areas/wigglesborough/",  # nobody near
    "events/",  # one called off
)
LOOKS_AT = "demonstration"


@pytest.fixture(scope="module", params=[SendsAll, TakesOff])
def host(request, site, serve):
    return serve(site.folder, request.param)


@pytest.fixture(scope="module")
def other(tmp_path_factory, serve):
    """Another website: give the address of a page of it that has some HTML."""
    folder = tmp_path_factory.mktemp("other")
    address, numbers = serve(folder), count()

    def page_with(html):
        page = f"<!doctype html><html lang=en><title>Parish</title><h1>Our parish</h1>{html}"
        name = f"{next(numbers)}.html"  # a browser keeps what it has seen
        (folder / name).write_text(page, encoding="utf-8")
        return address + name

    return page_with


def frame_at(page, other, address, width=240):
    """Give the frame in which another website shows an address of ours."""
    html = f'<iframe title="Help" src="{address}" width="{width}" height="600"></iframe>'
    page.goto(other(html))
    return page.frames[1]


def test_other_websites_can_frame_what_is_for_them_and_nothing_else(visit, host, other):
    page = visit()
    for path in EMBEDS:
        frame = frame_at(page, other, f"{host}embed/{path}")
        assert frame.url == f"{host}embed/{path}"
        assert frame.locator("footer a").count() == 2
        style = "getComputedStyle(document.body).backgroundColor"
        assert frame.evaluate(style) == "rgb(255, 255, 255)"  # its own style sheet came with it
    for path in ("", "areas/cobbleby/", "large-print/", "events/", "edit/", "404.html"):
        assert frame_at(page, other, f"{host}{path}").url.startswith("chrome-error:"), path


def test_programs_of_other_websites_can_read_data_feeds_and_calendars_and_no_page(
    visit, host, other
):
    page = visit()
    page.goto(other(""))
    read = "address => fetch(address).then(answer => answer.ok, () => false)"
    for file in (
        *("api/v1/index.json", "open-data/answers.json", "open-data/services.csv"),
        *("feed.xml", "feed.json", "areas/cobbleby/feed.xml", "subscribe/feeds.opml"),
        *("events/calendar.ics", "areas/cobbleby/calendar.ics"),
    ):
        assert page.evaluate(read, f"{host}{file}"), file
    for file in ("", "areas/cobbleby/", "embed/events/", "assets/finder.json"):
        assert not page.evaluate(read, f"{host}{file}"), file


def test_a_link_in_a_frame_opens_our_page_in_place_of_theirs(visit, host, other):
    page = visit()
    frame_at(page, other, f"{host}embed/areas/cobbleby/").locator("footer a").last.click()
    page.wait_for_url(f"{host}areas/cobbleby/")


@pytest.fixture(scope="module")
def plainly(site, serve):
    return serve(site.folder)


@pytest.mark.parametrize("path", EMBEDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_and_nothing_is_cut_off_small_or_moving(tab, plainly, path, scheme):
    tab.emulate_media(color_scheme=scheme)
    for width in (240, 600):
        tab.set_viewport_size({"width": width, "height": 600})
        tab.goto(f"{plainly}embed/{path}")
        assert violations(tab) == []
        assert layout_faults(tab) == []
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert small_text(tab, 16) == []
        assert small_targets(tab) == []
        assert moving(tab) == []
    tab.emulate_media(color_scheme="light")
    tab.set_viewport_size(DESK)


def test_words_that_are_too_faint_are_noticed(tab, plainly):
    tab.goto(f"{plainly}embed/events/")
    tab.add_style_tag(content="p { color: #999 !important; }")
    assert violations(tab) != []
