"""The pages of single records: open, paused, closed, overdue, awkward."""

from datetime import date

import pytest

from built_site import words
from consortium.pages import Landing, made_pages
from counties import (
    CHECKED,
    area,
    contact,
    directory,
    found,
    guide,
    hub,
    organisation,
    service,
    smallest,
)
from rendering import OFFICE, links, page, renderer, text


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2027, 10, 3), "Checked on 3 October 2026 by the hub itself."),
        (date(2027, 10, 4), "We have not been able to check this since 3 October 2026."),
    ],
)
def test_a_check_counts_for_twelve_months(today, sentence):
    assert sentence in text(directory(*smallest()), "hubs/ayton/", today=today)


@pytest.mark.parametrize(("today", "shown"), [(date(2027, 3, 1), True), (date(2027, 3, 2), False)])
def test_a_notice_goes_after_its_last_day(today, shown):
    notice = {"text": "Moved upstairs.", "until": date(2027, 3, 1)}
    county = directory(hub("ayton", notice=notice), *smallest()[1:])
    assert ("Moved upstairs." in text(county, "hubs/ayton/", today=today)) is shown


@pytest.mark.parametrize(
    ("way", "asks_for_care"),
    [
        ({"email": "desk@ayton.example.org"}, True),
        ({"address": "The hall, Ayton"}, True),
        ({"telephone": "01632 960123"}, False),
    ],
)
def test_who_may_be_written_to_is_to_be_sent_nothing_private(way, asks_for_care):
    county = directory(hub("ayton", contacts=[way]), *smallest()[1:])
    assert ("Do not send bank details" in text(county, "hubs/ayton/")) is asks_for_care


def test_a_closed_hub_keeps_its_page_and_names_its_successor():
    county = directory(*smallest(), hub("old", "specialist", "closed", successor="wide", **CHECKED))
    closed = page(county, "hubs/old/")
    assert "Closed." in words(closed.article)
    assert "../../hubs/wide/" in links(closed)
    assert "hubs/old/" not in " ".join(links(page(county, "areas/ayton/payroll/")))


@pytest.mark.parametrize("status", ["planned", "unconfirmed", "closed", "active"])
def test_the_page_of_a_hub_that_nobody_can_ask_leads_to_who_can_be_asked(status):
    made = page(directory(hub("ayton", status=status), *smallest()[1:]), "hubs/ayton/")
    assert ("Who can help your group in Ayton" in words(made.article)) is (status != "active")
    assert bool(made.all("data-keep")) is (status == "active")


@pytest.mark.parametrize("status", ["paused", "active"])
def test_a_hubs_page_folds_what_the_plan_wanted_from_it_and_claims_nothing_of_it(status):
    wanted = service("wages", ["ayton"], ["payroll"], status="planned", assured_date=None)
    made = page(directory(hub("ayton", status=status), wanted), "hubs/ayton/")
    assert "Wages" in words(made.article)
    assert "Wages" not in words(made.article, {"details"})
    assert "It offers" not in words(made.article)


def test_a_hubs_page_says_of_each_service_how_it_is_known_where_that_differs():
    late = service("tax", ["ayton"], ["payroll"], assured_date=date(2025, 9, 22))
    county = directory(hub("ayton"), service("wages", ["ayton"], ["payroll"]), late)
    said = text(county, "hubs/ayton/")
    assert "It offers Wages" in said
    assert "When we last checked, it offered Tax" in said
    assert "We have not been able to check this since 22 September 2025." in said


def test_a_hubs_page_gives_each_service_its_own_day_unless_all_share_the_hubs():
    named = [service("tax", ["ayton"], ["payroll"]), service("wages", ["ayton"], ["payroll"])]
    late = service("books", ["ayton"], ["payroll"], assured_date=date(2026, 9, 22))
    shared = page(directory(hub("ayton"), *named), "hubs/ayton/")
    assert ["Checked on" in words(part) for part in shared.all("data-service")] == [False, False]
    made = page(directory(hub("ayton"), *named, late), "hubs/ayton/")
    said = [words(part) for part in made.all("data-service")]
    for name, day in (("Books", "22 September"), ("Tax", "3 October"), ("Wages", "3 October")):
        (told,) = [words_ for words_ in said if words_.startswith(name)]
        assert f"Checked on {day} 2026 by the hub itself." in told
    assert [words(heading) for heading in made.tree.iter("h2")].count("It offers") == 1


