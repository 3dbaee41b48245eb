"""What the reader of articles is tried on: bodies, changes of them by chance, and trees."""

import random
import re
from collections import Counter

import pytest

from articles.bodies import hostile, issues, ordinary
from articles.mutations import mutated
from articles.trees import by_html5lib, by_lexbor, by_lxml, cmark_tree, plain
from consortium.text.hidden_letters import hidden_in

ALL = (*ordinary(), *issues(), *hostile())
OURS = re.compile(r"(?:[\w%-]+\.)*example\.(?:org|com)")
FICTIONAL = re.compile(r"(?:0|\+44|44)1632 ?960\d{3}")


def test_each_body_has_a_name_of_its_own():
    assert [name for name, times in Counter(body.name for body in ALL).items() if times > 1] == []


def test_nothing_that_editors_honestly_write_is_hidden():
    assert [body.name for body in (*ordinary(), *issues()) if hidden_in(body.text)] == []


def test_a_label_leads_to_one_place_in_whichever_issue():
    text = "".join(body.text for body in ordinary()).casefold()
    labels = Counter(re.findall(r"^[> ]*\[([^\]]+)\]: ", text, re.MULTILINE))
    assert [label for label, times in labels.items() if times > 1] == []


def test_a_fault_is_on_a_line_that_is_there():
    for body in hostile():
        assert body.fault is None or 0 < body.fault <= len(body.text.split("\n")), body.name


def test_nobody_is_named_who_could_be_rung_or_visited():
    for body in (*ordinary(), *issues()):
        rung = re.findall(r"(?:\+44|\b44|\b0)\d{2,4} ?\d{3} ?\d{3}\b", body.text)
        assert [number for number in rung if not FICTIONAL.fullmatch(number)] == [], body.name
        hosts = re.findall(r"(?i)https?://([^/\s>)?:]+)|@([\w-]+\.[\w.-]+\w)", body.text)
        visited = {(web or mail).lower() for web, mail in hosts}
        assert {host for host in visited if not OURS.fullmatch(host)} == set(), body.name


def test_the_same_chance_makes_the_same_of_a_body():
    texts = tuple(body.text for body in ordinary())

    def drawn():
        return [mutated(texts[at], random.Random(at), texts) for at in range(200)]  # noqa: S311

    assert drawn() == drawn()
    assert len(set(drawn()) - set(texts)) > 150


@pytest.mark.parametrize("parsed", [by_lexbor, by_html5lib, by_lxml])
def test_a_tree_has_all_that_a_reader_meets(parsed):
    tree = parsed('<p class="lead">Tea <!-- x -->&amp; <b id="a">cake</b><br>at</p> <hr>')
    bold = ("b", (("id", "a"),), ("cake",))
    line = ("p", (("class", "lead"),), ("Tea & ", bold, ("br", (), ()), "at"))
    assert tree == ("body", (), (line, " ", ("hr", (), ())))


def test_blanks_that_nobody_sees_make_no_difference():
    loose = "<ul>\n<li>\n<a href='%C3%A9'>Tea</a>\n and <em>cake</em> </li>\n</ul>\n"
    tight = '<ul><li><a href="é">Tea</a> and <em>cake</em></li></ul>'
    assert plain(by_lexbor(loose)) == plain(by_lexbor(tight))


@pytest.mark.parametrize(
    "other",
    [
        "<p>Tea and<em>cake</em></p>",
        "<p>Tea <em>and cake</em></p>",
        "<p>Tea and <strong>cake</strong></p>",
        "<p>Tea and <em>cake</em></p><p></p>",
        '<p>Tea and <em title="x">cake</em></p>',
    ],
)
def test_what_a_reader_would_see_otherwise_makes_a_difference(other):
    assert plain(by_lexbor("<p>Tea and <em>cake</em></p>")) != plain(by_lexbor(other))


def test_github_shows_tables_and_leaves_bare_addresses_as_they_are():
    head = ("thead", (), (("tr", (), (("th", (), ("www.example.org",)),)),))
    assert cmark_tree("| www.example.org |\n| --: |\n") == ("body", (), (("table", (), (head,)),))
