"""How somebody looks for something on the page of the search, and what is shown."""

from urllib.parse import quote

from playwright.sync_api import Page

#: Milliseconds between two looks.
SOON = 20
#: Whether results are shown, with what is said of them.
IS_TOLD = """told => document.title.startsWith(told)
  && document.querySelector("[data-status]").textContent"""


def linked(page: Page, edition: str, words: str) -> Page:
    """Follow a link to the results for some words, and wait for them."""
    page.goto(f"{edition}search/?q={quote(words)}")
    page.wait_for_function(IS_TOLD, arg=titled(words), polling=SOON)
    return page


def searched(page: Page, edition: str, words: str) -> Page:
    """Look for some words, in the box if the page of the search is open, and wait for results."""
    told = titled(words)
    if page.url.split("?")[0] != f"{edition}search/" or page.title().startswith(told):
        return linked(page, edition, words)
    box(page).fill(words)
    box(page).press("Enter")
    page.wait_for_function(IS_TOLD, arg=told, polling=SOON)
    return page


def titled(words: str) -> str:
    """Give what the title of the page begins with."""
    return f"{words} – "


def said(page: Page):
    return page.locator("[data-status]")


def box(page: Page):
    return page.locator("[data-search] input[name=q]")


def results(page: Page):
    return page.locator("[data-found] > [data-result], [data-asked] [data-result]")
