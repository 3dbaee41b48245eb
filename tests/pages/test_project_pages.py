"""The pages of projects: from the project to the help and back, money, and where things stand."""

from datetime import date

import pytest

from built_site import words
from consortium.directory import Directory
from consortium.model import Event
from consortium.pages import Landing, made_pages
from consortium.pages.plan_page import projects_by_kind
from consortium.pages.related import related
from consortium.publishing.redirects import redirects
from counties import CHECKED, contact, directory, newsletter, project, service, smallest
from rendering import OFFICE, links, page, renderer, text

ASKED = {"pounds": 12500, "lines": "433", "quote": "Total request £12,500 per annum"}


def event(id_: str, **fields) -> Event:
    basics = {
        "name": id_.title(),
        "summary": "Made up for a test.",
        "source": [{"found_at": "Made up for a test"}],
        "starts": date(2026, 12, 3),
        "areas": ["ayton"],
    }
    return Event(**{"id": id_} | basics | fields)


def report(day: date, said: str) -> dict:
    return {"date": day, "text": said, "source": {"found_at": f"The report of {day.isoformat()}"}}


def county(*records, **options) -> Directory:
    return directory(*smallest(), *records, **options)


def wages(**fields):
    planned = {"status": "planned", "assured_date": None, "assured_by": None}
    return service("wages", ["wide"], ["payroll"], project="finance", **planned | fields)


def test_a_project_leads_to_the_help_it_was_to_pay_for_and_the_help_leads_back():
    here = county(project("finance"), wages())
    addresses = links(page(here, "projects/finance/"))
    assert "../../needs/payroll/" in addresses
    assert "../../services/wages/" in addresses
    for path in ("needs/payroll/", "services/wages/"):
        assert "../../projects/finance/" in links(page(here, path)), path
    assert "The project that was to pay for it" in text(here, "services/wages/")
    assert "What the plan of 2004 says" in text(here, "needs/payroll/")


def test_a_project_helps_with_its_own_needs_and_those_of_its_services_in_their_order():
    here = county(project("finance", needs=["computers", "money"]), wages())
    addresses = [a for a in links(page(here, "projects/finance/")) if "/needs/" in a]
    assert [a for a in addresses if a != "../../needs/"] == [
        "../../needs/money/",
        "../../needs/payroll/",
        "../../needs/computers/",
    ]


def test_a_service_or_a_project_that_is_closed_leads_nobody_to_the_other():
    closed = county(project("finance", needs=["money"]), wages(status="closed"))
    assert "../../services/wages/" not in links(page(closed, "projects/finance/"))
    ended = county(project("finance", status="closed"), wages())
    assert "../../projects/finance/" not in links(page(ended, "needs/payroll/"))
    assert "Closed." in text(ended, "projects/finance/")


def test_a_project_of_the_plan_is_told_as_a_wish_and_never_as_there():
    told = {
        "aim": {"words": "To help with accounts."},
        "for_whom": {"words": "Small groups."},
        "gives": [{"words": "A helping hand."}],
        "targets": [{"words": "Find somebody."}],
        "outcomes": [{"words": "Better accounts."}],
    }
    said = text(county(project("finance", **told), wages()), "projects/finance/")
    assert "Planned in 2004. We do not know if it opened." in said
    for heading in (
        "What it was for To help with accounts.",
        "Who it was for Small groups.",
        "What groups were to get A helping hand.",
        "What was to be done Find somebody.",
        "What was to come of it Better accounts.",
        "Help that it was to pay for Wages",
    ):
        assert heading in said
    going_on = project("finance", status="active", **told, **CHECKED)
    said = text(county(going_on, wages(status="active", **CHECKED)), "projects/finance/")
    assert "What it is for To help with accounts." in said
    assert "What groups get A helping hand." in said
    assert "Help that it is there to pay for Wages" in said
    assert "were to" not in said
    assert "was to" not in said


def test_the_words_of_the_plan_stay_those_of_a_plan_when_the_project_goes_on():
    of_plan = {"quote": "hands", "lines": "433"}
    going_on = project(
        "finance",
        status="active",
        aim={"words": "To help with accounts.", **of_plan},
        gives=[{"words": "A helping hand.", **of_plan}, {"words": "A new tool."}],
        period={"first": "1", "last": "2", "lines": "434"},
        **CHECKED,
    )
    said = text(county(going_on, wages()), "projects/finance/")
    assert "It was to be done in months 1 to 2" in said
    assert "What it was for To help with accounts." in said
    assert "What groups get A new tool." in said
    assert "What groups were to get A helping hand." in said
    assert "Help that it was to pay for Wages Planned in 2004." in said
    assert "is there to pay for" not in said
    said = text(county(going_on, wages(status="unconfirmed")), "projects/finance/")
    assert "Help that it was to pay for Wages It was there in 2004." in said
    assert "is there to pay for" not in said


