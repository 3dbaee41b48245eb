"""The order of an answer, rule by rule (R1 to R6 of the signposting design)."""

import pytest

from consortium.answers import Reason, answer, contact_point
from counties import contact, directory, hub, organisation, service, smallest


def ask(county, area="ayton", need="payroll", community=None):
    return answer(
        county,
        tuple(county.areas[one] for one in area.split()),
        county.needs[need],
        county.communities[community] if community else None,
    )


def order(found) -> list[str]:
    return [result.hub.id for result in found.results]


def test_the_local_hub_comes_first_though_another_offers_the_need():
    county = directory(*smallest(), service("wages", ["wide"], ["payroll"]))
    assert order(ask(county)) == ["ayton", "wide"]


def test_another_districts_hub_is_never_in_the_answer():
    county = directory(*smallest(), service("wages", ["beeford"], ["payroll"]))
    assert "beeford" not in order(ask(county))


def test_a_planned_local_hub_still_comes_first():
    county = directory(hub("ayton", status="planned"), *smallest()[1:])
    assert order(ask(county))[0] == "ayton"


def test_the_county_has_no_local_tier():
    county = directory(*smallest())
    assert order(ask(county, "county")) == ["wide"]


def test_specialists_that_meet_the_need_come_between_local_and_county():
    county = directory(
        *smallest(),
        hub("zeal", "specialist"),
        hub("art", "specialist"),
        service("wages", ["zeal", "art"], ["payroll"]),
    )
    assert order(ask(county)) == ["ayton", "art", "zeal", "wide"]


def test_the_alphabet_ignores_the():
    county = directory(
        *smallest(),
        hub("a", "specialist", name="The Zebra Trust"),
        hub("b", "specialist", name="Yard"),
        service("wages", ["a", "b"], ["payroll"]),
    )
    assert order(ask(county)) == ["ayton", "b", "a", "wide"]


def test_a_specialist_for_another_need_is_left_out():
    county = directory(*smallest(), hub("art", "specialist"), service("bids", ["art"], ["money"]))
    assert order(ask(county)) == ["ayton", "wide"]


def test_a_specialist_of_another_district_is_left_out():
    county = directory(
        *smallest(),
        hub("art", "specialist", areas=["beeford"]),
        service("wages", ["art"], ["payroll"]),
    )
    assert "art" not in order(ask(county))
    assert "art" in order(ask(county, "beeford"))


def test_a_specialist_of_one_district_is_not_in_the_countys_answer():
    county = directory(
        *smallest(),
        hub("art", "specialist", areas=["beeford"]),
        service("wages", ["art"], ["payroll"]),
    )
    assert "art" not in order(ask(county, "county"))


def test_a_community_counts_only_when_it_is_given():
    county = directory(*smallest(), hub("farms", "specialist", communities=["rural"]))
    assert "farms" not in order(ask(county))
    assert order(ask(county, community="rural")) == ["ayton", "farms", "wide"]


def test_the_communitys_specialist_comes_before_one_that_offers_the_need():
    county = directory(
        *smallest(),
        hub("art", "specialist"),
        hub("farms", "specialist", communities=["rural"]),
        service("wages", ["art"], ["payroll"]),
    )
    assert order(ask(county, community="rural")) == ["ayton", "farms", "art", "wide"]


def test_offering_the_need_comes_before_being_general():
    county = directory(*smallest(), hub("xylo", "county"), service("wages", ["xylo"], ["payroll"]))
    found = ask(county)
    assert order(found) == ["ayton", "xylo", "wide"]
    assert [result.reason for result in found.results] == [
        Reason.GENERAL,
        Reason.OFFERS,
        Reason.GENERAL,
    ]


def test_active_comes_before_unconfirmed_before_planned_before_paused():
    statuses = {"a": "paused", "b": "planned", "c": "unconfirmed", "d": "active"}
    county = directory(
        *smallest(),
        *(hub(id_, "specialist", status) for id_, status in statuses.items()),
        service("wages", list(statuses), ["payroll"]),
    )
    assert order(ask(county)) == ["ayton", "d", "c", "b", "a", "wide"]


def test_a_paused_hub_is_last_in_its_tier_whatever_its_reason():
    county = directory(
        *smallest(),
        hub("xylo", "county", "paused"),
        service("wages", ["xylo"], ["payroll"]),
    )
    assert order(ask(county)) == ["ayton", "wide", "xylo"]


def test_names_that_are_the_same_are_told_apart_by_id():
    county = directory(
        *smallest(),
        hub("b", "specialist", name="Same"),
        hub("a", "specialist", name="Same"),
        service("wages", ["a", "b"], ["payroll"]),
    )
    assert order(ask(county)) == ["ayton", "a", "b", "wide"]


def test_national_hubs_come_last_and_are_three_at_most():
    national = [f"n{number}" for number in range(5)]
    county = directory(
        *smallest(),
        *(hub(id_, "national") for id_ in national),
        service("wages", national, ["payroll"]),
    )
    assert order(ask(county)) == ["ayton", "wide", "n0", "n1", "n2"]


def test_closed_hubs_and_closed_services_are_not_listed():
    county = directory(
        *smallest(),
        hub("gone", "specialist", "closed"),
        service("wages", ["gone"], ["payroll"]),
        service("bids", ["ayton"], ["payroll"], status="closed"),
    )
    found = ask(county)
    assert order(found) == ["ayton", "wide"]
    assert found.results[0].services == ()


