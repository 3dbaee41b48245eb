"""The 64 answers of the real records, as a visitor finds them.

Editors change the records. What is asserted of the plan holds for each record as long as it is as
the plan left it; what is asserted of all answers holds whatever the records say.
"""

import re
from collections import Counter

import pytest

from built_site import words
from consortium.addresses import answer_address
from consortium.answers import order
from names_today import id_today, name_today

SENTENCE = re.compile(
    r"It was there in 2004\. We have not checked since\.|"
    r"Planned in 2004\. We do not know if it opened\.|"
    r"Checked on \d+ \w+ \d{4} by .+\.|"
    r"We have not been able to check this since \d+ \w+ \d{4}\.|"
    r"Paused( until \d+ \w+ \d{4})?\."
)
TIERS = ["local", "specialist", "county", "national"]
DISTRICTS = (
    "corby",
    "daventry",
    "east-northamptonshire",
    "kettering",
    "northampton",
    "south-northamptonshire",
    "wellingborough",
)
NEEDS = (
    "organisational-development",
    "partnership-building",
    "technical-support",
    "income-generation",
    "personnel",
    "policy-and-research",
    "advocacy-and-representation",
    "ict",
)
SPECIALIST = {
    "organisational-development": ["ethnic-minority-communities", "rural"],
    "income-generation": ["ethnic-minority-communities", "rural", "social-enterprise"],
    "advocacy-and-representation": ["ethnic-minority-communities", "rural"],
}
LOCAL = {
    "organisational-development": {
        "face-to-face-support",
        "training",
        "peer-support",
        "mentoring",
        "action-learning",
    },
    "partnership-building": {"peer-support"},
    "technical-support": {"pro-bono-help"},
    "personnel": {"training", "secondments"},
}
COUNTY = {need: ["county-wide-support", "county-wide-cvs"] for need in NEEDS} | {
    "income-generation": ["county-wide-cvs", "county-wide-support"]
}

every_need = pytest.mark.parametrize("need", NEEDS)
every_district = pytest.mark.parametrize("district", DISTRICTS)


def answer(site, area, need):
    return site.pages[f"areas/{area}/{need}/"]


def as_planned(real, kind, first_ids):
    """Those of some records that nobody has checked, paused or closed since the plan: their ids."""
    records = getattr(real, kind)
    ids = (id_today(real, kind, id_) for id_ in first_ids)
    return {id_ for id_ in ids if records[id_].status in ("planned", "unconfirmed")}


def real_key(real, district):
    return f"hubs/{real.local_hub(real.areas[district]).id}"


def results(page):
    return [(e.get("data-tier"), e.get("data-record")) for e in page.all("data-record")]


def services(page, tier):
    return {
        inner.get("data-service").removeprefix("services/")
        for element in page.all("data-record")
        if element.get("data-tier") == tier
        for inner in element.iter()
        if inner.get("data-service")
    }


def test_there_is_an_answer_for_each_area_and_need(site, real):
    addresses = {
        answer_address(area, need) for area in real.areas.values() for need in real.needs.values()
    }
    assert addresses == {
        f"areas/{area}/{need}/" for area in (*DISTRICTS, "northamptonshire") for need in NEEDS
    }
    assert addresses <= set(site.pages)


@every_need
@every_district
def test_a_districts_answer_is_its_hub_then_specialists_then_the_county(site, real, district, need):
    found = results(answer(site, district, need))
    hubs = [district, *SPECIALIST.get(need, []), *COUNTY[need]]
    assert found[0] == ("local", real_key(real, district))
    assert [tier for tier, _ in found] == sorted((tier for tier, _ in found), key=TIERS.index)
    assert {f"hubs/{hub}" for hub in as_planned(real, "hubs", hubs)} <= {hub for _, hub in found}


@every_need
def test_an_answer_has_the_hubs_of_the_records_in_their_order(site, real, need):
    for area in real.areas.values():
        wanted = order.answer(real, (area,), real.needs[need]).stages
        assert results(answer(site, area.id, need)) == [
            (stage.tier, f"hubs/{result.hub.id}") for stage in wanted for result in stage.results
        ]


@every_need
def test_the_countys_answer_has_no_local_hub_among_its_results(site, real, need):
    found = results(answer(site, "northamptonshire", need))
    hubs = [*SPECIALIST.get(need, []), *COUNTY[need]]
    assert found
    assert "local" not in dict(found)
    assert {f"hubs/{hub}" for hub in as_planned(real, "hubs", hubs)} <= {hub for _, hub in found}


@every_need
def test_the_countys_answer_names_all_seven_local_hubs_after_the_results(site, real, need):
    page = answer(site, "northamptonshire", need)
    after = page.html.split('class="route"')[1]
    for district in DISTRICTS:
        assert f'href="../../../{real_key(real, district)}/"' in after


