"""The search while it waits for its files, and where they do not come."""

import re

from playwright.sync_api import expect

from browser.search_window import box, results, said, searched
from browser.windows import PHONE

EDITION = "standard"
LOOKS_AT = "demonstration"


def test_a_search_that_cannot_be_loaded_says_so_and_tries_again(visit, address):
    tab = visit(viewport=PHONE)
    tab.route("**/core.json", lambda route: route.abort())
    searched(tab, address, "wages")
    expect(said(tab)).to_contain_text("could not be loaded")
    expect(tab.locator("[data-ways] a[href$='find/words/']")).to_be_visible()
    tab.unroute("**/core.json")
    box(tab).fill("grants")
    expect(results(tab).first).to_have_attribute("data-result", "need")


def test_a_search_that_is_slow_says_that_it_looks(timed, address):
    tab = timed(PHONE)
    waiting = []
    tab.route("**/core.json", lambda route: waiting.append(route))  # noqa: PLW0108 (it has to be ours)
    tab.goto(f"{address}search/?q=wages")
    tab.clock.run_for(1100)
    expect(said(tab)).to_contain_text("Looking")
    for route in waiting:
        route.continue_()
    expect(said(tab)).to_contain_text("“wages”")


def test_a_slow_answer_says_nothing_more_once_another_was_asked_for(timed, address):
    tab = timed(PHONE)
    searched(tab, address, "payroll")
    waiting = []
    tab.route("**/letter-w.json", lambda route: waiting.append(route))  # noqa: PLW0108 (it has to be ours)
    with tab.expect_request("**/letter-w.json"):
        box(tab).fill("wages")
        tab.clock.run_for(200)
    box(tab).fill("payroll")
    tab.clock.run_for(200)
    tab.clock.run_for(5000)
    expect(said(tab)).to_contain_text("“payroll”")
    shown = results(tab).all_inner_texts()
    for route in waiting:
        with tab.expect_request_finished(lambda request: "letter-w" in request.url):
            route.continue_()
    tab.clock.run_for(5000)
    expect(said(tab)).to_contain_text("“payroll”")
    assert results(tab).all_inner_texts() == shown


def test_a_voice_is_told_how_many_once_typing_stops_and_nothing_meanwhile(timed, address):
    tab = timed(PHONE)
    searched(tab, address, "payroll")
    box(tab).fill("treasurer")
    tab.clock.run_for(300)
    expect(results(tab).first.locator("h2 a")).to_have_attribute(
        "href", re.compile("organisational-development")
    )
    expect(said(tab)).to_be_empty()
    tab.clock.run_for(1000)
    expect(said(tab)).to_contain_text("“treasurer”")
