"""The check goes over the records twice, and tells no echo of what it has told."""

import pytest

from checked import check_repository
from comparison_fixtures import compared
from consortium.checking.kept_check import KeptCheck
from consortium.checking.told import Told
from consortium.comparing.comparison import compare
from consortium.problems.problem import Problem
from good_county import FILES, changed, county_terms, county_with
from mistakes.file_mistakes import ISSUES

CORBY = "data/hubs/corby.yml"
NEEDS = "data/needs.yml"
GLOSSARY = "data/glossary.yml"
HUB = ("hubs", "corby")


def told(files):
    """Give the file, line and message of each problem that some changes lead to."""
    problems = check_repository(county_with(files), county_terms(), markers=())[1]
    return [(problem.file, problem.line, problem.message) for problem in problems]


def about(*path, warning=False, line=1):
    return Problem(file=CORBY, line=line, message="Look.", about=(path,), warning=warning)


@pytest.mark.parametrize(
    ("later", "is_echo"),
    [
        ((*HUB, "contacts", 0, "email"), True),
        ((*HUB, "contacts", 0), True),
        ((*HUB, "contacts"), True),
        ((*HUB, "contacts", 0, "email", "more"), True),
        ((*HUB, "contacts", 1, "email"), False),
        ((*HUB, "contacts", 0, "telephone"), False),
        ((*HUB, "status"), False),
        (HUB, False),
        (("hubs", "kettering", "contacts"), False),
    ],
)
def test_a_field_that_has_a_problem_has_no_second_one_and_others_have(later, is_echo):
    first = Told([about(*HUB, "contacts", 0, "email")])
    assert list(first.news([about(*later)])) == ([] if is_echo else [about(*later)])


def test_nothing_more_is_told_of_a_record_that_is_none():
    assert not list(Told([about(*HUB)]).news([about(*HUB, "status")]))


def test_a_line_that_could_not_be_read_has_no_second_problem_and_the_next_line_has():
    misread = Told([Problem(file=CORBY, line=3, message="This is no YAML.")])
    later = [about(*HUB, "tier", line=3), about(*HUB, "status", line=4)]
    assert list(misread.news(later)) == later[1:]


def test_a_warning_keeps_nothing_back():
    later = about(*HUB, "summary")
    assert list(Told([about(*HUB, "summary", warning=True)]).news([later])) == [later]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("areas: [corby]", "areas: {a: b}", 5),
        ("telephone: 01632 960123", "telephone: [a, b]", 12),
        ("    email: hello@corby.example.org", "    email: <b>hello@corby</b>", 11),
    ],
)
def test_a_field_of_a_wrong_form_is_told_once(old, new, line):
    assert [(file, at) for file, at, _ in told(changed(CORBY, old, new))] == [(CORBY, line)]


def test_other_fields_of_a_record_that_cannot_be_read_are_told_at_once():
    slip = changed(CORBY, "tier: local", "tier: locale")[CORBY]
    files = {CORBY: slip.replace("01632 960123", "01632 96")}
    assert [line for _, line, _ in told(files)] == [3, 12]


ISSUE = "docs/newsletters/first.md"
TEMPLATE = "docs/newsletters/_template.md"
HUB_FIELDS = {
    "name": ("name: Corby local hub", "name: Corby: the local hub"),
    "summary": ("summary: The first", "summary:The first"),
    "margin": ("name: Corby", " name: Corby"),
    "hyphen": ("  - role: Front", "   - role: Front"),
    "tab": ("name: Corby", "\tname: Corby"),
    "two": ("local\nstatus", "local status"),
    "day": ("assured_date: 2026-10-03", "assured_date: 2027-10-03"),
    "area": ("areas: [corby]", "areas: [corbi]"),
    "email": ("email: hello@", "email: hello@@"),
    "number": ("01632 960123", "01632 96O123"),
    "figures": ("01632 960123", "01632 9601"),
}


