"""Sums of money are worked out from the records, beside what the plan states."""

from itertools import combinations

from consortium.model import Total
from consortium.plan.totals import comparisons, cost_of_six_months, requested_each_year, some_make
from counties import project
from plan_fixtures import twelve


def asking(id_: str, pounds: str):
    return project(id_, yearly_request={"pounds": pounds})


def costing(id_: str, pounds: str):
    return project(id_, kind="implementation", cost={"pounds": pounds})


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
    projects = [asking("a", "1000"), asking("b", "250"), costing("c", "30"), project("d")]
    assert requested_each_year(projects) == 1250
    assert cost_of_six_months(projects) == 30


def test_a_total_is_compared_with_what_its_projects_come_to_over_its_time():
    projects = [asking("a", "1000"), costing("b", "30")]
    totals = [
        total("900", "12", "strategic"),
        total("2000", "24", "strategic"),
        total("40", "6", "implementation"),
    ]
    compared = comparisons(totals, projects)
    assert [comparison.listed for comparison in compared] == [1000, 2000, 30]
    assert [comparison.difference for comparison in compared] == [100, 0, -10]
    assert [comparison.agrees for comparison in compared] == [False, True, False]


def test_a_total_that_is_for_no_kind_of_project_is_compared_with_nothing():
    assert comparisons([total("5", "12", None)], [asking("a", "5")]) == ()


def test_some_amounts_make_a_sum_only_if_each_is_taken_once():
    assert some_make(7, [2, 5, 9])
    assert some_make(0, [])
    assert not some_make(4, [2, 5])
    assert not some_make(14, [7, 9])


def test_the_twelve_requests_come_to_more_than_the_plan_asks_for(real):
    assert len(twelve(real)) == 12
    assert requested_each_year(twelve(real)) == 909_500
    compared = {
        comparison.total.id: comparison
        for comparison in comparisons(real.totals.values(), twelve(real))
    }
    assert compared["asked-each-year"].difference == 144_500
    assert compared["asked-in-all"].listed == 1_819_000


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
    planned = [project for project in real.projects.values() if project.cost and project.cost.lines]
    assert len(planned) == 4
    assert cost_of_six_months(planned) == 153_563
    compared = {
        comparison.total.id: comparison for comparison in comparisons(real.totals.values(), planned)
    }
    assert compared["first-six-months"].agrees