def test_a_service_is_named_in_the_highest_tier_only():
    county = directory(*smallest(), service("wages", ["ayton", "wide"], ["payroll"]))
    local, wide = ask(county).results
    assert [s.id for s in local.services] == ["wages"]
    assert wide.services == ()


def test_two_hubs_of_one_tier_may_both_name_a_service():
    county = directory(
        *smallest(),
        hub("art", "specialist"),
        hub("bee", "specialist"),
        service("wages", ["art", "bee"], ["payroll"]),
    )
    _, art, bee, _ = ask(county).results
    assert art.services == bee.services != ()


def test_a_service_with_fewer_areas_than_its_hub_is_named_only_there():
    county = directory(*smallest(), service("wages", ["wide"], ["payroll"], areas=["beeford"]))
    assert ask(county).results[-1].services == ()
    assert ask(county, "beeford").results[-1].services != ()


def test_several_districts_give_their_local_hubs_in_that_order_and_the_rest_once():
    county = directory(*smallest(), service("wages", ["wide", "ayton"], ["payroll"]))
    assert order(ask(county, "beeford ayton")) == ["beeford", "ayton", "wide"]


def test_a_gap_is_told_unless_an_open_local_hub_offers_the_need():
    open_service = service("wages", ["ayton"], ["payroll"])
    planned = service("wages", ["ayton"], ["payroll"], status="planned", assured_date=None)
    assert not ask(directory(*smallest())).local_service
    assert not ask(directory(*smallest(), planned)).local_service
    assert ask(directory(*smallest(), open_service)).local_service


def test_a_result_has_the_contact_of_its_hub():
    county = directory(hub("ayton", contacts=[contact("a@example.org")]), *smallest()[1:])
    assert ask(county).results[0].contact.holder == "hubs/ayton"


def test_one_named_service_is_asked_itself_and_of_two_their_hub():
    ayton = hub("ayton", contacts=[contact("a@example.org")])
    wages, tax = (
        service(id_, ["ayton"], ["payroll"], contacts=[contact(f"{id_}@example.org")])
        for id_ in ("wages", "tax")
    )
    alone = directory(ayton, *smallest()[1:], wages)
    both = directory(ayton, *smallest()[1:], wages, tax)
    assert ask(alone).results[0].contact.holder == "services/wages"
    assert ask(both).results[0].contact.holder == "hubs/ayton"


def test_a_hub_without_contacts_is_reached_through_its_organisation():
    county = directory(
        hub("ayton", organisation="trust"),
        *smallest()[1:],
        organisation("trust", contacts=[contact("t@example.org")]),
    )
    assert ask(county).results[0].contact.holder == "organisations/trust"


def test_what_was_there_in_2004_may_still_answer():
    county = directory(
        hub("ayton", status="unconfirmed", contacts=[contact("a@example.org")]),
        hub("beeford", status="unconfirmed", organisation="trust"),
        smallest()[2],
        organisation("trust", status="unconfirmed", contacts=[contact("t@example.org")]),
    )
    assert ask(county).results[0].contact.holder == "hubs/ayton"
    assert ask(county, "beeford").results[0].contact.holder == "organisations/trust"


@pytest.mark.parametrize("status", ["planned", "paused"])
def test_nobody_is_sent_to_a_hub_that_is_not_open(status):
    county = directory(
        hub("ayton", status=status, contacts=[contact("a@example.org")]), *smallest()[1:]
    )
    assert ask(county).results[0].contact.is_office


def test_a_contact_that_two_results_share_stands_at_the_top_once():
    trust = organisation("trust", contacts=[contact("t@example.org")])
    county = directory(
        hub("ayton", organisation="trust"),
        hub("beeford"),
        hub("wide", "county", general="yes", organisation="trust"),
        trust,
    )
    assert [point.holder for point in ask(county).contacts] == ["organisations/trust"]


def test_the_first_results_contact_is_set_apart_and_the_office_follows_if_one_needs_it():
    county = directory(hub("ayton", contacts=[contact("a@example.org")]), *smallest()[1:])
    assert [point.holder for point in ask(county).contacts] == ["hubs/ayton", "office"]


def test_the_office_is_left_out_when_everybody_has_a_contact_nearer_by():
    county = directory(
        hub("ayton", contacts=[contact("a@example.org")]),
        hub("beeford"),
        hub("wide", "county", general="yes", contacts=[contact("w@example.org")]),
    )
    assert [point.holder for point in ask(county).contacts] == ["hubs/ayton"]


def test_a_service_of_several_hubs_sends_nobody_to_one_of_them():
    county = directory(
        hub("ayton", contacts=[contact("a@example.org")]),
        *smallest()[1:],
        service("wages", ["ayton", "beeford"], ["payroll"]),
        service("bids", ["ayton"], ["money"]),
    )
    assert contact_point(county.services["wages"], county).is_office
    assert contact_point(county.services["bids"], county).holder == "hubs/ayton"


def test_the_office_is_given_even_before_its_record_is_filled_in():
    (office,) = ask(directory(*smallest())).contacts
    assert office.is_office
    assert office.contacts == ()


def test_the_office_shows_what_its_record_holds():
    county = directory(*smallest(), office={"email": "office@example.org"})
    (office,) = ask(county).contacts
    assert office.contacts[0].email == "office@example.org"
