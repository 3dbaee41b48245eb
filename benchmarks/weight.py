"""What a page weighs for a visitor: what Chromium asks for when it opens it, as servers send it."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.pages import PAGE
from browser.chromium import QUIET, executable

ANSWERS = "areas/*/*/index.html"
_AS_SERVERS_DO = 6


@dataclass(frozen=True)
class Weight:
    """A page that was opened with nothing kept from before, by what it is."""

    page: str
    gzip_kb: float
    requests: int


def weights(site: Path) -> list[Weight]:
    """Give the weight of the home page, of the longest answer and of two lists.

    None if no Chromium or Chrome is here.
    """
    if not executable():
        return []
    longest = max(site.glob(ANSWERS), key=lambda path: (path.stat().st_size, path))
    answer = longest.relative_to(site).as_posix().removesuffix(PAGE)
    pages = {"home": "", "answer": answer, "services": "services/", "changes": "changes/"}
    with _served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=[*QUIET])
        weighed = [_weight(browser, name, f"{address}{path}") for name, path in pages.items()]
        browser.close()
    return weighed


def _weight(browser: Browser, name: str, address: str) -> Weight:
    page = browser.new_page()
    got = []
    page.on("response", lambda response: got.append(response))  # noqa: PLW0108 (it has to be ours)
    page.goto(address, wait_until="networkidle")
    sent = sum(len(gzip.compress(response.body(), _AS_SERVERS_DO, mtime=0)) for response in got)
    page.context.close()
    return Weight(name, round(sent / 1024, 1), len(got))


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _served(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
