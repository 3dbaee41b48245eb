"""The pages of answers of made-up counties."""

from datetime import date

import pytest

from answer_page_fixtures import ANSWER, LATE, folded, reached, result, wages
from built_site import words
from consortium.pages import made_pages
from counties import (
    community,
    directory,
    found,
    guide,
    hub,
    project,
    service,
)
from rendering import OFFICE, links, page, renderer, text


def test_a_result_says_what_it_offers_how_to_reach_it_and_how_we_know():
    county = directory(reached("ayton"), wages("ayton", cost="Free", for_whom="Small groups"))
    answer = page(county, ANSWER)
    said = words(result(answer, "hubs/ayton"))
    assert "It offers: Wages." in said
    assert "Phone 01632 960123" in said
    assert "E-mail ask@example.org" in said
    assert "Who Small groups Cost Free" in said
    assert said.endswith("Checked on 3 October 2026 by the hub itself.")
    assert "tel:+44-1632-960123" in links(answer)


def test_a_mail_is_begun_with_the_place_the_need_and_some_words():
    answer = page(directory(reached("ayton"), wages("ayton")), ANSWER)
    (begun,) = [a for a in links(answer) if a.startswith("mailto:")]
    assert "subject=Ayton%3A%20Payroll" in begun
    assert "We%20are%20a%20group%20in%20Ayton." in begun


def test_help_known_from_web_pages_is_only_what_they_say():
    web = {"status": "found", **found("2026-09", "other")}
    answer = page(directory(reached("ayton", **web), wages("ayton", **web)), ANSWER)
    said = words(result(answer, "hubs/ayton"))
    assert "Other bodies say that it offers: Wages." in said
    assert "From other bodies’ web pages (newest seen: September 2026)." in said
    assert "It offers" not in said


def test_a_paused_body_that_nobody_can_reach_is_named_before_those_from_further_away():
    county = directory(
        hub("ayton", status="paused", general="yes"), reached("wide", "county", general="yes")
    )
    said = text(county, ANSWER)
    assert "The place to ask in Ayton is Ayton hub, but it is not taking new groups." in said
    assert "These can help from further away:" in said
    assert "Nobody in Ayton" not in said


def test_only_what_is_of_2004_is_folded_as_the_plans_and_the_rest_as_out_of_reach_now():
    county = directory(
        hub("ayton", status="paused", general="yes"),
        hub("silent", "county", general="yes"),
        hub("then", "county", "unconfirmed", general="yes"),
        reached("desk", "county"),
        wages("desk", status="planned", assured_date=None),
    )
    folds = folded(page(county, ANSWER))
    of_2004, now = folds["What the plan of 2004 says"], folds["Cannot be reached now"]
    assert "Then hubIt was there in 2004." in of_2004
    assert "Desk hubIts help: Planned in 2004." in of_2004
    assert "Ayton hubPaused." in now
    assert "Silent hubChecked on 3 October 2026" in now


def test_a_project_that_goes_on_is_not_among_what_the_plan_of_2004_says():
    alive = project("alive", status="active", needs=["payroll"])
    wish = project("wish", needs=["payroll"])
    folds = folded(page(directory(alive, wish), "needs/payroll/"))
    assert "Alive" in folds["Projects"]
    assert "Wish" in folds["What the plan of 2004 says"]
    assert "Alive" not in folds["What the plan of 2004 says"]


@pytest.mark.parametrize("status", ["planned", "unconfirmed"])
def test_what_cannot_be_reached_is_folded_away_and_offers_nothing(status):
    county = directory(reached("ayton", status=status, general="yes"), wages("ayton"))
    answer = page(county, ANSWER)
    (folded,) = [fold for fold in answer.tree.iter("details") if "2004" in words(fold)]
    assert "Ayton hub" in words(folded)
    assert "Ayton hub" not in words(answer.article, {"details"})
    assert "offers" not in words(answer.article)


