"""The demonstration county is a site of its own, says that it is made up, and builds on any day."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from built_site import BuiltSite, said_in
from consortium.calendars.made import calendars
from consortium.checking.repository_files import repository_at
from consortium.directory import Directory
from consortium.geography.gazetteer import read_gazetteer
from consortium.geography.making.geography import Given, make_geography
from consortium.mail.files import mail_files
from consortium.mail.templates import MailTemplates
from consortium.newsletters.issue import published_issues
from consortium.pages import made_pages
from consortium.problems.problem import Problem
from consortium.rendering import Renderer, Site
from consortium.time.london import in_london
from demonstration_county import ALONE, COUNTY, DAY, KEPT, TEMPLATES
from feed_fixtures import feed_files
from kept_checks import check_of
from names_of_the_site import named

SAID = "All of this is made up, to show the software. Nobody in it exists."
Check = Callable[..., tuple[Directory | None, tuple[Problem, ...]]]


@dataclass(frozen=True)
class Files:
    """All that the package makes for one day: bodies of pages and files, by address."""

    site: Site
    pages: dict[str, str]
    files: dict[str, bytes]


@pytest.fixture(scope="module")
def check(demonstration_folder) -> Check:
    """The check on a day; what it found of a file holds for all days, as in a preview."""
    here = repository_at(demonstration_folder)
    kept = check_of(here)

    def checked(day: date = DAY, *, publishing: bool = False):
        return kept.check(here, kept.terms(here, today=day, publishing=publishing))

    return checked


def made(folder: Path, day: date, check: Check) -> Files:
    """Build without MkDocs."""
    directory, problems = check(day)
    assert directory is not None, problems
    gazetteer = read_gazetteer(folder / "data" / "geography", directory.areas.values())
    address = directory.consortium.website
    site = Site(directory, gazetteer, day, address, "")
    renderer = Renderer(site, folder / "overrides")
    mails = MailTemplates(site, folder / "overrides", name="The Consortium", docs=folder / "docs")
    files = {
        **calendars(renderer),
        **feed_files(renderer),
        **mail_files(published_issues(renderer), mails),
    }
    return Files(site, {page.path: page.body for page in made_pages(renderer)}, files)


@pytest.fixture(scope="module")
def on_its_day(demonstration_folder, check) -> Files:
    return made(demonstration_folder, DAY, check)


def test_the_check_has_no_problems_and_warns_only_of_what_is_overdue(check):
    _, problems = check()
    assert {
        problem.message for problem in problems if "more than a year ago" not in problem.message
    } == set()
    assert problems


def test_every_telephone_number_and_every_address_is_one_set_aside_for_drama():
    for file in sorted(COUNTY.rglob("*")):
        if file.suffix not in (".yml", ".md") or file.name == "README.md":
            continue
        text = file.read_text("utf-8")
        hosts = re.findall(r"(?:https?://|@)([A-Za-z0-9.-]+)", text)
        numbers = re.findall(r"\b0\d[\d ]{8,}", text)
        assert [host for host in hosts if not re.search(r"\bexample\.(?:org|net)\.?$", host)] == []
        assert [number for number in numbers if not re.match(r"01632 960\d{3}\b", number)] == [], (
            file.name
        )


def test_a_made_up_county_is_never_published(check):
    directory, problems = check(publishing=True)
    assert directory is None
    stopping = [problem for problem in problems if not problem.warning]
    assert [problem.file for problem in stopping] == ["data/consortium.yml"]
    assert "made-up website is not published" in stopping[0].message


def test_every_page_of_both_editions_says_that_the_county_is_made_up(demonstration: BuiltSite):
    silent = [
        path for path, page in demonstration.both_editions.items() if page.html.count(SAID) != 1
    ]
    assert silent == []


def test_what_leaves_the_website_says_that_the_county_is_made_up(on_its_day):
    """Feeds, calendars, e-mails and the page for editors; not the list of feeds, which has none."""
    silent = [
        address
        for address, content in on_its_day.files.items()
        if SAID
        not in re.sub(r"\s+", " ", re.sub(r"\r\n ", "", content.decode()))
        .replace("=\\n", "")
        .replace("\\,", ",")
    ]
    assert [address for address in silent if not address.endswith((".eml", ".opml"))] == []


def test_documents_on_paper_say_on_their_first_page_that_the_county_is_made_up(
    county_documents,
):
    for document in county_documents:
        body = document.html.partition("<body>")[2]
        # A poster is one sheet, with the line at its foot.
        assert SAID in (body if document.one_page else body[:200]), document.name


IN_A_YEAR, IN_TWO_YEARS = (DAY.replace(year=DAY.year + years) for years in (1, 2))


def a_sunday(year: int, month: int) -> date:
    """Give the last Sunday of a month, on which the clocks change in March and October."""
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


SPRING, AUTUMN = a_sunday(2027, 3), a_sunday(2027, 10)
LATER = {
    "in a year": IN_A_YEAR,
    "in two years": IN_TWO_YEARS,
    "the clocks go forward": SPRING,
    "the day after": SPRING + timedelta(days=1),
    "the clocks go back": AUTUMN,
    "the day after that": AUTUMN + timedelta(days=1),
}


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(day, id=name, marks=() if day == IN_TWO_YEARS else pytest.mark.thorough)
        for name, day in LATER.items()
    ],
)
def test_the_county_builds_on_later_days_with_every_address_that_it_had(
    day, demonstration_folder, check, on_its_day
):
    later = made(demonstration_folder, day, check)
    assert later.pages.keys() >= on_its_day.pages.keys()
    assert later.files.keys() >= on_its_day.files.keys()


def test_the_days_of_the_clock_changes_are_those_of_london():
    for day in (SPRING, AUTUMN):
        before, after = (in_london(datetime.combine(day, time(hour))) for hour in (0, 12))
        assert before.utcoffset() != after.utcoffset()


def test_an_event_lies_in_the_night_in_which_the_clocks_go_forward(county):
    moved = [
        time
        for event in county.events.values()
        if event.repeats
        for time in event.repeats.moved
        if isinstance(time.ends, datetime)
    ]
    assert any(time.starts.date() < SPRING <= time.ends.date() for time in moved)


def test_no_file_of_the_built_county_names_the_folder_it_was_built_in(
    demonstration, demonstration_folder
):
    told = str(demonstration_folder).encode()
    files = (file for file in demonstration.folder.rglob("*") if file.is_file())
    assert [file for file in files if told in file.read_bytes()] == []


PICTURES = (".gif", ".jpg", ".png", ".webp")


def test_no_file_of_the_built_county_names_anything_of_the_first_site(
    demonstration: BuiltSite, real: Directory
):
    """Pages in both editions, feeds, calendars, e-mails, the search and the finder."""
    of_the_site = named(real)
    # The templates to copy are lent by the repository: a site of its own has its own.
    lent = set((demonstration.folder / "edit").glob("*.txt"))
    told = {
        (file.relative_to(demonstration.folder).as_posix(), name)
        for file in demonstration.folder.rglob("*")
        if file.is_file() and file.suffix not in PICTURES and file not in lent
        for name in (*of_the_site.findall(file.name), *of_the_site.findall(said_in(file)))
    }
    assert told == set()


def test_the_geography_is_what_the_command_makes_of_its_source(county):
    source, folder = COUNTY / "geography-source", COUNTY / "data" / "geography"
    given = Given(
        *(source / name for name in ("boundaries.geojson", "places.csv", "postcodes.csv"))
    )
    made = make_geography(folder, county.districts, given).texts
    assert made == {name: (folder / name).read_text(encoding="utf-8") for name in made}
    assert {"districts.geojson", "places.csv", "postcodes.json", "border_towns.csv"} == set(made)


def test_records_and_newsletters_are_the_countys_alone(demonstration_folder):
    laid = {
        file.relative_to(demonstration_folder)
        for file in demonstration_folder.glob("data/**/*")
        if file.is_file() and not file.match(TEMPLATES)
    }
    of_the_engine = {file for file in laid if file.parts[1] in ("accessibility", "schemas")}
    own = {file.relative_to(COUNTY) for file in COUNTY.glob("data/**/*") if file.is_file()}
    assert laid - of_the_engine == own
    issues = {file.name for file in (demonstration_folder / ALONE).iterdir()}
    assert issues - set(KEPT) == {file.name for file in (COUNTY / ALONE).iterdir()} - set(KEPT)
