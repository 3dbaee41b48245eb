"""Every line that a message offers to be written is YAML, and says what the message means."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from consortium.advice.history_line import lines_to_add
from consortium.checking.kept_check import KeptCheck
from consortium.comparing.old_name import old_names
from consortium.model import FOLDERS
from consortium.reading.front_matter import front_matter
from consortium.reading.record_files import read_record
from consortium.text.node import plain_fields
from consortium.text.quote_marks import as_yaml, quoted
from consortium.text.source_file import SourceFile
from good_county import FILES, county_terms, county_with
from kept_checks import book_of

EVENT = "data/events/open-day.yml"
HUB = "data/hubs/corby.yml"
SERVICE = "data/services/payroll.yml"
PAGE = "docs/about/index.md"
OLD = "Corby local hub"
KEPT = KeptCheck(markers=())
TITLES = ("{}", '"{}"', "'{}'", "About {}", '"About {}"')
PIECES = (
    *("Bring a cup", "teh hub", "yes", "~", "null", "2026-10-01", "12", "it’s free", "the end."),
    *(": ", ":", " #", "#", "*", "&", "@", "`", "!", "%", "|", ">", "- ", "? ", ", ", "[", "]"),
    *("{", "}", "'", '"', "\\", "“", "”", "• ", "1. ", "**bold**", "*bold*: ", "<b>big</b>", " "),
    *("[words](https://bell.example.org)", "__init__", "’", "...", "---", "<<", "="),
)
TEXTS = (
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6)
    .map(lambda pieces: " ".join("".join(pieces).split()))
    .filter(lambda text: any(letter.isalpha() for letter in text))
)
NAMES = TEXTS.filter(lambda text: len(text) > 2)
STYLES = (
    as_yaml,
    quoted,
    lambda text: "'" + text.replace("'", "''") + "'",
    lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"',
    lambda text: f"|\n  {text}",
    lambda text: ">-\n  " + text.replace(" ", "\n  ", 1),
)


def fields(file, text):
    """Read a record, which has nothing that could not be read."""
    record, problems = read_record(file.split("/")[1], "x", file, text.encode())
    assert problems == ()
    return plain_fields(record.tree)


def written(text, problem):
    lines = text.split("\n")
    lines[problem.line - 1] = problem.write
    return "\n".join(lines)


@pytest.mark.parametrize("file", [HUB, EVENT])
@settings(max_examples=40, deadline=None)
@given(text=TEXTS, style=st.sampled_from(STYLES), field=st.sampled_from(["name", "summary"]))
def test_a_line_to_write_can_be_read_and_changes_nothing_beside_its_field(file, text, style, field):
    lines = FILES[file].splitlines()
    record = "\n".join(
        f"{field}: {style(text)}" if line.startswith(f"{field}:") else line for line in lines
    )
    others = fields(file, record)
    for problem in KEPT.check(county_with({file: record}), county_terms())[1]:
        if problem.file == file and problem.write:
            again = fields(file, written(record, problem))
            assert {**again, field: ""} == {**others, field: ""}
            assert again[field]


def renamed(files, new):
    """Give what is told of the old name of a hub, and of what."""
    after = {**files, HUB: FILES[HUB].replace(OLD, as_yaml(new))}
    counties = [county_with(files), county_with(after)]
    books = [book_of(county, county_terms()) for county in counties]
    return list(old_names(*books, counties[1]))


@settings(max_examples=40, deadline=None)
@given(new=NAMES, style=st.sampled_from(STYLES), before=st.sampled_from(["", "Ask "]))
def test_whatever_a_body_is_called_now_stands_in_the_line_to_write(new, style, before):
    summary = f"{before}{OLD} helps."
    record = FILES[SERVICE].replace("Help with wages.", style(summary))
    for problem in renamed({SERVICE: record}, new):
        assert problem.file == SERVICE
        if problem.write:
            again = fields(SERVICE, written(record, problem))
            assert again["summary"].split() == summary.replace(OLD, new).split()
        else:
            assert style is STYLES[-1]


@pytest.mark.parametrize(
    "contacts",
    [
        "[{{role: {}, email: a@bell.example.org}}]",
        "\n  - {{email: a@bell.example.org, role: {}}}",
        "[{{role: {},\n  email: a@bell.example.org}}]",
    ],
)
@settings(max_examples=20, deadline=None)
@given(new=NAMES)
@example(new="Bring a cup:?")
def test_neither_does_a_new_name_break_the_brackets_that_it_stands_in(contacts, new):
    """A comma of its own would have begun another field, and a ? behind a colon a key."""
    record = f"{FILES[SERVICE]}contacts: {contacts.format(OLD)}\n"
    (problem,) = renamed({SERVICE: record}, new)
    (contact,) = fields(SERVICE, written(record, problem))["contacts"]
    assert contact == {"role": new, "email": "a@bell.example.org"}


@settings(max_examples=80, deadline=None)
@given(new=NAMES, title=st.sampled_from(TITLES))
def test_neither_does_a_new_name_break_the_notes_of_a_page(title, new):
    page = f"---\ntitle: {title.format(OLD)}\n---\n\n# About\n\nAsk {OLD}.\n"
    notes, words = renamed({PAGE: page}, new)
    assert words.write == f"Ask {new}."
    if notes.write:
        read = front_matter(SourceFile(PAGE, tuple(written(page, notes).split("\n"))))
        assert read.problems == ()
        assert new in plain_fields(read.notes)["title"]


def test_an_ordinary_new_name_is_written_into_the_notes_of_a_page():
    page = f'---\ntitle: "About {OLD}"\ndescription: Of {OLD}.\n---\n\n# About\n'
    told = renamed({PAGE: page}, "The Kettle")
    writes = [problem.write for problem in told]
    assert writes == ['title: "About The Kettle"', "description: Of The Kettle."]


def test_a_list_of_the_plan_keeps_the_names_of_its_day():
    partners = "data/plan/partners.yml"
    files = {partners: FILES[partners].replace("name: ", f"name: {OLD} and ", 1)}
    assert renamed(files, "The Kettle") == []


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_the_line_of_a_history_that_is_to_be_added_says_what_was_meant(text):
    record, _ = read_record("hubs", "corby", HUB, FILES[HUB].encode())
    listed = FOLDERS["hubs"].model_validate({"id": "corby", **plain_fields(record.tree)})
    added = lines_to_add(record, listed, "changed", date(2026, 12, 3), text)
    assert fields(HUB, "\n".join((*added, "")))["history"][-1]["text"] == text
