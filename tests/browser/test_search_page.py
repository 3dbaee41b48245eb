"""The page of the search in a real browser, under the content policy, in both editions."""

import re

import pytest
from playwright.sync_api import expect

from browser.faults import faults_now
from browser.left_alone import asked_by_itself
from browser.search_window import box, linked, results, said, searched
from browser.windows import DESK, PHONE, USUAL_MEDIA, in_window
from built_site import LARGE_PRINT
from consortium.search.entry import kinds_of_entries

EDITION = "standard"
LOOKS_AT = "demonstration"
SEARCHED = re.compile(r"/search/\w|search-|places\.js|words\.js|finder\.json")
DISTRICTS = 7
SHOWN = 3
#: What is typed, and the kind and the address of what it leads to first.
FIRST = {
    "bids Kindleford": ("answer", "areas/kindleford/income-generation/"),
    "ZZ1 2AA": ("area", "areas/cobbleby/"),
    "grants kindelford": ("answer", "areas/kindleford/income-generation/"),
    "bids Wafflestead": ("answer", "areas/east-dawdleshire/income-generation/"),
    "Elsewhere": ("outside", "find/outside/?place=Elsewhere"),
    "dawds": ("area", "areas/dawdleshire/"),
    "lunch club": ("community", "communities/older-people/"),
    "Tel: 01632 960101": ("hub", "hubs/cobbleby/"),
    "+44 1632 960101": ("hub", "hubs/cobbleby/"),
    "+44 (0)1632 960101": ("hub", "hubs/cobbleby/"),
    "Hobblethwick, Kindleford": ("area", "areas/east-dawdleshire/"),
    "Bumbleden, Faraway ZZ5 4AA": ("area", "areas/east-dawdleshire/"),
    "wigglesboro": ("area", "areas/wigglesborough/"),
    "tts": ("hub", "hubs/tansywick-tool-shed/"),
    # what a need is known by, and how to reach a body of that name
    "kettle phone number": ("hub", "hubs/cobbleby/"),
    "events in March": ("page", "events/"),
    # all that a service of one district is known by
    "starting something new": ("need", "needs/organisational-development/"),
}
KIND_AND_ADDRESS = "([one]) => one && [one.dataset.result, one.querySelector('a').href]"
#: Has a page wait a tenth as long for whatever it puts off.
HURRIED = """const usual = setTimeout;
window.setTimeout = (what, wait = 0, ...given) => usual(what, wait / 10, ...given);"""
#: The search as it is before its script runs, but for where its files are.
UNTOUCHED = """() => fetch(location).then((answer) => answer.text()).then((text) => {
  const page = new DOMParser().parseFromString(text, "text/html");
  return page.querySelector("[data-search]").outerHTML.replaceAll("../", "");
})"""


@pytest.fixture(scope="module", params=["", LARGE_PRINT], ids=["standard", "large-print"])
def edition(request, address):
    """Where an edition begins."""
    return f"{address}{request.param}"


@pytest.fixture(scope="module")
def window(profile, address):
    """A window, and what it loads from elsewhere or complains of."""
    tab, faults = profile().new_page(), []
    tab.add_init_script(HURRIED)
    tab.on("console", lambda said: said.type == "error" and faults.append(said.text))
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("request", lambda asked: asked.url.startswith(address) or faults.append(asked.url))
    yield tab, faults
    tab.close()


@pytest.fixture(
    params=[PHONE, pytest.param(DESK, marks=pytest.mark.thorough)], ids=["phone", "desk"]
)
def page(request, window):
    """A window that must load nothing from elsewhere, and meet no fault."""
    tab, faults = window
    faults.clear()
    tab.set_viewport_size(request.param)
    yield tab
    assert faults == []


def test_both_editions_have_the_same_search(page, address):
    """So what its script does by itself is looked at in one of them."""
    alike = []
    for edition in ("", LARGE_PRINT):
        page.goto(f"{address}{edition}search/")
        alike.append(page.evaluate(UNTOUCHED))
    assert alike[0] == alike[1]


def test_a_word_of_a_need_leads_to_its_page_with_its_districts_and_those_who_help(page, edition):
    searched(page, edition, "treasurer")
    first = results(page).first
    expect(first).to_have_attribute("data-result", "need")
    expect(first.get_by_role("link", name="Kindleford", exact=True)).to_have_attribute(
        "href", re.compile(r"areas/kindleford/[a-z-]+/$")
    )
    expect(first.locator("[data-result]").first).to_be_visible()
    expect(said(page)).to_contain_text("results for “treasurer”")
    first.locator("h2 a").click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.startswith(f"{edition}needs/")


