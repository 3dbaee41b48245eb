"""A newsletter as an e-mail, and the editors' page, in a real browser."""

import pytest
from playwright.sync_api import ViewportSize

from browser.left_alone import asked_by_itself
from browser.windows import PHONE, USUAL_MEDIA, in_window, seen_with

DESK: ViewportSize = {"width": 700, "height": 700}
FITS = "document.documentElement.scrollWidth <= innerWidth"
INK = "getComputedStyle(document.querySelector('h1')).color"
INKS = {"light": "rgb(0, 0, 0)", "dark": "rgb(255, 255, 255)"}
SMALLEST = """() => {
  const walk = document.createTreeWalker(document.querySelector(".letter"), NodeFilter.SHOW_TEXT);
  const sizes = [];
  while (walk.nextNode())
    if (walk.currentNode.data.trim())
      sizes.push(parseFloat(getComputedStyle(walk.currentNode.parentElement).fontSize));
  return Math.min(...sizes);
}"""


@pytest.fixture(scope="module")
def mails(site) -> list:
    return sorted((site.folder / "editors" / "newsletters").glob("*.html"))


def test_a_mail_opened_in_a_browser_asks_nobody_for_anything(timed, mails, tmp_path):
    assert mails
    opened = tmp_path / "opened.html"
    addresses = [mail.as_uri() for mail in mails]
    opened.write_text(
        "".join(f"<iframe src='{address}'></iframe>" for address in addresses), "utf-8"
    )
    asked = [request.url for request in asked_by_itself(timed(), opened.as_uri())]
    assert sorted(asked) == sorted([opened.as_uri(), *addresses])


def test_a_mail_fits_its_window_follows_its_colours_and_none_of_its_letters_is_small(tab, mails):
    tab.emulate_media(**USUAL_MEDIA)
    for mail in mails:
        in_window(tab, PHONE)
        tab.goto(mail.as_uri())
        assert tab.evaluate(FITS), mail.name
        for scheme, ink in INKS.items():
            with seen_with(tab, color_scheme=scheme):
                assert tab.evaluate(INK) == ink, mail.name
        in_window(tab, DESK)
        assert tab.locator(".letter").bounding_box()["width"] == 600, mail.name
        assert tab.evaluate(SMALLEST) >= 16, mail.name


def test_the_editors_page_fits_a_telephone_and_its_links_can_be_touched(tab, serve, site):
    in_window(tab, PHONE)
    tab.goto(f"{serve(site.folder.parent)}below/editors/")
    assert tab.evaluate(FITS)
    heights = [link.bounding_box()["height"] for link in tab.locator("ul.plain a").all()]
    assert min(heights) >= 44
