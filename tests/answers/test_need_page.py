"""The page of a need: which of its everyday words it shows."""

from dataclasses import replace

from answer_page_fixtures import ANSWER, reached, wages
from built_site import words
from consortium.answers.order import MOST_NATIONAL
from consortium.model.consortium import TiersCalled
from counties import community, directory
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


def test_whoever_has_no_room_in_an_answer_is_on_the_page_of_the_need_and_led_to_from_it():
    ids = [f"body-{number}" for number in range(MOST_NATIONAL + 2)]
    county = directory(*(reached(id_, "national") for id_ in ids), wages(*ids))
    need, answered = (page(county, path) for path in ("needs/payroll/", ANSWER))
    (others,) = (
        part for part in need.tree.iter("section") if part.get("aria-labelledby") == "others"
    )
    assert [words(link) for link in others.iter("a")] == ["Body-5 hub", "Body-6 hub"]
    (more,) = (link for link in answered.tree.iter("a") if "#national" in link.get("href", ""))
    assert words(more) == "2 more across the country"
    assert answered.resolve(more.get("href")) == ("needs/payroll/", "national")
    assert "national" in need.ids


def test_those_who_help_are_called_as_the_site_calls_them():
    ids = [f"body-{number}" for number in range(MOST_NATIONAL + 2)]
    nationals = (reached(id_, "national") for id_ in ids)
    helping = wages("ayton", "wide", *ids)
    county = directory(reached("ayton"), reached("wide", "county"), *nationals, helping)
    called = TiersCalled(local="of the bay", county="of all bays", national="from the mainland")
    named = county.consortium.model_copy(update={"tiers_called": called})
    county = replace(county, consortium=named)
    need, answered = (page(county, path) for path in ("needs/payroll/", ANSWER))
    titles = [words(title) for title in answered.tree.iter("h2")]
    assert titles[:3] == ["Of the bay", "Of all bays", "From the mainland"]
    assert " more from the mainland" in words(answered.tree)
    assert "More from the mainland" in words(need.tree)


def test_where_an_answer_has_room_for_all_nothing_leads_on():
    ids = [f"body-{number}" for number in range(MOST_NATIONAL)]
    county = directory(*(reached(id_, "national") for id_ in ids), wages(*ids))
    assert "More across the country" not in words(page(county, "needs/payroll/").tree)
    assert "more across the country" not in words(page(county, ANSWER).tree)


def test_an_answer_leads_to_help_for_another_kind_of_group_only_if_there_is_some():
    sport = reached("sport", "specialist", communities=["rural"])
    with_sport, without = (
        links(page(directory(community("rural"), *bodies), ANSWER))
        for bodies in ((sport, wages("sport")), (sport,))
    )
    assert "../../../needs/payroll/#kinds" in with_sport
    assert "../../../needs/payroll/#kinds" not in without
