"""What the guide for editors says works as it is said."""

import re
from datetime import date

import pytest
from dateutil.relativedelta import relativedelta

from built_site import REPOSITORY
from checked import check_repository
from consortium.checking.names import records_in
from consortium.checking.record_check import check_record
from consortium.checking.rules.consortium import LARGEST_SIGN
from consortium.geography.making.drawing import MOST_POINTS
from consortium.mail.newsletter_mail import LARGEST_DRAFT
from consortium.model import Need
from consortium.model.consortium import Consortium, TiersCalled
from consortium.model.fields import LONGEST_SENTENCE
from consortium.model.repeats import YEARS
from consortium.newsletters import whats_on
from consortium.numbers import number_in_words
from consortium.paper.draft import SIZES
from consortium.pictures.formats import ENDINGS, FORMATS, LARGEST_PROFILE
from consortium.pictures.picture import LARGEST, MOST_PIXELS
from consortium.problems.problem import Problem
from consortium.reading.record_files import read_record
from consortium.standing import AHEAD, holds_until
from consortium.time.london import MORNING
from good_county import FILES, county_terms, county_with
from good_plan import PROJECT

INDICATORS = REPOSITORY / "data/plan/indicators.yml"
GUIDE = (REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")
EVENT, HUB = "data/events/open-day.yml", "data/hubs/corby.yml"
CONSORTIUM = "data/consortium.yml"
TODAY = date(2027, 1, 4)
ID = re.compile(r"^[a-z-]+:$", re.MULTILINE)

#: Buttons and links of GitHub that no template of ours names.
OF_GITHUB = {
    *("Actions", "Add checks", "Add file", "Add target", "Apply", "Close pull request"),
    *("Collaborators", "Commit merge"),
    *("Create a new branch for this commit and start a pull request", "Create new file"),
    *("Disabled", "General", "GitHub Actions", "History", "Include default branch"),
    *("Mark as resolved", "New branch ruleset", "New issue", "Pages", "Resolve conflicts"),
    *("Revert", "Run workflow", "Settings", "Variables", "View file", "Watch"),
}
TO_CHOOSE = re.compile(r"(?i)\b(?:choose|press|then) [\"“]([^\"”]+)[\"”]")


def example(first_line):
    """The lines of the guide's one example that begins so."""
    fenced = re.findall(r"(?ms)^( *)```yaml\n(.*?)^\1```$", GUIDE)
    blocks = [re.sub(f"(?m)^{margin}", "", text) for margin, text in fenced]
    (block,) = (text for text in blocks if text.startswith(f"{first_line}\n"))
    return block


def checked(text):
    """The indicators of a file as the check takes them, and what it tells of them."""
    record, told = read_record("indicators", "indicators", INDICATORS.name, text.encode())
    if record is None:
        return [], told
    singles = records_in(record)
    if isinstance(singles, Problem):
        return [], (*told, singles)
    checks = [check_record(single, TODAY) for single in singles]
    of_checks = (problem for _, problems in checks for problem in problems)
    return [entry for entry, _ in checks], (*told, *of_checks)


@pytest.mark.parametrize("name", ID.findall(INDICATORS.read_text(encoding="utf-8")))
def test_the_first_result_goes_below_the_last_line_of_any_indicator(name):
    text = INDICATORS.read_text(encoding="utf-8")
    start = text.index(f"\n{name}\n") + 1
    end = next((match.start() for match in ID.finditer(text, start + 1)), len(text))
    indicator = text[start:end].rstrip("\n")
    if "\n  results:" in indicator:
        pytest.skip("it has results already")
    with_result = f"{text[:start]}{indicator}\n{example('  results:')}\n{text[end:]}"
    entries, told = checked(with_result)
    assert told == ()
    (kept,) = (entry.value for entry in entries if f"{entry.id}:" == name)
    assert [result.measure for result in kept.results] == ["Groups supported"]


def test_the_example_at_the_top_of_the_indicators_cannot_be_published():
    notes, records = INDICATORS.read_text(encoding="utf-8").split("\n\n", maxsplit=1)
    example_lines = [line[2:] for line in notes.splitlines() if line.startswith("#  ")]
    assert example_lines[0] == "  results:"
    at_home = records.rstrip("\n") + "\n" + "\n".join(example_lines) + "\n"
    assert checked(at_home)[1] != ()


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("progress:", "projects"),
        ("  - found_at: A telephone call with the hub on 1 October 2026", "hubs"),
    ],
)
def test_an_example_with_a_source_has_the_one_of_the_template_so_that_it_is_not_published(
    first, kind
):
    template = (REPOSITORY / f"data/{kind}/_template.yml").read_text(encoding="utf-8")
    sources = re.findall("found_at: .*", example(first))
    assert sources
    assert all(f"\n  - {source}\n" in template for source in sources)


