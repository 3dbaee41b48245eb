"""Records written as an editor would: what is read from them is what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consortium.model import FOLDERS
from consortium.reading.record_files import read_record
from consortium.text.hidden_letters import may_hide
from consortium.text.node import plain_fields
from consortium.text.quote_marks import as_yaml
from consortium.writing.record_text import LONGEST, record_text
from consortium.writing.template_form import TemplateForm, template_form

SERVICE = FOLDERS["services"]
PLAIN = TemplateForm()
LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
LINES = (
    st.text(LETTERS, min_size=1, max_size=60)
    .map(str.strip)
    .filter(lambda line: line and not may_hide(line))
)
"""Letters that nobody sees are left out of what is read."""


def read_again(values, form=PLAIN):
    written = record_text(SERVICE, values, form)
    record, problems = read_record("services", "x", "data/services/x.yml", written.content)
    return plain_fields(record.tree), problems


@given(LINES, st.lists(LINES, min_size=1, max_size=3))
def test_a_text_of_one_line_is_read_as_it_was_meant(text, several):
    values = {"name": text, "also_known_as": several, "contacts": [{"role": text}]}
    assert read_again(values)[0] == values


@given(st.lists(st.one_of(st.just(""), LINES), min_size=2, max_size=5).map("\n".join))
def test_a_text_of_several_lines_is_read_as_it_was_meant(text):
    values = {"description": text.strip()}
    if values["description"]:
        again, _ = read_again(values)
        assert again["description"].strip() == values["description"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Payroll help", "Payroll help"),
        ("01604 123456", "01604 123456"),
        ("Free, for all; ask", "Free, for all; ask"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("it’s free", "it’s free"),
        ("Ask for: Sam", '"Ask for: Sam"'),
        ("Room #3", '"Room #3"'),
        ("- a", '"- a"'),
        ("null", '"null"'),
        ("“Hall”", '"“Hall”"'),
        ('"Hall": big', "'\"Hall\": big'"),
    ],
)
def test_quote_marks_stand_only_where_they_are_needed(text, written):
    assert as_yaml(text) == written


def test_long_texts_are_folded_and_lines_of_a_spreadsheet_broken():
    long = "Some words of a text. " * 12
    values = {
        "description": f"{long.strip()}\n\nEnd.",
        "source": [{"found_at": "A letter", "reading": long.strip()}],
    }
    form = template_form(b"# yaml-language-server: $schema=x\ndescription: |\n  A\nsource:\n")
    written = record_text(SERVICE, values, form)
    assert written.lines[0] == "# yaml-language-server: $schema=x"
    assert "description: |" in written.lines
    assert "    reading: >-" in written.lines
    assert max(map(len, written.lines)) <= LONGEST
    again, problems = read_again(values, form)
    assert problems == ()
    assert again["source"] == values["source"]
    assert again["description"].split() == values["description"].split()


def test_fields_stand_in_the_order_of_the_template_the_switched_off_among_them():
    form = template_form(b"# status: active\nname: A\n# cost: 1\n")
    assert form.in_order(SERVICE)[:3] == ("status", "name", "cost")
    assert set(form.in_order(SERVICE)) == set(TemplateForm().in_order(SERVICE))


def test_each_line_knows_the_field_that_it_is_of():
    written = record_text(
        SERVICE, {"name": "A", "hubs": ["b", "c"], "contacts": [{"email": "e"}]}, TemplateForm()
    )
    where = {line.strip(): written.path(number) for number, line in enumerate(written.lines, 1)}
    assert where["name: A"] == ("name",)
    assert where["- c"] == ("hubs", 1)
    assert where["- email: e"] == ("contacts", 0, "email")
    assert written.path(99) == ()
