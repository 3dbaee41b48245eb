"""The office's contact grows old: it is told beforehand, then said wherever it stands."""

from datetime import date, timedelta

import pytest

from built_site import REPOSITORY, BuiltPage, words
from consortium.answers.contact_point import office
from consortium.checking.kept_check import KeptCheck
from consortium.large_print import Edition
from consortium.model import Office
from consortium.pages import Landing, made_pages
from consortium.paper.documents import documents
from consortium.repository.repository import Repository
from consortium.standing import State
from consortium.standing import checked as checked_by_day
from counties import directory, newsletter, smallest
from good_county import changed, county_terms, county_with
from mail_fixtures import files_of, mails_of
from rendering import OFFICE, links, renderer

TEMPLATES = REPOSITORY / "overrides"
CHECKED = date(2026, 11, 2)
OLD = "We have not been able to check this since 2 November 2025."
KEPT = KeptCheck(markers=())
AWAY = "We are away. This holds until 31 December 2026."
OVERDUE = OFFICE | {"checked": date(2025, 11, 2)}


def told(county: Repository, today: date):
    terms = county_terms(today=today, publishing=True)
    records, problems = KEPT.check(county, terms)
    about = [problem for problem in problems if problem.file == "data/consortium.yml"]
    return records, about


def test_ten_months_after_its_check_the_office_is_asked_for_with_the_last_day_and_what_to_do():
    county = county_with()
    assert told(county, date(2027, 9, 1))[1] == []
    _, (warning,) = told(county, date(2027, 9, 2))
    assert warning.warning
    assert warning.wrote == "  checked: 2026-11-02"
    assert "After 2 November 2027 it says wherever the office stands" in warning.message
    assert "'  checked: 2027-09-02'" in warning.message


def test_after_a_year_the_check_says_what_the_pages_say():
    _, (warning,) = told(county_with(), date(2027, 11, 3))
    assert warning.warning
    assert "it now says: “We have not been able to check this since 2 November 2026.”" in (
        warning.message
    )


@pytest.mark.parametrize("days", [0, 365, 366, 3650, 365 * 200])
def test_however_long_ago_the_office_was_checked_publishing_goes_on(days):
    records, problems = told(county_with(), max(date(2026, 12, 3), CHECKED) + timedelta(days))
    assert records is not None
    assert all(problem.warning for problem in problems)


@pytest.mark.parametrize("checked", [CHECKED, date(2028, 2, 29), date(2027, 2, 28)])
def test_the_last_day_that_the_warning_names_is_one_on_which_no_page_says_it_yet(checked):
    county = county_with(changed("data/consortium.yml", "2026-11-02", f"{checked:%Y-%m-%d}"))
    for day in (checked + timedelta(n) for n in range(360, 372)):
        _, (warning,) = told(county, day)
        record = Office(email="a@example.org", checked=checked, checked_by="us")
        point = office(directory(*smallest(), office=record.model_dump()))
        assert ("now says" in warning.message) is (
            checked_by_day(point.checked, point.checked_by, day).state is State.OVERDUE
        )


def test_without_a_day_publishing_goes_on_with_a_warning():
    county = county_with(changed("data/consortium.yml", "  checked: 2026-11-02\n", ""))
    records, (problem,) = told(county, date(2026, 12, 3))
    assert records is not None
    assert problem.warning
    assert problem.message.startswith("Nobody has checked the office's contact.")


@pytest.fixture(scope="module")
def county():
    return directory(*smallest(), newsletter("news"), office=OVERDUE)


def test_every_page_that_prints_an_old_contact_of_the_office_says_how_old_it_is(county):
    shown = [page for page in made_pages(renderer(county)) if "office@example.org" in page.body]
    assert shown
    for page in shown:
        assert OLD in words(BuiltPage(page.path, page.body).tree), page.path


@pytest.mark.parametrize("marker", ["office", "subscribe", "paper"])
def test_every_list_that_prints_an_old_contact_of_the_office_says_how_old_it_is(county, marker):
    landing = Landing(renderer(county), {})
    html = landing.fill(f'<p><a href="made:{marker}"></a></p>', "x/", title="X", file="docs/x.md")
    assert "office@example.org" in html
    assert OLD in words(BuiltPage("x/", html).tree)


