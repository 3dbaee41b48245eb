"""The order of an answer: who can be reached, nearest first."""

from datetime import date

import pytest

from consortium.answers import Lead, Reason, answer, contact_point
from consortium.standing import State
from counties import TODAY, contact, directory, found, guide, hub, organisation, service

WAYS = {"contacts": [contact("ask@example.org")]}


def reached(id_: str, tier: str = "local", status: str = "active", **fields):
    """A hub that has a contact."""
    return hub(id_, tier, status, **(WAYS | fields))


def wide(**fields):
    return reached("wide", "county", general="yes", **fields)


def ask(county, area="ayton", need="payroll", community=None, today=TODAY):
    return answer(
        county,
        tuple(county.areas[id_] for id_ in area.split()),
        county.needs[need] if need else None,
        today,
        county.communities[community] if community else None,
    )


def order(answered) -> list[str]:
    return [result.hub.id for result in answered.results]


def wages(*hubs: str, **fields):
    return service("wages", list(hubs), ["payroll"], **fields)


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


def farms(**fields):
    return reached("farms", "specialist", communities=["rural"], **fields)


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


def test_who_is_nearest_is_for_everybody_there_whom_else_it_knows():
    county = directory(reached("ayton", communities=["rural"]), wages("ayton"))
    assert order(ask(county)) == ["ayton"]


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


# How to reach them


def test_the_one_service_that_is_named_adds_its_own_ways_to_those_of_its_hub():
    desk = reached("desk", "county")
    web = {"website": "https://wages.example.org/"}
    alone = directory(desk, wages("desk", contacts=[web]))
    (result,) = ask(alone).results
    (way,) = result.contact.contacts
    assert (way.website, way.email) == (web["website"], "ask@example.org")
    two = directory(
        desk, wages("desk", contacts=[web]), service("tax", ["desk"], ["payroll"], contacts=[web])
    )
    (result,) = ask(two).results
    assert result.contact.contacts[0].website is None


def test_a_number_of_the_hub_keeps_what_it_is_for_beside_the_page_of_the_one_service():
    line = {"role": "Advice line", "telephone": "01632 960123", "website": "https://example.org/"}
    page = {"website": "https://example.org/wages/"}
    asked = {"email": "wages@example.org"}

    def ways(own):
        county = directory(hub("desk", "county", contacts=[line]), wages("desk", contacts=[own]))
        (result,) = ask(county).results
        return [
            (way.role, way.telephone or way.email or way.website) for way in result.contact.contacts
        ]

    assert ways(page) == [("Advice line", "01632 960123"), (None, page["website"])]
    assert ways(asked) == [(None, asked["email"]), ("Advice line", "01632 960123")]
    assert ways({"telephone": "01632 960124", **page}) == [(None, "01632 960124")]


@pytest.mark.parametrize(("status", "number"), [("found", "01632 960123"), ("active", None)])
def test_the_page_of_help_known_from_web_pages_has_the_number_of_its_hub(status, number):
    """What was checked is not given beside what was not."""
    web = {"contacts": [{"website": "https://wages.example.org/"}]}
    of_web_pages = found("2026") if status == "found" else {}
    county = directory(
        reached("desk", "county"), wages("desk", status=status, **web, **of_web_pages)
    )
    point = contact_point(county.services["wages"], county)
    assert (point.holder, point.contacts[0].telephone) == ("services/wages", number)
    assert point.contacts[0].website == "https://wages.example.org/"


def test_who_knows_no_need_yet_is_led_to_the_hub_and_not_to_the_desk_of_its_one_service():
    web = {"website": "https://wages.example.org/"}
    county = directory(reached("ayton", general="yes"), wages("ayton", contacts=[web]))
    (result,) = ask(county, need=None).results
    assert [way.website for way in result.contact.contacts] == [None]
    (result,) = ask(county).results
    assert [way.website for way in result.contact.contacts] == [web["website"]]


def test_a_hub_without_a_contact_is_reached_by_its_one_service_whatever_is_needed():
    web = {"website": "https://wages.example.org/"}
    county = directory(hub("ayton", general="yes"), wages("ayton", contacts=[web]))
    for need in (None, "payroll"):
        (result,) = ask(county, need=need).results
        assert result.contact.contacts[0].website == web["website"]


def test_services_of_which_the_same_is_known_are_told_together_the_surest_and_newest_first():
    county = directory(
        reached("desk", "county"),
        wages("desk"),
        service("tax", ["desk"], ["payroll"]),
        service("books", ["desk"], ["payroll"], assured_date=date(2026, 8, 1)),
        service("ancient", ["desk"], ["payroll"], assured_date=date(2021, 5, 1)),
        service("old", ["desk"], ["payroll"], assured_date=date(2022, 5, 1)),
    )
    (result,) = ask(county).results
    told = [(on.day, [record.id for record in services]) for on, services in result.helps]
    assert told == [
        (date(2026, 10, 3), ["tax", "wages"]),
        (date(2026, 8, 1), ["books"]),
        (date(2022, 5, 1), ["old"]),
        (date(2021, 5, 1), ["ancient"]),
    ]


def test_a_service_of_several_hubs_sends_nobody_to_one_of_them():
    county = directory(
        reached("ayton"), reached("beeford"), wages("ayton", "beeford"),
        service("bids", ["ayton"], ["money"]),
    )  # fmt: skip
    assert contact_point(county.services["wages"], county) is None
    assert contact_point(county.services["bids"], county).holder == "hubs/ayton"


def test_the_walk_ends_at_the_office_where_it_can_be_reached_and_else_nowhere():
    assert contact_point(hub("ayton"), directory()) is None
    office = contact_point(hub("ayton"), directory(office={"email": "office@example.org"}))
    assert office.is_office
    assert office.contacts[0].email == "office@example.org"


def test_what_was_there_in_2004_keeps_its_contact_on_its_own_page():
    then = reached("ayton", status="unconfirmed")
    assert contact_point(then, directory(then)).holder == "hubs/ayton"


@pytest.mark.parametrize("status", ["planned", "closed"])
def test_nobody_is_sent_to_what_never_opened_or_has_gone(status):
    shut = reached("ayton", status=status)
    assert contact_point(shut, directory(shut)) is None
