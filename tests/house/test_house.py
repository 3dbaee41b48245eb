"""The shape of the house: what may import what, and what no template may hold."""

import ast
import re
import sys
from collections import defaultdict
from functools import cache
from graphlib import TopologicalSorter

import pytest
from jinja2 import Environment, nodes

from consortium.checking.all_rules import RULES
from consortium.model import KINDS
from consortium.model.parts import WAYS
from consortium.reports.record_change import WHOM
from consortium.standing import State
from theme_fixtures import HOUSE, listed_hooks

PACKAGE = sorted((HOUSE / "hooks" / "consortium").rglob("*.py"))
HOOKS = sorted((HOUSE / "hooks").glob("*.py"))
MAKING = sorted((HOUSE / "making").glob("*.py"))
TEMPLATES = sorted((HOUSE / "overrides").rglob("*.html"))
SUMMARY = HOUSE / "overrides" / "reports" / "summary.md.jinja"
MOST_CHOICES = 2
WORD = re.compile(r"[A-Za-z]{2}")
MARKUP = re.compile(r"^[^<>]*>|<[^>]*(?:>|$)")


@cache
def parsed(path):
    """Give a file of Python as a tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def template(path):
    """Give a template as a tree."""
    return Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))


def found_in(paths, find):
    """Give what is found wrong in files, by their names."""
    by_file = {name(path): [*find(path)] for path in paths}
    return {file: faults for file, faults in by_file.items() if faults}


def imported(path):
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def name(path):
    return path.relative_to(HOUSE).as_posix()


def test_the_package_never_imports_mkdocs():
    def of_mkdocs(path):
        return [module for module in imported(path) if module.partition(".")[0] == "mkdocs"]

    assert found_in(PACKAGE, of_mkdocs) == {}


def room(module):
    """Give the folder of the package that a module is in, or the module itself if it is in none."""
    parts = module.split(".")[:2]
    return ".".join(parts)


def test_no_folder_of_the_package_imports_itself_by_way_of_another():
    graph = TopologicalSorter()
    for path in PACKAGE:
        here = room(".".join(path.relative_to(HOUSE / "hooks").with_suffix("").parts))
        there = {room(module) for module in imported(path) if module.startswith("consortium.")}
        graph.add(here, *(there - {here}))
    graph.prepare()


@pytest.mark.parametrize("name", ["__init__", "alone", "environment"])
def test_what_makes_the_environment_needs_nothing_but_python(name):
    known = {*sys.stdlib_module_names, "making"}
    imports = imported(HOUSE / "making" / f"{name}.py")
    assert {module.partition(".")[0] for module in imports} <= known


def test_every_hook_is_listed_and_every_listed_hook_exists():
    assert sorted(listed_hooks()) == [name(path) for path in HOOKS]


def test_no_hook_imports_another():
    stems = {path.stem for path in HOOKS}
    assert found_in(HOOKS, lambda path: stems & set(imported(path))) == {}


ADDRESSES = ("hooks/consortium/feed_addresses.py", "hooks/consortium/calendar_addresses.py")


def test_the_address_of_a_feed_or_a_calendar_is_written_in_one_place():
    def addresses(path):
        # A name in a docstring is no address, and `"feeds.opml.jinja"` is a template.
        text = re.sub(r"\{#.*?#\}|\"\"\".*?\"\"\"", "", path.read_text("utf-8"), flags=re.DOTALL)
        return re.findall(r"feed\.(?:xml|json)|feeds\.opml\b(?!\.jinja)|\w\.ics\b", text)

    others = [path for path in (*PACKAGE, *TEMPLATES) if name(path) not in ADDRESSES]
    assert found_in(others, addresses) == {}


def test_no_template_has_a_style_attribute_or_an_inline_handler():
    def inline(path):
        # What only Outlook reads is in e-mails alone, and a comment everywhere else.
        passed_over = r"\{#.*?#\}|<!--\[if mso\]>.*?<!\[endif\]-->"
        text = re.sub(passed_over, "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        return re.findall(r"<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:", text)

    assert found_in(TEMPLATES, inline) == {}


SAYS_HOW_TO_REACH = (
    *("hooks/consortium/open_data/parts.py", "hooks/consortium/pages/structured_data.py"),
    *("overrides/made/calendar.html", "overrides/made/macros/reach.html"),
    *("overrides/paper/booklet.html", "overrides/paper/macros.html"),
)


def test_whatever_says_how_to_reach_somebody_says_every_way():
    def unsaid(path):
        text = path.read_text("utf-8")
        return [way for way in WAYS if not re.search(rf'[."]{way}\b', text)]

    assert found_in([HOUSE / file for file in SAYS_HOW_TO_REACH], unsaid) == {}


def test_what_people_ask_of_those_who_help_is_told_on_a_pull_request():
    labels = template(HOUSE / "overrides" / "made" / "macros" / "result.html")
    tables = {table.target.name: table.node for table in labels.find_all(nodes.Assign)}
    items = (*tables["terms"].items, *tables["there"].items)
    asked = {pair.key.value for pair in items} - {"languages"}
    assert asked <= {*WHOM}


STATUSES = {*State, *(status for kind in KINDS.values() for status in kind.statuses)}
WORDS_OF_STATUSES = (
    "overrides/made/heads.html",  # a change in one word
    "overrides/made/macros/called_off.html",
    "overrides/made/macros/event_stage.html",
    "overrides/made/macros/standing.html",
    "overrides/made/markers/search.html",  # what a result is
)


def statuses(path):
    """Give the statuses that a template compares something with, or has a table for."""
    tree = template(path)
    compared = {
        expr
        for comparison in tree.find_all(nodes.Compare)
        for expr in (comparison.expr, *(o.expr for o in comparison.ops))
    }
    keys = {pair.key for table in tree.find_all(nodes.Dict) for pair in table.items}
    named = {part for key in (*compared, *keys) for part in (key, *key.find_all(nodes.Const))}
    return STATUSES & {constant.value for constant in named if isinstance(constant, nodes.Const)}


def test_what_is_said_of_a_status_stands_in_the_tables_of_such_words_alone():
    others = [path for path in (*TEMPLATES, SUMMARY) if name(path) not in WORDS_OF_STATUSES]
    assert found_in(others, statuses) == {}


SAYS_NOTHING = {"found", "it", "one", "thing", "x"}


def taken_names(path):
    """Give the names to which the loops, assignments and macros of a template give a value."""
    tree = template(path)
    taken = [node.target for node in tree.find_all((nodes.For, nodes.Assign))]
    taken += [argument for macro in tree.find_all(nodes.Macro) for argument in macro.args]
    return {
        part.name
        for target in taken
        for part in (target, *target.find_all(nodes.Name))
        if hasattr(part, "name")
    }


def test_what_a_loop_of_a_template_goes_through_is_called_by_what_it_is():
    nameless = found_in((*TEMPLATES, SUMMARY), lambda path: taken_names(path) & SAYS_NOTHING)
    assert nameless == {}


SENTENCE = re.compile(r"[^.?!:]*(?:[A-Za-z’]+[^A-Za-z’.?!:]+){3}[A-Za-z’]+[^.?!:]*")


def sentences(path):
    """Give what a template says in four words or more, sentence by sentence."""
    tree = template(path)
    texts = [text.data for text in tree.find_all(nodes.TemplateData)]
    strings = [
        constant.value for constant in tree.find_all(nodes.Const) if isinstance(constant.value, str)
    ]
    for text in (*texts, *strings):
        for part in MARKUP.split(text):
            yield from (" ".join(sentence.split()) for sentence in SENTENCE.findall(part))


def test_no_sentence_stands_in_two_templates():
    # A sentence for two places is a macro of one template, and the other takes it from there.
    where, keys = defaultdict(set), set()
    for path in (*TEMPLATES, SUMMARY):
        keys |= {pair.key.as_const() for pair in template(path).find_all(nodes.Pair)}
        for sentence in sentences(path):
            where[sentence].add(name(path))
    twice = {said: files for said, files in where.items() if len(files) > 1}
    # What a table of words is asked by, and the address of a template, nobody reads.
    assert {said: twice[said] for said in twice.keys() - keys if "/" not in said} == {}


def has_words(branch):
    """Say whether a branch of a condition has words of its own: text, or strings in a condition."""
    if isinstance(branch, nodes.Expr):
        strings = [branch, *branch.find_all(nodes.Const)]
        return any(WORD.search(str(getattr(string, "value", ""))) for string in strings)
    outputs = (part for node in branch if isinstance(node, nodes.Output) for part in node.nodes)
    texts = (part.data for part in outputs if isinstance(part, nodes.TemplateData))
    return any(WORD.search(MARKUP.sub("", text)) for text in texts)


def choices_of_words(tree):
    """Give the lines on which a condition of a template chooses between words."""
    for choice in tree.find_all(nodes.CondExpr):
        if choice.expr2 is not None and has_words(choice.expr1) and has_words(choice.expr2):
            yield choice.lineno
    for branch in tree.find_all(nodes.If):
        branches = (branch.body, *(other.body for other in branch.elif_), branch.else_)
        if branch.else_ and sum(map(has_words, branches)) > 1:
            yield branch.lineno


def test_what_chooses_between_words_is_told_from_what_asks_whether_there_is_anything():
    for text, lines in (
        ("{{ 'is' if open else 'was' }}", [1]),
        ("<p>\n{% if open %}Open{% else %}Closed{% endif %}", [2]),
        ("{% if x %}<p>Open {{ x }}</p>{% endif %}{{ 'Open' if x }}", []),
        ("{{ {'open': 'It is', 'closed': 'It was'}[state] }}", []),
    ):
        assert [*choices_of_words(Environment(autoescape=True).parse(text))] == lines, text


def test_templates_print_what_was_decided_and_choose_few_words_themselves():
    # Values decide (an enum, a property), and a table in the template has the words for each.
    choices = found_in((*TEMPLATES, SUMMARY), lambda path: choices_of_words(template(path)))
    assert {file: lines for file, lines in choices.items() if len(lines) > MOST_CHOICES} == {}


CHECK = ("advice", "checking", "comparing", "problems", "reading")
OF_THE_CHECK = [path for path in PACKAGE if path.parent.name in CHECK]


def test_nothing_in_the_check_has_the_name_of_another_thing():
    defined = [
        node.name
        for path in OF_THE_CHECK
        for node in parsed(path).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    ]
    assert {name for name in defined if defined.count(name) > 1} == set()


def module_of(path):
    return ".".join(path.relative_to(HOUSE / "hooks").with_suffix("").parts)


def called_in(path):
    """Give what a file calls of its own, and what it takes from others, by their modules."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Name):
            yield module_of(path), node.id
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module, part.name) for part in node.names)


