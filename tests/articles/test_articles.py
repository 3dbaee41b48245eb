"""What people write in Markdown: refused with its line, or published harmless and whole."""

import random
import re

from articles.bodies import hostile, issues, ordinary
from articles.mutations import mutated
from articles.told import lines_told
from articles.trees import by_html5lib, by_lexbor, by_lxml, cmark_tree, plain
from consortium.articles.reader import TooManySignsError
from consortium.articles.rendering import ELEMENTS, html_of

ATTRIBUTES = {
    "a": {"href", "class"},
    "code": {"class"},
    "img": {"alt", "src"},
    "ol": {"start"},
    "p": {"class", "lang"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
CLASSES = {"a": {"tap"}, "p": {"lead"}}
SCHEMES = ("https:", "http:", "mailto:", "tel:", "record:", "made:")
MUTATIONS = 2_000
"""So many for `make test-all`, a quarter of it for `make test`."""

EVERY = 4
"""Of the issues `make test` reads one in so many."""

TEXTS = tuple(body.text for body in (*ordinary(), *hostile()))


def changed_by_chance(number):
    drawn = random.Random(number)  # noqa: S311 (the same each time)
    return mutated(drawn.choice(TEXTS), drawn, TEXTS)


def unlisted(made):
    """Give what an article holds that none may."""
    _, _, children = by_lexbor(made)
    return [held for child in children if isinstance(child, tuple) for held in _unlisted(child)]


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


def wrong(bodies, find):
    """Give the bodies of which something is found wrong, by their names, and what."""
    faults_of_each = [(body.name, find(body)) for body in bodies]
    return [(name, faults) for name, faults in faults_of_each if faults]


def other_than_on_github(body):
    if lines := lines_told(body.text):
        return f"refused for lines {sorted(lines)}"
    made = html_of(body.text)
    return made if plain(by_lexbor(made)) != cmark_tree(body.text) else unlisted(made)


def test_what_editors_honestly_write_is_published_as_github_shows_it():
    assert wrong(ordinary(), other_than_on_github) == []


def test_whole_issues_of_it_are_published_as_github_shows_them(request):
    every = 1 if request.config.getoption("every_page") else EVERY
    assert wrong(issues()[::every], other_than_on_github) == []


def harmful(body):
    lines = lines_told(body.text)
    if body.fault is not None:
        return [] if body.fault in lines else f"told on lines {sorted(lines)}, not {body.fault}"
    if lines:
        return f"refused for lines {sorted(lines)}"
    made = html_of(body.text)
    return made if plain(by_lexbor(made)) != plain(by_html5lib(made)) else []


def test_what_would_do_harm_or_lose_words_is_told_on_its_line_or_comes_out_harmless():
    assert wrong(hostile(), harmful) == []


def test_a_paragraph_may_say_of_which_language_it_is():
    made = html_of("Croeso i *bawb*.\n{: lang=cy }\n\nWelcome.\n{: lang=cy-GB }")
    assert made == ('<p lang="cy">Croeso i <em>bawb</em>.</p>\n<p>Welcome.\n{: lang=cy-GB }</p>')


def unlisted_of(body):
    try:
        return unlisted(html_of(body.text))
    except TooManySignsError:
        return []


def test_nothing_outside_of_the_list_is_made_of_any_hostile_text_refused_or_not():
    assert wrong(hostile(), unlisted_of) == []


def test_texts_changed_by_chance_are_refused_or_mean_the_same_to_every_parser(request):
    mutations = MUTATIONS if request.config.getoption("every_page") else MUTATIONS // 4
    accepted = 0
    for number in range(mutations):
        text = changed_by_chance(number)
        if lines_told(text):
            continue
        accepted += 1
        made = html_of(text)
        assert unlisted(made) == [], text
        assert by_lexbor(made) == by_html5lib(made) == by_lxml(made), text
    assert accepted > mutations / 20


def test_each_element_of_a_paragraph_is_told_of_and_its_end_with_it():
    assert lines_told("<b>One</b> and\n<i>two\nwords</i>\n</u>") == {1, 2, 4}
