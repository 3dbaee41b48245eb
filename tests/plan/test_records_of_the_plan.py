"""The records hold every fact of the plan about projects, money, targets and evidence, exactly."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from consortium.checking.parts import parts_of, squeezed
from consortium.directory import Directory
from consortium.model import FOLDERS, LISTS, Period
from names_today import id_today
from plan_facts import FACTS, MET_WITH, PLAN, SECTIONS, facts


def records(real: Directory) -> Iterator:
    yield real.consortium
    for kind in (*FOLDERS, *LISTS):
        yield from getattr(real, kind).values()


@pytest.fixture(scope="module")
def quoted(real) -> list[tuple[tuple[int, int], str]]:
    """Each quote of a record with its lines."""
    return [
        (part.lines, squeezed(part.quote))
        for record in records(real)
        for _, part in parts_of(record)
        if getattr(part, "quote", None)
    ]


@pytest.mark.parametrize("section", [*SECTIONS, "met with"])
def test_each_fact_of_a_section_is_quoted_in_a_record_at_its_line(quoted, section):
    wanted = list(facts(SECTIONS.get(section, MET_WITH)))
    assert wanted
    missing = [
        (fact["line"], fact["quote"])
        for fact in wanted
        if not any(
            first <= fact["line"] <= last and squeezed(fact["quote"]) in words
            for (first, last), words in quoted
        )
    ]
    assert missing == []


def test_every_quote_of_a_record_stands_in_the_plan_at_its_lines(quoted):
    assert len(quoted) > 400
    for (first, last), words in quoted:
        assert words in squeezed(" ".join(PLAN[first - 1 : last])), words


def test_each_yearly_request_is_the_plans(real):
    wanted = {fact["line"]: fact["value"] for fact in FACTS["money"]["projects_per_annum"]}
    held = {
        project.yearly_request.lines[0]: project.yearly_request.pounds
        for project in real.projects.values()
        if project.yearly_request and project.yearly_request.lines
    }
    assert held == wanted


def test_each_cost_of_the_six_months_is_the_plans(real):
    costs = [
        project.cost for project in real.projects.values() if project.cost and project.cost.lines
    ]
    rows = [row for row in FACTS["money"]["six_month_cost_table"] if row["label"] != "total"]
    assert sorted(cost.pounds for cost in costs) == sorted(row["value"] for row in rows)
    for row in rows:
        cost = next(cost for cost in costs if cost.pounds == row["value"])
        assert cost.lines[0] <= row["line"] <= cost.lines[1]


def test_each_total_is_the_plans(real):
    stated = {total.pounds for total in real.totals.values()}
    assert {fact["value"] for fact in FACTS["money"]["totals"]} <= stated
    assert FACTS["money"]["six_month_cost_table"][-1]["value"] in stated


def test_the_projects_of_the_six_months_have_the_plans_numbers_and_months(real):
    by_number = {p.number: p for p in real.projects.values() if p.kind == "implementation"}
    for fact in FACTS["implementation_plan"]["projects"]:
        project = by_number[fact["number"]]
        periods = [project.period] if project.period else [t.period for t in project.targets]
        wanted = fact.get("periods") or [fact["period"]]
        assert [(period.quote, period.lines[0]) for period in periods] == [
            (stated["quote"], stated["line"]) for stated in wanted
        ]
        assert len(project.targets) == len(fact["targets"])
        assert len(project.outcomes) == len(fact.get("outcomes") or [fact["outcome"]])


def test_there_are_eight_indicators_with_all_their_targets(real):
    wanted: dict[int, list[int]] = {}
    for fact in FACTS["performance_targets"]:
        wanted.setdefault(fact["n"], []).append(fact["line"])
    wanted[3] = [766, *wanted[3], 772]  # the facts have these two with the indicators
    held = {
        indicator.number: [target.lines[0] for target in indicator.targets]
        for indicator in real.indicators.values()
    }
    assert {number: held[number] for number in wanted} == wanted


def test_each_figure_of_the_survey_is_held_and_no_other_becomes_a_number(real):
    wanted = {
        Decimal(str(fact["pct"]))
        for fact in FACTS["statistics"]["survey_matters_of_fact_2004"]["items"]
        if "pct" in fact
    }
    findings = [finding for finding in real.findings.values() if finding.study == "matters-of-fact"]
    values = [finding.value for finding in findings if finding.value is not None]
    assert sorted(values) == sorted(wanted)
    assert len(findings) == len(FACTS["statistics"]["survey_matters_of_fact_2004"]["items"])


def test_each_need_of_the_plan_has_what_groups_said_of_it(real):
    of_the_plan = [need for need in real.needs.values() if need.plan_word]
    assert of_the_plan
    for need in of_the_plan:
        assert real.findings_on(need), need.id


def test_each_rank_is_held_as_the_plan_states_it(real):
    wanted = [
        (fact["line"], fact["area"], fact["rank"], Decimal(str(fact["pct"])))
        for fact in FACTS["statistics"]["deprivation_2004"]
        if "rank" in fact
    ]
    held = [(rank.lines[1], rank.place, rank.rank, rank.percent) for rank in real.ranks.values()]
    assert held == wanted


def test_each_district_has_its_figure_on_illness(real):
    fact = next(
        fact for fact in FACTS["statistics"]["population_and_work"] if fact["fact"] == "by district"
    )
    held = {
        real.areas[statistic.area].code: statistic.value
        for statistic in real.statistics.values()
        if statistic.topic == "illness" and real.areas[statistic.area].kind == "district"
    }
    assert held == fact["values"]


@pytest.mark.parametrize(
    ("figure", "value"),
    [("ten", 10), ("44", 44), ("58%", 58), ("42236", 42236), ("3502", 3502), ("92182", 92182)],
)
def test_the_other_figures_are_held_as_numbers_too(real, figure, value):
    assert [
        statistic.value for statistic in real.statistics.values() if statistic.figure == figure
    ] == [value]


def test_a_figure_has_a_study_with_a_year_or_says_that_there_is_none(real):
    """So that a page can give source and year in the sentence of the figure."""
    for record in (*real.statistics.values(), *real.ranks.values(), *real.findings.values()):
        study = real.studies[record.study] if record.study else None
        assert study is None or study.year or study.caution, record.id


def test_a_figure_stands_in_the_words_that_are_quoted(real):
    for record in (*real.findings.values(), *real.statistics.values(), *real.totals.values()):
        quotes = [record, *getattr(record, "source", ())]
        words = squeezed(" ".join(part.quote for part in quotes if getattr(part, "quote", None)))
        assert (record.figure or "").replace(" %", "%") in words.replace(" %", "%"), record.id


def test_a_number_of_a_project_or_an_indicator_is_its_own(real):
    numbers = [
        (project.kind, project.number) for project in real.projects.values() if project.number
    ]
    numbers += [("indicator", indicator.number) for indicator in real.indicators.values()]
    assert len(numbers) == len(set(numbers))


def test_a_period_has_the_months_of_its_quote(real):
    for record in real.projects.values():
        for _, part in parts_of(record):
            if isinstance(part, Period) and part.quote:
                months = [int(month) for month in re.findall(r"\d+", part.quote)]
                assert (part.first, part.last) == (months[0], months[-1]), record.id


def test_a_rank_has_the_place_in_the_county_that_its_quote_gives(real):
    for rank in real.ranks.values():
        second = "second most deprived" in squeezed(rank.quote)
        assert "most deprived" in squeezed(rank.quote)
        assert rank.county_rank == (2 if second else 1), rank.id


def test_a_part_is_smaller_than_its_whole(real):
    for statistic in real.statistics.values():
        assert statistic.out_of is None or statistic.value < statistic.out_of, statistic.id


def test_proposals_come_to_those_who_decide_and_to_no_circle(real):
    deciding = {id_ for body in real.governance.values() for id_ in body.presents_to}
    assert deciding
    assert all(not real.governance[id_].presents_to for id_ in deciding)


def test_a_tier_has_one_statement_on_the_model(real):
    tiers = [
        (statement.topic, statement.tier)
        for statement in real.statements.values()
        if statement.tier
    ]
    assert len(tiers) == len(set(tiers))
    assert {topic for topic, _ in tiers} <= {"model"}


def test_shares_that_look_high_carry_the_caution(real):
    for statistic in real.statistics.values():
        if statistic.topic == "deprivation":
            assert "fewer" in (statistic.caution or ""), statistic.id


TOLD_ELSEWHERE = {
    "requests_do_not_sum",
    "two_year_total_ok",
    "limiting_illness",
    "cost_table_ok",
    "percentages_ok",
    "soa_share",
}
"""What is worked out, in test_funding and test_evidence. Two of them are told as well."""


def test_each_inconsistency_is_told(real):
    told = {
        number
        for discrepancy in real.discrepancies.values()
        for source in discrepancy.source
        if source.lines
        for number in range(source.lines[0], source.lines[1] + 1)
    }
    silent = [
        fact["id"]
        for fact in FACTS["inconsistencies"]
        if fact["id"] not in TOLD_ELSEWHERE and not told & set(fact["lines"])
    ]
    assert silent == []
    assert {"requests-and-total", "limiting-illness"} <= real.discrepancies.keys()


def test_no_sum_that_the_plan_does_not_state_is_stored(real):
    """909,500 and 92,188 are worked out, so that they follow the records."""
    said = " ".join(
        f"{value}"
        for record in records(real)
        for _, part in parts_of(record)
        for value in (getattr(part, name) for name in type(part).model_fields)
        if isinstance(value, str | int | Decimal)
    ).replace(",", "")
    for number in ("909500", "144500", "1819000", "92188"):
        assert number not in said


def test_the_parts_of_the_consortium_have_the_plans_members(real):
    members = {
        body.id: [member.id for member in real.members_of(body)]
        for body in real.governance.values()
    }
    accountable = ["northamptonshire-community-foundation"]
    lead = [
        "council-for-ethnic-minority-communities",
        "northamptonshire-clubs-for-young-people",
        "northamptonshire-co-operative-development-agency",
        "northamptonshire-lesbian-gay-and-bisexual-alliance",
    ]
    for part, first_ids in (("accountable-body", accountable), ("lead-bodies", lead)):
        assert sorted(members[part]) == sorted(
            id_today(real, "organisations", first_id) for first_id in first_ids
        )
    assert len(members["steering-group"]) == len(FACTS["organisations"]["steering_group"]["items"])
    assert members["wider-consortium"] == []
