"""Templates that are compiled once for all environments of a process."""

import jinja2
import pytest

from consortium.rendering.environment import environment


@pytest.fixture
def compiled(monkeypatch):
    """The names of the templates that were compiled."""
    names = []
    compile_ = jinja2.Environment.compile

    def counted(made, source, name=None, *more, **options):
        names.append(name)
        return compile_(made, source, name, *more, **options)

    monkeypatch.setattr(jinja2.Environment, "compile", counted)
    return names


def said(folder, name="a.html"):
    return environment(folder).get_template(name).render()


def test_a_template_is_compiled_once_for_all_environments(tmp_path, compiled):
    (tmp_path / "a.html").write_text("Tea")
    assert [said(tmp_path), said(tmp_path)] == ["Tea", "Tea"]
    assert compiled == ["a.html"]


def test_a_template_that_has_changed_is_read_anew(tmp_path):
    for text in ("Tea", "Cake", "Tea"):
        (tmp_path / "a.html").write_text(text)
        assert said(tmp_path) == text