def test_what_a_project_gives_is_not_told_in_the_present_once_its_check_is_a_year_old():
    late = {"assured_date": date(2025, 9, 22), "assured_by": "the office"}
    old = project("finance", status="active", gives=[{"words": "A helping hand."}], **late)
    here = county(old, wages(status="active", **CHECKED))
    said = text(here, "projects/finance/")
    assert "What groups were to get A helping hand." in said
    assert "What groups get" not in said
    assert "is there to pay for" not in said
    assert "The project that was to pay for it" in text(here, "services/wages/")


def test_a_request_stands_with_its_line_and_is_not_called_an_award():
    here = county(project("finance", yearly_request=ASKED))
    said = text(here, "projects/finance/")
    assert "£12,500 a year is what the plan of 2004 asked for. A request is not an award." in said
    assert said.count("A request is not an award") == 1
    assert "Total request £12,500 per annum (the plan of 2004, line 433)" in said


def test_of_a_request_no_more_is_said_than_every_plan_says():
    here = county(project("finance", yearly_request=ASKED))
    assert "elsewhere" not in text(here, "projects/finance/")


def test_a_request_from_elsewhere_is_not_put_into_the_plans_mouth():
    newer = project("finance", status="active", yearly_request={"pounds": 12500}, **CHECKED)
    said = text(county(newer), "projects/finance/")
    assert "£12,500 a year is what it asks for." in said
    assert "plan of 2004" not in said


def test_a_project_that_has_closed_asks_for_nothing_now():
    closed = project("finance", status="closed", yearly_request={"pounds": 12500}, **CHECKED)
    said = text(county(closed), "projects/finance/")
    assert "£12,500 a year is what it asked for." in said


@pytest.mark.parametrize(
    ("money", "words_of_it"),
    [
        ({"yearly_request": ASKED}, "We do not know what came of the request."),
        ({"cost": ASKED}, "a cost in a plan is not money paid, and we do not know what came"),
        ({}, "No progress has been reported here yet."),
    ],
)
def test_without_a_report_nobody_is_told_of_any_progress(money, words_of_it):
    aim = {"words": "To help with accounts."}
    said = text(county(project("finance", aim=aim, **money)), "projects/finance/")
    assert "No progress has been reported here yet." in said
    assert words_of_it in said


def test_reports_stand_newest_first_with_who_says_so_and_the_older_ones_folded():
    days = [date(2026, 10, day) for day in (1, 8, 8, 22)]
    progress = [report(day, f"Step {step}.") for step, day in enumerate(days, start=1)]
    made = page(county(project("finance", progress=progress)), "projects/finance/")
    said = words(made.article)
    places = [said.index(f"Step {step}.") for step in (4, 3, 2, 1)]
    assert places == sorted(places)
    assert "22 October 2026 Step 4. The report of 2026-10-22." in said
    assert "No progress" not in said
    (folded,) = [words(fold) for fold in made.article.iter("details") if "Older" in words(fold)]
    assert "Step 1." in folded
    assert "Step 2." not in folded


def test_a_target_stands_with_its_own_months_and_the_project_with_all_of_them():
    targets = [
        {"words": "Ask around.", "period": {"first": "1", "last": "3", "lines": "620"}},
        {"words": "Choose.", "period": {"first": "5", "last": "5"}},
    ]
    said = text(
        county(project("finance", kind="implementation", targets=targets)), "projects/finance/"
    )
    assert "It was to be done in months 1 to 5 of the plan’s first six months." in said
    assert "Ask around. Months 1 to 3. (the plan of 2004, line 620)" in said
    assert "Choose. Month 5." in said


def test_events_on_the_same_needs_stand_in_the_order_of_time_and_cancelled_ones_do_not():
    here = county(
        project("finance"),
        wages(),
        event("older", needs=["payroll"], starts=date(2026, 1, 9)),
        event("newer", needs=["money", "payroll"], starts=date(2026, 12, 3)),
        event("later", needs=["payroll"], status="postponed", starts=date(2027, 1, 1)),
        event(
            "again",
            needs=["payroll"],
            starts=date(2026, 6, 9),
            repeats={"every": "6 months", "until": date(2027, 6, 9)},
        ),
        event("called-off", needs=["payroll"], status="cancelled"),
        event("other", needs=["computers"]),
    )
    events = related(here.projects["finance"], here, (), date(2026, 11, 22)).events
    assert [occurrence.event.id for occurrence in events] == ["older", "newer", "again", "later"]
    said = text(here, "projects/finance/")
    assert "Older: 9 January 2026 Newer: 3 December 2026" in said


