"""The page of evidence: figures as the plan words them, each with its source and its year."""

import re
from decimal import Decimal
from functools import partial
from xml.etree.ElementTree import Element

import pytest

import plan_fixtures
from built_site import SVG, BuiltPage, words
from consortium.model import Finding, Statistic, Study
from consortium.pages.evidence_page import figure_map
from consortium.plan.shares import percentage
from counties import directory, need, smallest
from plan_fixtures import bar_widths
from rendering import text

PATH = "evidence/"
filled = partial(plan_fixtures.filled, path=PATH)
SURVEY = Study(
    id="survey", name="a survey", by="Askers", year="2004", source=[{"lines": "1"}], caution="Few."
)


def finding(figure: str, value: str | None, **fields) -> Finding:
    basics = {"id": "one", "study": "survey", "words": "had no help with wages", "lines": "7"}
    made = basics | {"figure": figure, "value": value, "quote": f"{figure} had none."} | fields
    return Finding(**made)


def illness(place: str, value: str | None, **fields) -> Statistic:
    basics = {"topic": "illness", "words": f"people in {place}", "area": place, "lines": "7"}
    return Statistic(
        **{"id": place, "value": value, "figure": value, "quote": f"{place} {value}"}
        | basics
        | fields
    )


def rows(page: BuiltPage) -> list[Element]:
    return [row for body in page.tree.iter("tbody") for row in body.iter("tr")]


def shades(page: BuiltPage) -> dict[str, str]:
    """The class of each district on the map, by its name."""
    return {
        link.findtext(f"{SVG}title"): link.get("class")
        for drawing in page.tree.iter(f"{SVG}svg")
        for link in drawing.iter(f"{SVG}a")
    }


def test_a_number_is_drawn_as_a_bar_and_words_stay_words():
    (number,) = rows(filled("survey", SURVEY, finding("62 %", "62", needs=["payroll"])))
    assert bar_widths(number) == ["62.0"]
    (worded,) = rows(filled("survey", SURVEY, finding("almost half", None, needs=["payroll"])))
    assert bar_widths(worded) == []
    assert words(worded[1]) == "Almost half"
    assert not re.search(r"\d+ ?%", words(worded))


def test_a_finding_leads_to_who_can_help_with_each_of_its_needs():
    page = filled("survey", SURVEY, finding("62 %", "62", needs=["payroll", "money"]))
    assert [address for _, address in page.links if "needs/" in address] == [
        "../needs/payroll/",
        "../needs/money/",
    ]


def test_who_made_the_survey_when_and_what_it_does_not_say_stand_above_it():
    assert "In 2004 Askers made a survey. Few." in words(
        filled("survey", SURVEY, finding("62 %", "62")).article
    )


@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        ((), "In 2004 Askers made a survey. Few. 62 %"),
        (("by",), "They said it in a survey of 2004. Few. 62 %"),
        (("year",), "They said it in a survey. Few. 62 %"),
    ],
)
def test_a_page_that_repeats_what_groups_said_says_who_asked_them(unknown, told):
    survey = SURVEY.model_copy(update=dict.fromkeys(unknown))
    here = directory(*smallest(), survey, finding("62 %", "62", needs=["payroll"]))
    assert told in text(here, "needs/payroll/")


def test_districts_are_shaded_by_their_figures_and_the_numbers_stand_beside_the_map():
    page = filled("illness", illness("ayton", "9"), illness("beeford", "21"))
    assert shades(page) == {"Ayton": "shade-1", "Beeford": "shade-3"}
    assert [words(row).split()[-1] for row in rows(page)] == ["9", "21"]
    assert [words(step) for step in page.tree.iter("li") if "people" in words(step)] == [
        "fewer than 10 people",
        "10 to 19 people",
        "20 or more people",
    ]


def test_without_a_figure_for_every_district_there_is_no_map():
    assert shades(filled("illness", illness("ayton", "9"))) == {}


@pytest.mark.parametrize(
    ("county", "told"),
    [("30", ""), ("28", "That is 2 fewer."), ("31", "That is 1 more.")],
)
def test_a_sum_that_is_not_the_countys_figure_is_told(county, told):
    whole = illness("county", county, caution="An old figure.")
    figures = (illness("ayton", "9"), illness("beeford", "21"), whole)
    said = words(filled("illness", *figures).article)
    assert "(the plan of 2004, line 7, which names no source). An old figure." in said
    assert ("We do not know which is right" in said) is bool(told)
    assert told in said


