"""How those of an answer are reached."""

from datetime import date

import pytest

from asking import ask, reached, wages
from consortium.answers.contact_point import contact_point
from counties import directory, found, hub, service


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

    def ways(own, hubs=line):
        county = directory(hub("desk", "county", contacts=[hubs]), wages("desk", contacts=[own]))
        (result,) = ask(county).results
        return [
            (way.role, way.telephone or way.email or way.website) for way in result.contact.contacts
        ]

    assert ways(page) == [("Advice line", "01632 960123"), (None, page["website"])]
    assert ways(asked) == [(None, asked["email"]), ("Advice line", "01632 960123")]
    assert ways({"telephone": "01632 960124", **page}) == [(None, "01632 960124")]
    number, named = {"telephone": "01632 960123"}, {"role": "A guide", **page}
    assert ways(named, number) == [(None, "01632 960123"), ("A guide", page["website"])]


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


def test_a_number_that_a_document_alone_knows_is_not_given_as_of_the_web_pages_of_today():
    """It may belong to a stranger by now: on the hub's own page it is no link."""
    web = {"contacts": [{"website": "https://wages.example.org/"}]}
    county = directory(
        reached("desk", "county", "unconfirmed"),
        wages("desk", status="found", **web, **found("2026")),
    )
    (way,) = contact_point(county.services["wages"], county).contacts
    assert (way.website, way.telephone, way.email) == ("https://wages.example.org/", None, None)


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
