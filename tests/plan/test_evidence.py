"""Shares, percentages and sums of districts are worked out from the plan's figures."""

from decimal import Decimal

import pytest

from consortium.model import Rank, Statistic
from consortium.plan.districts import district_figures
from consortium.plan.shares import percentage, ranked_areas
from consortium.plan.steps import steps
from counties import area

PLACES = (area("ayton"), area("beeford"), area("county", "county"))


def statistic(place: str, value: str | None, topic: str = "illness") -> Statistic:
    return Statistic(
        id=place, topic=topic, value=value, words="people", area=place, quote="Made up", lines="1"
    )


def rank(number: str, percent: str, out_of: str | None = None) -> Rank:
    return Rank(
        id=number,
        theme="Income",
        study="survey",
        place="A ward",
        area="ayton",
        county_rank="1",
        rank=number,
        out_of=out_of,
        percent=percent,
        quote="Made up",
        lines="1",
    )


def test_a_share_is_rounded_half_up():
    assert percentage(10, 407) == Decimal("2.5")
    assert percentage(1, 8, places=2) == Decimal("12.50")
    assert percentage(1, 800, places=2) == Decimal("0.13")


def test_the_number_of_areas_is_taken_from_the_rank_that_gives_it():
    assert ranked_areas([rank("1", "0.1"), rank("2", "0.2", out_of="900")]) == 900


def test_there_is_no_number_of_areas_where_none_or_more_than_one_is_given():
    assert ranked_areas([rank("1", "0.1")]) is None
    assert ranked_areas([rank("1", "0.1", "900"), rank("2", "0.2", "901")]) is None


def test_a_figure_for_every_district_is_set_beside_the_countys():
    compared = district_figures(
        "illness",
        [statistic("county", "10"), statistic("beeford", "7"), statistic("ayton", "5")],
        PLACES,
    )
    assert compared is not None
    assert [(place.id, figure.value) for place, figure in compared.by_district] == [
        ("ayton", 5),
        ("beeford", 7),
    ]
    assert (compared.total, compared.difference) == (12, 2)


def test_there_is_no_map_of_a_topic_with_a_district_missing():
    figures = [statistic("ayton", "5"), statistic("beeford", "7", topic="age")]
    assert district_figures("illness", figures, PLACES) is None
    assert district_figures("illness", [*figures, statistic("beeford", None)], PLACES) is None


def test_there_is_no_map_of_a_topic_with_two_figures_for_a_district():
    figures = [statistic("ayton", "5"), statistic("beeford", "7"), statistic("ayton", "6")]
    assert district_figures("illness", figures, PLACES) is None


def test_without_a_figure_for_the_county_nothing_differs():
    figures = [statistic("ayton", "5"), statistic("beeford", "7")]
    compared = district_figures("illness", figures, PLACES)
    assert compared is not None
    assert compared.county is None
    assert compared.difference == 0


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((9189, 12561, 28746), [(0, 10_000), (10_000, 20_000), (20_000, 30_000)]),
        ((3, 4, 5), [(3, 4), (4, 5), (5, 6)]),
        ((10, 20), [(10, 15), (15, 20), (20, 25)]),
        ((1, 900), [(0, 500), (500, 1_000)]),
        ((7, 7), [(7, 8)]),
        (("0.5", "2.4"), [(0, 1), (1, 2), (2, 3)]),
    ],
)
def test_figures_are_divided_into_at_most_three_steps_of_a_round_width(values, expected):
    scale = steps(map(Decimal, values))
    assert [(step.first, step.below) for step in scale] == expected
    assert [step.number for step in scale] == list(range(1, len(expected) + 1))


def test_a_figure_between_two_steps_is_of_the_upper_one():
    *_, lower, upper = steps(map(Decimal, (10, 20)))
    assert not lower.holds(Decimal(20))
    assert upper.holds(Decimal(20))


def test_the_plans_percentages_are_those_of_its_ranks(real):
    areas = ranked_areas(real.ranks.values())
    assert areas == 32482
    for ranked in real.ranks.values():
        places = -ranked.percent.as_tuple().exponent
        assert percentage(ranked.rank, areas, places) == ranked.percent, ranked.id


def test_the_county_has_fewer_deprived_areas_than_its_share(real):
    tenth = real.statistics["areas-in-the-most-deprived-tenth"]
    fifth = real.statistics["areas-in-the-most-deprived-fifth"]
    assert percentage(tenth.value, tenth.out_of) == Decimal("2.5")
    assert percentage(fifth.value, fifth.out_of) == Decimal("10.8")


def test_the_districts_figures_on_illness_are_six_more_than_the_countys(real):
    compared = district_figures("illness", real.statistics.values(), real.areas.values())
    assert compared is not None
    assert len(compared.by_district) == 7
    assert compared.total == 92_188
    assert compared.county is not None
    assert compared.county.value == 92_182
    assert compared.difference == 6
