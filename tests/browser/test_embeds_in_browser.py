"""What other websites show of ours, in a frame of a page of theirs."""

from itertools import count

import pytest
from playwright.sync_api import ViewportSize

from browser.host import SendsAll, TakesOff
from browser.measures import faint_text
from browser.standard_measures import (
    layout_faults,
    moving,
    small_targets,
    small_text,
    violations,
)
from browser.windows import USUAL_MEDIA, in_window, seen_with

EMBEDS = (
    "areas/cobbleby/",
    "areas/cobbleby/personnel/",
    "areas/dawdleshire/policy-and-research/",  # official pages alone
    "areas/east-dawdleshire/technical-support/",  # somebody paused, notices
    "areas/wigglesborough/",  # nobody near
    "events/",  # one called off
)
NARROW: ViewportSize = {"width": 240, "height": 600}
WIDE: ViewportSize = {"width": 600, "height": 600}
#: What axe may find in one window or colour alone: the style sheet shows the same parts in all.
#: Ours ask for more contrast and for bigger targets.
OF_LOOKS = ("link-in-text-block", "scrollable-region-focusable")
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


def frames_at(page, other, *addresses):
    """Give the frames in which another website shows addresses of ours."""
    frame = '<iframe title="Help" src="{}" width="240" height="600"></iframe>'
    page.goto(other("".join(map(frame.format, addresses))))
    return [element.content_frame() for element in page.query_selector_all("iframe")]


def test_other_websites_can_frame_what_is_for_them_and_nothing_else(visit, host, other):
    page = visit()
    embeds = [f"{host}embed/{path}" for path in EMBEDS]
    for frame, embed in zip(frames_at(page, other, *embeds), embeds, strict=True):
        assert frame.url == embed
        assert frame.locator("footer a").count() == 2
        style = "getComputedStyle(document.body).backgroundColor"
        assert frame.evaluate(style) == "rgb(255, 255, 255)"  # its own style sheet came with it
    others = ("", "areas/cobbleby/", "large-print/", "events/", "edit/", "404.html")
    refused = frames_at(page, other, *(f"{host}{path}" for path in others))
    for path, frame in zip(others, refused, strict=True):
        assert frame.url.startswith("chrome-error:"), path


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
    (frame,) = frames_at(page, other, f"{host}embed/areas/cobbleby/")
    frame.locator("footer a").last.click()
    page.wait_for_url(f"{host}areas/cobbleby/")


@pytest.fixture(scope="module")
def plainly(site, serve):
    return serve(site.folder)


@pytest.mark.parametrize("path", EMBEDS)
def test_axe_finds_nothing_and_nothing_is_cut_off_small_or_moving(tab, plainly, path, axe):
    tab.emulate_media(**USUAL_MEDIA)
    in_window(tab, NARROW)
    tab.goto(f"{plainly}embed/{path}")
    assert violations(tab, axe=axe) == []
    for window in (NARROW, WIDE):
        in_window(tab, window)
        assert layout_faults(tab) == []
        assert small_text(tab) == []
        assert small_targets(tab) == []
        assert moving(tab) == []
        for scheme in ("light", "dark"):
            with seen_with(tab, color_scheme=scheme):
                assert faint_text(tab) == []
                assert violations(tab, rules=OF_LOOKS) == []


def test_words_that_are_too_faint_are_noticed(tab, plainly):
    tab.goto(f"{plainly}embed/events/")
    tab.add_style_tag(content="p { color: #999 !important; }")
    assert violations(tab) != []
