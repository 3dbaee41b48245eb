"""Nothing on a page moves when its pictures and scripts come late."""

import re

import pytest

from browser.windows import DESK, PHONE

EDITION = "standard"
LOOKS_AT = "demonstration"
PAGES = (
    "",
    "areas/cobbleby/ict/",
    "hubs/herbata/",
    "newsletters/what-the-slugs-left/",
    "services/",
    "changes/",
)
LATE = re.compile(r"/(page|finder|shortlist)\.js$|\.(png|webp|jpg|gif)$")
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length"
#: Has a page note how far each part moved, and which it was.
NOTE_SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({ value, sources }) =>
  [value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 90) ?? "")]
))).observe({ type: "layout-shift", buffered: true });"""


@pytest.fixture(scope="module")
def windows(profile):
    """A window for each page: they all rest at the same time."""
    pages = {path: profile().new_page() for path in PAGES}
    for page in pages.values():
        page.add_init_script(NOTE_SHIFTS)
    yield pages
    for page in pages.values():
        page.close()


def opened_late(page, address):
    """Open a page, and hold its pictures and scripts back; give them."""
    waiting = []
    page.route(LATE, lambda route: waiting.append(route))  # noqa: PLW0108 (it has to be ours)
    page.goto(address, wait_until="commit")
    return waiting


def go_on(page, waiting):
    """Let what was held back come when a page has been painted without it."""
    page.wait_for_function(PAINTED)
    for route in waiting:
        route.continue_()
    page.unroute(LATE)


@pytest.mark.parametrize("window", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("edition", ["", "large-print/"])
def test_nothing_moves_when_pictures_and_scripts_come_late(windows, address, edition, window):
    late = {}
    for path, page in windows.items():
        page.set_viewport_size(window)
        late[path] = opened_late(page, f"{address}{edition}{path}")
    for path, page in windows.items():
        go_on(page, late[path])
    for page in windows.values():
        page.wait_for_load_state("networkidle")
    shifts = {path: page.evaluate("shifts") for path, page in windows.items()}
    assert {path: moved for path, moved in shifts.items() if moved} == {}
