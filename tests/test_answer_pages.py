"""The answers and districts of a fuller, made-up county: contacts, overlaps, gaps."""

from datetime import date

from built_site import words
from counties import (
    community,
    contact,
    directory,
    hub,
    organisation,
    service,
    smallest,
)
from rendering import OFFICE, links, page, text


def test_a_checked_office_can_be_mailed_rung_and_written_to():
    answer = page(directory(*smallest(), office=OFFICE), "areas/ayton/payroll/")
    assert "tel:+44-1632-960001" in links(answer)
    assert "mailto:office@example.org" in " ".join(links(answer))
    said = words(answer.article)
    assert "01632 960001" in said
    assert "1 High Street Ayton" in said
    assert "Checked on 2 November 2026 by the administrator." in said


def test_an_unchecked_address_or_number_is_shown_as_text_and_not_as_a_link():
    office = {"email": "office@example.org", "telephone": "01632 960001"}
    answer = page(directory(*smallest(), office=office), "areas/ayton/payroll/")
    assert "office@example.org" in words(answer.article)
    assert "01632 960001" in words(answer.article)
    assert not [a for a in links(answer) if a.startswith(("mailto:", "tel:"))]
    assert "We have not checked this yet." in words(answer.article)


def test_the_mail_is_begun_with_the_place_the_need_and_some_words():
    answer = page(directory(*smallest(), office=OFFICE), "areas/ayton/payroll/")
    (begun,) = [a for a in links(answer) if "subject=Ayton" in a]
    assert "Payroll" in begun
    assert "We%20are%20a%20group%20in%20Ayton." in begun


def test_several_contacts_at_the_top_have_anchors_that_results_lead_to():
    county = directory(
        hub("ayton"),
        hub("beeford"),
        hub("wide", "county", general="yes", organisation="trust"),
        hub("art", "county", organisation="trust"),
        service("wages", ["art"], ["payroll"]),
        organisation("trust", contacts=[contact("trust@example.org")]),
        office=OFFICE,
    )
    answer = page(county, "areas/ayton/payroll/")
    assert {"ask", "ask-2"} <= set(answer.ids)
    assert {"#ask", "#ask-2"} <= set(links(answer))


def test_a_local_service_is_led_with_and_a_missing_one_is_told():
    county = directory(*smallest(), service("wages", ["ayton"], ["payroll"]))
    assert "No local service is listed yet" not in text(county, "areas/ayton/payroll/")
    assert "No local service is listed yet for money in Ayton." in text(
        county, "areas/ayton/money/"
    )


def test_a_record_not_checked_for_fourteen_months_is_listed_with_a_warning():
    late = {"assured_date": date(2025, 9, 22)}
    county = directory(hub("ayton", **late), *smallest()[1:])
    said = text(county, "areas/ayton/payroll/")
    assert "We have not been able to check this since 22 September 2025." in said
    assert "Checked on 22 September 2025" not in said


def test_each_community_is_led_to_specialists_that_cover_the_district_only():
    county = directory(
        *smallest(),
        community("rural"),
        hub("farms", "specialist", communities=["rural"], areas=["beeford"]),
    )
    ayton, beeford = (page(county, f"areas/{area}/money/") for area in ("ayton", "beeford"))
    assert "../../../hubs/farms/" not in links(ayton)
    assert "Nobody is listed yet." in words(ayton.article)
    assert "../../../hubs/farms/" in links(beeford)


def test_a_districts_page_leads_to_its_neighbours_and_the_bodies_that_are_not_closed():
    county = directory(
        *smallest(),
        organisation("centre", name="Volunteer Centre", areas=["ayton"], status="unconfirmed"),
        organisation("gone", name="Gone Council", areas=["ayton"], status="closed"),
    )
    made = page(county, "areas/ayton/")
    assert "../../areas/beeford/" in links(made)
    assert "Volunteer Centre" in words(made.article)
    assert "Gone Council" not in words(made.article)


def test_a_service_for_a_community_says_so_in_the_answer():
    county = directory(
        *smallest(),
        community("rural"),
        service("barns", ["wide"], ["money"], communities=["rural"]),
    )
    assert "Barns (for rural)" in text(county, "areas/ayton/money/")


def test_the_countys_answer_says_that_no_district_need_be_chosen():
    said = text(directory(*smallest()), "areas/county/payroll/")
    assert "Payroll: who can help if you work across the county" in said
    assert "You do not need to pick a district." in said


def test_an_overdue_hub_is_not_said_to_offer_what_it_offered():
    late = hub("ayton", assured_date=date(2025, 9, 22))
    county = directory(late, *smallest()[1:], service("wages", ["ayton"], ["payroll"]))
    said = text(county, "areas/ayton/payroll/").split("Across the county")[0]
    assert "When we last checked, it offered this help with payroll:" in said
    assert "It offers" not in said
    assert "It may have changed." in said