@pytest.mark.parametrize(
    ("study", "told"),
    [
        ({"year": "2002"}, "(figures of the office, 2002; the plan of 2004, line 7)."),
        ({}, "(figures of the office, of a year that the plan of 2004 does not give, line 7)."),
    ],
)
def test_a_statistics_sentence_has_its_source_and_a_year(study, told):
    office = Study(id="office", name="figures of the office", source=[{"lines": "1"}], **study)
    figure = illness("ayton", "1500", topic="age", study="office", caution="An old figure.")
    said = words(filled("population", office, figure).article)
    assert f"1,500 people in ayton {told} An old figure." in said


def test_a_statistic_without_a_source_says_so():
    said = words(filled("population", illness("ayton", "15", topic="age")).article)
    assert "15 people in ayton (the plan of 2004, line 7, which names no source)." in said


def test_a_page_without_any_evidence_can_be_built():
    for marker in ("survey", "deprivation", "population", "illness", "countryside"):
        part = filled(marker).html
        assert BuiltPage("", f"<!doctype html>{part}").errors == []


# The real page.


@pytest.fixture(scope="module")
def page(site) -> BuiltPage:
    return site.pages[PATH]


def test_every_finding_stands_there_as_the_plan_words_it_with_its_line(page, real):
    said = words(page.article).casefold()
    for finding in real.findings.values():
        assert finding.figure.casefold() in said, finding.id
        assert finding.words.casefold() in said, finding.id
        assert f"line {finding.lines[0]}" in said or f"lines {finding.lines[0]}" in said, finding.id


def test_every_finding_on_a_need_is_one_step_from_who_can_help(page, real):
    targets = {page.resolve(address)[0] for tag, address in page.links if tag == "a"}
    for finding in real.findings.values():
        assert {f"needs/{need}/" for need in finding.needs} <= targets, finding.id


def test_every_statistic_has_its_year_in_its_sentence(page, real):
    said = words(page.article)
    for statistic in real.statistics.values():
        at = said.find(statistic.words[1:])
        if (
            statistic.area
            and real.areas[statistic.area].kind == "district"
            and statistic.topic == "illness"
        ):
            continue
        assert at >= 0, statistic.id
        sentence = said[at : said.index(").", at)]
        study = real.studies[statistic.study] if statistic.study else None
        told = f"{study.name}, {study.year or 'of a year'}" if study else "names no source"
        assert told in sentence, statistic.id


def test_every_share_is_worked_out_and_every_place_is_the_plans(page, real):
    said = words(page.article)
    for rank in real.ranks.values():
        assert f"{rank.rank:,} (among the worst {rank.percent}%)" in said, rank.id
    for statistic in real.statistics.values():
        if statistic.out_of:
            assert f"That was {percentage(statistic.value, statistic.out_of)}% of them." in said
            assert statistic.caution in said


def test_each_district_on_the_map_has_its_figure_in_the_table(page, real):
    drawn = figure_map(real, "illness")
    assert drawn is not None
    table = {words(row): row for row in rows(page)}
    for number, (area, figure) in enumerate(drawn.figures.by_district, start=1):
        assert f"{number} {area.name} {figure.value:,}" in table
        assert shades(page)[area.name] == f"shade-{drawn.shades[area.id]}"
    widths = [Decimal(width) for row in rows(page) for width in bar_widths(row)][-7:]
    values = [figure.value for _, figure in drawn.figures.by_district]
    assert widths == [round(100 * value / max(values), 1) for value in values]


def test_the_sum_of_the_districts_is_told_beside_the_countys_figure(page):
    said = words(page.article)
    assert "The districts add up to 92,188. For the county the plan of 2004 says 92,182." in said
    assert "That is 6 fewer." in said


def test_large_print_has_the_figures_without_the_map(site):
    twin = site.twins[PATH]
    assert list(twin.main.iter(f"{SVG}svg")) == []
    said = words(twin.main)
    assert "fewer than 10,000 people" not in said
    for figure in ("28.1%", "Almost nine out of ten", "28,746", "771 (among the worst 2.37%)"):
        assert figure in said, figure


def test_a_needs_page_leads_to_the_evidence_and_so_does_the_plan(site):
    for path in ("needs/personnel/", "plan/"):
        page = site.pages[path]
        assert PATH in {page.resolve(address)[0] for _, address in page.links}, path


def test_a_made_up_need_is_not_needed_for_the_survey():
    page = filled("survey", SURVEY, finding("24.7%", "24.7"), need("other"))
    assert rows(page) == []
    assert bar_widths(page.tree) == ["24.7"]
