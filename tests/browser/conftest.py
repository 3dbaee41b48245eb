"""A real browser, a server on this machine for the pages it opens, and windows on them.

A module that looks at a built site names its edition: EDITION = "standard" or "large-print". It
looks at the demonstration county, and at the real site where every page is looked at. It may name
one of them: LOOKS_AT = "demonstration" or "real_site".
"""

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache, partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from browser.chromium import NAMES, QUIET, UNDRAWN, executable
from browser.finder_site import write_finder_site
from browser.host import Silent
from browser.left_alone import Watch
from browser.standard_measures import AXE, axe_source
from browser.windows import DESK, PHONE, USUAL_MEDIA, in_window
from built_site import LARGE_PRINT, BuiltSite
from consortium.model import Area
from kinds_of_page import is_first_of_its_kind


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[..., Browser]]:
    """Start a browser, with more options on its command line if a test needs them."""
    program = executable()
    if not program:
        message = f"No browser was found. Install one of these: {', '.join(NAMES)}."
        # Where every change is checked, a test that is skipped would pass unseen.
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    with sync_playwright() as playwright:
        started = []

        def start(*more: str) -> Browser:
            args = [*QUIET, *more]
            started.append(playwright.chromium.launch(executable_path=program, args=args))
            return started[-1]

        yield start
        for browser in started:
            browser.close()


@pytest.fixture(scope="session")
def browser(launch) -> Browser:
    return launch()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serve a folder, as some host does; gives the address, which ends with a slash."""
    servers: list[ThreadingHTTPServer] = []

    @cache
    def start(folder: Path, host: type[Silent] = Silent) -> str:
        handler = partial(host, directory=str(folder))
        servers.append(ThreadingHTTPServer(("127.0.0.1", 0), handler))
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}/"

    yield start
    # Each looks every half a second whether it is to end.
    with ThreadPoolExecutor(len(servers) or 1) as at_once:
        list(at_once.map(ThreadingHTTPServer.shutdown, servers))
    for server in servers:
        server.server_close()


@pytest.fixture(scope="module")
def site(request) -> BuiltSite:
    """The site that a module looks at, or each of the two for a test marked `both_sites`."""
    if hasattr(request, "param"):
        return request.getfixturevalue(request.param)
    usual = "real_site" if request.config.getoption("every_page") else "demonstration"
    return request.getfixturevalue(getattr(request.module, "LOOKS_AT", usual))


@pytest.fixture(scope="module")
def district(site: BuiltSite) -> Area:
    """The first district of the site."""
    return site.directory.districts[0]


@pytest.fixture(scope="module")
def address(request, site: BuiltSite, serve) -> str:
    """Where the edition that a module is about begins, on its site below a sub-path."""
    folder = LARGE_PRINT if request.module.EDITION == "large-print" else ""
    return f"{serve(site.folder.parent)}below/{folder}"


@pytest.fixture(scope="session")
def finder_site(tmp_path_factory, serve) -> str:
    """The address of a small site with the finder, below a sub-path as on a project's pages."""
    top = tmp_path_factory.mktemp("finder")
    write_finder_site(top / "sub-path")
    return f"{serve(top)}sub-path/"


@pytest.fixture(scope="session")
def profile(browser: Browser) -> Callable[..., BrowserContext]:
    """Give what the windows with some options share. It takes long to make, so it is kept."""
    return cache(browser.new_context)


@pytest.fixture
def visit(profile) -> Iterator[Callable[..., Page]]:
    """Open windows of one's own, as a reader who has not been here before."""
    opened = []

    def open_page(viewport=DESK, **options) -> Page:
        opened.append(profile(**options).new_page())
        opened[-1].set_viewport_size(viewport)
        return opened[-1]

    yield open_page
    for page in opened:
        forget(page)
        page.close()


@pytest.fixture
def timed(browser: Browser) -> Iterator[Callable[[], Page]]:
    """Open windows whose time can be moved on. No others share their clocks."""
    contexts = []

    def open_page(viewport=DESK) -> Page:
        contexts.append(browser.new_context(viewport=viewport))
        contexts[-1].clock.install()
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()


def forget(page: Page) -> None:
    """Have the browser forget all that the site of a page has kept."""
    if not page.url.startswith("http"):
        return
    of_site = {"origin": page.evaluate("origin"), "storageTypes": "all"}
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", of_site)
    session.detach()


@pytest.fixture(scope="session")
def undrawn(launch) -> Browser:
    """The browser for all that looks at every page: it draws none."""
    return launch(*UNDRAWN)


@pytest.fixture(scope="module")
def drawn(profile) -> Iterator[Page]:
    """A window for the tests of a file, in which a mouse can press what it shows."""
    page = profile().new_page()
    yield page
    page.close()


@pytest.fixture(scope="session")
def tab(undrawn) -> Page:
    """One window for all that looks at every page. Each test says how it wants it."""
    return undrawn.new_context(bypass_csp=True, reduced_motion="reduce").new_page()


@pytest.fixture
def measured(tab: Page) -> Page:
    """The window that pages are measured in. It is not drawn, so keys alone are pressed in it."""
    tab.emulate_media(**USUAL_MEDIA)
    in_window(tab, PHONE)
    return tab


@pytest.fixture(scope="session")
def tab_without_script(undrawn) -> Page:
    return undrawn.new_context(java_script_enabled=False).new_page()


@pytest.fixture(scope="module")
def heeding(undrawn) -> Iterator[Page]:
    """A window for the pages of an edition. It heeds their policy, as a reader's does."""
    context = undrawn.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def watch(heeding: Page, address: str) -> Watch:
    """Notices what the pages of an edition do that they should not."""
    return Watch(heeding, address.removesuffix(LARGE_PRINT))


@pytest.fixture(scope="module")
def opened(heeding: Page, watch: Watch, address: str, path: str) -> Page:  # noqa: ARG001 (from the first on)
    """The page at a path, loaded once for all its tests."""
    heeding.emulate_media(**USUAL_MEDIA)
    heeding.goto(address + path)
    return heeding


@pytest.fixture(scope="session")
def axe(serve) -> str:
    """Where the browser can read axe, for pages whose policy is not heeded."""
    axe_source()
    return f"{serve(AXE.parent)}{AXE.name}"


@pytest.fixture(scope="module")
def axe_beside(axe, address: str) -> str:  # noqa: ARG001 (it is there)
    """Where pages of an edition can read axe, whose policy names their own site alone."""
    return f"{address}{AXE.name}"


@pytest.fixture(scope="session")
def every_page(request) -> bool:
    """Whether every page of the real site is looked at."""
    return request.config.getoption("every_page")


@pytest.fixture(scope="module")
def closely(every_page, path: str) -> bool:
    """Whether to look at a page in every window and by every rule: the first of each kind."""
    return every_page or is_first_of_its_kind(path)


@pytest.fixture
def spoilt(tab: Page, address: str) -> Iterator[Callable[..., Page]]:
    """Open a page and spoil it with some CSS, for a measure to notice."""

    def spoil(path: str, css: str = "* {}", viewport=PHONE) -> Page:
        in_window(tab, viewport)
        tab.goto(address + path)
        tab.add_style_tag(content=css)
        return tab

    tab.emulate_media(**USUAL_MEDIA)
    yield spoil
    tab.emulate_media(**USUAL_MEDIA)
