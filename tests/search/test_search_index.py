"""The index of the search: words and entries in parts, the same bytes for the same records."""

import os
import subprocess
import sys

import pytest

from consortium.search.entry import SearchKind
from consortium.search.files import BLOCK, LONGEST, PART
from consortium.search.plain import plain
from search_fixtures import WORD_RULES, entry, files_of, index_of


@pytest.mark.parametrize(("written", "expected"), WORD_RULES)
def test_what_is_written_is_made_plain(written, expected):
    assert plain(written) == expected


def told(files, word):
    """Give the steps from one entry with a word to the next, and the phrases known by it."""
    parts = files["core.json"]["parts"]
    first = [part for part in parts if part <= word][-1]
    return files[f"words-{parts.index(first)}.json"][word]


def postings(files, word):
    """Give the names of the entries that have a word, each with its weight."""
    steps, _ = told(files, word)
    steps = steps[1:] if steps[0] < 0 else steps
    weights, number = {}, 0
    for step, weight in zip(steps[::2], steps[1::2], strict=True):
        number += step
        weights[shown(files, number)[1]] = weight
    return weights


def shown(files, number):
    few, block = files["core.json"]["entries"], files["core.json"]["block"]
    if number < len(few):
        return few[number]
    return files[f"entries-{(number - len(few)) // block}.json"][(number - len(few)) % block]


def test_a_word_leads_to_the_entries_that_have_it_wherever_it_stands():
    files = files_of(
        entry("Wages desk"),
        entry("One", words=("wages",)),
        entry("Two", sentence="Help with wages."),
        entry("Three", text="Somebody who knows wages"),
        entry("Four"),
    )
    assert set(postings(files, "wages")) == {"Wages desk", "One", "Two", "Three"}


def test_a_word_is_worth_more_among_everyday_words_than_in_a_sentence_and_least_in_a_text():
    weights = postings(
        files_of(
            entry("One", words=("wages",)),
            entry("Two", sentence="Wages, made up for a test"),
            entry("Three", text="wages"),
        ),
        "wages",
    )
    assert sorted(weights, key=weights.get, reverse=True) == ["One", "Two", "Three"]


def test_a_word_is_worth_less_in_a_long_text_and_as_much_among_many_everyday_words():
    many = tuple(f"word{number}" for number in range(200))
    text = postings(
        files_of(entry("Short", text="wages"), entry("Long", text=f"wages {' '.join(many)}")),
        "wages",
    )
    own = postings(
        files_of(entry("Few", words=("wages",)), entry("Many", words=("wages", *many))), "wages"
    )
    assert text["Short"] > text["Long"]
    assert own["Few"] == own["Many"]


def test_a_need_is_worth_more_than_a_page_with_the_same_words():
    weights = postings(
        files_of(
            entry("Payroll", "need"),
            entry("Payroll page", SearchKind.PLAN, words=("payroll",)),
        ),
        "payroll",
    )
    assert weights["Payroll"] > weights["Payroll page"]


def test_what_is_shown_of_an_entry_names_its_kind_areas_and_needs_by_number():
    files = files_of(entry("Desk", areas=("beeford",), needs=("money",), sentence="A desk."))
    core = files["core.json"]
    address, name, sentence, kind, areas, needs = shown(files, 0)
    assert (address, name, sentence) == ("hubs/desk/", "Desk", "A desk.")
    assert core["kinds"][kind]["name"] == "hub"
    assert [core["areas"][area] for area in areas] == ["beeford"]
    assert [core["needs"][need][0] for need in needs] == ["money"]


def test_needs_communities_and_pages_come_at_once():
    files = files_of(
        entry("Desk"),
        entry("Farmers", "community"),
        entry("Payroll", "need", words=("wages",), needs=("payroll",)),
        entry("Contact", SearchKind.PAGE),
    )
    few = files["core.json"]["entries"]
    assert [row[1] for row in few] == ["Payroll", "Farmers", "Contact"]


def test_everyday_words_are_known_by_their_first_word_that_is_not_small():
    files = files_of(
        entry("Payroll", "need", words=("how to pay", "Wi-Fi", "who is it")),
        entry("Desk", words=("pay packets",)),
    )
    assert told(files, "pay")[1] == ["how to pay", 0, "pay packets", 1]
    assert told(files, "wifi")[1] == ["wifi", 0]
    assert told(files, "who")[1] == ["who is it", 0]


