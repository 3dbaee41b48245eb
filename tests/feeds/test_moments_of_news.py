"""What is dated a day is out from three in the morning, and nothing is dated later than the build.

The nightly build is at 03:23 in London, in winter and in summer.
"""

import json
from datetime import UTC, datetime, time, timedelta

import feedparser
import icalendar
import pytest

from checked import check_repository
from consortium.calendars.made import calendars
from consortium.pages import made_pages
from consortium.time.london import in_london
from counties import LAUNCHED, directory, event, hub, newsletter, smallest
from demonstration_county import DAY
from feed_fixtures import feed_files, line
from good_county import TODAY, county_terms, county_with
from mistakes.newsletter_mistakes import FILE as ISSUE
from mistakes.newsletter_mistakes import GOOD
from rendering import renderer
from site_builds import build

NIGHTS = {"winter": "2026-12-05 03:23", "summer": "2027-07-05 03:23"}


@pytest.fixture(params=NIGHTS.values(), ids=NIGHTS)
def night(request):
    return in_london(datetime.fromisoformat(request.param))


def county(day, **changed):
    """A county in which everything happens on one day."""
    return directory(
        *smallest()[1:],
        hub("ayton", history=[line(day, "new"), line(day)]),
        newsletter("first", 1, published=day),
        newsletter("second", 2, published=day, **changed),
        newsletter("old", 3, published=LAUNCHED, updates=[{"date": day, "because": "it moved"}]),
        event("told", day + timedelta(days=9), history=[line(LAUNCHED, "new"), line(day)]),
        event("untold", day + timedelta(days=9)),
    )


def moments(files):
    """Each date in each feed and calendar, by its file."""
    for path, contents in files.items():
        if path.endswith(".xml"):
            parsed = feedparser.parse(contents)
            for part in (parsed.feed, *parsed.entries):
                for name in ("published_parsed", "updated_parsed"):
                    if part.get(name):
                        yield path, datetime(*part[name][:6], tzinfo=UTC)
        elif path.endswith(".json"):
            for item in json.loads(contents)["items"]:
                for name in ("date_published", "date_modified"):
                    yield path, datetime.fromisoformat(item[name])
        elif path.endswith(".ics"):
            for calendar_event in icalendar.Calendar.from_ical(contents).walk("VEVENT"):
                yield path, calendar_event.decoded("dtstamp")


def published(built, made):
    entries = json.loads(feed_files(renderer(made, built=built))["feed.json"])["items"]
    return {entry["id"]: entry["date_published"] for entry in entries}


@pytest.mark.parametrize("later", [timedelta(hours=-3), timedelta(minutes=-23), timedelta()])
def test_no_date_in_a_feed_or_calendar_is_later_than_the_build(night, later):
    made = renderer(county(night.date()), built=night + later)
    dates = list(moments({**feed_files(made), **calendars(made)}))
    assert {path.rpartition(".")[2] for path, _ in dates} == {"xml", "json", "ics"}
    assert [(path, moment) for path, moment in dates if moment > night + later] == []


def test_before_the_directory_opens_no_date_is_later_than_the_build_either():
    built = in_london(datetime.combine(LAUNCHED, datetime.min.time())) - timedelta(days=3)
    made = renderer(directory(*smallest(), event("fair", LAUNCHED)), built=built)
    dates = list(moments({**feed_files(made), **calendars(made)}))
    assert dates
    assert [(path, moment) for path, moment in dates if moment > built] == []


def test_an_issue_is_out_from_three_in_the_morning_in_london(night):
    made, day = county(night.date()), night.date()
    before = renderer(made, built=night.replace(hour=2, minute=59))
    after = renderer(made, built=night.replace(hour=3, minute=1))
    shown = [{page.path for page in made_pages(rendered)} for rendered in (before, after)]
    assert shown[1] - shown[0] == {"newsletters/first/", "newsletters/second/"}
    names = published(after.site.built, made)
    new = {f"tag:names.example.org,2026:newsletter/{id_}" for id_ in ("first", "second")}
    assert names.keys() - published(before.site.built, made).keys() == new
    assert names[min(new)].startswith(f"{day}T03:00")


@pytest.fixture
def coming(county):
    """The issue of the demonstration county that is the next to come."""
    issues = (
        issue for issue in county.newsletters.values() if issue.published > DAY and not issue.draft
    )
    return min(issues, key=lambda issue: issue.published)


def test_before_its_day_an_issue_is_named_in_no_file_of_the_website(demonstration, county, coming):
    out = next(
        issue for issue in county.newsletters.values() if issue.published < DAY and not issue.draft
    )
    contents = {path: (demonstration.folder / path).read_bytes() for path in demonstration.files}
    named = {
        issue.id: [
            path for path in contents if issue.id in path or issue.id.encode() in contents[path]
        ]
        for issue in (coming, out)
    }
    assert named[coming.id] == []
    assert named[out.id]


@pytest.mark.thorough
def test_before_its_morning_an_issue_is_named_in_no_file_of_the_website(
    demonstration_folder, coming, tmp_path
):
    night = in_london(datetime.combine(coming.published, time(3, 23)))
    named = {}
    for name, built in {"01:30": night.replace(hour=1, minute=30), "03:23": night}.items():
        folder = tmp_path / name
        build(folder, demonstration_folder, SOURCE_DATE_EPOCH=str(int(built.timestamp())))
        files = {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in folder.rglob("*")
            if file.is_file()
        }
        named[name] = {
            file
            for file, content in files.items()
            if coming.id in file or coming.id.encode() in content
        }
    assert named["01:30"] == set()
    assert f"newsletters/{coming.id}/index.html" in named["03:23"]


LINK = "[it](record:newsletters/first)"
OF_TODAY = GOOD.replace("2026-11-30", f"{TODAY}").replace("number: 1", "number: 2")
OLDER = "docs/newsletters/older.md"


@pytest.mark.parametrize(
    "leading",
    [
        {"docs/about/index.md": f"# About\n\nSee {LINK}.\n"},
        {OLDER: GOOD.replace("Some news.", f"See {LINK}.")},
        {
            OLDER: GOOD.replace(
                "summary:",
                f"withdrawn: {{date: {TODAY}, because: a slip, replaced_by: first}}\nsummary:",
            )
        },
    ],
    ids=["a page", "an older issue", "an issue it replaces"],
)
def test_nothing_may_lead_to_an_issue_until_its_morning(leading):
    repository = county_with({ISSUE: OF_TODAY, **leading})
    told = {}
    for hour in (1, 3):
        terms = county_terms(built=in_london(datetime.combine(TODAY, time(hour, 30))))
        _, problems = check_repository(repository, terms, markers=())
        told[hour] = [
            (problem.file, "is not on the website" in problem.message) for problem in problems
        ]
    assert told == {1: [(*leading, True)], 3: []}


def test_issues_of_one_day_follow_by_a_minute_and_a_draft_keeps_its_minute(night):
    day = night.date()
    dated = published(night, county(day))
    drafted = published(night, county(day, draft="yes"))
    (second,) = dated.keys() - drafted.keys()
    assert dated[second][:16] == f"{day}T03:01"
    assert drafted.items() <= dated.items()


def test_what_is_dated_never_moves_from_one_build_to_the_next(night):
    made = county(night.date())
    nights = [night + timedelta(days=number) for number in range(3)]
    first, second, third = (published(built, made) for built in nights)
    assert first == second == third
    stamps = [calendars(renderer(made, built=built)) for built in nights]
    assert stamps[0]["events/untold/event.ics"] == stamps[2]["events/untold/event.ics"]
