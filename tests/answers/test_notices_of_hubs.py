"""The notice of a hub, in the box that says how to reach it, on pages and on paper."""

from datetime import date

import pytest

from answer_page_fixtures import ANSWER, reached, wages
from built_site import BuiltPage, words
from consortium.large_print import large_print_body
from consortium.paper.documents import booklets
from counties import CHECKED, contact, directory, organisation
from paper_fixtures import composed
from rendering import page, renderer

NOTICE = {"text": "We have moved upstairs", "until": date(2027, 3, 1)}
TOLD = "We have moved upstairs. This holds until 1 March 2027."
#: The pages that tell how to reach a hub.
PLACES = ("hubs/ayton/", ANSWER, "areas/ayton/")


def county(**fields):
    return directory(reached("ayton", **{"notice": NOTICE, "general": "yes"} | fields))


def boxes(made):
    """The boxes of contacts of a page that name how to reach the hub."""
    return [words(box) for box in made.all("data-contact") if "ask@example.org" in words(box)]


@pytest.mark.parametrize("path", PLACES)
def test_a_notice_stands_with_its_last_day_in_the_box_of_the_contact_and_nowhere_else(path):
    made = page(county(), path)
    assert [TOLD in box for box in boxes(made)] == [True]
    assert words(made.article).count(TOLD) == 1


@pytest.mark.parametrize("path", PLACES)
def test_a_notice_stands_beside_the_contact_in_large_print(path):
    twin = BuiltPage(path, large_print_body(page(county(), path).html))
    said = words(twin.tree)
    assert said.count(TOLD) == 1
    assert said.index(TOLD) < said.index("ask@example.org")


@pytest.mark.parametrize("path", PLACES)
def test_the_last_day_of_a_pause_is_told_once(path):
    made = page(county(status="paused", **CHECKED), path)
    said = words(made.article)
    assert "We have moved upstairs." in said
    assert "Paused until 1 March 2027." in said
    assert "This holds until" not in said


def test_the_notice_of_whoever_answers_for_a_hub_stands_in_the_box_as_well():
    late = {"text": "Ring after ten."}
    body = organisation("body", contacts=[contact("ask@example.org")], notice=late, **CHECKED)
    hubs = reached("ayton", contacts=[], organisation="body", notice=NOTICE, general="yes")
    for path in PLACES:
        (box,) = boxes(page(directory(hubs, body), path))
        assert TOLD in box
        assert "Ring after ten." in box


def test_a_service_tells_the_notice_of_the_hub_that_is_asked_for_it():
    made = page(directory(reached("ayton", notice=NOTICE), wages("ayton")), "services/wages/")
    assert [TOLD in box for box in boxes(made)] == [True]


def test_a_notice_of_a_hub_that_nobody_answers_for_stands_on_its_page():
    assert TOLD in words(page(county(contacts=[]), "hubs/ayton/").article)


def test_booklets_tell_the_notice_and_its_last_day():
    site = renderer(county()).site
    made = composed(booklets, site)
    told = {document.name for document in made if TOLD in words(BuiltPage("", document.html).tree)}
    assert {"ayton-18-point", "ayton-24-point"} <= told
