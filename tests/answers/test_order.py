"""The order of an answer, nearest first, and what it says first."""

from datetime import date

import pytest

from asking import ask, order, reached, wages, wide
from consortium.answers.answer import Lead, Reason
from consortium.standing import State
from counties import directory, found, guide, hub, service

# The order


def test_tiers_follow_each_other_from_near_to_far():
    county = directory(
        reached("far", "national"),
        wide(),
        reached("art", "specialist"),
        reached("ayton", general="yes"),
        wages("far", "art"),
    )
    assert order(ask(county)) == ["ayton", "art", "wide", "far"]


def test_offering_the_need_comes_before_being_general():
    county = directory(wide(), reached("xylo", "county"), wages("xylo"))
    answered = ask(county)
    assert order(answered) == ["xylo", "wide"]
    assert [result.reason for result in answered.results] == [Reason.OFFERS, Reason.GENERAL]


def test_who_helps_with_anything_comes_first_for_a_group_that_knows_no_need():
    county = directory(wide(), reached("bus", "county"), wages("bus"))
    assert order(ask(county, "county", need=None)) == ["wide", "bus"]


def test_what_is_surer_comes_first_and_the_alphabet_last():
    old = {"assured_date": date(2022, 5, 1)}
    county = directory(
        reached("a", "specialist", "paused"),
        reached("b", "specialist", "found", **found("undated")),
        reached("c", "specialist", "found", **found("2026-09")),
        reached("d", "specialist"),
        reached("e", "specialist"),
        wages("a", "d"),
        service("old", ["e"], ["payroll"], **old),
        service("new", ["c"], ["payroll"], status="found", **found("2026-09")),
        service("web", ["b"], ["payroll"], status="found", **found("undated")),
    )
    assert order(ask(county)) == ["d", "e", "c", "b", "a"]


def test_a_paused_hub_is_last_in_its_tier_though_it_offers_the_need():
    county = directory(wide(), reached("xylo", "county", "paused"), wages("xylo"))
    assert order(ask(county)) == ["wide", "xylo"]


def test_an_editor_puts_one_first_before_the_alphabet_decides():
    county = directory(
        reached("a", "national"),
        reached("z", "national"),
        wages("a"),
        service("best", ["z"], ["payroll"], first="yes"),
    )
    assert order(ask(county)) == ["z", "a"]


def test_who_can_be_rung_comes_before_the_alphabet():
    page_alone = reached("a", "county", contacts=[{"website": "https://example.org/"}])
    county = directory(page_alone, reached("z", "county"), wages("a", "z"))
    assert order(ask(county)) == ["z", "a"]


def test_who_is_no_more_than_an_official_page_of_the_answer_comes_after_the_others():
    page = {"website": "https://example.org/page"}
    everybody = [
        reached("a", "national", contacts=[page]),
        reached("b", "national", contacts=[page | {"telephone": "01632 960001"}]),
        reached("z", "national", contacts=[{"website": "https://example.org/z"}]),
        wages("a", "b", "z"),
    ]
    assert order(ask(directory(*everybody))) == ["b", "a", "z"]
    assert order(ask(directory(*everybody, guide("page", ["payroll"])))) == ["b", "z", "a"]
    unseen = {"payroll": {"guides": [f"g{number}" for number in range(3)]}}
    three = [guide(id_, ["payroll"]) for id_ in unseen["payroll"]["guides"]]
    fourth = directory(*everybody, *three, guide("page", ["payroll"]), **unseen)
    assert order(ask(fourth)) == ["b", "a", "z"]
    near = [
        reached("a", "county", contacts=[page]),
        reached("z", "county", contacts=[{"website": "https://example.org/z"}]),
    ]
    assert order(ask(directory(*near, wages("a", "z"), guide("page", ["payroll"])))) == ["a", "z"]


@pytest.mark.parametrize("everywhere", [["ayton", "beeford"], ["county"]])
def test_who_is_there_for_fewer_districts_is_nearer(everywhere):
    far = reached("a", "specialist", areas=everywhere)
    near = reached("z", "specialist", areas=["ayton"])
    assert order(ask(directory(far, near, wages("a", "z")))) == ["z", "a"]


def test_several_districts_give_their_local_hubs_in_that_order_and_the_rest_once():
    county = directory(
        reached("ayton", general="yes"), reached("beeford", general="yes"), wide(), wages("wide")
    )
    assert order(ask(county, "beeford ayton")) == ["beeford", "ayton", "wide"]


def test_the_alphabet_ignores_the():
    county = directory(
        reached("a", "specialist", name="The Zebra Trust"),
        reached("b", "specialist", name="Yard"),
        wages("a", "b"),
    )
    assert order(ask(county)) == ["b", "a"]


