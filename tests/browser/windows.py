"""The windows that pages are looked at in, and the letters: sizes in CSS px."""

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from playwright.sync_api import Page, ViewportSize

EDITIONS = pytest.mark.parametrize("edition", ["", "large-print/"])
"""Runs a test in both editions: `edition` is where one begins, below the site's own address."""

PHONE: ViewportSize = {"width": 320, "height": 700}
HALF: ViewportSize = {"width": 640, "height": 700}
TABLET: ViewportSize = {"width": 960, "height": 700}
DESK: ViewportSize = {"width": 1280, "height": 900}
#: A window of 1280 by 1024 at 400 %.
ZOOMED = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
#: The letters of a browser that nobody has set.
USUAL = 16
#: What `seen_with` goes back to.
USUAL_MEDIA = {
    "media": "null",  # screen on the screen, and print on paper
    "color_scheme": "light",
    "forced_colors": "none",
    "reduced_motion": "reduce",
}


def in_window(page: Page, viewport: ViewportSize) -> None:
    """Look at a page in a window of some size, which it may be in already."""
    if page.viewport_size != viewport:
        page.set_viewport_size(viewport)


def through(page: Page, windows: Collection[ViewportSize]) -> Iterator[ViewportSize]:
    """Look at a page in windows one after the other, beginning with the one that it is in."""
    for viewport in sorted(windows, key=lambda window: window != page.viewport_size):
        in_window(page, viewport)
        yield viewport


def both(page: Page) -> Iterator[ViewportSize]:
    """Look at a page on a telephone and on a desk."""
    yield from through(page, (PHONE, DESK))


@contextmanager
def seen_with(page: Page, **media: str) -> Iterator[None]:
    """Let the reader of a page have asked for some colours, or have it printed."""
    page.emulate_media(**media)
    try:
        yield
    finally:
        page.emulate_media(**{name: USUAL_MEDIA[name] for name in media})


def letters_of_twice_the_size(page: Page) -> AbstractContextManager[None]:
    """Let the reader of a page have set the letters of the browser to twice their size."""
    return letters_grown(page, 2)


@contextmanager
def letters_grown(page: Page, times: int) -> Iterator[None]:
    """Let the reader of a page have set the letters of the browser to so many times their size."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": times * USUAL}})
    try:
        yield
    finally:
        session.send("Page.setFontSizes", {"fontSizes": {"standard": USUAL}})
        session.detach()