def test_what_a_need_or_a_body_is_called_is_one_of_its_everyday_words():
    files = files_of(
        entry("Payroll", "need"), entry("Line for halls", "service"), entry("Tin Whistle: music")
    )
    assert told(files, "payroll")[1] == ["payroll", 0]
    assert told(files, "tin")[1] == ["tin whistle", 1]
    assert told(files, "music")[1] == told(files, "line")[1] == []


def test_each_kind_tells_where_its_entries_begin():
    files = files_of(entry("Plan", SearchKind.PLAN), entry("Desk"), entry("Payroll", "need"))
    starts = {kind["name"]: kind["first"] for kind in files["core.json"]["kinds"]}
    for kind, name in (("need", "Payroll"), ("hub", "Desk"), ("plan", "Plan")):
        assert shown(files, starts[kind])[1] == name


def test_guides_stand_in_the_order_of_their_need():
    files = files_of(
        entry("Alpha", "guide", needs=("money",), rank=1),
        entry("Beta", "guide", needs=("money",), rank=0),
    )
    assert [shown(files, number)[1] for number in (0, 1)] == ["Beta", "Alpha"]


def test_needs_stand_in_the_order_of_their_file():
    few = files_of(
        entry("Money", "need", address="needs/a/", needs=("money",)),
        entry("Payroll", "need", address="needs/b/", needs=("payroll",)),
    )["core.json"]["entries"]
    assert [row[1] for row in few] == ["Payroll", "Money"]


def test_a_word_that_is_everywhere_keeps_where_it_is_worth_most_and_its_true_number():
    many = [entry(f"Hub {number:04}", text="a useful word") for number in range(LONGEST + 50)]
    files = files_of(*many, entry("Useful", address="hubs/zzz/"))
    steps, _ = told(files, "useful")
    assert steps[0] == -(LONGEST + 51)
    weights = postings(files, "useful")
    assert len(weights) == LONGEST
    assert "Useful" in weights


def test_a_long_list_of_words_is_cut_into_parts_that_hold_each_word_once():
    names = [f"w{number}x" for number in range(6000)]
    files = files_of(*(entry(name) for name in names))
    parts = [files[f"words-{number}.json"] for number in range(len(files["core.json"]["parts"]))]
    assert len(parts) > 1
    assert all(len(str(part)) < 2 * PART for part in parts)
    assert [next(iter(part)) for part in parts] == files["core.json"]["parts"]
    words = [word for part in parts for word in part]
    assert words == sorted({*names, "made", "up", "for", "a", "test"})


def test_entries_are_cut_into_blocks():
    files = files_of(*(entry(f"Hub {number:03}") for number in range(BLOCK + 1)))
    assert [len(files[f"entries-{number}.json"]) for number in (0, 1)] == [BLOCK, 1]


def test_the_words_of_each_letter_are_listed():
    files = files_of(entry("Wages", sentence="Pay, and 5 more."))
    assert files["core.json"]["letters"] == "5ampw"
    assert files["letter-w.json"] == "wages"


def test_a_telephone_number_leads_to_its_entries():
    files = files_of(
        entry("A", telephones=("01632960000",)), entry("B", telephones=("01632960000",))
    )
    numbers = files["telephones.json"]["01632960000"]
    assert [shown(files, number)[1] for number in numbers] == ["A", "B"]


def test_the_folder_is_named_by_what_is_in_it():
    first, same, other = index_of(entry("A")), index_of(entry("A")), index_of(entry("B"))
    assert first.folder == same.folder != other.folder


def test_the_order_of_the_entries_changes_no_byte():
    entries = [entry(f"Hub {number}", text=f"word{number % 7} wages") for number in range(100)]
    assert index_of(*entries).files == index_of(*reversed(entries)).files


_FOLDER = "from search_fixtures import *; print(index_of(*map(entry, 'abcdefgh')).folder)"


def test_no_seed_of_hashes_changes_a_byte():
    folders = {
        subprocess.run(  # noqa: S603 (it is ours)
            [sys.executable, "-c", _FOLDER],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(folders) == 1


def test_an_empty_index_can_be_written():
    assert files_of()["core.json"]["entries"] == []
