"""Macros stand for themselves: each is made once a build, and not for every page anew."""

from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from built_site import REPOSITORY
from consortium.rendering.environment import environment
from counties import directory
from rendering import renderer

TEMPLATES = REPOSITORY / "overrides"
ENVIRONMENT = environment(TEMPLATES, renderer(directory()).site)
OF_A_SITE = {"section_title", "most_lines", "abbreviations"}
KNOWN = OF_A_SITE | {*ENVIRONMENT.globals}
ABOUT_ONE_PAGE = {"called_off.html"}
"""What tells of the event that a page is about, and is imported with the whole page."""

MACROS = sorted((TEMPLATES / "made/macros").glob("*.html"))


def parsed(file):
    return ENVIRONMENT.parse(file.read_text(encoding="utf-8"))


def test_macros_are_told_all_that_they_print():
    own = [file for file in MACROS if file.name not in ABOUT_ONE_PAGE]
    missing = {file.name: find_undeclared_variables(parsed(file)) - KNOWN for file in own}
    assert {name: words for name, words in missing.items() if words} == {}


def test_no_other_macros_are_imported_with_the_whole_page():
    pages = [parsed(file) for file in (TEMPLATES / "made").rglob("*.html")]
    imports = [statement for page in pages for statement in page.find_all(nodes.FromImport)]
    of_a_page = {statement.template.value for statement in imports if statement.with_context}
    assert of_a_page == {f"made/macros/{name}" for name in ABOUT_ONE_PAGE}
