"""Macros stand for themselves: each is made once a build, and not for every page anew."""

from functools import cache

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


@cache
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


def macros_of(template):
    """The names that stand for macros in a template: its own, and those that it imports."""
    names = {macro.name for macro in template.find_all(nodes.Macro)}
    for statement in template.find_all(nodes.FromImport):
        there = parsed(TEMPLATES / statement.template.value)
        defined = {macro.name for macro in there.find_all(nodes.Macro)}
        pairs = [name if isinstance(name, tuple) else (name, name) for name in statement.names]
        names |= {here for name, here in pairs if name in defined}
    return names


def printed(node):
    """The names that a template prints as they are, whatever chooses between them."""
    if isinstance(node, nodes.Name):
        yield node.name
    elif isinstance(node, nodes.Output | nodes.Concat | nodes.Filter):
        for part in [node.node] if isinstance(node, nodes.Filter) else node.nodes:
            yield from printed(part)
    elif isinstance(node, nodes.CondExpr):
        for part in filter(None, (node.expr1, node.expr2)):
            yield from printed(part)


def uncalled(template):
    """The macros that a template prints themselves, and not what they say."""
    outputs = template.find_all(nodes.Output)
    return {name for output in outputs for name in printed(output)} & macros_of(template)


def test_no_template_prints_a_macro_instead_of_what_it_says():
    wrong = {file: uncalled(parsed(file)) for file in sorted(TEMPLATES.rglob("*.*"))}
    assert {str(file): macros for file, macros in wrong.items() if macros} == {}


def test_a_macro_that_has_the_name_of_imported_words_is_caught():
    source = '{% macro known() %}{% endmacro %}<p>{{ "a" if b else known }} {{ known() }}</p>'
    assert uncalled(ENVIRONMENT.parse(source)) == {"known"}
    source = '{% from "made/macros/who.html" import initials, skip %}{{ skip ~ initials }}'
    assert uncalled(ENVIRONMENT.parse(source)) == {"initials"}
