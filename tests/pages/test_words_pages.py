"""The A to Z of everyday words as pages: one while it is short, else one for each letter."""

import pytest

from built_site import BuiltPage, words
from consortium.addresses import WORDS
from consortium.large_print import large_print_body
from consortium.long_lists import FULL
from consortium.pages import Landing, made_pages
from counties import directory
from rendering import renderer

LETTERS = "abcdefghijklmnopqrstuvwxyz"
MANY = tuple(f"{letter}-word {number}" for letter in LETTERS for number in range(51))


def pages(*everyday_words, large_print=False):
    """The A to Z of a county with one need that is known by these words: its pages by address."""
    made = renderer(directory(payroll={"also_known_as": everyday_words}))
    landing = Landing(made, {})
    marker = '<p><a href="made:words"></a></p>'
    first = landing.fill(marker, WORDS, title="Words", file="docs/find/words.md")
    bodies = {page.path: page.body for page in made_pages(made) if page.path.startswith(WORDS)}
    shown = large_print_body if large_print else str
    return {
        path: BuiltPage(path, f"<article>{shown(body)}</article>")
        for path, body in {WORDS: first, **bodies}.items()
    }


def looked_up(page):
    return [words(term) for term in page.tree.iter("dt")]


def letters(page):
    """The row of letters: each with the address that it leads to."""
    (row,) = [ul for ul in page.tree.iter("ul") if ul.get("aria-label") == "Letters"]
    return {words(a): page.resolve(a.get("href")) for a in row.iter("a")}


def test_few_words_stand_on_one_page_and_its_letters_lead_down_it():
    (page,) = pages("wages", "bank").values()
    assert {"wages", "bank"} <= set(looked_up(page))
    for letter, (path, anchor) in letters(page).items():
        assert (path, anchor) == (WORDS, letter.lower())
        assert anchor in page.ids


@pytest.mark.parametrize("large_print", [False, True])
def test_many_words_have_a_page_for_each_letter_and_the_first_page_has_the_letters_alone(
    large_print,
):
    by_path = pages(*MANY, large_print=large_print)
    wanted = {letter.upper(): (f"{WORDS}{letter}/", "") for letter in LETTERS}
    assert looked_up(by_path[WORDS]) == []
    assert set(by_path) == {WORDS, *(path for path, _ in wanted.values())}
    for page in by_path.values():
        assert letters(page) == wanted, page.path
    for letter, (path, _) in wanted.items():
        on_it = looked_up(by_path[path])
        assert set(on_it) >= {word for word in MANY if word.startswith(letter.lower())}
        assert {word[0].upper() for word in on_it} == {letter}


def test_a_letter_shows_which_it_is_in_its_row_and_the_way_to_it_ends_above():
    page = pages(*MANY)[f"{WORDS}w/"]
    (here,) = [a for a in page.tree.iter("a") if a.get("aria-current") == "page"]
    assert words(here) == "W"
    crumbs = [words(li) for li in next(page.tree.iter("nav")).iter("li")]
    assert crumbs == ["Home", "Find help", "A to Z of everyday words"]


def test_a_link_to_a_letter_of_the_first_page_still_arrives_when_it_is_cut():
    assert {"b", "w"} <= set(pages("wages", "bank")[WORDS].ids)
    assert {"b", "w"} <= set(pages(*MANY)[WORDS].ids)


def test_it_is_cut_when_one_page_is_full():
    already = len(looked_up(pages()[WORDS]))
    full = [f"word {number}" for number in range(FULL - already)]
    assert len(pages(*full)) == 1
    assert len(pages(*full, "one more")) > 1


def test_a_letter_with_too_many_words_has_parts_that_lead_to_each_other():
    many = [f"club {number:03}" for number in range(FULL + 1)]
    by_path = pages(*MANY, *many)
    first, second = (by_path[f"{WORDS}{name}/"] for name in ("c", "c-2"))
    on_both = [*looked_up(first), *looked_up(second)]
    assert [word for word in on_both if word in many] == many
    assert max(len(looked_up(page)) for page in (first, second)) <= FULL
    for page, other in ((first, second), (second, first)):
        assert other.path in [page.resolve(link)[0] for _, link in page.links]
        assert letters(page)["C"] == (first.path, "")
    assert words(next(second.tree.iter("h1"))) == "Everyday words that begin with C, part 2 of 2"


def test_words_of_another_alphabet_have_a_page_of_their_own_behind_the_last_letter():
    by_path = pages(*MANY, "українці", "Łódź", "清心")
    assert {"українці", "清心"} <= {*looked_up(by_path[f"{WORDS}other/"])}
    assert "Łódź" in looked_up(by_path[f"{WORDS}l/"])
    assert list(letters(by_path[WORDS]))[-1] == "Other"
    assert letters(by_path[f"{WORDS}other/"])["Other"] == (f"{WORDS}other/", "")


def test_words_with_accents_stand_with_their_letter_and_what_has_no_letter_stands_nowhere():
    by_path = pages(*MANY, "école", "ecology", "?!", "\N{VULGAR FRACTION ONE HALF} a day")
    at_e = looked_up(by_path[f"{WORDS}e/"])
    assert at_e[at_e.index("école") + 1] == "ecology"
    assert "\N{VULGAR FRACTION ONE HALF} a day" in looked_up(by_path[f"{WORDS}1/"])
    assert "?!" not in [word for page in by_path.values() for word in looked_up(page)]
