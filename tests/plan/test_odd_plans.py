"""Pages about a plan bear any lists that the model accepts, and say nothing that is not so."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from built_site import BuiltPage
from consortium.model import Finding, GovernanceBody, Indicator, PlanStatement, Rank, Study
from consortium.model import Statistic as Figure
from consortium.pages import Landing
from counties import directory, project, smallest
from plan_fixtures import SOURCE, YEAR, asking, said, total
from rendering import renderer

MARKERS = (
    *("survey", "deprivation", "population", "illness", "countryside", "governance", "hub_model"),
    *("indicators", "plan_cards", "requests", "six_months_costs", "timeline", "purpose"),
)
SAID = {"quote": "made up for a test", "lines": "7"}
STUDIES = [Study(id=id_, name=f"study {id_}", source=[{"lines": "1"}]) for id_ in ("a", "b")]
NUMBERS = st.sampled_from(["0", "1", "2", "12", "700", "999999999"])
COUNTED = st.sampled_from(["1", "2", "6", "12", "18", "24"])
KINDS = st.sampled_from(["strategic", "implementation"])
AREAS = st.sampled_from([None, "ayton", "beeford", "county"])
TOPICS = ["deprivation", "population", "unemployment", "age", "illness", "rural"]
PARTS = ["office", "leads", "members"]


def made(model, id_, **fields):
    return model(**{"id": id_, "words": "some words"} | SAID | fields)


def rank(id_, **fields):
    basics = {"theme": "Income", "study": "a", "place": "A ward", "area": "ayton"}
    basics |= {"county_rank": "1", "rank": "771", "percent": "2.37"}
    return Rank(**{"id": id_} | SAID | basics | fields)


def body(id_, **fields):
    duties = [{"words": f"{id_} met."}]
    return GovernanceBody(**{"id": id_, "name": id_, "duties": duties, "source": SOURCE} | fields)


def illness(id_, area, value):
    return made(Figure, id_, topic="illness", area=area, figure=value, value=value)


statement = partial(made, PlanStatement)


def several(drawn):
    """Some records of a kind: each is drawn as what makes it of its id."""
    numbered = st.lists(drawn, max_size=3)
    return numbered.map(lambda them: [make(f"r{number}") for number, make in enumerate(them)])


def of(make, **fields):
    drawn = st.fixed_dictionaries(fields)
    return several(drawn.map(lambda values: lambda id_: make(id_, **values)))


PERIODS = st.sampled_from([None, {"first": "1", "last": "6"}, {"first": "2", "last": "2"}])
RECORDS = st.tuples(
    of(
        rank,
        study=st.sampled_from(["a", "b"]),
        county_rank=COUNTED,
        rank=COUNTED,
        out_of=st.none() | COUNTED,
    ),
    of(
        partial(made, Figure),
        topic=st.sampled_from(TOPICS),
        study=st.sampled_from([None, "a"]),
        value=st.none() | NUMBERS,
        out_of=st.none() | COUNTED,
        area=AREAS,
    ),
    of(
        partial(made, Finding),
        study=st.sampled_from(["a", "b"]),
        figure=st.just("Half"),
        value=st.sampled_from([None, "0", "100"]),
        needs=st.sampled_from([[], ["payroll"], ["payroll", "money"]]),
    ),
    of(total, pounds=NUMBERS, months=COUNTED, sum_of=st.none() | KINDS),
    st.fixed_dictionaries(
        {
            part: st.tuples(*(st.lists(st.sampled_from(PARTS), max_size=2, unique=True),) * 2)
            for part in PARTS
        }
    ).map(
        lambda drawn: [
            body(part, supports=helps, presents_to=asks) for part, (helps, asks) in drawn.items()
        ]
    ),
    of(
        statement,
        topic=st.sampled_from(["vision", "model"]),
        tier=st.sampled_from([None, "local", "county", "national"]),
    ),
    of(
        partial(
            made,
            Indicator,
            targets=[{"words": "More."}],
            responsible={"words": "They."},
            monitoring={"words": "They."},
        ),
        number=st.sampled_from(["0", "1"]),
    ),
)


@settings(max_examples=25, deadline=None)
@given(records=RECORDS, pounds=st.lists(NUMBERS, max_size=3), periods=st.lists(PERIODS, max_size=2))
def test_every_page_is_made_of_any_records_that_the_model_accepts(records, pounds, periods):
    asked = [asking(f"asked-{place}", amount) for place, amount in enumerate(pounds)]
    brief = [
        project(
            f"brief-{place}",
            kind="implementation",
            number="1",
            cost={"pounds": amount, "lines": "5"},
            targets=[{"words": "Begin.", "period": period} for period in periods],
            source=[{"lines": "5"}],
        )
        for place, amount in enumerate(pounds)
    ]
    lists = [record for kind in records for record in kind]
    landing = Landing(renderer(directory(*smallest(), *STUDIES, *lists, *asked, *brief)), {})
    for marker in MARKERS:
        html = landing.fill(
            f'<h1>T</h1><p><a href="made:{marker}"></a></p>', "plan/x/", title="T", file="docs/x.md"
        )
        assert BuiltPage("plan/x/", f"<!doctype html><article>{html}</article>").errors == [], (
            marker
        )


def test_places_of_two_studies_are_two_lists_and_each_says_how_long_it_is_if_it_is_known():
    text = said("deprivation", *STUDIES, rank("x", out_of="900"), rank("y", study="b"))
    assert "a list of all 900 in the country. The first in the list was the most" in text
    assert "a list of such areas in the country" in text
    assert text.count("The list is from study a.") == text.count("The list is from study b.") == 1


@pytest.mark.parametrize(
    ("place", "told"), [("1", "Income A ward"), ("2", "(the second)"), ("3", "(number 3 in the")]
)
def test_a_place_in_the_county_is_told_whichever_it_is(place, told):
    text = said("deprivation", *STUDIES, rank("x", county_rank=place))
    assert told in text
    assert ("unless it says what place it had" in text) is (place == "3")


def test_what_is_more_than_its_whole_is_no_share():
    more = made(Figure, "x", topic="deprivation", value="50", out_of="40")
    less = made(Figure, "x", topic="deprivation", value="10", out_of="40")
    assert "That was" not in said("deprivation", more)
    assert "That was 25.0% of them." in said("deprivation", less)


def test_figures_that_make_no_map_stand_in_a_list():
    districts = [illness("x", "ayton", "9"), illness("y", "beeford", "21")]
    assert "9 some words" not in said("illness", *districts)
    for figures in (districts[:1], [*districts, illness("z", "ayton", "8")]):
        text = said("illness", *figures)
        assert "9 some words (the plan of 2004, line 7, which names no source)." in text
        assert "The plan does not say how many people" not in text
    assert "5 some words" in said("illness", *districts, illness("z", None, "5"))


@pytest.mark.parametrize("months", ["6", "18", "24"])
def test_a_total_that_can_be_set_beside_nothing_is_told_by_itself(months):
    text = said("requests", asking("a", "700"), total("whole", "900", months))
    assert "whole: £900." in text
    assert "The plan asked for" not in text


def test_a_second_total_for_a_year_is_told_and_not_only_the_first():
    text = said("requests", asking("a", "1000"), YEAR, total("again", "900", "12"))
    assert "The plan asked for £1000 a year." in text
    assert "again: £900." in text


def test_a_total_is_set_beside_projects_only_where_there_are_some():
    text = said("requests", YEAR)
    assert "year: £1000." in text
    assert "requests" not in text
    assert "add" not in said("six_months_costs", total("x", "5", "6", sum_of="implementation"))


def test_parts_that_propose_to_one_another_are_each_told_once():
    parts = (body("ayes", presents_to=["noes"]), body("noes", presents_to=["ayes"]))
    text = said("governance", *parts)
    assert text.count("ayes met.") == text.count("noes met.") == 1
    assert "Proposals went to noes." in text
    assert "Proposals went to ayes." in text


def test_a_tier_may_have_two_statements_and_one_on_something_else_is_none_of_the_model():
    text = said(
        "hub_model",
        statement("x", topic="model", tier="local", words="First thing."),
        statement("y", topic="model", tier="local", words="Second thing."),
        statement("z", topic="vision", tier="national", words="Third thing."),
    )
    assert "First thing. Second thing." in text
    assert "Third thing." not in text
    assert "What came before" not in text


def test_there_is_no_picture_of_months_without_a_task():
    brief = project("a", kind="implementation", targets=[{"words": "Begin."}])
    assert "As a picture" not in said("timeline", brief)
    assert "0 month" not in said("plan_cards", brief)
