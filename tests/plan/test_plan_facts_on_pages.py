"""Every fact of the plan on projects, money, targets and evidence stands on a page, with its line.

`test_records_of_the_plan` finds each fact in a record; this finds it where a visitor reads it. A
page written by hand may repeat a fact, but only a page made from the records counts here. Numbers
are looked for in what the page says itself: a quote, or what is folded away, does not count.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from xml.etree.ElementTree import Element

import pytest

from built_site import BuiltPage, words
from consortium.checking.parts import squeezed
from plan_facts import FACTS, MET_WITH, SECTIONS, facts

BY_HAND = ("about/",)
NOT_OURS = ("q", "blockquote", "details")
MONEY = FACTS["money"]
POPULATION = FACTS["statistics"]["population_and_work"]
_LINES = re.compile(r"\blines? (\d+)(?: to (\d+))?\b", re.IGNORECASE)


def quoted(page: BuiltPage) -> Iterator[tuple[int, int, str]]:
    """Each quote of the page, with the lines that stand beside it: first, last, words."""
    for parent in page.main.iter():
        for child in parent:
            if child.tag == "q":
                yield from ((*lines, squeezed(words(child))) for lines in lines_in(words(parent)))


def lines_in(text: str) -> Iterator[tuple[int, int]]:
    """The lines of the plan that a text names: first and last."""
    for first, last in _LINES.findall(text):
        yield int(first), int(last or first)


def said(element: Element) -> str:
    """What an element says itself, without the plan's own words and what is folded away."""
    return words(element, NOT_OURS)


def is_row(element: Element) -> bool:
    """Whether it is a row of a table, a point of a list or a record, as large print has rows."""
    return element.tag in ("tr", "li") or any(
        child.tag == "dl" and child.get("class") == "record" for child in element
    )


@pytest.fixture(scope="module", params=["standard", "large print"])
def pages(request, site) -> dict[str, BuiltPage]:
    made = site.pages if request.param == "standard" else site.twins
    return {path: page for path, page in made.items() if not path.startswith(BY_HAND)}


@pytest.fixture(scope="module")
def quotes(pages) -> set[tuple[int, int, str]]:
    return {quote for page in pages.values() for quote in quoted(page)}


@pytest.fixture(scope="module")
def texts(pages) -> dict[str, str]:
    return {path: said(page.main) for path, page in pages.items()}


Rows = Callable[[str], list[str]]


@pytest.fixture(scope="module")
def rows(pages) -> Rows:
    """What each row of a page says."""
    return lambda path: [said(row) for row in pages[path].main.iter() if is_row(row)]


@pytest.fixture(scope="module")
def sentences(pages) -> Rows:
    """What each paragraph of a page says, those of its lists and tables apart."""
    return lambda path: [said(paragraph) for paragraph in pages[path].main.iter("p")]


def has_figure(text: str, number: str) -> bool:
    """Whether a number stands in a text by itself, and not as a part of a longer one."""
    return re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)", text) is not None


def has_line(text: str, line: int) -> bool:
    """Whether a text names a line of the plan."""
    return any(first <= line <= last for first, last in lines_in(text))


def has_words(text: str, part: str) -> bool:
    """Whether words stand in a text; a sentence may begin with them."""
    return squeezed(part).casefold() in text.casefold()


def figure_of(text: str, figure: str) -> bool:
    """Whether a figure stands in a text as the plan words it, or with a comma."""
    if figure.isdecimal():
        return has_figure(text, f"{int(figure):,}")
    return has_words(text, figure) and (not figure[0].isdigit() or has_figure(text, figure))


@pytest.mark.parametrize("section", SECTIONS)
def test_each_fact_of_a_section_is_quoted_on_a_page_with_its_line(quotes, section):
    wanted = list(facts(SECTIONS[section]))
    assert wanted
    missing = [
        (fact["line"], fact["quote"])
        for fact in wanted
        if not any(
            first <= fact["line"] <= last and squeezed(fact["quote"]) in words_of_plan
            for first, last, words_of_plan in quotes
        )
    ]
    assert missing == []


def test_each_body_that_the_lead_bodies_met_is_on_the_page_of_partners(pages):
    text = words(pages["plan/partners/"].main)
    for name in re.split(r", | and (?:the )?", MET_WITH[0]["quote"].rstrip(".")):
        assert name in text


def test_each_sum_of_money_stands_on_the_page_of_money(texts):
    text = texts["plan/funding/"]
    sums = [*MONEY["totals"], *MONEY["projects_per_annum"], *MONEY["six_month_cost_table"]]
    assert [fact["value"] for fact in sums if not has_figure(text, f"£{fact['value']:,}")] == []


