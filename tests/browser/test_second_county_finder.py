"""The finder of a site with one district and no county, and what stands above it."""

import pytest
from playwright.sync_api import expect

from browser.test_real_site import ask
from browser.windows import PHONE

EDITION = "standard"
LOOKS_AT = "second_county"


@pytest.fixture
def home(visit, address):
    """The home page, and what its scripts complained of."""
    page = visit(viewport=PHONE)
    wrong = []
    page.on("pageerror", lambda error: wrong.append(error))  # noqa: PLW0108 (wants a function)
    page.goto(address)
    yield page
    assert wrong == []


def test_a_place_and_a_need_lead_to_the_answer(home, address):
    for where in ("Rope Walk", "ZZ2 1AA", "salty", "the spit", "Saltmere"):
        home.goto(address)
        ask(home, where, "A place to meet")
        expect(home, where).to_have_url(f"{address}areas/saltmere/rooms/")
        expect(home.locator("h1")).to_have_text("Help with a place to meet in Saltmere")


def test_a_town_over_the_border_is_told_that_it_is(home, address):
    ask(home, "Farther Marsh", "A place to meet")
    home.wait_for_url(f"{address}find/outside/?place=Farther%20Marsh")
    expect(home.locator("h1")).to_have_text("Farther Marsh is outside Saltmere")


def test_nobody_is_asked_whether_they_work_across_a_county(home):
    home.get_by_text("More choices").click()
    expect(home.get_by_text("Where do you work?")).to_have_count(0)
    expect(home.get_by_label("People who live on boats")).to_be_visible()


def test_a_long_name_stands_beside_the_sign_of_the_site_and_not_below_it(home):
    left = home.locator(".wordmark").evaluate("""link => {
      const [sign, name, rest] = link.childNodes;
      name.data = "Saltmere and Little Saltmere ".repeat(3);
      const words = document.createRange();
      words.selectNode(name);
      const lines = [...words.getClientRects(), ...rest.getClientRects()];
      return lines.map((line) => line.left - sign.getBoundingClientRect().right);
    }""")
    assert left[3:]
    assert min(left) == max(left) > 0