def test_a_notice_without_a_last_day_is_told_as_of_the_last_check_after_a_year():
    county = directory(hub("ayton", notice={"text": "Moved upstairs."}), *smallest()[1:])
    assert "When we last checked" not in text(county, "hubs/ayton/")
    later = text(county, "hubs/ayton/", today=date(2027, 10, 4))
    assert "When we last checked: Moved upstairs." in later


def test_help_of_a_paused_hub_is_paused_on_its_own_page_and_in_the_list_of_all_help():
    pause = {"notice": {"text": "No new groups.", "until": date(2027, 3, 1)}, **CHECKED}
    county = directory(
        hub("ayton", status="paused", **pause), service("wages", ["ayton"], ["payroll"])
    )
    assert "Paused until 1 March 2027." in text(county, "services/wages/")
    landing = Landing(renderer(county), {})
    marker = '<p><a href="made:services"></a></p>'
    listed = landing.fill(marker, "services/", title="Help", file="docs/services/index.md")
    assert "Paused until 1 March 2027." in listed
    assert "Checked on" not in listed


def test_a_paused_hub_says_until_when_and_shows_its_contact():
    paused = hub(
        "ayton",
        status="paused",
        contacts=[contact("ayton@example.org")],
        notice={"text": "The hub is not taking new groups.", "until": date(2027, 3, 1)},
        **CHECKED,
    )
    said = text(directory(paused), "hubs/ayton/")
    assert "Paused until 1 March 2027." in said
    assert "The hub is not taking new groups." in said
    assert "ayton@example.org" in said


def test_an_address_or_number_of_2004_is_shown_as_text_and_not_as_a_link():
    then = hub("ayton", status="unconfirmed", contacts=[contact("ayton@example.org")])
    made = page(directory(then), "hubs/ayton/")
    assert "ayton@example.org" in words(made.article)
    assert not [a for a in links(made) if a.startswith(("mailto:", "tel:"))]


def test_a_guides_page_leads_to_the_official_page_and_says_how_it_is_known():
    county = directory(
        guide("paye", ["payroll"], publisher="The tax office"),
        guide("vat", ["payroll"], publisher="The tax office"),
    )
    made = page(county, "guides/paye/")
    said = words(made.article)
    assert "https://example.org/paye" in links(made)
    assert "Published by The tax office." in said
    assert "From its own web pages (newest seen: September 2026)." in said
    assert "../../guides/vat/" in links(made)


def test_an_organisation_and_its_hub_share_a_contact():
    county = directory(
        hub("ayton", organisation="trust"),
        *smallest()[1:],
        organisation("trust", name="The Trust", contacts=[contact("trust@example.org")]),
    )
    for path in ("hubs/ayton/", "organisations/trust/"):
        (box,) = page(county, path).all("data-contact")
        assert box.get("data-contact") == "organisations/trust"


def test_records_cannot_bring_markup_into_a_page():
    nasty = '<script>alert(1)</script> & "quotes"'
    county = directory(hub("ayton", name=nasty, description=nasty), *smallest()[1:])
    made = page(county, "hubs/ayton/")
    assert "<script>" not in made.html
    assert nasty in words(made.article)


def test_an_open_hub_is_published_with_its_contact_and_a_planned_one_is_not():
    county = directory(
        hub("ayton", contacts=[contact("ayton@example.org")]),
        hub("beeford", status="planned"),
        smallest()[2],
        service("wages", ["ayton", "beeford"], ["payroll"]),
    )
    made = {page.path: page for page in made_pages(renderer(county))}
    types = {path: [item["@type"] for item in page.structured_data] for path, page in made.items()}
    assert types["hubs/ayton/"] == ["BreadcrumbList", "Organization"]
    assert types["hubs/beeford/"] == ["BreadcrumbList", "WebPage"]
    assert types["services/wages/"] == ["BreadcrumbList", "Service"]
    assert made["hubs/ayton/"].structured_data[1]["email"] == "ayton@example.org"
    (provider,) = made["services/wages/"].structured_data[1]["provider"]
    assert provider["name"] == "Ayton hub"


