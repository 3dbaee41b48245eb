"""The page with the plan's targets, and the results that were reported since."""

from datetime import date

from built_site import words
from consortium.model import Indicator
from consortium.pages.results import series
from plan_fixtures import bar_lengths, filled, said


def indicator(*results) -> Indicator:
    return Indicator(
        id="more",
        number="1",
        words="More help.",
        quote="more help",
        lines="1",
        targets=[{"words": "Help more groups.", "quote": "groups", "lines": "2"}],
        responsible={"words": "The office.", "lines": "3"},
        monitoring={"words": "All of them.", "lines": "4"},
        results=results,
    )


def result(day: date, value: str, measure: str = "Groups helped", **fields) -> dict:
    source = {"found_at": f"The report of {day.isoformat()}"}
    return {"date": day, "measure": measure, "value": value, "source": source} | fields


def test_a_target_without_a_result_says_so():
    text = said("indicators", indicator())
    assert "No results have been reported here yet." in text
    assert "Results" not in text
    for fact in (
        "Targets Help more groups.",
        "Who was to see to it The office.",
        "Who was to check All of them.",
        "more help (the plan of 2004, line 1)",
        "groups (the plan of 2004, line 2)",
    ):
        assert fact in text


def test_results_are_charted_measure_by_measure_with_their_day_and_source():
    counted = indicator(
        result(date(2027, 3, 1), "80"),
        result(date(2026, 10, 1), "20.5"),
        result(date(2026, 12, 1), "7", measure="Contented groups"),
    )
    assert [(row.measure, len(row.results)) for row in series(counted)] == [
        ("Contented groups", 1),
        ("Groups helped", 2),
    ]
    page = filled("indicators", counted)
    assert bar_lengths(page) == [
        ("1 December 2026", 100.0),
        ("1 October 2026", 25.6),
        ("1 March 2027", 100.0),
    ]
    text = words(page.article)
    assert "1 October 2026 20.5 The report of 2026-10-01." in text
    assert "Results have been reported for 1 of the 1." in text


def test_a_result_of_nought_is_charted_too():
    page = filled("indicators", indicator(result(date(2026, 10, 1), "0")))
    assert bar_lengths(page) == [("1 October 2026", 0.0)]


def test_a_large_result_has_its_commas():
    text = said("indicators", indicator(result(date(2026, 10, 1), "1350")))
    assert "1 October 2026 1,350 The report" in text


def test_a_share_is_drawn_against_the_whole():
    days = ((date(2026, 10, 1), "62.5"), (date(2026, 12, 1), "25"))
    page = filled("indicators", indicator(*(result(*day, unit="per cent") for day in days)))
    assert bar_lengths(page) == [("1 October 2026", 62.5), ("1 December 2026", 25.0)]
    assert "1 October 2026 62.5% The report" in words(page.article)
    (table,) = page.tree.iter("table")
    assert table.get("class") == "bars shares"


def test_more_than_the_whole_fills_the_chart_and_no_more():
    more = indicator(result(date(2026, 10, 1), "200", unit="per cent"))
    page = filled("indicators", more)
    assert bar_lengths(page) == [("1 October 2026", 100.0)]
    (table,) = page.tree.iter("table")
    assert table.get("class") == "bars"


def test_capital_letters_make_no_other_measure_and_a_percentage_does():
    counted = indicator(
        result(date(2026, 10, 1), "20"),
        result(date(2026, 12, 1), "25", measure="groups helped"),
        result(date(2026, 12, 1), "40", unit="per cent"),
    )
    assert [(row.measure, len(row.results), row.is_share) for row in series(counted)] == [
        ("Groups helped", 2, False),
        ("Groups helped", 1, True),
    ]


def test_a_link_to_an_indicator_stays_good_whatever_its_number():
    page = filled("indicators", indicator())
    assert "measure-more" in page.ids
    assert "#measure-more" in [address for _, address in page.links]
