"""The page with the months of the plan's first half-year: a picture, and all of it as a list."""

import pytest

from built_site import SVG, words
from counties import project
from plan_fixtures import bars, filled

IN_PLAN = [{"lines": "4"}]
COST = {"pounds": "500", "quote": "£500", "lines": "5"}


def tasks():
    return [
        project(
            "one",
            kind="implementation",
            number="1",
            source=IN_PLAN,
            period={"first": "1", "last": "2", "quote": "Months 1-2", "lines": "5"},
            targets=[{"words": "Begin.", "quote": "begin", "lines": "4"}],
        ),
        project(
            "two",
            kind="implementation",
            number="2",
            source=IN_PLAN,
            targets=[{"words": "End.", "period": {"first": "3", "last": "4", "lines": "6"}}],
        ),
    ]


def test_each_task_of_the_picture_covers_its_months():
    page = filled("timeline", *tasks())
    drawn = [(name, bar.get("x"), bar.get("width")) for name, bar in bars(page.tree)]
    assert drawn == [("Begin.", "0", "20"), ("End.", "20", "20")]
    assert {svg.get("viewBox") for svg in page.tree.iter(f"{SVG}svg")} == {"0 0 40 10"}


def test_a_project_from_outside_the_plan_does_not_change_its_months():
    newer = project(
        "newer",
        kind="implementation",
        period={"first": "1", "last": "6"},
        targets=[{"words": "Go on."}],
    )
    text = words(filled("timeline", *tasks(), newer).article)
    assert "The first 4 months" in text
    assert "Go on." not in text
    assert "4 months" in words(filled("plan_cards", *tasks(), newer).article)


def test_the_list_says_all_that_the_picture_says():
    page = filled("timeline", *tasks())
    picture, rest = words(page.article).split("As a list")
    assert "Begin. Months 1 to 2" in picture
    for fact in ("One Months 1 to 2.", "Begin. begin (the plan of 2004, line 4)"):
        assert fact in rest
    assert "End. Months 3 to 4. (the plan of 2004, line 6)" in rest


@pytest.mark.parametrize("marker", ["timeline", "six_months_costs"])
def test_what_one_plan_does_not_say_is_not_said_of_every_plan(marker):
    priced = project("priced", kind="implementation", source=IN_PLAN, cost=COST)
    said = words(filled(marker, *tasks(), priced).article)
    assert "Priced" in said
    assert "does not say" not in said


def test_in_large_print_the_months_stand_once_as_a_list(site):
    page = site.twins["plan/timeline/"]
    assert "As a picture" not in words(page.main)
    assert not list(page.main.iter("table"))
    assert "Months 2 to 6" in words(page.main)