def test_a_paused_hub_says_until_when_and_keeps_its_contact():
    notice = {"text": "No new groups.", "until": date(2027, 3, 1)}
    county = directory(
        reached("ayton", status="paused", general="yes", notice=notice),
        reached("wide", "county", general="yes"),
    )
    answer = page(county, ANSWER)
    said = words(answer.article)
    assert "The place to ask in Ayton is Ayton hub, but it is not taking new groups" in said
    assert "until 1 March 2027. Until then:" in said
    assert "Paused until 1 March 2027." in words(result(answer, "hubs/ayton"))
    assert "ask@example.org" in words(result(answer, "hubs/ayton"))


def test_the_first_sentence_names_whom_to_start_with_or_says_that_nobody_near_can_be_reached():
    near = directory(reached("ayton"), wages("ayton"))
    assert "Start with Ayton hub." in text(near, ANSWER)
    far = text(directory(reached("wide", "county", general="yes")), ANSWER)
    assert "Nobody in Ayton can be reached for this yet. These can help from further away:" in far
    pages = directory(guide("paye", ["payroll"]))
    assert "Nobody can be reached for this yet. These official pages help:" in text(pages, ANSWER)
    assert "We know of nobody for this yet." in text(directory(), ANSWER)


def test_a_name_that_ends_with_a_sign_of_its_own_gets_no_full_stop_as_well():
    body = reached("ayton", name="Who helps?")
    county = directory(body, wages("ayton", name="Who pays whom?"))
    assert "Start with Who helps? " in text(county, ANSWER)
    assert "It offers: Who pays whom?" in text(county, ANSWER)
    assert "?." not in text(county, ANSWER)


def test_of_a_body_that_is_for_anything_it_is_said_that_it_may_know_who_helps():
    in_general = "It is for groups in general, and may know who helps."
    near = directory(reached("ayton", general="yes"))
    assert f"Start with Ayton hub. {in_general}" in text(near, ANSWER)
    named = directory(reached("ayton", general="yes"), wages("ayton"))
    assert in_general not in text(named, ANSWER)


def test_official_pages_stand_by_publisher_before_those_from_far_away():
    county = directory(
        reached("wide", "county", general="yes"),
        reached("far", "national"),
        wages("far"),
        guide("paye", ["payroll"], publisher="The tax office"),
    )
    answer = page(county, ANSWER)
    said = words(answer.article)
    assert said.index("Wide hub") < said.index("The tax office Paye") < said.index("Far hub")
    assert "https://example.org/paye" in links(answer)


@pytest.mark.parametrize("path", [ANSWER, "needs/payroll/"])
def test_official_pages_for_which_there_is_no_room_are_led_to(path):
    few = [guide(f"paye-{number}", ["payroll"]) for number in range(6)]
    more = [*few, guide("tax", ["payroll"]), guide("vat", ["payroll"])]
    assert "more official page" not in text(directory(*few), path)
    answer = page(directory(*more), path)
    assert "2 more official pages" in words(answer.article)
    assert any(link.endswith("guides/#payroll") for link in links(answer))


def test_each_record_of_an_answer_can_be_found_by_a_program():
    county = directory(
        reached("ayton"), wages("ayton"), guide("paye", ["payroll"]), community("rural")
    )
    answer = page(county, ANSWER)
    shown = result(answer, "hubs/ayton")
    assert (shown.get("data-tier"), shown.get("data-status")) == ("local", "active")
    inside = {name for part in shown.iter() for name in part.attrib}
    assert {"data-contact", "data-service"} <= inside
    assert [part.get("data-guide") for part in answer.all("data-guide")] == ["guides/paye"]
    (rural,) = (e for e in answer.all("data-community") if e.get("data-community") == "rural")
    assert rural.get("data-phrase") == "rural"


def test_while_the_office_is_empty_no_page_sends_anybody_to_it():
    county = directory(reached("ayton"), wages("ayton"))
    for path in (ANSWER, "areas/ayton/", "needs/payroll/", "hubs/ayton/", "communities/rural/"):
        made = page(county, path)
        assert "Consortium office" not in words(made.article), path
        assert not [a for a in links(made) if "contact/" in a], path
        assert "Tell us" not in words(made.article), path


