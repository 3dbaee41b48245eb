"""What stands on a page above its first sentence: short, and no word of it again and again."""

import re
from collections import Counter
from functools import cache

import pytest

from built_site import BuiltPage, words

pytestmark = pytest.mark.both_sites

MOST = 3
"""A heading stands in the title as well, and the menu or the way to the page may share a word."""

LITTLE = {"a", "and", "for", "in", "of", "on", "the", "this", "to"}
WHOLE = ("title", "a", "h1", "label", "button", "legend", "summary")
NAME = "Northamptonshire VCS Consortium"


def above(page, name):
    """The things that stand above the first sentence, one by one; what is folded is not seen."""
    yield words(next(page.tree.iter("title"))).removesuffix(f" – {name}")
    heading_is_over = False
    for element in shown(next(page.tree.iter("body"))):
        if heading_is_over:
            return
        yield words(element)
        heading_is_over = element.tag == "h1"


def shown(element):
    for child in element:
        if child.tag == "details":
            yield from (part for part in child if part.tag == "summary")
        elif child.tag in WHOLE:
            yield child
        else:
            yield from shown(child)


def again_and_again(page, names=(), name=NAME):
    """The words in too many of those things. A name that an editor gave is the editor's own."""
    named = frozenset((name, *names))
    times = Counter(word for text in above(page, name) for word in said(text, named))
    return {word: count for word, count in times.items() if count > MOST}


@cache
def said(text, named):
    """The words of one of those things but for names; most of them stand on every page."""
    return set(re.findall(r"\w+", names_among(named).sub("", text).lower())) - LITTLE


@cache
def names_among(named):
    return re.compile("|".join(map(re.escape, sorted(named, key=len)[::-1])))


def test_no_word_stands_again_and_again_above_the_first_sentence(site):
    named, name = site.directory.names, site.directory.consortium.short_name
    for path, page in site.both_editions.items():
        assert again_and_again(page, named, name) == {}, path


def test_a_heading_that_also_stands_in_the_menu_and_in_the_way_to_it_is_caught():
    page = (
        "<title>Events – {name}</title><a>{name}</a>"
        "<details>Events<summary>Menu</summary></details><nav><a>Events</a></nav>"
        "{way}<h1>What <b>events</b> are on</h1><p>Events."
    )
    assert again_and_again(BuiltPage("events/", page.format(name=NAME, way=""))) == {}
    twice = page.format(name=NAME, way="<ol><li><a>Our events</a></li></ol>")
    assert again_and_again(BuiltPage("events/", twice)) == {"events": 4}


def test_the_way_to_a_page_does_not_repeat_the_page(site):
    for path, page in site.both_editions.items():
        for way in page.all("aria-label"):
            if way.get("aria-label") == "Breadcrumb":
                steps = [page.resolve(link.get("href"))[0] for link in way.iter("a")]
                assert len(steps) == len(list(way.iter("li"))), path
                assert path not in steps, path
