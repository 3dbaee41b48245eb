"""The pages of a fuller, made-up county: contacts, pauses, closures, overlaps."""

from datetime import date

import pytest

from built_site import REPOSITORY, BuiltPage, words
from consortium.geography.gazetteer import Gazetteer
from consortium.geography.outline import Outline, Shape
from consortium.pages import Landing, Renderer, Site, made_pages
from counties import (
    CHECKED,
    TODAY,
    community,
    contact,
    directory,
    hub,
    organisation,
    service,
    smallest,
)

OFFICE = {
    "email": "office@example.org",
    "telephone": "01632 960001",
    "address": "1 High Street\nAyton",
    "checked": date(2026, 11, 2),
    "checked_by": "the administrator",
}
OUTLINE = Outline(
    300, 300, (Shape("ayton", "M0 0z", (9, 9), ("beeford",)), Shape("beeford", "M9 9z", (9, 9), ()))
)


def renderer(county, *, today=TODAY, edit_address=""):
    site = Site(
        directory=county,
        gazetteer=Gazetteer(places=(), border_towns=(), sectors=(), outline=OUTLINE),
        today=today,
        address="https://consortium.example.org/",
        edit_address=edit_address,
    )
    return Renderer(site, REPOSITORY / "overrides")


def page(county, path, **options) -> BuiltPage:
    made = {page.path: page for page in made_pages(renderer(county, **options))}[path]
    return BuiltPage(path, f"<article>{made.body}</article>")


def text(county, path, **options) -> str:
    return words(page(county, path, **options).article)


def links(page: BuiltPage) -> list[str]:
    return [address for _, address in page.links]


def test_a_checked_office_can_be_mailed_rung_and_written_to():
    answer = page(directory(*smallest(), office=OFFICE), "areas/ayton/payroll/")
    assert "tel:+44-1632-960001" in links(answer)
    assert "mailto:office@example.org" in " ".join(links(answer))
    said = words(answer.article)
    assert "01632 960001" in said
    assert "1 High Street Ayton" in said
    assert "Checked on 2 November 2026 by the administrator." in said


def test_an_unchecked_address_is_shown_as_text_and_not_as_a_link():
    office = {"email": "office@example.org"}
    answer = page(directory(*smallest(), office=office), "areas/ayton/payroll/")
    assert "office@example.org" in words(answer.article)
    assert not [address for address in links(answer) if address.startswith("mailto:")]
    assert "We have not checked this yet." in words(answer.article)


def test_the_mail_is_begun_with_the_place_the_need_and_some_words():
    answer = page(directory(*smallest(), office=OFFICE), "areas/ayton/payroll/")
    (begun,) = [a for a in links(answer) if "subject=Ayton" in a]
    assert "Payroll" in begun
    assert "We%20are%20a%20group%20in%20Ayton." in begun


def test_the_first_hubs_contact_and_a_shared_one_stand_at_the_top_once():
    county = directory(
        hub("ayton", contacts=[contact("ayton@example.org")]),
        hub("beeford"),
        hub("wide", "county", general="yes", organisation="trust"),
        hub("art", "county", organisation="trust"),
        service("wages", ["art"], ["payroll"]),
        organisation("trust", name="The Trust", contacts=[contact("trust@example.org")]),
        office=OFFICE,
    )
    answer = page(county, "areas/ayton/payroll/")
    holders = [element.get("data-contact") for element in answer.all("data-contact")]
    assert holders == ["hubs/ayton", "organisations/trust"]
    assert words(answer.article).count("trust@example.org") == 1


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


def test_an_open_hub_offers_and_refers_and_a_planned_one_does_not():
    wages = service("wages", ["ayton"], ["payroll"])
    county = directory(*smallest(), wages)
    assert "It offers this help with payroll:" in text(county, "areas/ayton/payroll/")
    assert "it can refer you" in text(county, "areas/ayton/money/")
    planned_wages = service("wages", ["ayton"], ["payroll"], status="planned", assured_date=None)
    for status in ("planned", "unconfirmed", "paused", "active"):
        later = directory(hub("ayton", status=status), *smallest()[1:], planned_wages)
        said = text(later, "areas/ayton/payroll/") + text(later, "hubs/ayton/")
        assert "It offers" not in said, status
        assert "What it offers" not in said, status
        assert "it can refer you" not in said or status == "active"


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


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2027, 10, 3), "Checked on 3 October 2026 by the hub itself."),
        (date(2027, 10, 4), "We have not been able to check this since 3 October 2026."),
    ],
)
def test_a_check_counts_for_twelve_months(today, sentence):
    assert sentence in text(directory(*smallest()), "hubs/ayton/", today=today)


def test_a_paused_hub_says_until_when_and_sends_people_to_the_office():
    paused = hub(
        "ayton",
        status="paused",
        contacts=[contact("ayton@example.org")],
        notice={"text": "The hub is not taking new groups.", "until": date(2027, 3, 1)},
        **CHECKED,
    )
    county = directory(paused, *smallest()[1:], office=OFFICE)
    said = text(county, "hubs/ayton/")
    assert "Paused until 1 March 2027." in said
    assert "The hub is not taking new groups." in said
    assert "office@example.org" in said
    assert "ayton@example.org" not in said