def test_a_project_with_its_first_report_and_its_new_status_is_good():
    report, status = (
        example("progress:"),
        example("status: active\nassured_date: 2026-10-01"),
    )
    of_today = FILES[PROJECT].replace("was to help", "helps")
    running = of_today.replace("status: planned\n", status) + report
    county = county_with({PROJECT: running})
    directory, problems = check_repository(county, county_terms(), markers=("finder", "words"))
    assert problems == ()
    assert directory.projects["village-halls"].status == "active"


def test_the_example_of_a_check_is_good_where_its_records_are():
    records = {
        f"data/{named}.yml": FILES[template]
        for named, template in (
            ("organisations/example-trust", "data/organisations/village-body.yml"),
            ("hubs/village-halls", "data/hubs/corby.yml"),
            ("services/meetings-online", "data/services/payroll.yml"),
        )
    }
    checked_once = "status: active\nassured_date: 2026-09-01\nassured_by: us\n"
    for file, text in records.items():
        records[file] = re.sub(r"(?m)^status: (?!active).*\n", checked_once, text)
    check = (REPOSITORY / "data/checks/_template.yml").read_text(encoding="utf-8")
    county = county_with({**records, "data/checks/2026-10-01-example-trust.yml": check})
    directory, problems = check_repository(county, county_terms(), markers=("finder", "words"))
    assert directory is not None, problems
    assert directory.services["meetings-online"].assured_by == "the body itself"


def test_the_examples_of_events_notices_and_history_are_good_where_they_belong():
    event = FILES[EVENT].replace("2027-03-03", "2027-02-01")
    moved = event + example("repeats:") + example("  not_on: [2027-03-01]")
    off = event.replace("Open day", "Quiz") + example("status: cancelled")
    told = example("history:").replace("change: changed", "change: cancelled")
    hub = FILES[HUB] + example("notice:") + example("history:")
    county = county_with({EVENT: moved, "data/events/quiz.yml": off + told, HUB: hub})
    directory, problems = check_repository(county, county_terms(), markers=("finder", "words"))
    assert directory is not None, problems
    assert [str(day) for day in directory.events["open-day"].repeats.not_on] == ["2027-03-01"]
    assert directory.events["quiz"].if_you_booked
    assert directory.hubs["corby"].notice


def test_the_example_of_a_local_hub_that_has_opened_is_good_in_one_that_was_planned():
    planned = re.sub(r"(?m)^(?:summary|status): .*\n", "", FILES["data/hubs/kettering.yml"])
    opened = example(
        "summary: The local hub helps all groups in Corby, by telephone and face to face."
    )
    source = example("  - found_at: A telephone call with the hub on 1 October 2026")
    hub = planned + source + opened.replace("hub@example", "hub@our.example")
    county = county_with({"data/hubs/kettering.yml": hub + example("history:")})
    directory, problems = check_repository(county, county_terms(), markers=("finder", "words"))
    assert directory is not None, problems
    assert directory.hubs["kettering"].status == "active"


def test_the_example_of_the_office_is_good():
    office = re.sub(r"(?ms)^office:\n.*?(?=^people:)", example("office:"), FILES[CONSORTIUM])
    county = county_with({CONSORTIUM: office.replace("office@example", "office@our.example")})
    directory, problems = check_repository(county, county_terms(), markers=("finder", "words"))
    assert directory is not None, problems
    assert directory.consortium.office.checked_by == "the Consortium office"


