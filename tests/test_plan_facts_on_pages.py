"""Every fact of the plan on projects, money, targets and evidence stands on a page, with its line.

`test_records_of_the_plan` finds each fact in a record; this finds it where a visitor reads it. A
page written by hand may repeat a fact, but only a page made from the records counts here.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element

import pytest
import yaml

from built_site import REPOSITORY, BuiltPage, words

FACTS = yaml.safe_load((REPOSITORY / "tests" / "plan_facts.yml").read_text(encoding="utf-8"))
CONSORTIUM = FACTS["consortium"]
ORGANISATIONS = FACTS["organisations"]
SECTIONS = {
    "vision": [CONSORTIUM["facts"][3]],
    "aims": CONSORTIUM["aims"],
    "objectives": CONSORTIUM["objectives"],
    "outcomes": CONSORTIUM["outcomes"],
    "lead bodies": ORGANISATIONS["lead_bodies"],
    "steering group": ORGANISATIONS["steering_group"],
    "partnerships": ORGANISATIONS["partnerships"],
    "model": FACTS["model"],
    "money": FACTS["money"],
    "six months": FACTS["implementation_plan"],
    "indicators": FACTS["performance_indicators"],
    "targets": FACTS["performance_targets"],
    "statistics": FACTS["statistics"],
    "case": FACTS["case_for_investment"],
    "sustainability": FACTS["sustainability"],
}
BY_HAND = ("about/",)
MET = ORGANISATIONS["met_with"][0]
_LINES = re.compile(r"\blines? (\d+)(?: to (\d+))?\b")


def facts(part) -> Iterator[dict]:
    if isinstance(part, dict):
        if "quote" in part:
            yield part
        for value in part.values():
            yield from facts(value)
    elif isinstance(part, list):
        for value in part:
            yield from facts(value)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def quoted(page: BuiltPage) -> Iterator[tuple[int, int, str]]:
    """Each quote of the page, with the lines that stand beside it: first, last, words."""
    for parent in page.main.iter():
        for child in parent:
            if child.tag == "q":
                yield from ((*lines, squeezed(words(child))) for lines in _lines(parent))


def _lines(element: Element) -> Iterator[tuple[int, int]]:
    for first, last in _LINES.findall(words(element)):
        yield int(first), int(last or first)


@pytest.fixture(scope="module", params=["standard", "large print"])
def pages(request, site) -> dict[str, BuiltPage]:
    made = site.pages if request.param == "standard" else site.twins
    return {path: page for path, page in made.items() if not path.startswith(BY_HAND)}


@pytest.fixture(scope="module")
def quotes(pages) -> set[tuple[int, int, str]]:
    return {one for page in pages.values() for one in quoted(page)}


@pytest.fixture(scope="module")
def texts(pages) -> dict[str, str]:
    return {path: words(page.main) for path, page in pages.items()}


def has_figure(text: str, number: str) -> bool:
    """Whether a number stands in a text by itself, and not as a part of a longer one."""
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)", text) is not None


@pytest.mark.parametrize("section", SECTIONS)
def test_each_fact_of_a_section_is_quoted_on_a_page_with_its_line(quotes, section):
    wanted = list(facts(SECTIONS[section]))
    assert wanted
    missing = [
        (fact["line"], fact["quote"])
        for fact in wanted
        if not any(
            first <= fact["line"] <= last and squeezed(fact["quote"]) in said
            for first, last, said in quotes
        )
    ]
    assert missing == []


def test_each_body_that_the_lead_bodies_met_is_on_the_page_of_partners(texts):
    text = texts["plan/partners/"]
    for name in re.split(r", | and (?:the )?", MET["quote"].rstrip(".")):
        assert name in text


def test_each_sum_of_money_stands_on_the_page_of_money(texts):
    text = texts["plan/funding/"]
    money = FACTS["money"]
    sums = [*money["totals"], *money["projects_per_annum"], *money["six_month_cost_table"]]
    assert [one["value"] for one in sums if not has_figure(text, f"£{one['value']:,}")] == []


def test_each_request_stands_beside_its_project_and_its_line(texts, real):
    text = texts["plan/funding/"]
    by_line = {
        one.yearly_request.lines[0]: one
        for one in real.projects.values()
        if one.yearly_request and one.yearly_request.lines
    }
    for fact in FACTS["money"]["projects_per_annum"]:
        name = re.escape(by_line[fact["line"]].name)
        told = (
            rf"{name} ?(?:Pounds a year: )?£{fact['value']:,} (?:In the plan: )?Line {fact['line']}"
        )
        assert re.search(told, text), fact


def test_the_sums_that_do_not_agree_are_told_as_the_facts_work_them_out(texts):
    told = {one["id"]: one["arithmetic"] for one in FACTS["inconsistencies"] if "arithmetic" in one}
    money = texts["plan/funding/"]
    for number in ("909500", "765000", "144500", "1819000", "1530000"):
        assert number in told["requests_do_not_sum"]
        assert has_figure(money, f"£{int(number):,}")
    assert "leaving some of the 12 out, and none comes" in money
    for number in ("92188", "92182"):
        assert number in told["limiting_illness"]
        assert has_figure(texts["evidence/"], f"{int(number):,}")


def test_each_figure_of_the_survey_stands_on_the_page_of_evidence(texts):
    text = texts["evidence/"]
    survey = FACTS["statistics"]["survey_matters_of_fact_2004"]["items"]
    for fact in survey:
        if "pct" in fact:
            assert has_figure(text, str(fact["pct"])), fact
        else:
            figure = fact["fact"].split(":")[0].split(";")[0].removesuffix(" said")
            assert figure.casefold() in text.casefold(), fact


def test_each_rank_stands_on_the_page_of_evidence_with_its_percentage_and_place(texts):
    text = texts["evidence/"]
    for fact in FACTS["statistics"]["deprivation_2004"]:
        if "rank" in fact:
            assert has_figure(text, f"{fact['rank']:,}") or has_figure(text, str(fact["rank"]))
            percent = f"{fact['pct']:.2f}"
            assert has_figure(text, percent) or has_figure(text, percent.rstrip("0")), fact
            assert fact["area"].partition(",")[0] in text


def test_each_district_stands_with_its_figure_on_illness(texts, real):
    text = texts["evidence/"]
    values = next(
        one["values"]
        for one in FACTS["statistics"]["population_and_work"]
        if one["fact"] == "by district"
    )
    for area in real.districts:
        told = rf"{area.name} ?(?:People: )?{Decimal(values[area.code]):,}\b"
        assert re.search(told, text), area.id


def test_each_month_of_a_target_stands_on_the_timeline(texts):
    text = texts["plan/timeline/"]
    for one in FACTS["implementation_plan"]["projects"]:
        for period in one.get("periods") or [one["period"]]:
            assert period["quote"].replace("-", " to ") in text.replace("\xa0", " "), period
