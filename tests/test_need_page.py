"""The page of a need: which of its everyday words it shows."""

from built_site import words
from counties import directory
from rendering import links, page

A_TO_Z = "../../find/words/"


def section(*everyday_words):
    """What the page of a need with these words says of them, and whether it leads to the others."""
    made = page(directory(payroll={"also_known_as": everyday_words}), "needs/payroll/")
    sections = [
        element
        for element in made.all("aria-labelledby")
        if element.get("aria-labelledby") == "other-words"
    ]
    return "".join(map(words, sections)), A_TO_Z in links(made)


def test_few_words_are_all_there_in_the_order_of_the_record():
    assert "wages, bank, tax. The" in section("wages", "bank", "tax")[0]


def test_of_many_words_ten_are_shown_from_the_first_letters_to_the_last():
    told, leads_on = section(*(f"w{number:03}" for number in range(200)))
    shown = [f"w{number:03}" for number in range(0, 200, 20)]
    assert f"Some of them: {', '.join(shown)}. The" in told
    assert leads_on


def test_without_words_it_says_nothing_of_them():
    assert section() == ("", False)