@pytest.mark.parametrize(
    ("hub_fields", "service_fields", "heading"),
    [
        ({}, {"assured_date": "2020-10-03"}, "Who gave it when we last checked"),
        ({}, {"status": "found", **found("2026-10")}, "Who gives it, as web pages say"),
        ({"status": "planned"}, {}, "Who was to give it"),
        ({"status": "unconfirmed"}, {}, "Who gave it"),
    ],
)
def test_a_service_is_given_or_published_as_open_only_where_it_was_checked_and_its_hub_bears_it(
    hub_fields, service_fields, heading
):
    wages = service("wages", ["ayton"], ["payroll"], **service_fields)
    county = directory(hub("ayton", **hub_fields), *smallest()[1:], wages)
    assert heading in [
        words(heading) for heading in page(county, "services/wages/").tree.iter("h2")
    ]
    made = {page.path: page for page in made_pages(renderer(county))}
    types = [item["@type"] for item in made["services/wages/"].structured_data]
    assert types == ["BreadcrumbList", "WebPage"]


def test_how_old_a_body_is_stands_once_on_the_page_of_what_it_gives():
    body = hub("ayton", status="found", contacts=[contact("a@example.org")], **found("2023-06"))
    for seen, times in (("2021", (1, 1)), ("2023-06", (0, 1))):
        wages = service("wages", ["ayton"], ["payroll"], status="found", **found(seen))
        said = text(directory(body, *smallest()[1:], wages), "services/wages/")
        days = ("2021", "June 2023")
        assert tuple(said.count(f"page that we saw is of {day}.") for day in days) == times


def test_a_body_that_was_found_is_published_by_its_name_and_not_by_its_contact():
    body = hub("ayton", status="found", contacts=[contact("a@example.org")], **found())
    county = directory(body, *smallest()[1:])
    made = {page.path: page for page in made_pages(renderer(county))}
    (_, published) = made["hubs/ayton/"].structured_data
    assert published["name"] == "Ayton hub"
    assert "email" not in published


def test_the_editors_links_are_there_only_where_the_repository_is_known():
    county = directory(*smallest())
    assert "For our editors" not in text(county, "hubs/ayton/")
    edited = page(county, "hubs/ayton/", edit_address="https://code.example.org/edit/main/")
    assert "https://code.example.org/edit/main/data/hubs/ayton.yml" in links(edited)


def test_something_wrong_begins_a_mail_that_names_the_page_and_the_record():
    county = directory(*smallest(), office=OFFICE)
    made = page(county, "hubs/ayton/", edit_address="https://code.example.org/edit/main/")
    (wrong,) = [a for a in links(made) if "subject=Something%20wrong" in a]
    assert "https%3A%2F%2Fconsortium.example.org%2Fhubs%2Fayton%2F" in wrong
    assert "data%2Fhubs%2Fayton.yml" in wrong


def test_a_mail_holds_a_name_as_people_write_it():
    county = directory(hub("ayton", name="Art & Co"), *smallest()[1:], office=OFFICE)
    mails = [a for a in links(page(county, "hubs/ayton/")) if a.startswith("mailto:")]
    assert [a for a in mails if "Art%20%26%20Co" in a]
    assert not [a for a in mails if "%26amp" in a]


def test_what_has_changed_is_told_newest_first_on_the_screen_alone():
    history = [
        {"date": date(2026, 1, 5), "change": "new", "text": "It is now listed."},
        {"date": date(2026, 3, 5), "change": "changed", "text": "It has moved."},
    ]
    county = directory(hub("ayton", history=history), *smallest()[1:])
    told = "What has changed 5 March 2026: It has moved. 5 January 2026: It is now listed."
    assert told in text(county, "hubs/ayton/")
    on_paper = page(county, "hubs/ayton/").tree
    assert told == " ".join(words(part) for part in on_paper.iterfind(".//*[@class='screen-only']"))


def test_help_that_a_closed_hub_gave_is_not_said_to_be_what_a_plan_says():
    county = directory(
        *smallest(),
        hub("old", "specialist", "closed", successor="wide", **CHECKED),
        service("wages", ["old", "wide"], ["money"], **CHECKED),
    )
    page_ = page(county, "hubs/old/")
    assert "What it gave" in words(page_.article)
    assert "says" not in words(page_.article)


