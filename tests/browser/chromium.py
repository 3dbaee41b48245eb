"""The browser of this machine: where it is, how it is started, which version it is."""

import shutil

from playwright.sync_api import sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first is the same browser without windows: what is seen is the same, and it starts faster."""

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

UNDRAWN = ("--disable-threaded-compositing", "--js-flags=--no-opt --no-maglev")
"""For pages that are looked at for a second each: a quarter less to do.

They are laid out, measured and printed as ever, but never drawn. What waits for a page to be drawn
waits for ever: a press on a button, a picture of the page. And no time goes into making scripts
faster, which pays where one runs for long.
"""


def executable() -> str | None:
    """Give the path of the first browser that is there."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def browser_version() -> str:
    """Ask the browser for its version, such as "142.0.7444.175"."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=[*QUIET])
        version = browser.version
        browser.close()
    return version
