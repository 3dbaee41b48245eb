"""The forms: what they ask of each kind, in plain words, and the pages they are on."""

import json
import re

import pytest

from consortium.addresses import template_of
from consortium.forms.patterns import for_script
from consortium.forms.sentences import sentences
from consortium.forms.table import FORMS
from consortium.model import KINDS, Contact
from consortium.model.asking import GROUPS, Ask
from consortium.model.field_rules import YES_OR_NO, field_names, part_at, said_of, words_for
from consortium.model.fitting import Fits, fits
from consortium.telephone import HOME
from consortium.time.london import LONDON
from making.new_site import HOUSE

WRITTEN_BY_THE_FORM = {"id", "history"}
STAYS_AS_IT_IS = {"redirect_from", "attendance", "project", "first", "roles", "replaced_by", "kind"}


def asks(model):
    for name, field in model.model_fields.items():
        ask = next((mark for mark in said_of(field) if isinstance(mark, Ask)), None)
        if ask:
            yield model, name, ask
            if part := part_at(model, (name,)):
                yield from asks(part)


ASKED = [asked for kind in FORMS for asked in asks(KINDS[kind].model)]


@pytest.mark.parametrize("kind", FORMS)
def test_each_field_of_a_kind_is_asked_or_left_alone_on_purpose(kind):
    model = KINDS[kind].model
    asked = {name for owner, name, _ in asks(model) if owner is model}
    assert set(model.model_fields) - asked <= WRITTEN_BY_THE_FORM | STAYS_AS_IT_IS


@pytest.mark.parametrize("kind", FORMS)
def test_what_a_form_asks_stands_in_the_template_too_with_each_word_to_choose(kind):
    told = (HOUSE / template_of(kind)).read_text("utf-8")
    model = KINDS[kind].model
    asked = [(owner, name) for owner, name, _ in asks(model) if name in field_names(owner)]
    if kind == "guides":  # nobody is behind one
        asked = [(owner, name) for owner, name in asked if owner is not Contact]
        asked.remove((model, "contacts"))
    unsaid = {name for _, name in asked} - {*re.findall(r"(?m)^[-# ]*([a-z_]+):", told)}
    words = {word for asked_ in asked for word in words_for(*asked_)} - {*YES_OR_NO}
    assert unsaid | (words - {*re.findall(r"[a-z-]+", told)}) == set()


def test_each_question_is_in_plain_words_of_its_own():
    for owner, name, ask in ASKED:
        hint = owner.model_fields[name].description if ask.hint is None else ask.hint
        assert ask.group in GROUPS
        assert "'" not in ask.label + (hint or ""), name
        assert "`" not in ask.label + (hint or ""), name
        assert (hint or "").rstrip(".").casefold() != ask.label.casefold(), name
        assert len(ask.label) < 60, name


def test_the_choices_of_a_question_are_the_words_that_its_field_may_hold():
    for owner, name, ask in ASKED:
        known = words_for(owner, name)
        if known and known != YES_OR_NO:
            assert {word for word, _ in ask.choices} == set(known), name


def test_no_script_knows_a_clock_of_its_own():
    """Tables say by which clock the check has its day."""
    scripts = (HOUSE / "docs" / "assets").glob("*.js")
    assert [script.name for script in scripts if LONDON.key in script.read_text("utf-8")] == []


@pytest.mark.parametrize("kind", FORMS)
def test_what_a_question_depends_on_is_a_question_too(kind):
    for owner, _, ask in asks(KINDS[kind].model):
        if ask.when:
            assert ask.when[0] in owner.model_fields


def rules(kind=Fits):
    return {rule for below in kind.__subclasses__() for rule in ({below} | rules(below))}


def test_each_kind_of_rule_has_a_runner_in_the_script_and_no_runner_is_for_nothing(site_scripts):
    used = {type(rule).__name__ for kind in KINDS.values() for rule in all_rules(kind.model)}
    used |= {"Shape"}
    runners = set(re.findall(r"(?m)^  (\w+): \(r, v", site_scripts["form-check.js"]))
    assert {rule.__name__ for rule in rules()} - {"Shape"} == runners
    assert runners <= used


def all_rules(model):
    yield from fits(model)
    for name in model.model_fields:
        if part := part_at(model, (name,)):
            yield from all_rules(part)


@pytest.fixture
def site_scripts(real_site):
    folder = real_site.folder / "assets"
    return {file.name: file.read_text("utf-8") for file in folder.glob("form*.js")}


def test_no_sentence_of_the_check_is_written_in_the_script_again(site_scripts):
    said = [*sentences(HOME)["say"].values()]
    said += [rule.say for kind in KINDS.values() for rule in all_rules(kind.model)]
    for text in site_scripts.values():
        for sentence in said:
            words = max(re.split(r"\{\w+\}", sentence), key=len)
            assert words[:30] not in text


@pytest.mark.parametrize(
    ("pattern", "source", "flags"),
    [
        (r"\d{2}", r"[\p{Nd}]{2}", "u"),
        (r"[\w.-]+", r"[\p{L}\p{N}_.-]+", "u"),
        (r"(?i)\bno\b", r"\bno\b", "iu"),
        (r"(?i:yes|no)", r"(?:yes|no)", "iu"),
        (r"[^\s<>\"]*", r'[^\s<>"]*', "u"),
    ],
)
def test_a_pattern_of_the_check_means_the_same_in_a_script(pattern, source, flags):
    assert for_script(pattern) == {"source": source, "flags": flags}


def test_each_form_is_on_a_page_in_both_editions_with_its_table(demonstration):
    for kind in FORMS:
        for path in (f"edit/{kind}/", f"large-print/edit/{kind}/"):
            html = (demonstration.folder / path / "index.html").read_text("utf-8")
            assert f'data-form="{kind}"' in html
            assert ('<textarea id="f-text"' in html) == (kind == "newsletters"), path
        text = (demonstration.folder / f"edit/{kind}.json").read_text("utf-8")
        assert json.loads(text)["kind"] == kind


def test_what_a_form_loads_is_the_text_of_the_record(demonstration):
    loaded = json.loads((demonstration.folder / "edit/hubs/herbata.json").read_text("utf-8"))
    first, last, column = loaded["spans"]["name"]
    line = loaded["text"].split("\n")[first - 1]
    assert (first, column) == (last, 1)
    assert line.removeprefix("name: ").strip('"') == loaded["value"]["name"]


def test_no_issue_of_the_newsletter_can_be_read_before_it_is_out(demonstration):
    files = {file.stem for file in (demonstration.folder / "edit/newsletters").glob("*.json")}
    pages = {
        file.parent.name for file in (demonstration.folder / "newsletters").glob("*/index.html")
    }
    assert files
    assert files <= pages
    for file in (demonstration.folder / "edit/newsletters").glob("*.json"):
        assert json.loads(file.read_text("utf-8"))["text"].endswith("\n---\n")


def test_only_the_pages_of_forms_load_their_scripts(demonstration):
    for path, page in demonstration.pages.items():
        if not re.fullmatch(r"edit/[a-z]+/", path):
            assert "form.js" not in page.html, path
