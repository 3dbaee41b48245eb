"""What people write in Markdown: refused with its line, or published harmless and whole."""

import random
import re

import pytest

from articles.bodies import hostile, issues, ordinary
from articles.mutations import mutated
from articles.told import lines_told
from articles.trees import by_html5lib, by_lexbor, by_lxml, cmark_tree, plain
from consortium.articles import TooManySignsError, html_of
from consortium.articles.rendering import ELEMENTS

ATTRIBUTES = {
    "a": {"href", "class"},
    "code": {"class"},
    "img": {"alt", "src"},
    "ol": {"start"},
    "p": {"class"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
CLASSES = {"a": {"tap"}, "p": {"lead"}}
SCHEMES = ("https:", "http:", "mailto:", "tel:", "record:", "made:")
MUTATIONS = 2_000

HONEST = (*ordinary(), *issues())
TEXTS = tuple(body.text for body in (*ordinary(), *hostile()))


def changed_by_chance(number):
    drawn = random.Random(number)  # noqa: S311 (the same each time)
    return mutated(drawn.choice(TEXTS), drawn, TEXTS)


def unlisted(made):
    """Give what an article holds that none may."""
    _, _, children = by_lexbor(made)
    return [one for child in children if isinstance(child, tuple) for one in _unlisted(child)]


def _unlisted(tree):
    tag, attributes, children = tree
    if tag not in ELEMENTS:
        yield tag
    for name, said in attributes:
        if name not in ATTRIBUTES.get(tag, ()):
            yield tag, name
        elif name == "class" and not (said in CLASSES.get(tag, ()) or said[:9] == "language-"):
            yield tag, name, said
        elif name == "href" and ":" in re.split("[/?#]", said)[0]:
            if not said.lower().startswith(SCHEMES):
                yield tag, name, said
        elif name == "src" and (":" in said.partition("/")[0] or said.startswith("/")):
            yield tag, name, said
    for child in children:
        if isinstance(child, tuple):
            yield from _unlisted(child)


@pytest.mark.parametrize("body", HONEST, ids=lambda body: body.name)
def test_what_editors_honestly_write_is_published_as_github_shows_it(body):
    assert lines_told(body.text) == set()
    assert plain(by_lexbor(html_of(body.text))) == cmark_tree(body.text)


@pytest.mark.parametrize("body", hostile(), ids=lambda body: body.name)
def test_what_would_do_harm_or_lose_words_is_told_on_its_line_or_comes_out_harmless(body):
    told = lines_told(body.text)
    if body.fault is None:
        assert told == set()
        assert plain(by_lexbor(html_of(body.text))) == plain(by_html5lib(html_of(body.text)))
    else:
        assert body.fault in told


@pytest.mark.parametrize("body", [*HONEST, *hostile()], ids=lambda body: body.name)
def test_nothing_outside_of_the_list_is_made_of_any_text_refused_or_not(body):
    try:
        made = html_of(body.text)
    except TooManySignsError:
        return
    assert unlisted(made) == []


def test_texts_changed_by_chance_are_refused_or_mean_the_same_to_every_parser():
    accepted = 0
    for number in range(MUTATIONS):
        text = changed_by_chance(number)
        if lines_told(text):
            continue
        accepted += 1
        made = html_of(text)
        assert unlisted(made) == [], text
        assert by_lexbor(made) == by_html5lib(made) == by_lxml(made), text
    assert accepted > MUTATIONS / 20
