"""The towns and villages A to Z: a page for each letter."""

from collections import Counter

import pytest

from built_site import words
from consortium.geography.gazetteer import read_gazetteer
from theme_fixtures import HOUSE

LETTERS = "find/places/"


@pytest.fixture(scope="module")
def places(real):
    return read_gazetteer(HOUSE / "data" / "geography", real.areas.values()).places


def links(page):
    """The words of each link of a page's own text, with the address it leads to."""
    return [
        (words(a), page.resolve(a.get("href"))[0])
        for ul in page.article.iter("ul")
        for a in ul.iter("a")
    ]


def test_every_place_stands_once_with_the_district_that_it_is_in(site, places, real):
    listed = Counter(
        link
        for path, page in site.pages.items()
        if path.startswith(LETTERS) and path != LETTERS
        for link in links(page)
        if link[1].startswith("areas/")
    )
    assert listed == Counter(
        (place.label_with(real.areas[place.area].name), f"areas/{place.area}/") for place in places
    )


def test_the_letters_lead_to_each_other_and_the_first_page_to_all(site, places):
    wanted = [
        (initial, f"{LETTERS}{initial.lower()}/")
        for initial in sorted({place.initial for place in places})
    ]
    assert links(site.pages[LETTERS]) == wanted
    for _, path in wanted:
        assert links(site.pages[path])[-len(wanted) :] == wanted
        (here,) = [a for a in site.pages[path].article.iter("a") if a.get("aria-current")]
        assert site.pages[path].resolve(here.get("href"))[0] == path


def test_places_are_on_the_page_of_their_own_letter(site):
    for path, page in site.pages.items():
        if path.startswith(LETTERS) and path != LETTERS:
            names = [name for name, target in links(page) if target.startswith("areas/")]
            assert names
            assert {name[0].lower() for name in names} == {path.removeprefix(LETTERS)[0]}


def test_the_way_to_a_letter_is_told(site):
    crumbs = next(site.pages[f"{LETTERS}w/"].article.iter("nav"))
    steps = [words(li) for li in crumbs.iter("li")]
    assert steps == ["Home", "Find help", "Towns and villages A to Z"]
