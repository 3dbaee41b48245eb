"""A record changed in its form: the check reads what was meant, and no other line changes."""

import random
import re
from functools import cache

import pytest

from consortium.addresses import template_of
from consortium.checking.repository_files import read_repository, repository_at
from consortium.forms.loaded import loaded as loaded_of
from consortium.forms.loaded import to_load
from consortium.model import FOLDERS
from consortium.text.node import plain
from consortium.writing.record_text import record_text
from consortium.writing.template_form import template_form
from form_edits import as_meant, edited, without_empty
from form_scripts import answers, needs_node, tables
from form_sites import both_sites, read
from test_lines_to_write import PIECES

pytestmark = needs_node


@pytest.fixture(scope="module")
def sites(demonstration_folder):
    return both_sites(demonstration_folder)


@cache
def records_with_forms(top, today):
    """Give each record of a site that a form can change, with its kind and what is loaded."""
    known = tables(top, today)
    records = to_load(known, read_repository(repository_at(top)).records, today)
    return known, [(record.kind, loaded_of(record, today)) for record in records]


def outside(text, spans, names):
    """Give the lines of a record that are not those of some fields."""
    inside = {
        line
        for name in names
        if name in spans
        for line in range(spans[name][0], spans[name][1] + 1)
    }
    return [line for number, line in enumerate(text.split("\n"), start=1) if number not in inside]


def assert_edits_are_read_as_they_were_meant(sites, seed, rounds, share):
    for top, today in sites:
        known, records = records_with_forms(top, today)
        dice = random.Random(seed)  # noqa: S311 - nothing is secret
        asked = []
        for kind, loaded in records:
            for _ in range(rounds):
                if dice.random() > share:
                    continue
                after, names = edited(known[kind], loaded["value"], dice, dice.randint(1, 5))
                question = {"do": "change", "kind": kind, "loaded": loaded, "after": after}
                asked.append((question, names))
        made = answers(known, [question for question, _ in asked])
        assert len(made) == len(asked) > 10
        for (question, names), answer in zip(asked, made, strict=True):
            kind, loaded = question["kind"], question["loaded"]
            record = read(kind, answer["text"])
            meant = as_meant(without_empty(question["after"]))
            assert as_meant(plain(record.tree)) == meant, (loaded["file"], names, answer["text"])
            stays = outside(loaded["text"], loaded["spans"], names)
            spans = loaded_of(record, today)["spans"]
            assert outside(answer["text"], spans, names) == stays, (loaded["file"], names)


def test_some_edits_of_one_to_five_fields_are_read_as_they_were_meant(sites):
    assert_edits_are_read_as_they_were_meant(sites, seed=1, rounds=1, share=0.25)


@pytest.mark.thorough
def test_twenty_edits_of_each_record_are_read_as_they_were_meant(sites):
    assert_edits_are_read_as_they_were_meant(sites, seed=2, rounds=20, share=1)


def test_where_the_first_field_of_a_contact_is_taken_out_the_next_has_its_hyphen(sites):
    known, records = records_with_forms(*sites[1])
    asked = []
    for kind, loaded in records:
        first, *others = loaded["value"].get("contacts", [{}])
        if rest := dict([*first.items()][1:]):
            after = loaded["value"] | {"contacts": [rest, *others]}
            asked.append({"do": "change", "kind": kind, "loaded": loaded, "after": after})
    assert asked
    for question, answer in zip(asked, answers(known, asked), strict=True):
        record = read(question["kind"], answer["text"])
        assert as_meant(plain(record.tree)) == as_meant(question["after"]), answer["text"]


def test_a_record_that_is_handed_in_as_it_was_changes_no_line(sites):
    for top, today in sites:
        known, records = records_with_forms(top, today)
        asked = [
            {"do": "change", "kind": kind, "loaded": loaded, "after": loaded["value"]}
            for kind, loaded in records
        ]
        assert all(answer["made"] == [] for answer in answers(known, asked))


def test_each_record_written_anew_is_read_as_the_same_values(sites):
    for top, today in sites:
        known, records = records_with_forms(top, today)
        asked = [
            {"do": "record", "kind": kind, "value": loaded["value"]} for kind, loaded in records
        ]
        for (kind, loaded), text in zip(records, answers(known, asked), strict=True):
            assert as_meant(plain(read(kind, text).tree)) == as_meant(loaded["value"]), text


def test_whatever_is_typed_or_pasted_is_read_as_it_was_meant(sites):
    known, _ = records_with_forms(*sites[1])
    dice = random.Random(3)  # noqa: S311 - nothing is secret
    pasted = (*PIECES, "\u200b", "\xad", "\x0b", "\t", "\u2028", "\xa0", "– ", "● ")
    drawn = ("".join(dice.choices(pasted, k=dice.randint(1, 6))) for _ in range(400))
    texts = [text for text in drawn if any(letter.isalpha() for letter in text)]
    values = ({"name": text, "also_known_as": [text], "access": text} for text in texts)
    asked = [{"do": "record", "kind": "services", "value": value} for value in values]
    for text, answer in zip(texts, answers(known, asked), strict=True):
        meant = as_meant(re.sub("[\u200b\xad]", "", re.sub("[\x0b\u2028]", "\n", text)).strip())
        said = as_meant(plain(read("services", answer).tree))
        assert said == {"name": meant, "also_known_as": [meant], "access": meant}, answer


def test_a_record_by_form_is_the_record_that_an_import_writes(sites):
    for top, today in sites:
        known, records = records_with_forms(top, today)
        files = [(kind, loaded) for kind, loaded in records if kind in FOLDERS]
        asked = [{"do": "record", "kind": kind, "value": loaded["value"]} for kind, loaded in files]
        for (kind, loaded), text in zip(files, answers(known, asked), strict=True):
            form = template_form((top / template_of(kind)).read_bytes())
            imported = record_text(FOLDERS[kind], loaded["value"], form).content.decode()
            by_form, by_import = (
                as_meant(plain(read(kind, written).tree)) for written in (text, imported)
            )
            assert by_form == by_import
            assert text.partition("\n")[0] == imported.partition("\n")[0]
