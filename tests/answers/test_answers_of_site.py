"""The 64 answers of the real records, as a visitor finds them, whatever editors write in these."""

import re
from collections import Counter

import pytest

from built_site import words
from consortium.addresses import answer_address
from consortium.answers import order
from names_today import id_today, name_today

SENTENCE = re.compile(
    r"Checked on \d+ \w+ \d{4} by .+\.|"
    r"From (its own|other bodies’) web pages?\b.*|"
    r"The newest page that we saw is of .*|"
    r"Newest page about the body: .*|"
    r"We have not been able to check (it|this) since \d+ \w+ \d{4}\..*|"
    r"(How to reach it|We have not (been able to )?check(ed)? how to reach it) .*|"
    r"(Paused|It was to be paused)( until \d+ \w+ \d{4})?\..*"
)
TIERS = ["local", "specialist", "county", "national"]


def answers(site, real):
    """Each answer of a place and a need: the area, the need, its page."""
    return [
        (area, need, site.pages[answer_address(area, need)])
        for area in real.areas.values()
        for need in real.needs.values()
    ]


def results(page):
    return [(e.get("data-tier"), e.get("data-record")) for e in page.all("data-record")]


def test_every_answer_leads_to_somebody_who_can_be_reached_or_to_an_official_page(site, real):
    for _, _, page in answers(site, real):
        ways = [
            part
            for result in page.all("data-record")
            for part in result.iter("a")
            if str(part.get("href")).startswith(("tel:", "mailto:", "http"))
        ]
        assert ways or page.all("data-guide"), page.path


def test_an_answer_has_the_hubs_of_the_records_in_their_order(site, real, today):
    for area, need, page in answers(site, real):
        wanted = order.answer(real, (area,), need, today)
        assert results(page) == [
            (stage.tier, f"hubs/{result.hub.id}")
            for stage in wanted.stages
            for result in stage.results
        ], page.path
        guides = [f"guides/{guide.id}" for guide in wanted.guides]
        assert sorted(e.get("data-guide") for e in page.all("data-guide")) == sorted(guides)


def test_results_run_from_near_to_far(site, real):
    for _, _, page in answers(site, real):
        tiers = [TIERS.index(tier) for tier, _ in results(page)]
        assert tiers == sorted(tiers), page.path


def test_the_countys_answer_has_no_local_hub_among_its_results(site, real):
    for area, _, page in answers(site, real):
        if area.kind == "county":
            assert "local" not in dict(results(page)), page.path


def test_no_hub_and_no_contact_stands_twice(site):
    for path, page in site.pages.items():
        if page.all("data-tier"):
            assert max(Counter(results(page)).values()) == 1, path
            holders = Counter(e.get("data-contact") for e in page.all("data-contact"))
            assert max(holders.values()) == 1, path


def test_every_result_says_how_we_know_and_why_it_is_there(site):
    for path, page in site.pages.items():
        for element in page.all("data-tier"):
            known = [e for e in element.iter("p") if "known" in (e.get("class") or "")]
            assert SENTENCE.fullmatch(words(known[-1])), (path, words(known[-1]))
            assert element.get("data-reason"), path


def test_the_title_names_the_place_and_the_need(site, real):
    for area, need, page in answers(site, real):
        (heading,) = page.tree.iter("h1")
        place = "across the county" if area.kind == "county" else f"in {area.name}"
        assert words(heading) == f"Help with {need.phrase} {place}", page.path


def test_every_answer_leads_on_to_each_community(site, real):
    for _, _, page in answers(site, real):
        lines = {e.get("data-community") for e in page.all("data-community")}
        assert lines == set(real.communities), page.path


def test_every_answer_holds_what_to_say_when_you_ask(site, real):
    for area, _, page in answers(site, real):
        assert "What to say" in words(page.article), page.path
        assert "We are a group" in words(page.article), page.path
        assert area.name in words(page.article), page.path


def test_everyday_words_lead_to_their_needs_without_script(site, real):
    pages = [page for path, page in site.pages.items() if path.startswith("find/words/")]
    rows = {
        words(row[0]): [page.resolve(link.get("href"))[0] for link in row.iter("a")]
        for page in pages
        for row in page.tree.iter("div")
        if len(row) == 2 and row[0].tag == "dt"
    }
    assert any(need.also_known_as for need in real.needs.values())
    for need in real.needs.values():
        for word in need.also_known_as:
            assert f"needs/{need.id}/" in rows[word]


def test_east_northamptonshires_volunteer_centres_are_one_record_that_was_changing(site, real):
    name = name_today(real, "organisations/volunteer-centres-east-northamptonshire")
    id_ = id_today(real, "organisations", "volunteer-centres-east-northamptonshire")
    if real.organisations[id_].status not in ("planned", "unconfirmed"):
        pytest.skip("Somebody has found out what happened next.")
    text = words(site.told(name))
    assert "Changing in 2004. We do not know what happened next." in text
    assert "Closed" not in text
    district = site.pages["areas/east-northamptonshire/"]
    assert site.link_to(name) in [address for _, address in district.links]


@pytest.mark.parametrize("path", ["find/", "contact/"])
def test_it_is_said_in_one_line_that_the_site_is_for_groups(site, path):
    assert "If you need help for yourself or your family," in site.texts[path]


def test_a_group_over_the_border_is_led_to_a_page_that_says_who_helps_there(site):
    led_to = [link.get("href") for link in site.pages["find/outside/"].article.iter("a")]
    assert any(str(link).startswith("../../guides/") for link in led_to)
