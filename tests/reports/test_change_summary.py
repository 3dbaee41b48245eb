"""A pull request is told in words before and after, and by where they show."""

from dataclasses import replace
from pathlib import Path

import pytest

from checked import check, first_pass
from comparison_fixtures import book
from consortium.checking.check import keeps_from_publishing
from consortium.checking.repository_files import read_repository
from consortium.reports.markdown import WORD_JOINER
from consortium.reports.record_change import record_changes
from consortium.reports.summary import Links, summary
from good_county import FILES, TODAY, changed, county_terms, county_with
from good_plan import INDICATORS, PROJECT
from mistakes.newsletter_mistakes import FILE, GOOD

TEMPLATES = Path(__file__).parents[2] / "overrides"
LINKS = Links(site="https://example.org/")
CORBY = "data/hubs/corby.yml"
EVENT = "data/events/open-day.yml"
GUIDE = "data/guides/wages.yml"
GLOSSARY = "data/glossary.yml"
PROGRESS = "{date: 2026-11-02, text: Begun., source: {found_at: A letter}}"
REPEATS = "repeats: {every: week, until: 2027-04-28}"
WORDS = "[glossary/](https://example.org/glossary/)"
WITHDRAWN = "withdrawn: {date: 2026-12-01, because: a date in it was wrong.}"


def changed_summary(
    files: dict[str, str | bytes | None],
    before: dict[str, str | bytes | None] | None = None,
) -> str:
    """Make the summary of a change to the good county, in which some files may be others before."""
    rulebooks = [book(before), book(files)]
    return summary(
        (),
        record_changes(*rulebooks),
        templates=TEMPLATES,
        today=TODAY,
        links=LINKS,
        documents=rulebooks[1].library.documents,
    )


def test_when_all_is_well_the_summary_shows_words_before_and_after() -> None:
    """The status sentence and the summary of each changed page."""
    active = (
        FILES["data/hubs/kettering.yml"]
        .replace("planned", "active")
        .replace("source:", "assured_date: 2026-12-03\nassured_by: the hub\nsource:")
    )
    text = changed_summary({"data/hubs/kettering.yml": active})
    assert text.startswith("## All good. 1 page will change\n")
    assert "**Kettering local hub** ([the page now](https://example.org/hubs/kettering/))" in text
    assert "- before: Planned in 2004. We do not know if it opened." in text
    assert "- after: Open. Checked on 3 December 2026 by the hub." in text


@pytest.mark.parametrize(
    ("file", "before", "status", "told"),
    [
        (CORBY, "active", "paused", "Paused. We do not know until when."),
        (CORBY, "active", "closed", "Closed."),
        (EVENT, "scheduled", "postponed", "Put off. "),
    ],
)
def test_a_status_is_told_once(file: str, before: str, status: str, told: str) -> None:
    """In the words that readers see."""
    line = f"status: {before}"
    text = FILES[file] if line in FILES[file] else f"{FILES[file]}{line}\n"
    summary_of_it = changed_summary({file: text.replace(line, f"status: {status}")})
    (after,) = [line for line in summary_of_it.splitlines() if line.startswith("- after: ")]
    assert after.startswith(f"- after: {told}")
    assert after.count(told.split(".", maxsplit=1)[0]) == 1


def test_a_record_without_a_page_is_told_word_by_word_and_has_no_link() -> None:
    """The office stands on other pages."""
    office = changed("data/consortium.yml", "office@consortium", "hello@consortium")
    text = changed_summary(office)
    assert text.startswith("## All good. 1 record without a page of its own will change\n")
    shows = "The office shows on every page that has no nearer contact."
    assert f"**Test County Consortium**<br>\n{shows}\n\n- office, email: " in text
    assert (
        "- office, email: it was “office@consortium.example.org”, now "
        "“hello@consortium.example.org”" in text.replace(WORD_JOINER, "")
    )
    assert "the page now" not in text


