"""Sums of money are worked out from the records, beside what the plan states."""

from itertools import combinations

from consortium.model import Total
from consortium.pages.money import money
from consortium.plan.totals import comparison, some_make
from counties import directory, project
from plan_fixtures import twelve


def asking(id_: str, pounds: str):
    return project(id_, yearly_request={"pounds": pounds, "lines": "9"})


def costing(id_: str, pounds: str):
    return project(id_, kind="implementation", cost={"pounds": pounds, "lines": "9"})


def total(pounds: str, months: str, sum_of: str | None) -> Total:
    return Total(
        id="t",
        name="Asked for",
        figure=f"£{pounds}",
        pounds=pounds,
        months=months,
        sum_of=sum_of,
        source=[{"found_at": "Made up for a test"}],
    )


def test_yearly_requests_and_costs_are_added_up_apart():
    here = directory(asking("a", "1000"), asking("b", "250"), costing("c", "30"), project("d"))
    assert money(here, "strategic").listed == 1250
    assert money(here, "implementation").listed == 30


def test_a_total_is_compared_with_what_its_projects_come_to_over_its_time():
    compared = [
        comparison(total("900", "12", "strategic"), 1000),
        comparison(total("2000", "24", "strategic"), 1000),
        comparison(total("40", "6", "implementation"), 30),
    ]
    assert [sums.listed for sums in compared] == [1000, 2000, 30]
    assert [sums.difference for sums in compared] == [100, 0, -10]
    assert [sums.agrees for sums in compared] == [False, True, False]


def test_a_total_that_is_for_no_kind_of_project_is_compared_with_nothing():
    here = directory(asking("a", "5"), total("5", "12", None))
    sums = money(here, "strategic")
    assert (sums.stated, sums.longer, sums.others) == (None, None, ())


def test_some_amounts_make_a_sum_only_if_each_is_taken_once():
    assert some_make(7, [2, 5, 9])
    assert some_make(0, [])
    assert not some_make(4, [2, 5])
    assert not some_make(14, [7, 9])


def test_the_twelve_requests_come_to_more_than_the_plan_asks_for(real):
    assert len(twelve(real)) == 12
    asked = money(real, "strategic")
    assert asked.listed == 909_500
    assert (asked.stated.total.id, asked.stated.difference) == ("asked-each-year", 144_500)
    assert (asked.longer.total.id, asked.longer.listed) == ("asked-in-all", 1_819_000)


def test_what_the_plan_asks_for_each_year_is_half_of_what_it_asks_for_in_two(real):
    yearly, both = real.totals["asked-each-year"], real.totals["asked-in-all"]
    assert yearly.pounds * both.months == both.pounds * yearly.months


def test_no_choice_of_the_twelve_makes_what_the_plan_asks_for(real):
    asked = real.totals["asked-each-year"].pounds
    requests = [project.yearly_request.pounds for project in twelve(real)]
    by_hand = any(
        sum(some) == asked
        for count in range(len(requests) + 1)
        for some in combinations(requests, count)
    )
    assert not by_hand
    assert not some_make(asked, requests)
    assert some_make(sum(requests[:5]), requests)


def test_the_costs_of_the_six_months_come_to_the_plans_total(real):
    costs = money(real, "implementation")
    assert len(costs.amounts) == 4
    assert costs.listed == 153_563
    assert costs.stated.total.id == "first-six-months"
    assert costs.stated.agrees