def test_tell_us_writes_to_the_office_or_else_opens_an_issue_that_is_filled_in():
    county = directory(reached("ayton"), wages("ayton"), office=OFFICE)
    assert [a for a in links(page(county, ANSWER)) if a.startswith("mailto:office@example.org")]
    edit = "https://code.example.org/group/site/edit/main/"
    opened = page(directory(reached("ayton")), ANSWER, edit_address=edit)
    issues = "https://code.example.org/group/site/issues/new?title=Not+found%3A+Ayton"
    assert [a for a in links(opened) if a.startswith(issues)]


def test_an_office_that_nobody_has_tried_for_a_year_is_only_given_where_its_age_is_told():
    county = directory(reached("ayton"), office={**OFFICE, "checked": LATE})
    made = page(county, ANSWER)
    assert not [a for a in links(made) if "office@example.org" in a]
    assert "../../../contact/" in links(made)


def test_a_service_for_a_community_says_so_in_the_answer():
    county = directory(
        reached("wide", "county"),
        community("rural"),
        service("barns", ["wide"], ["money"], communities=["rural"]),
    )
    assert "Barns (for rural)" in text(county, "areas/ayton/money/")


def test_the_countys_answer_starts_with_who_covers_the_county():
    county = directory(reached("wide", "county", general="yes"), reached("ayton", general="yes"))
    said = text(county, "areas/county/payroll/")
    assert "Help with payroll across the county" in said
    assert "Start with Wide hub." in said
    assert "Ayton hub" not in said


def test_a_result_says_when_somebody_is_there_which_languages_and_who_can_get_in():
    there = {"opening_hours": "Mondays", "languages": ("Polish", "Urdu"), "access": "No steps"}
    answer = page(directory(reached("ayton", **there), wages("ayton")), ANSWER)
    said = words(result(answer, "hubs/ayton"))
    assert "When Mondays Speaks English, Polish and Urdu Access No steps" in said


def test_what_a_hub_and_its_one_service_both_say_stands_once_and_what_differs_of_each():
    help_ = service(
        "wages", ["ayton"], ["payroll"], opening_hours="Mondays", access="A steep stair"
    )
    hub_ = reached("ayton", opening_hours="Mondays", access="No steps")
    said = words(result(page(directory(hub_, help_), ANSWER), "hubs/ayton"))
    assert "When Mondays Access No steps Access A steep stair" in said


def test_a_number_says_what_it_is_for_in_a_line_too_where_only_the_first_contact_stands():
    line = {"role": "Advice line", "telephone": "01632 960123"}
    ways = [line, {"website": "https://example.org/"}]
    hubs = [reached(f"hub-{n}", areas=["ayton"], contacts=ways) for n in "abcdef"]
    answer = page(directory(*hubs, wages(*(hub.id for hub in hubs))), ANSWER)
    assert "01632 960123 (Advice line)" in words(result(answer, "hubs/hub-a"))
    last = words(result(answer, "hubs/hub-f"))
    assert "01632 960123 (Advice line)" in last
    assert "example.org" not in last


def test_of_what_no_record_says_a_result_is_silent():
    said = words(result(page(directory(reached("ayton"), wages("ayton")), ANSWER), "hubs/ayton"))
    assert not {"When", "Speaks", "Access"} & set(said.split())


def test_an_answer_tells_search_engines_whom_it_names_in_their_order():
    county = directory(reached("ayton"), reached("wide", "county"), wages("ayton", "wide"))
    (made,) = [made for made in made_pages(renderer(county)) if made.path == ANSWER]
    (listed,) = [data for data in made.structured_data if data["@type"] == "ItemList"]
    names = [item["name"] for item in listed["itemListElement"]]
    assert [item["position"] for item in listed["itemListElement"]] == [1, 2]
    assert names == [hub.name for hub in (county.hubs["ayton"], county.hubs["wide"])]
    assert listed["itemListElement"][0]["url"] == "https://consortium.example.org/hubs/ayton/"