def test_a_changed_list_is_told_word_by_word() -> None:
    """An area's page is linked, and only the items that differ are named."""
    area = changed("data/areas.yml", "name: Corby", "name: Corby Town")
    need = changed("data/needs.yml", "[wages, treasurer]", "[treasurer, tax]")
    text = changed_summary({**area, **need})
    assert text.startswith("## All good. 2 pages will change\n")
    assert "- name: it was “Corby”, now “Corby Town”" in text
    assert "- also\\_known\\_as: it was “wages”, now “tax”" in text
    assert "(https://example.org/areas/corby/)" in text


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {PROJECT: f"{FILES[PROJECT]}progress: [{PROGRESS}]\n"},
            "- progress: now “2026-11-02, Begun. A letter”",
        ),
        (
            changed(CORBY, "01632 960123", "01632 960124"),
            "- contacts: it was “Front desk, hello@corby.example.org, 01632 960123”, now "
            "“Front desk, hello@corby.example.org, 01632 960124”",
        ),
        (changed(CORBY, "general: yes", "general: no"), "- general: it was “yes”, now “no”"),
        (
            changed(EVENT, "starts: 2027-03-03 10:30", "starts: 2027-03-03 11:00"),
            "- starts: it was “2027-03-03 10:30”, now “2027-03-03 11:00”",
        ),
        ({EVENT: f"{FILES[EVENT]}{REPEATS}\n"}, "- repeats: now “week, 2027-04-28”"),
        (
            {CORBY: FILES[CORBY] + "history: [{date: 2026-12-03, change: new, text: Open.}]\n"},
            "- history: now “2026-12-03, new, Open.”",
        ),
        (
            changed(INDICATORS, "lines: 2\n", "lines: 2-3\n"),
            "- lines: it was “2”, now “2-3”",
        ),
    ],
)
def test_all_that_changed_is_told_before_and_after(
    files: dict[str, str | bytes | None], told: str
) -> None:
    """Reports, contacts, days and histories as well."""
    text = changed_summary(files).replace(WORD_JOINER, "")
    assert f"\n{told}\n" in text
    assert "what changes" not in text


def test_of_what_was_found_a_newer_page_is_told_in_words() -> None:
    """In the sentence that readers see, and without the words of the file."""
    newer = changed(GUIDE, "seen: 2026-07\n", "seen: 2026-09-22\n")
    newer[GUIDE] = newer[GUIDE].replace("seen_on: own", "seen_on: other")
    text = changed_summary(newer)
    assert "- before: From its own web pages (newest seen: July 2026)." in text
    assert "- after: From other bodies’ web pages (newest seen: 22 September 2026)." in text
    told = (
        "- newest date on the web pages: it was “July 2026”, now “22 September 2026”\n"
        "- whose web pages: it was “its own”, now “those of others”\n"
    )
    assert told in text
    assert "seen_on" not in text.replace("\\", "")


def test_of_an_added_page_its_place_and_its_date_are_told() -> None:
    """And whose it is only in the sentence."""
    place = "https://more.example.org/"
    added = f"source:\n  - found_at: {place}\n    seen: undated\n    seen_on: other\n"
    text = changed_summary(changed(GUIDE, "source:\n", added))
    assert f"- source: now “{place}, undated”" in text.replace(WORD_JOINER, "")


def test_pages_of_one_place_are_told_in_their_order() -> None:
    """Each day beside the day that took its place."""
    page = "  - found_at: https://one.example.org/\n    seen_on: other\n    seen: "
    before, after = (
        changed(GUIDE, "source:\n", f"source:\n{page}{first}\n{page}{second}\n")
        for first, second in (("2021", "2022"), ("2023", "2024"))
    )
    text = changed_summary(after, before)
    days = [line for line in text.splitlines() if line.startswith("- newest date")]
    assert days == [
        "- newest date on the web pages: it was “2021”, now “2023”",
        "- newest date on the web pages: it was “2022”, now “2024”",
    ]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            changed(GLOSSARY, "A body that", "Somebody who"),
            f"**CVS**<br>\nIt shows on the page {WORDS}, and on each page that has it.\n\n"
            "- words: it was ",
        ),
        (
            changed(GLOSSARY, "abbreviation", "word"),
            f"**CVS**<br>\nIt shows on the page {WORDS}.\n\n- kind: it was ",
        ),
        (
            changed(INDICATORS, "value: 12", "value: 13"),
            "**More help for groups.**<br>\nIt shows on the page "
            "[plan/performance/](https://example.org/plan/performance/).\n\n"
            "- results: it was ",
        ),
    ],
)
def test_of_a_record_without_a_page_the_place_where_it_shows_is_told(
    files: dict[str, str | bytes | None], told: str
) -> None:
    """By the name that people know it by."""
    assert f"\n{told}" in changed_summary(files)


def test_a_new_issue_is_told_by_its_title_its_day_and_its_summary() -> None:
    """So that a slip in what goes into people's mailboxes is seen before it is merged."""
    text = changed_summary({FILE: GOOD})
    day = "which comes out on 30 November 2026"
    assert f"**First news**\n\n- new: number 1, {day}\n- What is new this month.\n" in text


def test_of_an_issue_it_is_told_that_its_text_has_changed() -> None:
    """And its notes word by word."""
    edited = GOOD.replace("Some news", "Other news").replace("First", "Last")
    text = changed_summary({FILE: edited}, before={FILE: GOOD})
    told = "- what changes: text\n- title: it was “First news”, now “Last news”\n"
    assert told in text


def test_whoever_takes_an_issue_back_is_told_whom_the_website_cannot_tell() -> None:
    """What was sent by e-mail stays in people's mailboxes."""
    taken_back = GOOD.replace("published", f"{WITHDRAWN}\npublished").replace("Some", "No")
    text = changed_summary({FILE: taken_back}, before={FILE: GOOD})
    told = (
        "- This issue will be taken back: its text goes from the website. Nobody who got it by "
        "e-mail learns of it unless you write to them.\n"
        "- withdrawn: now “2026-12-01, a date in it was wrong.”\n"
    )
    assert told in text
    assert "what changes" not in text


