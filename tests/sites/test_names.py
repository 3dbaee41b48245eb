"""The names of links and drawings: what programs read aloud, and what people say to press one."""

import re

import pytest

from built_site import SVG, BuiltPage, words
from consortium.gathered import gathered

pytestmark = pytest.mark.both_sites


def of_one_name(page):
    """The names of ways to reach somebody that lead to more than one place."""
    ways = [link for part in page.tree.iter("dl") for link in part.iter("a")]
    named = gathered((words(link), link.get("href").split("?")[0]) for link in ways)
    return [name for name, places in named.items() if len(set(places)) > 1]


def test_no_two_ways_to_reach_somebody_have_one_name_on_a_page_and_lead_to_two_places(site):
    for path, page in site.both_editions.items():
        assert of_one_name(page) == [], path


def test_two_pages_by_the_name_of_their_site_are_caught():
    way = (
        '<dl><div><dt>Web</dt><dd><a href="https://example.org/{}">example.org</a></dd></div></dl>'
    )
    assert of_one_name(BuiltPage("hubs/", way.format("a") * 2)) == []
    assert of_one_name(BuiltPage("hubs/", way.format("a") + way.format("b"))) == ["example.org"]


def drawings(page):
    return list(page.tree.iter(f"{SVG}svg"))


def unlike_their_names(page):
    """The links with words that are seen and are not in their names."""
    return [
        words(link)
        for link in page.tree.iter("a")
        for part in link.iter()
        if (part.get("aria-hidden") == "true" and any(part.itertext())) or part.get("aria-label")
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


def apart(page):
    """Places where a break of a line would be heard as a space inside a name."""
    return [place for place in page.tree.iter("wbr") if place.get("aria-hidden") != "true"]


def numbers_apart(page):
    """Headings whose number is one word for the eyes and two for programs that read aloud."""
    return [
        words(number)
        for heading in page.tree.iter("h3")
        for number in heading
        if number.get("class") == "number" and len(number)
    ]


def test_an_address_is_one_word_and_a_number_goes_with_its_full_stop_in_every_name(site):
    breaks = 0
    for path, page in site.both_editions.items():
        assert apart(page) == [], path
        assert numbers_apart(page) == [], path
        breaks += sum(1 for _ in page.tree.iter("wbr"))
    assert breaks


def test_a_break_and_a_number_that_are_heard_apart_are_caught():
    number = '<span class="number">1<span class="visually-hidden">.</span></span>'
    page = BuiltPage("hubs/", f"<h3>{number} A hub</h3><p>desk@<wbr>example.org</p>")
    assert len(apart(page)) == 1
    assert len(numbers_apart(page)) == 1


def boxes_in_a_sentence(page):
    """Links that are boxes to press, with a sign after them: it may begin the next line alone."""
    return [
        words(link)
        for block in page.tree.iter()
        if re.search(r"\w", (block.text or "") + "".join(part.tail or "" for part in block))
        for link in block
        if "tap" in (link.get("class") or "").split() and (link.tail or " ")[0] in ".,;:)"
    ]


def test_no_link_in_a_sentence_is_a_box_that_parts_it_from_its_full_stop(site):
    for path, page in site.both_editions.items():
        assert boxes_in_a_sentence(page) == [], path


def test_a_box_before_a_full_stop_is_caught():
    page = BuiltPage("hubs/", '<p>See <a class="tap" href="x/">all</a>. <a href="y/">y</a>.</p>')
    assert boxes_in_a_sentence(page) == ["all."]