@every_need
@every_district
def test_the_local_hub_names_the_help_that_the_plan_gives_it(site, real, district, need):
    if as_planned(real, "hubs", [district]):
        expected = as_planned(real, "services", LOCAL.get(need, ()))
        assert expected <= services(answer(site, district, need), "local")


@every_need
@every_district
def test_a_gap_is_said_plainly_unless_an_open_local_hub_offers_the_help(site, real, district, need):
    text = words(answer(site, district, need).article)
    area, the_need = real.areas[district], real.needs[need]
    gap = f"No local service is listed yet for {the_need.phrase} in {area.name}."
    assert (gap in text) is not order.answer(real, (area,), the_need).local_service


def test_no_hub_and_no_contact_stands_twice_and_there_is_always_somebody_to_ask(site):
    for path, page in site.pages.items():
        if page.all("data-tier"):
            assert max(Counter(results(page)).values()) == 1, path
            holders = Counter(e.get("data-contact") for e in page.all("data-contact"))
            assert max(holders.values()) == 1, path


def test_every_result_says_how_old_it_is_and_why_it_is_there(site):
    for path, page in site.pages.items():
        for element in page.all("data-tier"):
            (status,) = [e for e in element.iter("p") if "status" in (e.get("class") or "")]
            assert SENTENCE.fullmatch(words(status)), (path, words(status))
            assert any(e.get("data-reason") and words(e) for e in element.iter()), path


@every_need
@every_district
def test_the_title_names_the_place_and_the_need(site, real, district, need):
    (heading,) = answer(site, district, need).tree.iter("h1")
    assert (
        words(heading) == f"{real.needs[need].title}: who can help in {real.areas[district].name}"
    )


@every_need
def test_every_answer_leads_each_community_to_its_specialists(site, real, need):
    page = answer(site, "daventry", need)
    lines = {e.get("data-community"): e for e in page.all("data-community")}
    assert set(lines) == set(real.communities)
    for id_, community in real.communities.items():
        hrefs = [e.get("href") for e in lines[id_].iter("a")]
        for hub in real.specialists(community, real.areas["daventry"]):
            assert f"../../../hubs/{hub.id}/" in hrefs


def test_every_answer_holds_what_to_say_when_you_ask(site):
    for path, page in site.pages.items():
        if page.all("data-tier"):
            assert "What to say when you ask" in words(page.article), path


def test_a_lunch_club_in_corby_that_wants_payroll_meets_finance_and_hr_after_its_hub(site, real):
    page = answer(site, "corby", "technical-support")
    assert results(page)[0] == ("local", real_key(real, "corby"))
    assert as_planned(real, "services", ["finance-and-hr"]) <= services(page, "county")
    assert real_key(real, "kettering") not in dict(map(reversed, results(page)))


def test_a_village_hall_near_woodford_halse_meets_the_rural_hub(site, real):
    page = answer(site, "daventry", "organisational-development")
    found = {hub for tier, hub in results(page) if tier == "specialist"}
    assert {f"hubs/{hub}" for hub in as_planned(real, "hubs", ["rural"])} <= found


@every_district
def test_policy_and_research_says_start_here_while_nothing_local_is_known(site, real, district):
    page = answer(site, district, "policy-and-research")
    (local,) = [e for e in page.all("data-tier") if e.get("data-tier") == "local"]
    if as_planned(real, "hubs", [district]):
        assert "Start here" in words(local)


def test_everyday_words_lead_to_their_needs_without_script(site, real):
    page = site.pages["find/words/"]
    rows = {words(dl[0]): dl for dl in page.tree.iter("div") if len(dl) == 2 and dl[0].tag == "dt"}
    assert any(need.also_known_as for need in real.needs.values())
    for need in real.needs.values():
        for word in need.also_known_as:
            assert f"../../needs/{need.id}/" in [a.get("href") for a in rows[word].iter("a")]


def test_east_northamptonshires_volunteer_centres_are_one_record_that_was_changing(site, real):
    name = name_today(real, "organisations/volunteer-centres-east-northamptonshire")
    if not as_planned(real, "organisations", [name.partition("/")[2]]):
        pytest.skip("Somebody has found out what happened next.")
    page = site.pages[f"{name}/"]
    text = words(page.article)
    assert "Changing in 2004. We do not know what happened next." in text
    assert "Closed" not in text
    assert name in site.pages["areas/east-northamptonshire/"].html


@pytest.mark.parametrize("path", ["find/", "contact/"])
def test_it_is_said_in_one_line_that_the_site_is_for_groups(site, path):
    assert (
        "If you need help for yourself or your family, we are not the right place."
        in (site.texts[path])
    )
