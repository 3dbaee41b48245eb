"""What a text is published as means the same to a browser as to the programs that we make it with.

No page of the site is opened.
"""

import json
import random

from articles.bodies import hostile, issues, ordinary
from articles.mutations import mutated
from articles.told import lines_told
from articles.trees import by_lexbor
from consortium.articles.rendering import html_of

MUTATIONS = 2_000
"""So many for `make test-all`, a quarter of it for `make test`."""

TREES = """bodies => {
  const tree = node => {
    const children = [];
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        if (typeof children.at(-1) === 'string') children[children.length - 1] += child.data;
        else if (child.data) children.push(child.data);
      } else if (child.nodeType === Node.ELEMENT_NODE) children.push(tree(child));
    }
    const said = [...node.attributes].map(one => [one.name, one.value]);
    said.sort((one, other) => (one[0] < other[0] ? -1 : 1));
    return [node.localName, said, children];
  };
  const body = html => new DOMParser().parseFromString(html, 'text/html').body;
  // As one text: Playwright goes through all that is handed over piece by piece.
  return JSON.stringify(bodies.map(html => tree(body(html))));
}"""


def accepted(mutations):
    texts = tuple(body.text for body in (*ordinary(), *hostile()))
    for number in range(mutations):
        drawn = random.Random(number)  # noqa: S311 (the same each time)
        text = mutated(drawn.choice(texts), drawn, texts)
        if not lines_told(text):
            yield text
    yield from (body.text for body in (*ordinary(), *issues()))


def as_lists(tree):
    tag, attributes, children = tree
    inner = [child if isinstance(child, str) else as_lists(child) for child in children]
    return [tag, [list(attribute) for attribute in attributes], inner]


def test_a_browser_reads_every_accepted_text_as_our_own_programs_do(request, drawn):
    mutations = MUTATIONS if request.config.getoption("every_page") else MUTATIONS // 4
    texts = list(accepted(mutations))
    made = [html_of(text) for text in texts]
    assert len(made) > mutations / 10
    trees = json.loads(drawn.evaluate(TREES, made))
    for text, html, tree in zip(texts, made, trees, strict=True):
        assert tree == as_lists(by_lexbor(html)), text