PROMISE = "about five minutes later"


def test_that_a_change_is_soon_on_the_website_is_told_when_it_is() -> None:
    """Everything is set up, and the office can be reached."""
    text = changed_summary(changed(CORBY, "general: yes", "general: no"))
    assert 'To put it on the website, choose "Merge pull request", then "Confirm merge".' in text
    assert f"It is on the site {PROMISE}.\n\nAnyone can look" in text


@pytest.mark.parametrize(
    ("links", "told"),
    [
        (Links(), "It is on the website after that, if the website is set up"),
        (
            replace(LINKS, failing="https://code.example.org/issues/7"),
            "The website [cannot be published at the moment](https://code.example.org/issues/7).",
        ),
    ],
)
def test_nothing_is_promised_where_publishing_does_not_work(links: Links, told: str) -> None:
    """It is not set up, or the last try failed."""
    text = summary((), (), templates=TEMPLATES, today=TODAY, links=links)
    assert told in text
    assert PROMISE not in text
    assert "To keep it, choose" in text


def test_while_the_office_cannot_be_reached_a_change_is_soon_on_the_website_all_the_same() -> None:
    """Publishing goes on: the comment says beneath what is missing."""
    county = county_with(changed("data/consortium.yml", "  email:", "  reply_within:"))
    rulebook, _ = first_pass(read_repository(county), county_terms())
    problems = check(read_repository(county), county_terms())[1]
    unpublished = keeps_from_publishing(rulebook)
    text = summary(
        problems, (), templates=TEMPLATES, today=TODAY, links=LINKS, unpublished=unpublished
    )
    assert text.startswith("## All good")
    assert PROMISE in text
    assert "Nobody can reach the office" in text.partition("Also worth a look")[2]


NEW_EVENT = """\
name: Winter fair
summary: Stalls and soup.
starts: 2026-12-12 10:30
ends: 2026-12-12 12:30
venue: The hall, Corby
areas: [corby]
contacts:
  - email: fair@hubs.org.uk
source: [{found_at: A poster}]
"""


def test_of_a_new_event_day_time_place_and_contact_are_shown() -> None:
    text = changed_summary({"data/events/winter-fair.yml": NEW_EVENT})
    assert "- starts: “Saturday 12 December 2026, 10:30”\n" in text
    assert "- ends: “Saturday 12 December 2026, 12:30”\n" in text
    assert "- venue: “The hall, Corby”\n" in text
    assert "- areas: “Corby”\n" in text
    assert "fair@hubs.org.uk" in text.replace(WORD_JOINER, "")


def test_of_a_new_body_contacts_areas_and_whom_it_is_for_are_shown() -> None:
    new = (
        "name: New body\nsummary: It helps.\ntier: specialist\nstatus: found\nareas: [corby]\n"
        "communities: [rural]\ncontacts: [{website: 'https://new.org.uk/'}]\n"
        "source: [{found_at: 'https://new.org.uk/', seen: 2026, seen_on: own}]\n"
    )
    text = changed_summary({"data/hubs/new-body.yml": new})
    assert "- areas: “Corby”\n" in text
    assert "- communities: “" in text
    assert "- contacts: “https://new.org.uk/”\n" in text


def test_a_record_whose_file_has_a_new_name_is_told_once_with_what_else_has_changed() -> None:
    old = FILES[CORBY]
    new = old.replace("name: Corby local hub", "name: Corby’s own hub")
    new += "redirect_from:\n  - hubs/corby/\n"
    assert new != old
    services = {
        path: text.replace("hubs: [corby]", "hubs: [corby-hub]")
        for path, text in FILES.items()
        if path.startswith("data/services/")
    }
    text = changed_summary({CORBY: None, "data/hubs/corby-hub.yml": new, **services})
    assert text.count("its file has a new name: it was `corby`, now `corby-hub`") == 1
    assert "([the page now](https://example.org/hubs/corby/))" in text
    for words in ("this page goes", "- new: ", "- id: ", "redirect"):
        assert words not in text


CHECK = "data/checks/2026-11-30-corby.yml"


def test_a_check_is_told_as_what_somebody_checked_and_when() -> None:
    """Its file has a day for a name, which says nothing to whoever reads the comment."""
    checked = "date: 2026-11-30\nby: the *hub* itself\nrecords: [hubs/corby, services/payroll]\n"
    text = changed_summary({CHECK: checked})
    assert "- Two records were checked on 30 November 2026 by the \\*hub\\* itself.\n" in text
    assert "- records: “Corby local hub; Payroll help”" in text
    single = changed_summary({CHECK: checked.replace(", services/payroll", "")})
    assert "- One record was checked on 30 November 2026" in single