def test_the_line_beside_those_who_help_with_a_need_touches_no_letter(page, edition):
    searched(page, edition, "treasurer")
    beside = results(page).first.locator(".under").first
    line, padding = beside.evaluate(
        "(list) => [getComputedStyle(list).borderLeftWidth, getComputedStyle(list).paddingLeft]"
    )
    assert float(padding.removesuffix("px")) > float(line.removesuffix("px")) > 0


def test_what_is_typed_leads_to_the_right_page_first(page, address):
    led = {
        words: results(searched(page, address, words)).evaluate_all(KIND_AND_ADDRESS)
        for words in FIRST
    }
    right = {words: [kind, f"{address}{there}"] for words, (kind, there) in FIRST.items()}
    assert led == right


def test_who_names_the_county_finds_what_is_in_one_of_its_districts(page, address):
    searched(page, address, "grandchildren Dawdleshire")
    expect(results(page).locator("a[href$='services/grandchildren-explain/']")).to_be_visible()


def test_a_place_that_may_be_two_is_asked_about_with_both(page, address):
    searched(page, address, "bids Wafflestead")
    asked = page.locator("[data-asked] [data-result] a")
    assert {link.inner_text() for link in asked.all()} == {
        "Wafflestead (East Dawdleshire)",
        "Wafflestead (South Dawdleshire)",
    }
    searched(page, address, "kindelford")
    expect(asked).to_have_text(["Kindleford"])


def test_whose_postcode_is_not_known_may_choose_a_district(page, address):
    searched(page, address, "grants AB10 1AA")
    choices = page.locator("[data-asked] [data-choices] a")
    expect(choices.first).to_have_attribute(
        "href", re.compile(r"areas/[a-z-]+/income-generation/$")
    )
    assert choices.count() == DISTRICTS
    linked(page, address, "AB10 1AA")
    assert choices.count() == DISTRICTS
    expect(said(page)).to_contain_text("One question first")
    expect(page.locator("[data-ways]")).to_be_visible()


def test_every_kind_of_result_has_its_words(page, address):
    page.goto(f"{address}search/")
    shown = page.evaluate(
        "Object.fromEntries([...document.querySelectorAll('script[data-kind]')]"
        ".map((one) => [one.dataset.kind, one.text.trim()]))"
    )
    assert [kind for kind in kinds_of_entries() if not shown.get(kind)] == []


def test_the_title_of_the_page_begins_with_what_is_looked_for(page, address):
    page.goto(f"{address}search/")
    title = page.title()
    searched(page, address, "grants")
    assert page.title() == f"grants – {title}"


def test_three_of_many_who_help_are_shown_and_the_others_folded(page, edition):
    first = results(searched(page, edition, "grants")).first
    assert first.locator("> ol > [data-result]").count() == SHOWN
    more = first.locator("> details")
    folded = more.locator("[data-result]")
    expect(folded.first).to_be_hidden()
    expect(more.locator("summary")).to_have_text(f"{folded.count()} more for “Raising money”")
    more.locator("summary").click()
    expect(folded.first).to_be_visible()


def test_figures_that_are_in_no_telephone_number_are_looked_for_as_a_word(page, address):
    expect(results(searched(page, address, "1998")).first).to_contain_text("1998")


def test_what_is_of_the_plan_is_one_folded_line_at_the_end(page, edition):
    searched(page, edition, "teapots")
    folded = page.locator("[data-folded]")
    expect(folded).to_be_visible()
    after = "(fold, list) => list.compareDocumentPosition(fold) & Node.DOCUMENT_POSITION_FOLLOWING"
    lists = page.locator("[data-found]").first.element_handle()
    assert folded.evaluate(after, lists)


def test_results_follow_what_is_typed_and_one_line_tells_how_many(page, address):
    page.goto(f"{address}search/")
    box(page).press_sequentially("payroll")
    expect(results(page).first).to_have_attribute("data-result", "need")
    expect(said(page)).to_contain_text("for “payroll”")
    assert page.locator("[data-search] [role=status]").count() == 1
    assert page.url == f"{address}search/"


