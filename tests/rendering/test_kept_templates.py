"""Compiled templates are kept between builds, and never used for anything but what they are of."""

import os
import shutil
import traceback

import pytest
from jinja2 import Environment, FileSystemLoader, pass_context

from consortium.rendering.kept_templates import keep_compiled


@pytest.fixture
def templates(tmp_path):
    folder = tmp_path / "overrides"
    folder.mkdir()
    (folder / "page.html").write_text("{{ 'tea' | say }}", encoding="utf-8")
    return folder


def environment(templates, say, **settings):
    made = Environment(loader=FileSystemLoader(templates), autoescape=True, **settings)
    made.filters["say"] = say
    keep_compiled(made, templates.parent / "kept")
    return made


def page(made):
    return made.get_template("page.html").render(cup="a cup of ")


@pytest.fixture
def compiled(monkeypatch):
    """The names of the templates that are compiled."""
    names = []
    compile_ = Environment.compile

    def noted(self, source, name=None, *more, **others):
        names.append(name)
        return compile_(self, source, name, *more, **others)

    monkeypatch.setattr(Environment, "compile", noted)
    return names


def test_a_template_is_compiled_once_for_all_builds(templates, compiled):
    assert [page(environment(templates, str.upper)) for _ in range(2)] == ["TEA", "TEA"]
    assert compiled == ["page.html"]


def test_a_copy_is_not_compiled_again_and_a_fault_in_it_is_told_of_its_own_file(
    templates, compiled
):
    (templates / "page.html").write_text("{{ 'tea' | say }}{{ 1 / 0 }}", encoding="utf-8")
    copy = shutil.copytree(templates, templates.parent / "copy")
    for folder in (templates, copy):
        with pytest.raises(ZeroDivisionError) as told:
            page(environment(folder, str))
        assert traceback.extract_tb(told.tb)[-1].filename == str(folder / "page.html")
    assert compiled == ["page.html"]


def test_a_changed_template_is_compiled_anew(templates):
    page(environment(templates, str.upper))
    (templates / "page.html").write_text("{{ 'milk' | say }}", encoding="utf-8")
    assert page(environment(templates, str.upper)) == "MILK"


def test_a_filter_with_other_code_is_called_and_not_what_it_gave_before(templates):
    page(environment(templates, str.upper))
    assert page(environment(templates, str.title)) == "Tea"


def test_a_filter_that_wants_the_page_now_is_handed_it(templates):
    page(environment(templates, str.upper))
    with_cup = pass_context(lambda context, word: context["cup"] + word)
    assert page(environment(templates, with_cup)) == "a cup of tea"


def test_settings_of_another_environment_are_its_own(templates):
    (templates / "page.html").write_text("{% if 1 %}\ntea\n{% endif %}\n", encoding="utf-8")
    apart = [page(environment(templates, str, trim_blocks=trim)) for trim in (True, False)]
    assert apart == ["tea\n", "\ntea\n"]


def test_where_nothing_can_be_written_pages_are_made_all_the_same(templates, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert page(environment(templates, str.upper)) == "TEA"
    assert list((templates.parent / "kept").iterdir()) == []


def test_where_no_folder_can_be_made_pages_are_made_all_the_same(templates):
    (templates.parent / "kept").write_text("a file", encoding="utf-8")
    assert page(environment(templates, str.upper)) == "TEA"