def test_a_closed_hub_gave_what_closed_with_it_and_nothing_that_was_only_planned():
    county = directory(
        *smallest(),
        hub("old", "specialist", "closed"),
        service("wages", ["old"], ["money"], status="closed"),
        service("tea", ["old", "wide"], ["money"], status="planned", assured_date=None),
    )
    article = page(county, "hubs/old/").article
    assert "What it gave Wages" in words(article)
    assert "says Tea" in words(article)
    assert not [name for name in ("Wages", "Tea") if name in words(article, {"details"})]


@pytest.mark.parametrize("status", ["active", "closed"])
def test_hours_and_costs_of_what_has_closed_are_not_told_as_if_it_were_open(status):
    county = directory(
        *smallest(),
        hub("old", "specialist", status, opening_hours="On Tuesdays", **CHECKED),
        service("wages", ["old"], ["money"], status=status, cost="Five pounds"),
    )
    assert ("On Tuesdays" in text(county, "hubs/old/")) is (status == "active")
    assert ("Five pounds" in text(county, "services/wages/")) is (status == "active")


def test_a_closed_service_names_its_successor():
    county = directory(
        *smallest(),
        service("old", ["wide"], ["money"], status="closed", successor="new"),
        service("new", ["wide"], ["money"]),
    )
    assert "../../services/new/" in links(page(county, "services/old/"))


def test_a_closed_body_leads_to_the_hubs_that_do_its_work_now():
    for kind, sentence in (("body", "Its work has gone to"), ("kind-of-body", "Their work has")):
        old = organisation("old", kind=kind, status="closed", replaced_by=["ayton", "wide"])
        county = directory(*smallest(), old)
        said = text(county, "organisations/old/")
        assert sentence in said
        assert "Ayton hub and Wide hub." in said
        ways = links(page(county, "organisations/old/"))
        assert {"../../hubs/ayton/", "../../hubs/wide/"} <= set(ways)


def test_a_district_leads_to_its_council_of_today_where_that_is_listed():
    ayton, beeford = (area(name, council="Northern") for name in ("ayton", "beeford"))
    county = directory(*smallest(), ayton, beeford)
    assert "The council for Ayton is Northern Council." in text(county, "areas/ayton/")
    listed = directory(*smallest(), ayton, beeford, hub("north", "county", name="Northern Council"))
    assert "The council for Ayton is Northern Council." in text(listed, "areas/ayton/")
    assert "../../hubs/north/" in links(page(listed, "areas/ayton/"))


def test_the_way_to_a_closed_hubs_help_is_its_successors_contact():
    county = directory(
        *smallest()[:2],
        hub("wide", "county", general="yes", contacts=[contact("wide@example.org")]),
        hub("old", "specialist", "closed", successor="wide"),
        office=OFFICE,
    )
    (box,) = page(county, "hubs/old/").all("data-contact")
    assert box.get("data-contact") == "hubs/wide"


def test_a_guide_shows_how_to_ask_its_publisher():
    asked = guide("paye", ["payroll"], contacts=[contact("ask@example.org")])
    made = page(directory(asked), "guides/paye/")
    assert "Ask the publisher" in words(made.article)
    assert [a for a in links(made) if a.startswith("mailto:ask@example.org")]


def test_a_guide_leads_to_the_other_open_pages_of_its_publisher_alone():
    others = (
        guide("wages", ["payroll"], name="Wages", publisher="One"),
        guide("gone", ["payroll"], name="Gone", publisher="One", status="closed"),
        guide("else", ["payroll"], name="Else", publisher="Another"),
    )
    county = directory(guide("paye", ["payroll"], name="Paye", publisher="One"), *others)
    assert [record.id for record in county.beside(county.guides["paye"])] == ["wages"]


def test_search_engines_are_told_when_somebody_is_there_and_which_languages_are_spoken():
    there = {"opening_hours": "Mondays", "languages": ("Polish",)}
    county = directory(*smallest(), service("wages", ["ayton"], ["payroll"], **there))
    made = {page.path: page for page in made_pages(renderer(county))}
    (_, told) = made["services/wages/"].structured_data
    assert told["availableChannel"] == {
        "@type": "ServiceChannel",
        "hoursAvailable": {"@type": "OpeningHoursSpecification", "description": "Mondays"},
        "availableLanguage": ["English", "Polish"],
    }
