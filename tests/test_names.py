"""The names of links and drawings: what programs read aloud, and what people say to press one."""

import pytest

from built_site import BuiltPage, words
from editions import SVG

pytestmark = pytest.mark.both_sites


def drawings(page):
    return list(page.tree.iter(f"{SVG}svg"))


def unlike_their_names(page):
    """The links with words that are seen and are not in their names."""
    return [
        words(link)
        for link in page.tree.iter("a")
        for part in link.iter()
        if (part.get("aria-hidden") == "true" and words(part)) or part.get("aria-label")
    ]


def test_what_is_seen_on_a_link_is_its_name(site):
    for path, page in site.both_editions.items():
        assert unlike_their_names(page) == [], path


def test_a_link_whose_name_leaves_out_what_is_seen_is_caught():
    html = '<p><a href="corby/"><span aria-hidden="true">1</span> Corby</a> <a href="b/">B</a></p>'
    assert unlike_their_names(BuiltPage("areas/", html)) == ["1 Corby"]


def test_a_drawing_is_for_the_eyes_and_each_link_on_it_stands_in_words_beside_it(site):
    maps = 0
    for path, page in site.pages.items():
        told = {link.get("href") for link in page.tree.iter("a")}
        here = page.resolve("./")[0]
        for drawing in drawings(page):
            assert drawing.get("aria-hidden") == "true", path
            for link in drawing.iter(f"{SVG}a"):
                maps += 1
                assert link.get("tabindex") == "-1", path
                assert link.get("href") in told or page.resolve(link.get("href"))[0] == here, path
    assert maps