@pytest.mark.parametrize(("today", "shown"), [(date(2027, 3, 1), True), (date(2027, 3, 2), False)])
def test_a_notice_goes_after_its_last_day(today, shown):
    notice = {"text": "Moved upstairs.", "until": date(2027, 3, 1)}
    county = directory(hub("ayton", notice=notice), *smallest()[1:])
    assert ("Moved upstairs." in text(county, "hubs/ayton/", today=today)) is shown


def test_a_closed_hub_keeps_its_page_and_names_its_successor():
    county = directory(*smallest(), hub("old", "specialist", "closed", successor="wide", **CHECKED))
    closed = page(county, "hubs/old/")
    assert "Closed." in words(closed.article)
    assert "../../hubs/wide/" in links(closed)
    assert "hubs/old/" not in " ".join(links(page(county, "areas/ayton/payroll/")))


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
    types = {path: [one["@type"] for one in page.structured_data] for path, page in made.items()}
    assert types["hubs/ayton/"] == ["BreadcrumbList", "Organization"]
    assert types["hubs/beeford/"] == ["BreadcrumbList"]
    assert types["services/wages/"] == ["BreadcrumbList", "Service"]
    assert made["hubs/ayton/"].structured_data[1]["email"] == "ayton@example.org"
    (provider,) = made["services/wages/"].structured_data[1]["provider"]
    assert provider["name"] == "Ayton hub"


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


def test_the_coverage_counts_what_is_checked_and_never_what_is_planned():
    county = directory(
        hub("ayton"),
        hub("beeford", status="planned"),
        hub("wide", "county", "unconfirmed", general="yes"),
        service("wages", ["ayton", "beeford"], ["payroll"]),
    )
    landing = Landing(renderer(county))
    html = landing.fill(
        '<p><a href="made:coverage"></a></p>', "coverage/", title="Coverage", file="docs/x.md"
    )
    tree = BuiltPage("coverage/", f"<article>{html}</article>").tree
    rows = {words(row[0]): [words(cell) for cell in row[1:]] for row in tree.iter("tr")}
    assert rows["Ayton"] == ["Nobody", "Checked", "Nobody"]
    assert rows["Beeford"] == ["Nobody"] * 3
    assert rows["Across the county"] == ["In 2004"] * 3


def test_links_to_records_in_hand_written_pages_are_relative_to_the_page():
    landing = Landing(renderer(directory(*smallest())))
    html = landing.fill(
        '<p><a href="record:hubs/ayton">Ayton</a> <a href="record:hubs/wide#ask">all</a></p>',
        "about/",
        title="About",
        file="docs/about/index.md",
    )
    assert 'href="../hubs/ayton/"' in html
    assert 'href="../hubs/wide/#ask"' in html


def test_what_has_changed_is_told_newest_first():
    history = [
        {"date": date(2026, 1, 5), "change": "new", "text": "It is now listed."},
        {"date": date(2026, 3, 5), "change": "changed", "text": "It has moved."},
    ]
    said = text(directory(hub("ayton", history=history), *smallest()[1:]), "hubs/ayton/")
    assert "What has changed 5 March 2026: It has moved. 5 January 2026: It is now listed." in said


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


def test_a_communitys_page_lists_its_hubs_what_they_give_and_services_for_it():
    county = directory(
        *smallest(),
        community("rural"),
        hub("farms", "specialist", communities=["rural"]),
        service("tractors", ["farms"], ["money"]),
        service("barns", ["wide"], ["money"], communities=["rural"]),
        service("flats", ["wide"], ["money"]),
    )
    said = text(county, "communities/rural/")
    listed = [name for name in ("Farms hub", "Tractors", "Barns", "Flats") if name in said]
    assert listed == ["Farms hub", "Tractors", "Barns"]


def test_a_service_for_a_community_says_so_in_the_answer():
    county = directory(
        *smallest(),
        community("rural"),
        service("barns", ["wide"], ["money"], communities=["rural"]),
    )
    assert "Barns (for rural)" in text(county, "areas/ayton/money/")


def test_a_closed_service_names_its_successor_and_is_found_as_closed():
    county = directory(
        *smallest(),
        service("old", ["wide"], ["money"], status="closed", successor="new"),
        service("new", ["wide"], ["money"]),
    )
    made = {page.path: page for page in made_pages(renderer(county))}["services/old/"]
    assert made.search_title == "Old (closed)"
    assert "../../services/new/" in links(page(county, "services/old/"))


def test_a_hub_is_found_by_what_it_gives_and_where_it_is():
    county = directory(*smallest(), service("wages", ["ayton"], ["payroll"]))
    made = {page.path: page for page in made_pages(renderer(county))}["hubs/ayton/"]
    assert "Wages" in made.search_text
    assert "Ayton" in made.search_text


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


def test_the_way_to_a_closed_hubs_help_is_its_successors_contact():
    county = directory(
        *smallest()[:2],
        hub("wide", "county", general="yes", contacts=[contact("wide@example.org")]),
        hub("old", "specialist", "closed", successor="wide"),
        office=OFFICE,
    )
    (box,) = page(county, "hubs/old/").all("data-contact")
    assert box.get("data-contact") == "hubs/wide"


def test_a_marker_or_link_that_is_left_over_stops_the_build():
    landing = Landing(renderer(directory(*smallest())))
    with pytest.raises(ValueError, match=r"docs/x\.md"):
        landing.fill('<a href="record:Hubs">x</a>', "about/", title="About", file="docs/x.md")
