"""What a page asks a reader's line for when it is opened, untouched: little, and no search."""

import gzip
import re

import pytest

EDITION = "standard"
LOOKS_AT = "real_site"
PAGES = ("", "areas/corby/technical-support/")
#: What each edition may ask for beside the page itself.
FILES = {
    "": r"assets/(stylesheets/main\.\w+\.min|standard|favicon|(printed|finder|shortlist))"
    r"\.(css|js|svg)",
    "large-print/": r"assets/(large-print|shortlist|favicon)\.(css|js|svg)",
}
#: Bytes as servers send them. A telephone in a village has them in about a second.
MOST_BYTES = {"": 45 * 1024, "large-print/": 15 * 1024}


def opened(visit, address: str) -> dict[str, int]:
    """What a browser asks for, each with its bytes as servers send them."""
    page, got = visit(), []
    page.on("response", lambda one: got.append(one))  # noqa: PLW0108 (it has to be ours)
    page.goto(address, wait_until="networkidle")
    return {one.url: len(gzip.compress(one.body(), 6)) for one in got}


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("edition", FILES)
def test_an_untouched_page_asks_for_nothing_of_the_search_and_little_else(
    address, visit, edition, path
):
    here = f"{address}{edition}{path}"
    asked = opened(visit, here)
    files = [url.removeprefix(address) for url in asked if url != here]
    assert [file for file in files if not re.fullmatch(FILES[edition], file)] == []
    assert len(asked) <= 7
    assert sum(asked.values()) <= MOST_BYTES[edition], asked


def test_only_what_the_finder_is_on_asks_for_its_script(address, visit):
    for path, wanted in (("", 1), ("find/outside/", 1), ("areas/corby/", 1), ("privacy/", 0)):
        asked = opened(visit, f"{address}{path}")
        assert sum(url.endswith("/finder.js") for url in asked) == wanted, path