def test_a_report_alone_leads_to_the_advice_to_look_at_the_status():
    county = county_with({PROJECT: FILES[PROJECT] + example("progress:")})
    (advice,) = check_repository(county, county_terms(), markers=("finder", "words"))[1]
    assert advice.warning
    assert advice.message.removesuffix(".").partition(". ")[2] in GUIDE.replace("`", "'")


@pytest.mark.parametrize(
    ("file", "first"), [("data/communities.yml", "faith-groups:"), ("data/needs.yml", "premises:")]
)
def test_the_example_of_one_more_need_or_community_is_good_at_the_end_of_its_list(file, first):
    longer = f"{FILES[file].rstrip()}\n\n{example(first)}"
    directory, problems = check_repository(
        county_with({file: longer}), county_terms(), markers=("finder", "words")
    )
    assert directory is not None, problems
    assert not [problem for problem in problems if not problem.warning]


def test_the_example_of_a_pause_is_good_in_a_hub_that_nobody_has_asked_before():
    hub = re.sub(r"(?m)^assured_(date|by): .*\n", "", FILES["data/hubs/corby.yml"])
    paused = re.sub(r"(?m)^status: .*\n", example("status: paused"), hub)
    county = county_with({"data/hubs/corby.yml": paused})
    directory, problems = check_repository(county, county_terms(), markers=("finder", "words"))
    assert directory is not None, problems
    assert directory.hubs["corby"].status == "paused"


@pytest.fixture(scope="module")
def templates():
    """All words of our templates, with nothing between them but spaces."""
    folder = REPOSITORY / "overrides"
    told = "\n".join(file.read_text(encoding="utf-8") for file in sorted(folder.rglob("*.*")))
    return " ".join(re.sub(r"<[^>]*>|\{[%#].*?[%#]\}|\{\{ \"", "", told).split())


@pytest.mark.parametrize(
    "guide",
    [
        *("CONTRIBUTING.md", "MAINTAINING.md", "making/new-site/CONTRIBUTING.md"),
        *("docs/privacy/index.md", "tests/demonstration/docs/privacy/index.md"),
    ],
)
def test_what_a_guide_says_to_choose_has_that_name(guide, templates):
    named = set(TO_CHOOSE.findall((REPOSITORY / guide).read_text(encoding="utf-8")))
    assert {name for name in named - OF_GITHUB if name not in templates} == set()