def test_each_function_among_the_rules_is_one_or_is_called():
    """One that gives a list of problems would be none: nobody would ask it."""
    asked = {(ask.__module__, ask.__name__) for rules in RULES for ask in rules.asks}
    called = {call for path in PACKAGE for call in called_in(path)}
    there = {
        (module_of(path), node.name)
        for path in PACKAGE
        if path.parent.name == "rules"
        for node in parsed(path).body
        if isinstance(node, ast.FunctionDef)
    }
    assert there - asked - called == set()


BINDING = (ast.For, ast.comprehension, ast.NamedExpr, ast.Assign, ast.AnnAssign)


def bound(path):
    """Give the names to which the loops and assignments of a file give a value."""
    for node in ast.walk(parsed(path)):
        is_bare_field = isinstance(node, ast.AnnAssign) and node.value is None
        if isinstance(node, BINDING) and not is_bare_field:
            for target in getattr(node, "targets", None) or [node.target]:
                yield from (part.id for part in ast.walk(target) if isinstance(part, ast.Name))


# What a rule looks at may be any thing, and x is how far east a point is.
MEANT = {"thing", "x"}


def test_what_loops_and_assignments_name_is_called_by_what_it_is():
    unmeant = SAYS_NOTHING - MEANT
    tests = [file for room in ("tests", "benchmarks") for file in (HOUSE / room).rglob("*.py")]
    files = (*HOOKS, *PACKAGE, *MAKING, *tests)
    assert found_in(files, lambda path: set(bound(path)) & unmeant) == {}
