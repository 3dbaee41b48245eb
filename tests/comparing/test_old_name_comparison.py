"""A Consortium with a new name is told where its old one stands, and where it may stay."""

import re

from consortium.comparing.old_name import old_names
from good_county import FILES, county_terms, county_with
from kept_checks import book_of

CONSORTIUM = "data/consortium.yml"
HUB = "data/hubs/corby.yml"
SERVICE = "data/services/payroll.yml"
PAGE = "docs/about/index.md"
OLD = "Test County Consortium"
TEXT = """\
---
title: About us
also_known_as:
  - Test County Consortium
  - the old alliance
description: What the Test County Consortium is.
---

# About us

- Test County Consortium helps groups.
"""


def told(files):
    """The files and the lines with the old name, when the Consortium is called otherwise."""
    text = FILES[CONSORTIUM].replace(OLD, "New Alliance")
    return told_of(
        files, {CONSORTIUM: text.replace("[Test County, Consortium]", "[New, Alliance]")}
    )


def told_of(files, renamed):
    before, after = (county_with(changes) for changes in (files, {**files, **renamed}))
    books = [book_of(county, county_terms()) for county in (before, after)]
    return [(problem.file, problem.line) for problem in old_names(*books, after)]


def test_each_sentence_of_a_page_is_told_and_no_word_that_people_look_for():
    lines = TEXT.splitlines()
    sentences = [n for n, line in enumerate(lines, 1) if OLD in line and line[:4] != "  - "]
    assert told({PAGE: TEXT}) == [(PAGE, number) for number in sentences]


def test_neither_is_one_of_the_words_of_a_record():
    needs = "data/needs.yml"
    assert told({needs: FILES[needs].replace("wages, treasurer", OLD)}) == []
    assert told({needs: FILES[needs].replace("sentence: Help", f"sentence: {OLD}")})


def test_neither_is_what_letters_stand_for():
    """They stand for the old name, whatever the body is called today."""
    glossary = "data/glossary.yml"
    assert told({glossary: FILES[glossary].replace("Council for Voluntary Services", OLD)}) == []
    assert told({glossary: FILES[glossary].replace("A body", OLD)})


def test_a_body_that_has_closed_is_told_where_it_stands_in_place_of_its_successor():
    """Its own record keeps its name, and what nobody follows keeps its own."""
    payroll = FILES[SERVICE].replace("summary: ", "summary: Ask Corby local hub. ")
    files = {SERVICE: payroll.replace("hubs: [corby]", "hubs: [kettering]")}
    closed = FILES[HUB].replace("status: active", "status: closed")
    assert told_of(files, {HUB: closed}) == []
    followed = closed.replace("status: closed", "status: closed\nsuccessor: kettering")
    assert told_of(files, {HUB: followed}) == [(SERVICE, 2)]
    assert told_of({**files, HUB: followed}, {HUB: f"{followed}\n"}) == []


def test_a_number_or_an_address_that_changes_in_a_record_is_told_where_it_still_stands():
    """What a history tells stays; of two new ones nobody knows which took its place."""
    old, new = "01632 960123", "01632 960124"
    contact = (
        f"contacts:\n  - role: Desk\n    telephone: {old}\n    email: hello@corby.example.org\n"
    )
    history = f"history:\n  - date: 2026-01-02\n    change: changed\n    text: Ring {old}.\n"
    files = {SERVICE: FILES[SERVICE] + contact + history, PAGE: f"{TEXT}\nRing {old}.\n"}
    line = (FILES[SERVICE] + contact).count("\n") - 1
    renumbered = FILES[HUB].replace(old, new)
    assert told_of(files, {HUB: renumbered}) == [
        (SERVICE, line),
        (PAGE, len(TEXT.splitlines()) + 2),
    ]
    moved = FILES[HUB].replace("hello@", "post@")
    assert told_of(files, {HUB: moved}) == [(SERVICE, line + 1)]
    second = "  - role: Another\n    telephone: 01632 960125\nsource:\n"
    assert told_of(files, {HUB: renumbered.replace("source:\n", second)}) == []


def test_a_hub_or_an_organisation_with_a_new_name_is_told_where_its_old_one_stands():
    """What was said in its day stays, and so does a longer name of somebody else."""
    old, new = "Corby local hub", "The Kettle"
    hubs = {"data/hubs/other.yml": FILES[HUB].replace(old, f"{old} friends")}
    payroll = FILES[SERVICE].replace("summary: ", f"summary: Ask {old}. ")
    source = f"source:\n  - found_at: A letter of {old}\n"
    files = {**hubs, SERVICE: re.sub(r"source:.*\n(?:  .*\n)*", source, payroll)}
    line = payroll.split(old)[0].count("\n") + 1
    assert told_of(files, {HUB: FILES[HUB].replace(old, new)}) == [(SERVICE, line)]
