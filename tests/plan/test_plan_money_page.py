"""The page of the plan's money: sums, bars in proportion, and what does not agree."""

import pytest

from built_site import words
from consortium.pages.money import money
from consortium.plan.totals import some_make
from counties import directory, project, smallest
from plan_fixtures import BOTH, YEAR, asking, bar_lengths, bars, filled, said, total, twelve


def test_the_sums_on_the_page_are_those_that_the_records_make():
    text = said("requests", asking("a", "700"), asking("b", "500"), YEAR, BOTH)
    assert "The plan asked for £1000 a year. That is £2 thousand over 2 years." in text
    assert "The 2 requests add up to £1,200 a year. The plan asks for £1,000 a year." in text
    assert "£200 a year more; over 2 years, £2,400 against £2,000." in text
    assert "leaving some of the 2 out, and none comes to what the plan asks for." in text
    assert "All 2 together: £1,200 a year." in text


def test_the_plans_words_on_a_sum_name_its_project():
    page = filled("requests", asking("a", "700"), asking("b", "500"))
    folded = " ".join(words(part) for part in page.article.iter("details"))
    assert "A: (the plan of 2004, line" in folded
    assert "B: (the plan of 2004, line" in folded


def test_totals_are_chosen_by_their_time_in_whatever_order_they_stand():
    requests = asking("a", "700"), asking("b", "500")
    text = said("requests", *requests, BOTH, YEAR)
    assert "The plan asked for £1000 a year. That is £2 thousand over 2 years." in text
    shorter = total("half", "500", "6")
    sums = money(directory(*smallest(), *requests, shorter, BOTH, YEAR), "strategic")
    assert sums.stated is not None
    assert sums.longer is not None
    assert (sums.stated.total, sums.longer.total) == (YEAR, BOTH)


def test_a_total_for_a_year_alone_is_not_told_as_one_of_several():
    text = said("requests", asking("a", "700"), asking("b", "500"), YEAR)
    assert "The plan asked for £1000 a year." in text
    assert "over" not in text
    assert "£1000" in said("plan_cards", asking("a", "700"), YEAR)


def test_a_choice_that_makes_the_sum_is_not_denied():
    text = said("requests", asking("a", "1000"), asking("b", "500"), YEAR, BOTH)
    assert "add up to £1,500 a year" in text
    assert "No choice" not in text


def test_requests_that_make_the_sum_are_said_to():
    text = said("requests", asking("a", "600"), asking("b", "400"), YEAR, BOTH)
    assert "The 2 requests add up to the same." in text
    assert "correct nothing" not in text


def test_a_request_that_is_not_in_the_plan_is_no_part_of_its_sums():
    here = directory(*smallest(), asking("a", "700"), asking("new", "90000", lines=None), YEAR)
    sums = money(here, "strategic")
    assert [asked.id for asked, _ in sums.amounts] == ["a"]
    assert sums.listed == 700
    assert "90,000" not in said("requests", asking("a", "7"), asking("new", "90000", None), YEAR)


def test_bars_are_as_long_as_their_sums_and_the_longest_comes_first():
    page = filled("requests", asking("a", "250"), asking("b", "1000"), asking("c", "750"))
    assert bar_lengths(page) == [("B", 100.0), ("C", 75.0), ("A", 25.0)]


def test_without_sums_in_the_plan_the_page_compares_nothing():
    text = said("requests", asking("a", "700"))
    assert "All 1 together: £700 a year." in text
    assert "The plan asked for" not in text


def test_costs_of_the_six_months_are_added_up_and_compared():
    costs = [
        project(id_, kind="implementation", cost={"pounds": pounds, "lines": "9"})
        for id_, pounds in (("a", "10"), ("b", "40"))
    ]
    stated = total("six", "50", "6", sum_of="implementation")
    assert "They add up to £50. The plan says the same." in said("six_months_costs", *costs, stated)
    other = total("six", "60", "6", sum_of="implementation")
    assert "They add up to £50. The plan says £60" in said("six_months_costs", *costs, other)
    assert bar_lengths(filled("six_months_costs", *costs, other)) == [("B", 100.0), ("A", 25.0)]


def test_the_real_sums_are_on_the_page_beside_the_plans(site, real):
    text = site.texts["plan/funding/"]
    requests = [record.yearly_request.pounds for record in twelve(real)]
    asked = money(real, "strategic")
    assert f"add up to £{sum(requests):,} a year" in text
    for compared in (asked.stated, asked.longer):
        assert f"£{compared.listed:,}" in text
        assert compared.total.figure in text
    assert not some_make(asked.stated.total.pounds, requests)
    assert "leaving some of the 12 out, and none comes to what the plan asks for." in text


def test_the_real_bars_are_in_proportion(site, real):
    page = site.pages["plan/funding/"]
    table = next(table for table in page.tree.iter("table") if len(list(table.iter("tr"))) == 13)
    largest = max(record.yearly_request.pounds for record in twelve(real))
    assert {name: float(bar.get("width")) for name, bar in bars(table)} == {
        record.name: pytest.approx(100 * record.yearly_request.pounds / largest, abs=0.06)
        for record in twelve(real)
    }


def test_every_project_with_money_of_the_plan_is_one_step_from_its_bar(site, real):
    there = {target for _, target in site.pages["plan/funding/"].links}
    for record in real.projects.values():
        money_of_plan = record.yearly_request or record.cost
        if money_of_plan and money_of_plan.lines:
            assert f"../../projects/{record.id}/" in there, record.id
