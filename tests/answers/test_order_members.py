"""Who is in an answer, and which official pages."""

import pytest

from asking import WAYS, ask, farms, order, reached, wages, wide
from consortium.answers.answer import Reason
from consortium.standing import State
from counties import directory, guide, hub, organisation, service

# Who is in it


def test_only_who_can_be_reached_is_a_result_and_the_rest_is_set_apart():
    county = directory(
        hub("ayton", status="planned"),
        hub("ghost", "specialist"),
        reached("then", "county", "unconfirmed", general="yes"),
        wide(),
        wages("ayton", "ghost", "wide"),
    )
    answered = ask(county)
    assert order(answered) == ["wide"]
    assert [unreached.hub.id for unreached in answered.out_of_reach] == ["ayton", "ghost", "then"]


def test_a_planned_hub_that_would_help_with_anything_is_out_of_reach():
    county = directory(reached("ayton", status="planned", general="yes"), wide())
    answered = ask(county)
    assert order(answered) == ["wide"]
    assert [unreached.hub.id for unreached in answered.out_of_reach] == ["ayton"]


def test_help_that_was_only_planned_puts_no_open_hub_into_an_answer():
    planned = wages("desk", status="planned", assured_date=None)
    county = directory(reached("desk", "county"), planned, wide())
    answered = ask(county)
    assert order(answered) == ["wide"]
    assert [unreached.hub.id for unreached in answered.out_of_reach] == ["desk"]


def test_a_hub_is_reached_through_its_organisation_but_never_through_the_office():
    county = directory(
        hub("ayton", organisation="trust"),
        hub("lone", "specialist"),
        organisation("trust", **WAYS),
        wages("ayton", "lone"),
        office={"email": "office@example.org"},
    )
    (result,) = ask(county).results
    assert (result.hub.id, result.contact.holder) == ("ayton", "organisations/trust")


def test_another_districts_hub_is_never_in_the_answer():
    county = directory(reached("beeford"), wages("beeford"), wide())
    assert order(ask(county)) == ["wide"]
    assert order(ask(county, "beeford")) == ["beeford", "wide"]


def test_a_specialist_for_another_need_is_left_out():
    bids = service("bids", ["art"], ["money"])
    assert order(ask(directory(wide(), reached("art", "specialist"), bids))) == ["wide"]


def test_closed_hubs_and_closed_services_are_not_listed():
    county = directory(
        reached("gone", "specialist", "closed"),
        reached("art", "specialist"),
        wages("gone"),
        service("bids", ["art"], ["payroll"], status="closed"),
    )
    assert order(ask(county)) == []
    assert ask(county).out_of_reach == ()


def test_a_service_with_fewer_areas_than_its_hub_is_named_only_there():
    county = directory(wide(), wages("wide", areas=["beeford"]))
    assert ask(county).results[0].services == ()
    assert [record.id for record in ask(county, "beeford").results[0].services] == ["wages"]


def test_a_district_may_have_several_local_bodies_or_none():
    two = directory(reached("b"), reached("a"), wages("a", "b"))
    assert order(ask(two)) == []
    both = {"areas": ["ayton"]}
    county = directory(reached("b", **both), reached("a", **both), wages("a", "b"))
    assert order(ask(county)) == ["a", "b"]
    assert ask(county, "beeford").nearest == ()


def test_who_is_out_of_reach_is_known_by_its_help_for_this_and_not_by_its_own_check():
    planned = wages("desk", "then", status="planned", assured_date=None)
    county = directory(
        reached("desk", "county"),
        reached("then", "county", "unconfirmed"),
        hub("shut", "county", "paused", general="yes"),
        planned,
    )
    known = {unreached.hub.id: unreached.standing.state for unreached in ask(county).out_of_reach}
    assert known == {
        "desk": State.PLANNED,
        "then": State.THERE_THEN,
        "shut": State.PAUSED,
    }


# Communities


def test_those_for_a_community_are_in_the_answer_only_when_it_is_named():
    county = directory(reached("ayton", general="yes"), farms(), wages("farms"), wide())
    assert order(ask(county)) == ["ayton", "wide"]
    assert order(ask(county, community="rural")) == ["ayton", "farms", "wide"]
    assert order(ask(county, community="young-people")) == ["ayton", "wide"]


def test_a_body_for_the_community_is_not_asked_for_what_it_is_not_listed_for():
    county = directory(
        reached("ayton"),
        reached("union", "national", communities=["rural"]),
        reached("silent", "national", communities=["rural"]),
        service("bids", ["union"], ["money"]),
        wages("ayton"),
    )
    assert order(ask(county, community="rural")) == ["ayton"]
    assert order(ask(county, need="money", community="rural")) == ["union"]
    assert order(ask(county, need=None, community="rural")) == ["ayton", "silent", "union"]


def test_the_community_that_was_named_comes_second_wherever_its_body_is():
    county = directory(
        reached("ayton", general="yes"),
        reached("art", "specialist"),
        reached("union", "national", communities=["rural"]),
        wages("art", "union"),
        wide(),
    )
    answered = ask(county, community="rural")
    assert order(answered) == ["ayton", "union", "art", "wide"]
    assert answered.results[1].reason is Reason.COMMUNITY


@pytest.mark.parametrize("tier", ["local", "county"])
def test_who_is_nearest_is_for_everybody_there_whom_else_it_knows(tier):
    county = directory(reached("ayton", tier, communities=["rural"]), wages("ayton"))
    assert order(ask(county)) == ["ayton"]


# Official pages


def test_the_official_pages_of_a_need_stand_in_the_order_of_its_record_six_at_most():
    guides = [guide(f"g{number}", ["payroll"]) for number in range(8)]
    county = directory(*guides, payroll={"guides": ["g5", "g1"]})
    shown = [record.id for record in ask(county).guides]
    assert shown == ["g5", "g1", "g0", "g2", "g3", "g4"]


def test_an_official_page_that_a_need_names_is_on_that_need():
    county = directory(guide("paye", ["money"]), payroll={"guides": ["paye"]})
    assert [record.id for record in ask(county).guides] == ["paye"]


def test_an_official_page_for_some_is_shown_to_them_alone():
    county = directory(
        guide("here", ["payroll"], areas=["beeford"]),
        guide("farms", ["payroll"], communities=["rural"]),
        guide("gone", ["payroll"], status="closed"),
    )
    assert ask(county).guides == ()
    assert [record.id for record in ask(county, "beeford").guides] == ["here"]
    assert [record.id for record in ask(county, "county").guides] == ["here"]
    assert [record.id for record in ask(county, community="rural").guides] == ["farms"]
