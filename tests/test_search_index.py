"""Made pages in the search index."""

import json

import pytest

from consortium.publishing.search_index import SearchIndexError, with_pages
from page_fixtures import page

INDEX = '{"config":{"lang":["en"]},"docs":[{"location":"find/#words","title":"A","text":"b"}]}'


def entries(*pages):
    return json.loads(with_pages(INDEX, pages))["docs"][1:]


def test_a_page_has_one_entry_without_markup():
    (entry,) = entries(page(search_title="R&D <x>", search_text="King's\n  Cliffe"))
    assert entry == {
        "location": "areas/corby/ict/",
        "title": "R&amp;D &lt;x&gt;",
        "text": "King's Cliffe",
    }


def test_the_title_of_the_page_serves_when_there_is_none_for_searching():
    assert entries(page(title="Corby"))[0]["title"] == "Corby"


def test_a_page_without_words_is_left_out():
    assert entries(page(search_text="")) == []


def test_entries_are_in_the_order_of_their_addresses():
    found = entries(page("b/"), page("a/"))
    assert [entry["location"] for entry in found] == ["a/", "b/"]


def test_what_was_there_stays():
    assert json.loads(with_pages(INDEX, [page()]))["config"] == {"lang": ["en"]}


@pytest.mark.parametrize("pages", [[page("find/")], [page("a/"), page("a/")]])
def test_no_address_is_found_twice(pages):
    with pytest.raises(SearchIndexError, match="twice"):
        with_pages(INDEX, pages)
