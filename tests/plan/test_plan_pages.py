"""The pages about the plan: what it says with its lines, its diagrams, and what is unclear."""

import re
from operator import attrgetter

from built_site import words
from consortium.checking.parts import squeezed
from consortium.model import Discrepancy, GovernanceBody, Partner, PlanStatement
from consortium.pages.governance import layers
from consortium.pages.plan_page import partners_by_kind
from counties import directory, hub, organisation, smallest
from plan_fixtures import BOTH, SOURCE, YEAR, asking, said

PAGES = (
    "plan/",
    "plan/funding/",
    "plan/partners/",
    "plan/performance/",
    "plan/timeline/",
    "plan/unclear/",
)


def statement(id_: str, topic: str, **fields) -> PlanStatement:
    basics = {"words": f"{id_.title()}.", "quote": f"quoted {id_}", "lines": "12"}
    return PlanStatement(**{"id": id_, "topic": topic} | basics | fields)


# What the plan says


def test_a_statement_stands_in_plain_words_and_in_the_plans_own_with_its_line():
    text = said("purpose", statement("seen", "vision"), statement("go", "aim"))
    assert "Seen. “" not in text
    assert "Seen. quoted seen (the plan of 2004, line 12)" in text
    assert "The Consortium wanted to: Go." in text
    assert "quoted go (the plan of 2004, line 12)" in text
    assert "Objectives" not in text


def test_the_notice_of_the_plan_says_that_a_request_is_not_an_award():
    text = said("plan_notice")
    for sentence in ("This was the plan of 2004.", "A request is not an award", "changed their"):
        assert sentence in text


def test_the_cards_count_what_is_there():
    text = said("plan_cards", asking("a", "7"), YEAR, BOTH)
    for fact in ("Money £2 thousand", "Projects 1 project What", "Targets 0 measures"):
        assert fact in text


# Who decided


def part(id_: str, **fields) -> GovernanceBody:
    basics = {"name": f"The {id_}", "duties": [{"words": f"{id_} met."}], "source": SOURCE}
    return GovernanceBody(**{"id": id_} | basics | fields)


COUNCIL = organisation(
    "council",
    roles=[{"role": "Lead", "lines": "3"}, {"role": "Communications", "lines": "4"}],
)
PARTS = (
    part("office"),
    part("helpers", supports=["leads"]),
    part("leads", role="Lead", presents_to=["members"]),
    part("members"),
)


def test_the_diagram_goes_from_those_who_decide_to_those_who_help():
    drawn = layers(directory(*smallest(), COUNCIL, *PARTS))
    assert [(layer.kind, [body.id for body, _ in layer.bodies]) for layer in drawn] == [
        ("decides", ["members"]),
        ("proposes", ["leads"]),
        ("supports", ["helpers"]),
        ("office", ["office"]),
    ]


def test_a_member_stands_in_its_part_with_its_task():
    ((_, members),) = layers(directory(*smallest(), COUNCIL, *PARTS))[1].bodies
    assert [(member.organisation.id, member.tasks) for member in members] == [
        ("council", ("Communications",))
    ]


def test_what_the_arrows_of_the_diagram_mean_stands_in_words():
    text = said("governance", COUNCIL, *PARTS)
    assert "Proposals went to the members." in text
    assert "It helped the leads." in text
    assert text.index("The members") < text.index("The leads") < text.index("The helpers")


def test_the_hubs_of_the_plan_stand_with_what_it_says_of_their_tier():
    """It was drawn in 2004: a body that came later is not in it, and one that has closed is."""
    text = said(
        "hub_model",
        hub("ayton", status="closed", source=SOURCE),
        hub("wide", "county", source=SOURCE),
        statement("near", "model", tier="local"),
        statement("far", "model", tier="county"),
        statement("before", "model"),
    )
    assert text.index("Local help Near. Ayton hub") < text.index("Across the county Far. Wide hub")
    assert "What came before, and what was open Before." in text
    assert "Specialists" not in text
    assert "Beeford hub" not in text


