"""How old what an answer says is: each claim, contact, pause and page tells its own age."""

from datetime import date

import pytest

from answer_page_fixtures import ANSWER, LATE, reached, result, wages
from built_site import BuiltPage, words
from consortium.addresses import EMBED
from consortium.pages.embeds import embeds
from counties import (
    directory,
    found,
    guide,
    service,
)
from rendering import page, renderer, text


def test_an_overdue_service_is_not_said_to_be_offered_though_its_hub_was_checked():
    county = directory(reached("ayton"), wages("ayton", assured_date=LATE))
    said = text(county, ANSWER)
    assert "When we last checked, it offered: Wages." in said
    assert (
        "Start with Ayton hub. We have not been able to check this help since 22 September 2025."
        in said
    )
    assert "It offers" not in said


def test_a_contact_that_is_older_than_the_help_says_so_itself():
    county = directory(reached("ayton", assured_date=LATE), wages("ayton"))
    said = words(result(page(county, ANSWER), "hubs/ayton"))
    assert "It offers: Wages." in said
    assert "We have not been able to check how to reach it since 22 September 2025." in said


def test_each_claim_of_a_result_has_its_own_age_beneath_it_and_the_contact_its_own():
    county = directory(
        reached("ayton", assured_date=LATE),
        wages("ayton"),
        service("tax", ["ayton"], ["payroll"], assured_date=date(2026, 8, 1)),
        service("books", ["ayton"], ["payroll"], assured_date=LATE),
        service("sums", ["ayton"], ["payroll"], status="paused"),
    )
    said = words(result(page(county, ANSWER), "hubs/ayton"))
    assert said == (
        "1. Ayton hub It offers: Wages. Checked on 3 October 2026 by the hub itself. "
        "It offers: Tax. Checked on 1 August 2026 by the hub itself. "
        "When we last checked, it offered: Books. "
        "We have not been able to check this since 22 September 2025. "
        "When it is open, it offers: Sums. Paused. We do not know until when. "
        "Phone 01632 960123 E-mail ask@example.org "
        "We have not been able to check how to reach it since 22 September 2025."
    )


def test_a_line_that_names_some_of_its_help_still_dates_its_contact():
    """Another part of its help has the day of the contact, and no room in a line."""
    county = directory(
        reached("ayton", assured_date=LATE),
        wages("ayton"),
        service("tax", ["ayton"], ["payroll"], assured_date=LATE),
    )
    recipes = embeds(renderer(county))
    made = {file: html.decode() for each in recipes for file, html in each.files.items()}
    line = BuiltPage("", made[f"{EMBED}{ANSWER}index.html"]).main
    assert "Checked on 3 October 2026" in words(line)
    assert "able to check how to reach it since 22 September 2025." in words(line)


def test_advice_that_several_claims_share_is_given_once():
    web = {"status": "found"}
    county = directory(
        reached("ayton", **web, **found("2026-10")),
        wages("ayton", **web, **found("2026-10")),
        service("tax", ["ayton"], ["payroll"], **web, **found("2026-09")),
    )
    said = words(result(page(county, ANSWER), "hubs/ayton"))
    assert "newest seen: October 2026)." in said
    assert "newest seen: September 2026)." in said
    assert said.count("We have not been in touch.") == 1


@pytest.mark.parametrize(
    ("of_hub", "age"),
    [
        ({"assured_date": LATE}, "We have not been able to check how to reach it since"),
        ({"status": "found", **found("2023")}, "Newest page about the body: 2023."),
        ({"status": "found", **found("2026")}, None),
    ],
)
def test_the_contact_is_dated_by_its_own_day_though_the_help_is_old_too(of_hub, age):
    county = directory(reached("ayton", **of_hub), wages("ayton", assured_date=date(2025, 11, 1)))
    said = words(result(page(county, ANSWER), "hubs/ayton"))
    assert "We have not been able to check this since 1 November 2025." in said
    assert said.count("how to reach it") + said.count("about the body") == bool(age)
    assert (age or "") in said


def test_a_page_about_the_body_is_not_dated_again_where_that_of_its_help_is():
    web = {"status": "found"}
    services = (
        wages("ayton", **web, **found("2024")),
        service("tax", ["ayton"], ["payroll"], **web, **found("2023")),
    )
    for seen, times in (("2024", 0), ("2023", 0), ("2022", 1)):
        county = directory(reached("ayton", **web, **found(seen)), *services)
        said = words(result(page(county, ANSWER), "hubs/ayton"))
        assert said.count("about the body") == times, seen


def test_the_lead_dates_the_help_and_not_the_hub_and_no_day_stands_for_several():
    hub_alone = directory(reached("ayton", general="yes", assured_date=LATE))
    assert "check it since 22 September 2025." in text(hub_alone, ANSWER)
    late = wages("ayton", assured_date=LATE)
    older = service("tax", ["ayton"], ["payroll"], assured_date=date(2024, 1, 1))
    several = text(directory(reached("ayton"), late, older), ANSWER)
    assert "Start with Ayton hub. We have not been able to check this help for more than" in several


@pytest.mark.parametrize(
    ("second", "sentence"),
    [
        ({}, "Zoo can help with this too."),
        ({"assured_date": LATE}, "Zoo may help with this too."),
        ({"status": "found", **found("2026-10")}, "Zoo may help with this too."),
        ({"status": "paused"}, None),
    ],
)
def test_who_comes_second_is_said_to_help_only_where_that_was_checked(second, sentence):
    county = directory(
        reached("ayton"),
        reached("zoo", name="Zoo", areas=["ayton"], **second),
        wages("ayton"),
        service("tax", ["zoo"], ["payroll"], **second),
    )
    said = text(county, ANSWER)
    assert ("with this too" in said) is bool(sentence)
    assert (sentence or "") in said


def test_of_all_who_help_in_the_whole_county_the_first_alone_is_named_in_front():
    both = reached("wide", "county"), reached("zoo", "county"), wages("wide", "zoo")
    said = text(directory(*both), "areas/county/payroll/")
    assert "Start with" in said
    assert "with this too" not in said


def test_a_pause_that_was_to_end_is_not_said_to_go_on():
    notice = {"text": "No new groups.", "until": date(2026, 3, 1)}
    county = directory(reached("ayton", status="paused", general="yes", notice=notice))
    said = text(county, ANSWER)
    assert "but it was to be paused until 1 March 2026. We do not know if it is open again." in said
    assert "is not taking" not in said
    assert "Until then" not in said


def test_an_official_page_that_was_seen_long_ago_says_so_in_an_answer():
    county = directory(
        guide("paye", ["payroll"], **found("2024")), guide("tax", ["payroll"], **found("2026"))
    )
    old, new = sorted(page(county, ANSWER).all("data-guide"), key=words)
    assert words(old).endswith("Newest page seen: 2024.")
    assert "Newest page" not in words(new)