def test_an_event_that_comes_again_stands_there_with_its_time_of_today_while_that_goes_on():
    weekly = {"every": "week", "until": date(2027, 1, 12)}
    here = county(
        project("finance"),
        wages(),
        event("club", needs=["payroll"], starts=date(2026, 12, 1), repeats=weekly),
    )
    for today, next_time in ((8, 8), (9, 15)):
        (occurrence,) = related(here.projects["finance"], here, (), date(2026, 12, today)).events
        assert occurrence.first_day == date(2026, 12, next_time)


def test_newsletters_on_a_need_of_the_project_or_that_link_to_it_stand_on_its_page():
    here = county(
        project("finance"),
        wages(),
        newsletter("of-the-need", 1, topics=["payroll"]),
        newsletter("with-a-link", 2, "See [it](record:projects/finance)."),
        newsletter("of-something-else", 3, topics=["computers"]),
    )
    addresses = links(page(here, "projects/finance/"))
    assert "../../newsletters/of-the-need/" in addresses
    assert "../../newsletters/with-a-link/" in addresses
    assert "../../newsletters/of-something-else/" not in addresses


def test_a_project_without_a_contact_sends_people_to_the_office():
    reached = project("finance", status="active", contacts=[contact("a@example.org")], **CHECKED)
    (box,) = page(county(reached, office=OFFICE), "projects/finance/").all("data-contact")
    assert box.get("data-contact") == "projects/finance"
    planned = project("finance", contacts=[contact("a@example.org")])
    (box,) = page(county(planned, office=OFFICE), "projects/finance/").all("data-contact")
    assert box.get("data-contact") == "office"


def test_an_old_address_of_a_project_leads_to_its_page():
    moved = project("finance", needs=["money"], redirect_from=["projects/money/"])
    made = made_pages(renderer(county(moved)))
    assert [(redirect.path, redirect.address) for redirect in redirects(made, ())] == [
        ("projects/money/", "projects/finance/")
    ]


def test_the_list_has_those_for_years_a_to_z_and_the_others_by_their_number():
    here = county(
        project("zeal"),
        project("art"),
        project("bus", kind=None),
        project("no-number", kind="implementation"),
        project("second", kind="implementation", number="2"),
        project("first", kind="implementation", number="1"),
    )
    listed = {kind: [record.id for record in projects] for kind, projects in projects_by_kind(here)}
    assert listed == {
        "strategic": ["art", "zeal"],
        "implementation": ["first", "second", "no-number"],
        "other-projects": ["bus"],
    }


def test_no_heading_of_the_list_speaks_of_money_that_a_project_may_not_ask_for():
    marker = '<p><a href="made:projects"></a></p>'
    landing = Landing(renderer(county(project("zeal"))), {})
    filled = landing.fill(marker, "projects/", title="Projects", file="docs/projects/index.md")
    assert "Projects for several years" in filled


@pytest.mark.parametrize(("others", "title"), [([], "All projects"), (["zeal"], "Other projects")])
def test_a_project_of_no_kind_has_its_cost_in_all_and_is_said_to_run_for_no_time(others, title):
    bus = project("bus", kind=None, cost={"pounds": 7000})
    landing = Landing(renderer(county(bus, *map(project, others))), {})
    marker = '<p><a href="made:projects"></a></p>'
    filled = landing.fill(marker, "projects/", title="Projects", file="docs/projects/index.md")
    assert f'<h2 id="other-projects">{title}</h2>' in filled
    assert "£7,000 in all" in filled
    assert "six months" not in filled


def test_every_project_is_on_the_list_with_its_money_and_leads_to_its_page(site, real):
    listed = site.pages["projects/"]
    cards = {
        address: words(card)
        for card in listed.article.iter("li")
        for address in (a.get("href") for a in card.iter("a"))
    }
    for record in real.projects.values():
        asked = record.yearly_request or record.cost
        if asked:
            card = cards[f"../projects/{record.id}/"]
            told = f"£{asked.pounds:,} {'a year' if record.yearly_request else 'in all'}"
            assert card.startswith(f"{record.name} {told} "), record.id


def test_each_real_project_is_as_honest_as_its_record(site, real):
    for record in real.projects.values():
        said = words(site.told(f"projects/{record.id}"))
        if record.status == "planned":
            assert "Planned in 2004. We do not know if it opened." in said, record.id
        none_yet = "No progress has been reported here yet." in said
        assert none_yet == (not record.progress), record.id


def test_each_real_project_with_services_is_one_step_from_the_help_and_back(site, real):
    for record in real.projects.values():
        here = f"projects/{record.id}/"
        for need in real.needs_of(record):
            assert f"../../needs/{need.id}/" in links(site.pages[here]), record.id
            if record.status != "closed":
                assert f"../../{here}" in links(site.pages[f"needs/{need.id}/"]), record.id
        for given in real.services_of_project(record):
            key = f"services/{given.id}"
            if site.parts.get(key, ("",))[0] != here:
                assert site.link_to(key) in links(site.pages[here]), record.id
                assert f"../../{here}" in links(site.pages[f"{key}/"]), record.id