def test_partners_stand_under_each_way_they_had_to_do_with_the_plan():
    both = [
        {"kind": "funder", "words": "It paid.", "quote": "paid", "lines": "8"},
        {"kind": "met-with", "words": "Met.", "quote": "met", "lines": "9"},
    ]
    board = Partner(id="a", name="A Board", abbreviation="AB", involvement=both)
    other = Partner(id="b", name="B Board", involvement=both[1:])
    by_kind = {
        kind: [p.id for p, _ in partners] for kind, partners in partners_by_kind([board, other])
    }
    assert by_kind == {
        "met-with": ["a", "b"],
        "partnership": [],
        "funder": ["a"],
        "possible-partner": [],
    }
    text = said("partners", board, other)
    assert "A Board (AB) It paid. paid (the plan of 2004, line 8)" in text
    assert "B Board met (the plan of 2004, line 9)" in text
    assert "Partnerships that were there" not in text


def test_what_is_unclear_stands_under_its_heading_with_its_source():
    unclear = Discrepancy(id="a", name="Two years", about="dates", words="Two.", source=SOURCE)
    text = said("discrepancies", unclear)
    assert "Days and years Two years Two. The Consortium’s plan of 2004, line 7" in text
    assert "Money" not in text


# The real pages


def lines_of(part) -> str:
    first, last = part.lines
    return f"line {first}" if first == last else f"lines {first} to {last}"


def test_each_record_of_the_plan_is_on_a_page_with_its_words_and_its_line(site, real):
    text = "\n".join(site.texts[path] for path in PAGES)
    parts = [
        *real.statements.values(),
        *(duty for body in real.governance.values() for duty in body.duties),
        *(involvement for partner in real.partners.values() for involvement in partner.involvement),
        *real.indicators.values(),
        *(
            target
            for indicator in real.indicators.values()
            for target in (*indicator.targets, indicator.responsible, indicator.monitoring)
        ),
        *(source for discrepancy in real.discrepancies.values() for source in discrepancy.source),
        *(source for total in real.totals.values() for source in total.source),
        *(project.period for project in real.projects.values()),
        *(target for project in real.projects.values() for target in project.targets),
    ]
    told_of_2004 = [part for part in parts if part and part.quote]
    assert len(told_of_2004) > 200
    for part in told_of_2004:
        quote = re.escape(squeezed(part.quote))
        told = rf"{quote} ?\(the plan of 2004, {lines_of(part)}\)|{lines_of(part)}: {quote}"
        assert re.search(told, text), part


def test_every_page_of_the_plan_says_in_both_editions_that_it_is_of_2004(site):
    for path in PAGES:
        for page in (site.pages[path], site.twins[path]):
            assert "This was the plan of 2004." in words(page.main), path
            assert "A request is not an award" in words(page.main), path


def test_the_words_of_the_diagrams_are_whole_in_both_editions(site, real):
    standard = words(site.pages["plan/"].article)
    large = words(site.twins["plan/"].main)
    for body in real.governance.values():
        for text in (body.name, *(squeezed(duty.words) for duty in body.duties)):
            assert text in standard
            assert text in large
        for member in real.members_of(body):
            assert member.name in standard
            assert member.name in large
    for planned in filter(attrgetter("in_plan"), real.hubs.values()):
        assert planned.name in standard
        assert planned.name in large


def test_the_plan_leads_to_its_parts_and_is_in_the_menu(site):
    there = {target for tag, target in site.pages["plan/"].links if tag == "a"}
    wanted = {"funding/", "timeline/", "performance/", "partners/", "unclear/"}
    assert {f"../plan/{path}" for path in wanted} <= there
    assert {"../projects/", "../evidence/"} <= there
    assert any(a.endswith("plan/") for tag, a in site.pages["plan/"].links if tag == "a")
