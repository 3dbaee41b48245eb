"""What is good today is good on any later day: time alone stops nothing."""

import re
import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

import day_of_records
from built_site import REPOSITORY
from consortium.__main__ import main
from consortium.calendars.made import calendars
from consortium.checking.kept_check import KeptCheck
from consortium.checking.repository_files import repository_at
from consortium.checking.terms import Terms
from consortium.geography.gazetteer import Gazetteer, read_gazetteer
from consortium.geography.outline import Outline, Shape
from consortium.large_print import Edition
from consortium.mail.files import mail_files
from consortium.mail.templates import MailTemplates
from consortium.newsletters.issue import published_issues
from consortium.pages import MARKERS, Landing, made_pages
from consortium.paper.documents import documents
from consortium.problems.problem import stopping
from consortium.rendering import Renderer, Site
from consortium.time.days import in_words
from consortium.trial.everything import NO_PLACES, trial
from feed_fixtures import feed_files
from good_county import FILES, county_terms, write_county
from kept_checks import check_of
from mistakes.newsletter_mistakes import FILE as ISSUE
from mistakes.newsletter_mistakes import GOOD
from site_builds import build

TEMPLATES = REPOSITORY / "overrides"
A_DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b")
DAY = timedelta(1)
YEARS = 2

# Both clock changes, 29 February and New Year; and far past where any of our words say "soon".
TURNS = (
    *(date(2027, 3, 27), date(2027, 3, 28), date(2027, 3, 29)),
    *(date(2027, 10, 30), date(2027, 10, 31), date(2027, 11, 1)),
    *(date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)),
    *(date(2026, 12, 31), date(2027, 1, 1), date(2027, 12, 31), date(2028, 1, 1)),
    *(date(2038, 1, 19), date(2099, 12, 31)),
)

A_YEAR_AFTER_THE_OFFICE = date(2027, 11, 2)

# What is alive: it has begun, repeats over a clock change, is moved, is off, comes out, ends.
ALIVE = {
    "data/events/every-week.yml": """\
name: Coffee morning
summary: Come and talk.
starts: 2026-12-31 10:30
ends: 2026-12-31 12:00
repeats:
  every: week
  until: 2027-11-04
  not_on: [2027-03-25]
  moved:
    - instead_of: 2027-10-28
      starts: 2027-10-31 10:30
      ends: 2027-10-31 12:00
areas: [corby]
book_by: 2027-02-01
source:
  - found_at: A telephone call with the hub
""",
    "data/events/off.yml": """\
name: A course
summary: It is off.
starts: 2028-02-29
all_day: yes
status: cancelled
reason: The trainer is ill.
areas: [northamptonshire]
source:
  - found_at: A telephone call with the hub
history:
  - {date: 2026-11-15, change: new, text: A course is now listed.}
  - {date: 2026-12-03, change: cancelled, text: The course is cancelled.}
""",
    "data/hubs/paused.yml": """\
name: Hall advisers
summary: They help with halls.
tier: specialist
status: paused
areas: [northamptonshire]
general: yes
assured_date: 2026-10-03
assured_by: the advisers
notice: {text: They are not taking new groups., until: 2027-03-01}
contacts: [{email: halls@corby.example.org}]
source: [{lines: 1}]
""",
    ISSUE: GOOD,
    "docs/newsletters/second.md": GOOD.replace("number: 1", "number: 2")
    .replace("2026-11-30", "2027-10-31")
    .replace("Some news.", "See [the first](record:newsletters/first).\n\n[](made:whats_on)"),
}


def sampled(texts: Iterable[str], first: date, step: int) -> list[date]:
    """Give days over two years: a fixed spread, the turns, and those round each day in records."""
    last = first + timedelta(366 * YEARS)
    written = {date.fromisoformat(day) for text in texts for day in A_DAY.findall(text)}
    round_them = (day + near * DAY for day in written for near in (-1, 0, 1))
    spread = (first + timedelta(n) for n in range(0, 366 * YEARS, step))
    days = {day for day in (*spread, *round_them) if first <= day <= last}
    return sorted(days | {day for day in TURNS if day >= first})