NEXT, SOON = number_in_words(whats_on.AHEAD.months), number_in_words(AHEAD.months)
YEAR = relativedelta(holds_until(date(2026, 1, 1)), date(2026, 1, 1))
HOLDS = 12 * YEAR.years + YEAR.months
HELD = f"{number_in_words(HOLDS)} months"
LONG = {12: "a year"}.get(HOLDS, HELD)
DISPLAY = (REPOSITORY / "overrides/made/large_print/display.html").read_text(encoding="utf-8")
SMALLEST = min(map(int, re.findall(r'id="size-(\d+)"', DISPLAY)))
(ON_POSTER,) = (mark.max_length for mark in Need.model_fields["on_poster"].metadata)
*FIRST, LAST = ("WebP" if taken.name == "WEBP" else taken.name for taken in FORMATS)
COUNTED = {
    "CONTRIBUTING.md": (
        f"Take a {', '.join(FIRST)} or {LAST}, smaller",
        *(f"events of the next {NEXT} months", f"due within {SOON} months"),
        f"From {number_in_words(HOLDS - AHEAD.months)} months on, the check reminds you",
        *(f"Ask each body once {LONG}", f"After {HELD} without a check"),
        *(f"smaller than {LARGEST // 1_000_000} MB", f"at most {LARGEST_SIGN // 1000} KB"),
        f"at {number_in_words(MORNING.hour)} in the morning",
        f"together should stay below {LARGEST_DRAFT * 7 // 10_000} KB",
        f"stand up to {number_in_words(ON_POSTER)} of a need's everyday words",
    ),
    "data/geography/README.md": (f"Outlines of more than {MOST_POINTS:,} points",),
    "data/events/_template.yml": (f"at most {YEARS} years after the first",),
    "README.md": (
        *(
            f"to be checked within {SOON} months",
            f"up to {MOST_PIXELS // 1_000_000} million pixels",
        ),
        f"a colour profile of at most {LARGEST_PROFILE // 1024} KB",
    ),
    "MAINTAINING.md": tuple(f"/docs/**/*{ending}\n" for ending in ENDINGS),
    "making/new-site/CONTRIBUTING.md": (f"Ask each body once {LONG}",),
    "docs/freshness/index.md": (f"ask each body once {LONG}",),
    "hooks/consortium/checking/rules/checks.py": (f"more than {LONG} ago",),
    "overrides/made/macros/standing.html": (
        *(f"in the last {HELD}", f"Not checked for {LONG}", f"not checked for more than {LONG}"),
        f" for more than {LONG}.",
    ),
    "overrides/made/macros/by_post.html": (", ".join(f"{size} point" for size in SIZES),),
    "overrides/made/markers/how_we_tested.html": (
        *(
            f"No text is smaller than {SMALLEST} point",
            f"Chromium, no letter is smaller than {SMALLEST} point",
        ),
        f"{' or '.join(map(str, SIZES))} point",
    ),
    "overrides/paper/macros.html": (f"You can print it in {SIZES[-1]} point yourself",),
    "overrides/made/markers/how_we_know.html": (f"more than {HELD} old",),
    "overrides/made/markers/open_data_fields.html": (f"within {LONG}", f"more than {LONG} ago"),
    "overrides/paper/booklet.html": (f"older than {LONG}",),
    "docs/newsletters/_template.md": (f"in the {NEXT} months after the issue",),
    "making/new-site/docs/newsletters/_template.md": (f"in the {NEXT} months after the issue",),
    "overrides/mail/editors.html": (
        f"dated {number_in_words(MORNING.hour)} in the morning",
        f"stays below {LARGEST_DRAFT // 1_000_000} MB",
    ),
}
"""What is counted or listed in words, away from what decides: in which file, and the words."""


def test_what_a_site_may_call_otherwise_is_called_as_its_fields_say():
    told = (REPOSITORY / "overrides/made/macros/result.html").read_text(encoding="utf-8")
    said = " ".join(str(field.description) for field in TiersCalled.model_fields.values())
    usual = set(re.findall("“([^”]+)”", said)) - {"in", "more"}
    assert usual
    assert [words for words in usual if f'"{words}"' not in told] == []


def test_what_editors_are_told_that_pages_say_is_what_they_say():
    rooms = [REPOSITORY / "hooks/consortium" / room for room in ("checking", "model")]
    told = "".join(file.read_text("utf-8") for room in rooms for file in sorted(room.rglob("*.py")))
    quoted = {words.strip() for words in re.findall(r"“([A-Za-z][^”{\n]{11,})[”{]", told)}
    assert "We have not been able to check this since" in quoted
    folder = REPOSITORY / "overrides"
    said = "".join(file.read_text("utf-8") for file in sorted(folder.rglob("*.html")))
    assert {words for words in quoted if words not in said} == set()


def test_what_a_site_may_set_for_itself_is_called_as_its_fields_are():
    for file in ("MAINTAINING.md", "README.md"):
        lines = (REPOSITORY / file).read_text(encoding="utf-8").splitlines()
        (told,) = (line for line in lines if "`for_whom`" in line)
        assert {*re.findall(r"`(\w+)`", told)} <= {*Consortium.model_fields}, file


def test_what_is_counted_in_words_is_as_many_as_that():
    for file, words in COUNTED.items():
        told = (REPOSITORY / file).read_text(encoding="utf-8")
        assert [said for said in words if said not in told] == [], file


def test_a_sentence_may_be_as_long_as_each_guide_and_template_says():
    rooms = (REPOSITORY / room for room in ("data", "docs", "making"))
    templates = (file for room in rooms for file in room.rglob("_template.*"))
    texts = [GUIDE, *(template.read_text(encoding="utf-8") for template in templates)]
    said = [number for text in texts for number in re.findall(r"at most (\d+) letters", text)]
    assert {*said} == {f"{LONGEST_SENTENCE}"}
