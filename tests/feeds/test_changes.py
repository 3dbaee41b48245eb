"""The page of what has changed, and which lines of which histories stand on it."""

from datetime import date

from built_site import BuiltPage, words
from consortium.changes.record_change import event_changes, record_changes
from consortium.pages import Landing
from consortium.pages.year_pages import newest
from counties import (
    LAUNCHED,
    TODAY,
    directory,
    event,
    guide,
    hub,
    organisation,
    project,
    service,
)
from rendering import links, renderer


def line(day, change="changed", text="It has moved."):
    return {"date": day, "change": change, "text": text}


def county(*records):
    return directory(hub("beeford"), hub("wide", "county", general="yes"), *records)


def shown(*records, today=TODAY):
    landing = Landing(renderer(county(*records), today=today), {})
    marker = '<p><a href="made:changes"></a></p>'
    html = landing.fill(marker, "changes/", title="What has changed", file="docs/changes/index.md")
    return BuiltPage("changes/", f"<article>{html}</article>")


def headings(page, level):
    return [words(heading) for heading in page.tree.iter(level)]


def dated(*records, today=TODAY):
    return [change.line.date for change in record_changes(county(*records), today)]


def test_every_kind_of_record_can_change():
    history = [line("2026-11-03")]
    records = (
        organisation("trust", history=history),
        hub("ayton", history=history),
        service("wages", ["ayton"], ["payroll"], history=history),
        guide("paye", ["payroll"], history=history),
        event("fair", "2026-12-03", history=history),
        project("wide-project", history=history),
    )
    assert {change.record for change in record_changes(county(*records), TODAY)} == set(records)


def test_the_newest_change_comes_first_and_of_one_day_the_last_line_of_a_record():
    lines = [line("2026-11-03", text="One."), line("2026-11-09"), line("2026-11-03", text="Two.")]
    changes = record_changes(county(hub("ayton", history=lines)), TODAY)
    assert [change.place for change in changes] == [2, 3, 1]


def test_changes_of_one_day_stand_in_the_order_of_their_names():
    history = [line("2026-11-03")]
    records = [organisation("one", name="The Ash Trust", history=history)]
    records += [hub("ayton", name="Beech hub", history=history)]
    changes = record_changes(county(*records), TODAY)
    assert [change.record.name for change in changes] == ["The Ash Trust", "Beech hub"]


def test_a_change_shows_when_its_day_has_come():
    later = hub("ayton", history=[line("2026-11-23")])
    assert dated(later) == []
    assert dated(later, today=date(2026, 11, 23)) == [date(2026, 11, 23)]


def test_what_changed_before_the_directory_opened_is_no_news_but_the_events_of_then_are():
    before = [line("2026-10-31"), line(LAUNCHED)]
    records = county(hub("ayton", history=before), event("fair", "2026-12-03", history=before))
    changes = record_changes(records, TODAY)
    assert {change.line.date for change in changes} == {LAUNCHED}
    changes = event_changes(records, TODAY)
    assert [change.line.date for change in changes] == [LAUNCHED, date(2026, 10, 31)]


def test_each_record_stands_once_under_the_month_of_its_newest_change_with_all_of_them():
    lines = [line("2026-11-03"), line("2026-11-20"), line("2027-01-05")]
    records = county(hub("ayton", history=lines), hub("beeford", history=lines[:2]))
    again = renderer(records, today=date(2027, 2, 1))
    by_month = newest(again, "changes")["groups"]
    assert [(month, [len(own) for own in changed]) for month, changed in by_month.items()] == [
        ("January 2027", [3]),
        ("November 2026", [2]),
    ]


def test_the_page_says_what_changed_and_when_and_leads_there():
    page = shown(hub("ayton", history=[line("2026-11-03", "paused", "No new groups for now.")]))
    assert headings(page, "h2") == ["November 2026", "The directory has opened"]
    assert headings(page, "h3") == ["Paused: Ayton hub"]
    assert "3 November 2026: No new groups for now." in words(page.article)
    assert "../hubs/ayton/" in links(page)


def test_official_pages_that_are_new_changed_or_gone_are_told():
    history = [line("2026-11-03", "new", "A page on wages."), line("2026-11-04")]
    gone = line("2026-11-05", "closed", "The page on wages has gone.")
    page = shown(guide("paye", ["payroll"], status="closed", history=[*history, gone]))
    assert headings(page, "h3") == ["Closed: Paye"]
    said = words(page.article)
    assert "Closed: Paye 5 November 2026: The page on wages has gone. Changed, 4 Nov" in said
    assert "New, 3 November 2026: A page on wages." in said
    assert "../guides/paye/" in links(page)


def test_until_something_changes_the_page_has_the_opening_alone():
    page = shown()
    assert "Nothing has changed since the directory opened." in words(page.article)
    assert headings(page, "h2") == ["The directory has opened"]
    assert "1 November 2026: It says who can help groups in" in words(page.article)


def test_only_where_the_plan_names_somebody_the_directory_began_with_it():
    of_the_plan = {"status": "planned", "source": [{"lines": "1"}]}
    projects_alone, bodies_too = shown(project("bus")), shown(hub("ayton", **of_the_plan))
    assert "It began with the records from" not in words(projects_alone.article)
    assert "It began with the records from" in words(bodies_too.article)


def test_the_directory_has_not_opened_before_its_day():
    assert "has opened" not in words(shown(today=date(2026, 10, 31)).article)


def test_a_directory_with_other_records_has_changes_of_its_own():
    changed = county(service("help", ["beeford"], ["ict"], history=[line(f"{TODAY:%Y-%m-%d}")]))
    assert [change.record.id for change in record_changes(changed, TODAY)] == ["help"]
    assert record_changes(changed.with_records(services={}), TODAY) == ()
    assert [change.record.id for change in record_changes(changed, TODAY)] == ["help"]


def test_changes_are_those_of_the_days_from_the_opening_on_and_after_another():
    days = [date.fromordinal(LAUNCHED.toordinal() + more) for more in (-1, 0, 1, 2)]
    lines = [line(f"{day:%Y-%m-%d}") for day in days]
    changed = county(service("help", ["beeford"], ["ict"], history=lines))
    of_days = [change.line.date for change in record_changes(changed, days[2])]
    assert of_days == [days[2], days[1]]
    assert [change.line.date for change in record_changes(changed, days[3], days[1])] == days[:1:-1]