def test_each_total_stands_in_its_sentence(sentences, real):
    by_pounds = {total.pounds: total for total in real.totals.values()}
    for fact in MONEY["totals"]:
        total = by_pounds[fact["value"]]
        own = [total.name] if not total.sum_of else ["The plan asked for"]
        assert any(
            figure_of(sentence, total.figure) and all(has_words(sentence, part) for part in own)
            for sentence in sentences("plan/funding/")
        ), fact


def test_each_request_stands_with_its_project_and_its_line(rows, sentences, real):
    by_line = {
        project.yearly_request.lines[0]: project
        for project in real.projects.values()
        if project.yearly_request and project.yearly_request.lines
    }
    for fact in MONEY["projects_per_annum"]:
        project, pounds = by_line[fact["line"]], f"£{fact['value']:,}"
        assert any(
            has_words(row, project.name) and has_figure(row, pounds) and has_line(row, fact["line"])
            for row in rows("plan/funding/")
        ), fact
        assert any(
            sentence.startswith(f"{pounds} a year is what the plan of 2004 asked for.")
            for sentence in sentences(f"projects/{project.id}/")
        ), fact


def test_each_cost_of_the_six_months_stands_with_its_project_and_its_line(rows, sentences, real):
    costs = [project for project in real.projects.values() if project.cost and project.cost.lines]
    for fact in MONEY["six_month_cost_table"]:
        if fact["label"] == "total":
            continue
        project = next(cost for cost in costs if cost.cost.pounds == fact["value"])
        pounds = f"£{fact['value']:,}"
        assert any(
            has_words(row, project.name) and has_figure(row, pounds) and has_line(row, fact["line"])
            for row in rows("plan/funding/")
        ), fact
        assert any(
            sentence.startswith(f"{pounds} in all is what it was to cost, by the plan of 2004")
            for sentence in sentences(f"projects/{project.id}/")
        ), fact


def test_the_sums_that_do_not_agree_are_told_as_the_facts_work_them_out(texts):
    told = {
        inconsistency["id"]: inconsistency["arithmetic"]
        for inconsistency in FACTS["inconsistencies"]
        if "arithmetic" in inconsistency
    }
    money = texts["plan/funding/"]
    for number in ("909500", "765000", "144500", "1819000", "1530000"):
        assert number in told["requests_do_not_sum"]
        assert has_figure(money, f"£{int(number):,}")
    assert "leaving some of the 12 out, and none comes" in money
    for number in ("92188", "92182"):
        assert number in told["limiting_illness"]
        assert has_figure(texts["evidence/"], f"{int(number):,}")


def test_each_figure_of_the_survey_stands_with_what_groups_said_and_its_line(rows, real):
    for fact in FACTS["statistics"]["survey_matters_of_fact_2004"]["items"]:
        finding = next(
            finding
            for finding in real.findings.values()
            if squeezed(fact["quote"]) in squeezed(finding.quote)
            and finding.lines[0] <= fact["line"] <= finding.lines[1]
        )
        figure = str(fact["pct"]) if "pct" in fact else fact["fact"].split(":")[0].split(";")[0]
        assert any(
            has_words(row, finding.words)
            and figure_of(row, figure)
            and figure_of(row, finding.figure)
            and has_line(row, fact["line"])
            for row in rows("evidence/")
        ), fact


def test_each_statistic_stands_with_its_figure_and_its_line(rows, sentences, real):
    told = (*rows("evidence/"), *sentences("evidence/"))
    for statistic in real.statistics.values():
        if statistic.topic == "illness" and real.areas[statistic.area].kind == "district":
            continue  # Those stand in a table, district by district.
        assert any(
            figure_of(text, statistic.figure or statistic.words)
            and has_words(text, statistic.words)
            and has_line(text, statistic.lines[0])
            for text in told
        ), statistic.id


def test_each_rank_stands_with_its_place_and_its_percentage(rows):
    for fact in FACTS["statistics"]["deprivation_2004"]:
        if "rank" not in fact:
            continue
        percent = {f"{fact['pct']:.2f}", f"{fact['pct']:.2f}".rstrip("0")}
        assert any(
            has_words(row, fact["area"])
            and has_figure(row, f"{fact['rank']:,}")
            and any(has_figure(row, figure) for figure in percent)
            and has_line(row, fact["line"])
            for row in rows("evidence/")
        ), fact


def test_each_district_stands_with_its_figure_on_illness(rows, real):
    values = next(fact["values"] for fact in POPULATION if fact["fact"] == "by district")
    for area in real.districts:
        number = f"{Decimal(values[area.code]):,}"
        assert any(
            has_words(row, area.name) and has_figure(row, number) for row in rows("evidence/")
        ), area.id


def test_each_month_of_a_target_stands_on_the_timeline(texts):
    text = texts["plan/timeline/"]
    for project in FACTS["implementation_plan"]["projects"]:
        for period in project.get("periods") or [project["period"]]:
            assert period["quote"].replace("-", " to ") in text, period
