"""A newsletter as an e-mail, and the editors' page, in a real browser."""

import pytest
from playwright.sync_api import Browser

PHONE = {"width": 320, "height": 700}
FITS = "document.documentElement.scrollWidth <= innerWidth"


@pytest.fixture(scope="module")
def mails(site) -> list:
    return sorted((site.folder / "editors" / "newsletters").glob("*.html"))


def test_a_mail_opened_in_a_browser_asks_nobody_for_anything(browser: Browser, mails):
    assert mails
    page = browser.new_page(viewport=PHONE)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for mail in mails:
        page.goto(mail.as_uri(), wait_until="networkidle")
    assert asked == [mail.as_uri() for mail in mails]
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_mail_fits_a_telephone_and_follows_its_colours(browser: Browser, mails, scheme):
    context = browser.new_context(viewport=PHONE, color_scheme=scheme)
    page = context.new_page()
    for mail in mails:
        page.goto(mail.as_uri())
        assert page.evaluate(FITS), mail.name
        ink = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
        assert ink == {"light": "rgb(0, 0, 0)", "dark": "rgb(255, 255, 255)"}[scheme]
    context.close()


SMALLEST = """() => {
  const walk = document.createTreeWalker(document.querySelector(".letter"), NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (walk.nextNode())
    if (walk.currentNode.data.trim())
      sizes.push(parseFloat(getComputedStyle(walk.currentNode.parentElement).fontSize));
  return Math.min(...sizes);
}"""


def test_a_mail_is_600_pixels_wide_where_there_is_room_and_none_of_its_letters_is_small(
    browser: Browser, mails
):
    page = browser.new_page(viewport={"width": 700, "height": 700})
    for mail in mails:
        page.goto(mail.as_uri())
        assert page.locator(".letter").bounding_box()["width"] == 600
        assert page.evaluate(SMALLEST) >= 16
    page.close()


def test_the_editors_page_fits_a_telephone_and_its_links_can_be_touched(browser, serve, site):
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{serve(site.folder.parent)}below/editors/")
    assert page.evaluate(FITS)
    heights = [link.bounding_box()["height"] for link in page.locator("ul.plain a").all()]
    assert min(heights) >= 44
    page.close()
