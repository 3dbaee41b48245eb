"""What a page does by itself, opened by somebody who was never here and touches nothing."""

from collections.abc import Iterable
from http import HTTPStatus

from playwright.sync_api import ConsoleMessage, Page, Request, Response

A_SECOND = 1000
#: After so many seconds in which nothing was on its way, a page is at rest.
AT_REST = 3
#: Before anything of the page runs: what its policy keeps from it is written down, and the asking
#: for whatever is kept only some time later.
WATCHED = """
globalThis.noticed = [];
addEventListener("securitypolicyviolation", (event) =>
  noticed.push(`is refused ${event.effectiveDirective}: ${event.blockedURI}`), true);
for (const [what, where, asked] of [
  ["a database", IDBFactory.prototype, "open"],
  ["a cache", CacheStorage.prototype, "open"],
  ["a service worker", ServiceWorkerContainer.prototype, "register"],
]) {
  const real = where[asked];
  where[asked] = function (...given) {
    noticed.push(`keeps ${what}: ${given[0]}`);
    return real.apply(this, given);
  };
}
"""
#: Waited for in a window that is drawn: what a page puts off until nothing else is to be done.
IDLE = "() => new Promise((rested) => requestIdleCallback(rested))"
#: What was noticed, and the names of all else that is kept on the reader's device.
DONE = """() => {
  const names = (kept) => Object.keys(kept).map((name) => `keeps in storage: ${name}`);
  return [...noticed.splice(0), ...names(localStorage), ...names(sessionStorage)];
}"""


class Watch:
    """Notices what pages do that they should not, in a window that heeds their policy.

    A page may ask its own site alone for files, which are all there, and may do nothing that its
    policy forbids. It keeps nothing, and says nothing of an error. What a page keeps is found on
    the pages as well that are opened after it. `site` is the address of their site.
    """

    def __init__(self, page: Page, site: str) -> None:
        self._page = page
        self._noticed: list[str] = []
        page.add_init_script(WATCHED)
        _listen(page, site, self._noticed)

    def told(self) -> list[str]:
        """Tell what was noticed since this was asked for last."""
        cookies = [f"keeps a cookie: {cookie['name']}" for cookie in self._page.context.cookies()]
        told = [*self._noticed, *self._page.evaluate(DONE), *cookies]
        self._noticed.clear()
        return told


def faults_of(page: Page, site: str, paths: Iterable[str]) -> dict[str, list[str]]:
    """What pages do that they should not when they are opened and left alone, by their paths."""
    watch, faults = Watch(page, site), {}
    for path in paths:
        page.goto(f"{site}{path}", wait_until="load")
        page.evaluate(IDLE)
        if told := watch.told():
            faults[path] = told
    return faults


class Asked(list[Request]):
    """All that a page asks for from now on. Its window has a clock that can be moved on."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._ended: list[Request] = []
        page.on("request", lambda request: self.append(request))  # noqa: PLW0108 (it has to be ours)
        for end in ("requestfinished", "requestfailed"):
            page.on(end, lambda request: self._ended.append(request))  # noqa: PLW0108 (as above)

    def rest(self) -> None:
        """Let time pass until nothing more is on its way. What a script puts off comes too."""
        at_rest = 0
        while at_rest < AT_REST:
            self._page.clock.run_for(A_SECOND)
            at_rest = at_rest + 1 if len(self._ended) == len(self) else 0


def asked_by_itself(page: Page, address: str) -> Asked:
    """Open a page, in a window with a clock, and give all that it asks for by itself."""
    asked = Asked(page)
    page.goto(address)
    asked.rest()
    return asked


def _listen(page: Page, site: str, noticed: list[str]) -> None:
    def asked(request: Request) -> None:
        if not request.url.startswith(site):
            noticed.append(f"asks somebody else: {request.url}")

    def answered(response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            noticed.append(f"asks for what is not there: {response.url}")

    def failed(request: Request) -> None:
        # Its own icon may still be on its way when the next page is opened.
        if request.failure != "net::ERR_ABORTED":
            noticed.append(f"does not get {request.url}")

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            noticed.append(f"says: {message.text}")

    page.on("request", asked)
    page.on("response", answered)
    page.on("requestfailed", failed)
    page.on("console", said)
    page.on("pageerror", lambda error: noticed.append(f"breaks off: {error}"))