def test_the_foot_of_a_page_leads_to_where_the_age_of_an_old_address_is_told(county):
    old = {page.path: page for page in made_pages(renderer(county))}["hubs/ayton/"]
    foot = BuiltPage(old.path, old.body[old.body.index('class="page-foot"') :])
    assert "../../contact/" in links(foot)
    assert not [address for address in links(foot) if address.startswith("mailto:")]


def test_a_page_whose_foot_would_say_nothing_has_none():
    of_nobody = renderer(directory(*smallest(), office={}))
    (hub,) = [page for page in made_pages(of_nobody) if page.path == "hubs/ayton/"]
    assert "<aside" not in hub.body


def test_the_large_print_edition_says_it_where_it_offers_paper(county):
    site = renderer(county).site
    edition = Edition(site, TEMPLATES, name="X", menu=())
    twin = edition.twin("x/", title="X", description="", body="<h1>X</h1>")
    assert "office@example.org" in twin
    assert OLD in words(BuiltPage("x/", twin).tree)


def test_documents_on_paper_say_it_beside_the_way_to_order_them_bigger(county):
    site = renderer(county).site
    made = {
        document.name: document.html for document in documents(site, TEMPLATES, REPOSITORY / "docs")
    }
    for name in ("ayton-18-point", "whole-directory-24-point", "newsletter-news-18-point"):
        assert "office@example.org" in made[name]
        assert OLD in words(BuiltPage("", made[name]).tree)


@pytest.mark.parametrize(("given", "says"), [(OVERDUE, True), (OFFICE, False)])
def test_an_e_mail_says_it_beside_the_offices_address(given, says):
    (mail,) = mails_of(directory(*smallest(), newsletter("news"), office=given))
    assert "1 High Street, Ayton" in mail.text
    assert ("We have not been able to check this since" in " ".join(mail.text.split())) is says


def test_whoever_sends_the_newsletter_is_told_to_try_the_office_first():
    page = files_of(newsletter("news"), office=OVERDUE)["editors/index.html"].decode()
    assert f"{OLD} The office’s contact is in each e-mail, so try it before" in page
    assert "try it before" not in files_of(office=OFFICE)["editors/index.html"].decode()


def test_when_somebody_is_there_stands_beside_each_way_to_reach_the_office_and_on_paper():
    """So does what holds for a time, until its last day."""
    hours = "Tuesdays, 10am to noon"
    notice = {"notice": {"text": "We are away.", "until": "2026-12-31"}}
    open_then = directory(*smallest(), office=OFFICE | {"opening_hours": hours} | notice)
    landing = Landing(renderer(open_then), {})
    html = landing.fill('<p><a href="made:office"></a></p>', "x/", title="X", file="docs/x.md")
    assert f"When {hours} Checked on" in words(BuiltPage("x/", html).tree)
    assert AWAY in words(BuiltPage("x/", html).tree)
    assert any(
        AWAY in words(BuiltPage(page.path, page.body).tree)
        for page in made_pages(renderer(open_then))
    )
    (page,) = [
        document.html
        for document in documents(renderer(open_then).site, TEMPLATES, REPOSITORY / "docs")
        if document.name == "ayton-18-point"
    ]
    assert f"When: {hours}. {AWAY} Checked on" in words(BuiltPage("", page).tree)
    over = {"notice": {"text": "We are away.", "until": "2026-11-01"}}
    later = Landing(renderer(directory(*smallest(), office=OFFICE | over)), {})
    html = later.fill('<p><a href="made:office"></a></p>', "x/", title="X", file="docs/x.md")
    assert "We are away" not in html


def test_a_notice_of_the_office_that_has_ended_is_told():
    notice = "office:\n  notice: {text: We are away., until: 2026-12-02}\n"
    county = county_with(changed("data/consortium.yml", "office:\n", notice))
    assert [problem.line for problem in told(county, date(2026, 12, 3))[1]] == [8]
    assert told(county, date(2026, 12, 2))[1] == []