@pytest.mark.parametrize(("near", "far"), [(0, 5), (1, 4), (2, 3), (3, 2), (6, 2)])
def test_beside_near_results_there_are_fewer_national_ones_but_never_none(near, far):
    specialists, nationals = ([f"{tier}{n}" for n in range(9)] for tier in "sn")
    county = directory(
        *(reached(id_, "specialist") for id_ in specialists[:near]),
        *(reached(id_, "national") for id_ in nationals),
        wages(*specialists[:near], *nationals),
    )
    assert order(ask(county)) == [*specialists[:near], *nationals[:far]]


# What is said first


@pytest.mark.parametrize(
    ("hubs", "lead"),
    [
        ([reached("ayton", general="yes")], Lead.START),
        ([reached("ayton", status="paused", general="yes"), wide()], Lead.NOT_OPEN),
        ([hub("ayton", status="paused", general="yes"), wide()], Lead.NOT_OPEN),
        ([hub("ayton", status="paused"), wide()], Lead.FURTHER_AWAY),
        ([hub("ayton", general="yes"), wide()], Lead.FURTHER_AWAY),
        ([wide()], Lead.FURTHER_AWAY),
        ([], Lead.GUIDES_ALONE),
    ],
)
def test_the_lead_follows_who_can_be_reached_and_how_near(hubs, lead):
    county = directory(*hubs, guide("paye", ["payroll"]))
    assert ask(county).lead is lead


@pytest.mark.parametrize("make", [reached, hub])
def test_of_two_that_are_paused_the_one_to_ask_first_is_named(make):
    paused = {"tier": "local", "status": "paused", "general": "yes"}
    county = directory(
        make("b-hub", areas=["ayton"], **paused), make("a-hub", areas=["ayton"], **paused)
    )
    assert ask(county).paused.hub.id == "a-hub"


def test_those_who_may_be_asked_after_the_first_are_open_and_certain_only_if_all_are_checked():
    first, checked, shut = (reached(id_, areas=["ayton"], general="yes") for id_ in "abp")
    shut = shut.model_copy(update={"status": "paused"})
    old = reached("c", areas=["ayton"], general="yes", assured_date=date(2024, 1, 1))
    for others, certain in (([checked], True), ([checked, old], False)):
        answered = ask(directory(first, *others, shut))
        assert [other.hub.id for other in answered.others] == [other.id for other in others]
        assert answered.others_are_checked is certain


def test_who_helps_with_anything_may_be_asked_about_any_need_and_the_rest_about_theirs():
    bids = service("bids", ["wide", "art"], ["money"])
    county = directory(wide(), reached("art", "specialist"), wages("wide", "art"), bids)
    needs = {result.hub.id: result.needs for result in ask(county, need=None).results}
    assert needs["wide"] is None
    assert set(needs["art"]) == {"payroll", "money"}


def test_of_those_for_a_community_the_nearer_come_first_though_less_is_known_of_them():
    far = reached("alpha", "national", communities=["rural"])
    near = reached("beta", "specialist", "found", communities=["rural"], **found("2023"))
    web = service("web", ["beta"], ["payroll"], status="found", **found("2023"))
    county = directory(far, near, wages("alpha"), web)
    assert order(ask(county, community="rural")) == ["beta", "alpha"]


def test_the_order_of_the_districts_moves_nobody_but_local_bodies():
    far = reached("alpha", "specialist", areas=["beeford"])
    near = reached("beta", "specialist", areas=["ayton"])
    county = directory(far, near, wages("alpha", "beta"))
    assert order(ask(county, "ayton beeford")) == ["alpha", "beta"]


def test_for_no_need_who_helps_with_anything_comes_first_with_help_of_its_own_too():
    anything = reached("zeta", "county", general="yes")
    county = directory(anything, reached("alpha", "county"), wages("alpha", "zeta"))
    assert order(ask(county, need=None)) == ["zeta", "alpha"]


def test_who_helps_with_anything_is_there_for_that_where_its_own_help_was_only_planned():
    planned = wages("ayton", status="planned", assured_date=None)
    (result,) = ask(directory(reached("ayton", general="yes"), planned)).results
    assert (result.hub.id, result.reason, result.helps) == ("ayton", Reason.GENERAL, ())


@pytest.mark.parametrize(("general", "surest"), [("yes", State.CHECKED), ("no", State.FOUND)])
def test_help_with_anything_counts_for_what_is_known_of_who_is_out_of_reach(general, surest):
    pages = wages("ayton", status="found", assured_date=None, **found())
    (unreached,) = ask(directory(hub("ayton", general=general), pages)).out_of_reach
    assert unreached.standing.state is surest


def test_where_nobody_and_nothing_is_listed_the_answer_says_so():
    assert ask(directory(guide("bids", ["money"]))).lead is Lead.NOBODY


@pytest.mark.parametrize("tier", ["specialist", "county"])
def test_for_the_county_who_covers_all_of_it_is_near(tier):
    whole = reached("wide", tier, general="yes", areas=["county"])
    answered = ask(directory(whole, reached("ayton", general="yes")), "county")
    assert order(answered) == ["wide"]
    assert answered.lead is Lead.START