@pytest.mark.parametrize(
    ("slips", "lines"),
    [
        (["name", "figures"], [1, 12]),
        (["name", "summary", "area", "figures"], [1, 2, 5, 12]),
        (["margin", "day"], [1, 7]),
        (["tab", "area"], [1, 5]),
        (["hyphen", "number"], [10, 12]),
        (["number", "day"], [7, 12]),
        (["two", "area", "figures"], [3, 4, 11]),
        (["email", "day"], [11]),
    ],
)
def test_what_a_line_that_cannot_be_read_hides_is_told_with_it_if_it_is_sure(slips, lines):
    """An editor wants all at once, and no echo of a line of which only its writer knows more."""
    text = FILES[CORBY]
    for good, slip in map(HUB_FIELDS.get, slips):
        text = text.replace(good, slip)
    assert [(file, line) for file, line, _ in told({CORBY: text})] == [
        (CORBY, line) for line in lines
    ]


def test_a_line_is_told_once_however_many_rounds_it_takes_until_all_can_be_read():
    """A note behind a value is cut off where a word of the list is meant."""
    text = FILES[CORBY].replace("areas: [corby]", "areas:\n  - corby # and Daventry?")
    for value in ("local", "active"):
        text = text.replace(f": {value}\n", f": {value} # I rang them\n")
    messages = [message for _, _, message in told({CORBY: text})]
    assert [message.count("Did you mean") for message in messages] == [1, 1, 1]


def test_what_an_unread_line_hides_in_other_files_and_in_notes_is_told_with_it():
    areas = FILES["data/areas.yml"].replace("  name: Daventry", "  name:Daventry")
    notes = ISSUES["first"].replace("title: ", "title: a: ").replace("number: 1", "number: one")
    files = {**changed(CORBY, *HUB_FIELDS["area"]), "data/areas.yml": areas, ISSUE: notes}
    assert [(file, line) for file, line, _ in told(files)] == [
        ("data/areas.yml", 7),
        (CORBY, 5),
        (ISSUE, 2),
        (ISSUE, 3),
    ]


OTHER_NEED = """\
other:
  title: Other help
  we_need: other help
  sentence: Other help.
  source: [{lines: 3}]
"""


@pytest.mark.parametrize(
    "needs",
    [
        FILES[NEEDS].replace("technical-support:\n", "- technical-support\n"),
        OTHER_NEED + "".join(f"  {line}\n" for line in FILES[NEEDS].splitlines()),
    ],
    ids=["no list of ids", "an id too far in"],
)
def test_nobody_is_blamed_for_naming_a_record_that_is_there_and_cannot_be_read(needs):
    assert {file for file, _, _ in told({NEEDS: needs})} == {NEEDS}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/services/payroll.yml", "status: planned", "status: plannd"),
        ("data/organisations/village-body.yml", "status: unconfirmed", "status: unconfirmd"),
        ("data/areas.yml", "  code: T07000001\n", ""),
        ("data/documents.yml", "  year: 2004\n", ""),
        ("data/areas.yml", "kind: county", "kind: conty"),
    ],
)
def test_nothing_is_called_missing_while_the_record_that_may_have_it_cannot_be_read(file, old, new):
    assert {named for named, _, _ in told(changed(file, old, new))} == {file}


@pytest.mark.parametrize("kind", ["areas", "communities", "consortium", "needs"])
def test_a_file_that_is_gone_is_told_and_nothing_that_points_at_what_was_in_it(kind):
    [(file, _, message)] = told({f"data/{kind}.yml": None})
    assert file == f"data/{kind}.yml"
    assert "Put it back" in message


def test_nothing_is_called_made_up_while_nobody_can_read_whether_all_is():
    broken = county_with(changed("data/consortium.yml", "place: Testshire", "Testshire"))
    problems = check_repository(broken, county_terms(fixtures=False), markers=())[1]
    assert {problem.file for problem in problems} == {"data/consortium.yml"}