def make_everything(site: Site, docs: Path) -> None:
    """Make all that a build makes of the records, in both editions, and the documents' HTML."""
    renderer = Renderer(site, TEMPLATES)
    pages = made_pages(renderer)
    edition = Edition(site, TEMPLATES, name="The county", menu=())
    for page in tuple(pages)[:: max(1, len(pages) // 20)]:
        edition.twin(page.path, title=page.title, description="", body=page.body)
    landing = Landing(renderer, {}, pages)
    every = "".join(f'<p><a href="made:{name}"></a></p>' for name in MARKERS)
    body = landing.fill(every, "x/", title="X", file="docs/x.md")
    edition.twin("x/", title="X", description="", body=body)
    calendars(renderer)
    feed_files(renderer)
    mail_files(
        published_issues(renderer), MailTemplates(site, TEMPLATES, name="The county", docs=docs)
    )
    documents(site, TEMPLATES, docs, pages)


def good_on(
    day: date, repository: Path, check: KeptCheck, the_terms: Terms, gazetteer: Gazetteer
) -> None:
    directory, problems = check.check(repository_at(repository), the_terms)
    assert directory is not None, (day, stopping(problems))
    faults = trial(
        directory,
        day,
        check.pages,
        docs=repository / "docs",
        templates=TEMPLATES,
        outline=gazetteer.outline,
    )
    assert list(faults) == []
    site = Site(directory, gazetteer, day, "https://consortium.example.org/", "")
    make_everything(site, repository / "docs")


def test_a_county_that_is_alive_goes_on_for_two_years_and_long_after(tmp_path, request):
    county = write_county(tmp_path, {**FILES, **ALIVE})
    districts = ("corby", "daventry", "kettering")
    outline = Outline(
        300, 300, tuple(Shape(district, "M0 0z", (9, 9), ()) for district in districts)
    )
    gazetteer = replace(NO_PLACES, outline=outline)
    every_page = request.config.getoption("every_page")
    texts = (*ALIVE.values(), str(A_YEAR_AFTER_THE_OFFICE))
    days = sampled(texts, date(2026, 12, 3), 7 if every_page else 122)
    assert len(days) > 30
    check = KeptCheck(markers=MARKERS)
    # `make test-all` looks at all of them, and at more.
    for day in days if every_page else days[::4]:
        good_on(day, county, check, county_terms(today=day, publishing=True), gazetteer)


CHECKED = day_of_records.today()
OFFICE = f"""\
office:
  email: office@consortium.village.org
  telephone: 01604 123456
  address: |
    1 High Street
    Corby
  checked: {CHECKED}
  checked_by: the administrator
"""
REAL_DAYS = (date(2027, 1, 1), date(2027, 3, 28), date(2028, 2, 29), date(2028, 11, 22))


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Path:
    """The real records and pages, with an office that somebody has tried."""
    folder = tmp_path_factory.mktemp("house")
    for name in ("data", "docs"):
        shutil.copytree(REPOSITORY / name, folder / name)
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(REPOSITORY / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)
    consortium = folder / "data" / "consortium.yml"
    text = consortium.read_text(encoding="utf-8")
    consortium.write_text(re.sub(r"(?m)^office:\n(?: .*\n)*", OFFICE, text), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "day",
    [pytest.param(day, marks=pytest.mark.thorough) for day in REAL_DAYS[:-1]] + [REAL_DAYS[-1]],
    ids=str,
)
def test_the_real_records_with_an_office_go_on_for_two_years(house, day):
    here = repository_at(house)
    check = check_of(here)
    directory, _ = check.check(here, check.terms(here, today=day))
    gazetteer = read_gazetteer(house / "data" / "geography", directory.areas.values())
    good_on(day, house, check, check.terms(here, today=day, publishing=True), gazetteer)


@pytest.mark.parametrize("day", [CHECKED, CHECKED + timedelta(366)], ids=str)
@pytest.mark.thorough
def test_the_real_website_is_built_and_may_be_published_when_the_check_is_a_year_old(
    house, day, tmp_path
):
    noon = datetime.combine(day, time(12), tzinfo=UTC)
    said = build(tmp_path / "site", house, SOURCE_DATE_EPOCH=str(int(noon.timestamp())))
    assert ("not been able to check this since" in said) is (day > CHECKED)
    contact = (tmp_path / "site" / "contact" / "index.html").read_text(encoding="utf-8")
    assert (f"not been able to check this since {in_words(CHECKED)}" in contact) is (day > CHECKED)
    assert main(["--repository", str(house), "check", "--publishing", "--today", str(day)]) == 0