def test_enter_makes_a_step_for_back_and_typing_makes_none(page, address):
    searched(page, address, "wages")
    box(page).fill("grants")
    expect(said(page)).to_contain_text("“grants”")
    box(page).press("Enter")
    expect(page).to_have_url(re.compile("q=grants"))
    page.go_back()
    expect(said(page)).to_contain_text("“wages”")
    expect(box(page)).to_have_value("wages")


def test_back_from_a_result_comes_to_what_was_typed_last(page, address):
    searched(page, address, "wages")
    box(page).fill("grants")
    expect(said(page)).to_contain_text("“grants”")
    results(page).first.locator("a").first.click()
    expect(page.locator("[data-search]")).to_have_count(0)
    page.go_back()
    expect(said(page)).to_contain_text("“grants”")


def test_a_keyboard_alone_gets_from_the_box_to_the_first_result(page, edition):
    searched(page, edition, "wages")
    box(page).focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.keyboard.press("Tab")
    expect(results(page).first.locator("a").first).to_be_focused()


def test_html_that_is_typed_stays_text(page, address):
    searched(page, address, "<img src=x onerror=alert(1)> wages")
    assert page.locator("[data-search] img").count() == 0
    expect(said(page)).to_contain_text("Nothing here has “img”")


def test_where_nothing_is_found_other_ways_are_shown(page, edition):
    for words in ("xyzzyx", "x", "the"):
        searched(page, edition, words)
        assert results(page).count() == 0, words
        ways = page.locator("[data-ways]")
        for there in ("find/words/", "find/", "contact/", "needs/ict/"):
            expect(ways.locator(f"a[href$='{there}']").first, words).to_be_visible()


def test_a_word_that_nothing_has_is_named_and_the_rest_is_found(page, edition):
    searched(page, edition, "hyggeligt payroll")
    expect(said(page)).to_contain_text("Nothing here has “hyggeligt”")
    expect(results(page).first).to_have_attribute("data-result", "need")
    expect(page.locator("[data-ways]")).to_be_visible()


def test_a_good_answer_hides_the_other_ways(page, edition):
    searched(page, edition, "payroll")
    expect(page.locator("[data-ways]")).to_be_hidden()


def test_what_is_typed_goes_along_to_the_other_edition(page, edition):
    searched(page, edition, "payroll")
    page.locator("a[rel=alternate]").first.click()
    expect(said(page)).to_contain_text("“payroll”")


def test_an_empty_box_that_is_entered_is_told_what_to_do(page, address):
    page.goto(f"{address}search/")
    box(page).press("Enter")
    expect(said(page)).to_contain_text("two letters")


def test_nothing_scrolls_sideways(page, edition):
    searched(page, edition, "Raising money Wafflestead")
    assert page.evaluate("document.documentElement.scrollWidth") == page.viewport_size["width"]


@pytest.mark.parametrize(
    "window", [PHONE, pytest.param(DESK, marks=pytest.mark.thorough)], ids=["phone", "desk"]
)
def test_nothing_is_wrong_faint_or_small(tab, edition, window, axe):
    tab.emulate_media(**USUAL_MEDIA)
    in_window(tab, window)
    searches = ("treasurer", "bids Wafflestead", "xyzzyx", "teapots")
    faults = {words: faults_now(searched(tab, edition, words), edition, axe) for words in searches}
    assert {words: told for words, told in faults.items() if told} == {}


def test_without_script_the_page_says_so_and_leads_to_the_a_to_z(visit, edition):
    """Nor is a box for words shown, here or on top of other pages: nothing would look for them."""
    tab = visit(java_script_enabled=False, viewport=PHONE)
    for path in ("", "search/?q=wages"):
        tab.goto(f"{edition}{path}")
        expect(tab.get_by_role("search")).to_be_hidden()
    said = tab.locator("[data-ways] noscript p")
    heading = tab.locator("h1").bounding_box()
    assert said.bounding_box()["y"] - heading["y"] - heading["height"] < 40  # no room is kept
    expect(tab.locator("[data-ways] a[href$='find/words/']")).to_be_visible()


def test_nothing_of_the_search_is_fetched_before_it_is_touched(timed, edition):
    tab = timed()
    for path in ("", "areas/cobbleby/ict/", "search/"):
        asked = [request.url for request in asked_by_itself(tab, f"{edition}{path}")]
        assert [url for url in asked if SEARCHED.search(url)] == []