def test_no_abbreviation_is_unknown_while_a_term_of_the_glossary_cannot_be_read():
    files = changed(CORBY, "summary: The first", "summary: The VCS")
    assert any("'VCS' looks like an abbreviation" in message for *_, message in told(files))
    files[GLOSSARY] = FILES[GLOSSARY].replace("  words:", "  word:", 1)
    assert not any("looks like an abbreviation" in message for *_, message in told(files))


@pytest.mark.parametrize(
    ("good", "slip"),
    [("technical-support:", "technical support:"), ("  sentence:", "sentence:")],
)
def test_a_list_that_was_broken_may_be_mended(good, slip):
    broken = {NEEDS: FILES[NEEDS].replace(good, slip)}
    assert not any("is gone" in problem.message for problem in compared(broken, {}))


def test_a_record_that_was_broken_may_not_be_deleted_for_it():
    broken = changed(CORBY, "tier: local", "tier: locale")
    (problem,) = compared(broken, {CORBY: None})
    assert problem.message.startswith("This record is gone")


def test_an_event_that_comes_again_with_a_day_and_a_time_is_told_of_that_alone():
    file = "data/events/open-day.yml"
    ends = "ends: 2027-03-03 12:00\n"
    again = "ends: 2027-03-03\nrepeats: {every: week, until: 2027-04-01}\n"
    assert [message for name, _, message in told(changed(file, ends, again)) if name == file] == [
        "Give a time for both the start and the end, or for neither."
    ]


def test_a_folder_with_another_name_is_told_once_for_each_of_its_files():
    """Nobody who points at a record in it is told off, and no record is told to be gone."""
    hubs = {file: text for file, text in FILES.items() if file.startswith("data/hubs/")}
    moved = {file.replace("hubs", "hub"): text for file, text in hubs.items()}
    files = {**dict.fromkeys(hubs), **moved}
    assert [file for file, _, _ in told(files)] == sorted(moved)
    assert compared({}, files) == []


def test_a_folder_of_newsletters_with_another_name_is_told_once():
    """What is good in it and what leads there is not told of, and its faults where they are."""
    issues = {f"docs/newsletters/{name}.md": text for name, text in ISSUES.items()}
    moved = {file.replace("newsletters", "news"): text for file, text in issues.items()}
    files = {**dict.fromkeys(issues), **moved}
    assert [file for file, _, _ in told(files)] == ["docs/news"]
    before, after = KeptCheck(markers=()), KeptCheck(markers=())
    before.check(county_with(issues), county_terms())
    after.check(county_with(files), county_terms())
    assert list(compare(before.rulebook, after.rulebook)) == []
    files["docs/news/first.md"] = ISSUES["first"].replace("number: 1", "number: one")
    assert [file for file, _, _ in told(files)] == ["docs/news", "docs/news/first.md"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (ISSUE, "docs/about/first.md"),
        (ISSUE, "data/hubs/first.md"),
        (CORBY, "docs/hubs/corby.yml"),
        (CORBY, "data/services/corby.yml"),
        (CORBY, "corby.yml"),
    ],
)
def test_one_file_in_a_wrong_folder_is_told_once(right, wrong):
    """Nobody who points at it is told off, and it is not told to be gone."""
    county = {CORBY: FILES[CORBY]} | {
        f"docs/newsletters/{name}.md": ISSUES[name] for name in ISSUES
    }
    files = {**county, right: None, wrong: county[right]}
    assert [file for file, _, _ in told(files)] == [wrong]
    before, after = KeptCheck(markers=()), KeptCheck(markers=())
    before.check(county_with(county), county_terms())
    after.check(county_with(files), county_terms())
    assert list(compare(before.rulebook, after.rulebook)) == []


@pytest.mark.parametrize("name", ["corby (1).yml", "Corby.yml", "corby copy.yml", "corby.yml.txt"])
def test_a_record_whose_file_has_a_wrong_name_is_told_of_by_its_file_alone(name):
    """Nobody who points at it is told off, and it is not told to be gone."""
    files = {CORBY: None, f"data/hubs/{name}": FILES[CORBY]}
    assert [file for file, _, _ in told(files)] == [f"data/hubs/{name}"]
    assert compared({}, files) == []
