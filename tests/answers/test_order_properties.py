"""What holds for the answers of any county that the checks let through, and for their words."""

from datetime import timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from built_site import words
from consortium.answers.answer import Lead
from consortium.answers.order import answer
from consortium.standing import State, standing, standing_of_help
from counties import TODAY, community, contact, directory, found, guide, hub, service
from rendering import page

TIERS = ["local", "specialist", "county", "national"]
AREAS = ("ayton", "beeford", "county")
NEEDS = ("money", "payroll", "computers")
COMMUNITIES = ("rural", "young-people")
DAYS = st.integers(0, 900).map(lambda days: TODAY - timedelta(days=days))
CHECKED = DAYS.map(lambda day: {"assured_date": day, "assured_by": "the hub itself"})
STANDINGS = st.one_of(
    st.sampled_from(["planned", "unconfirmed"]).map(lambda status: {"status": status}),
    CHECKED.map(lambda checked: {"status": "active"} | checked),
    CHECKED.map(lambda checked: {"status": "paused"} | checked),
    CHECKED.map(lambda checked: {"status": "closed"} | checked),
    st.tuples(
        st.sampled_from(["2023", "2024-07", "2026-09", "undated"]),
        st.sampled_from(["own", "other"]),
    ).map(lambda seen: {"status": "found"} | found(*seen)),
)
"""The fields that say how a record is known."""


@cache
def some(values):
    """Some of the values, in any order; what gives them is made once."""
    return st.lists(st.sampled_from(values), min_size=1, max_size=len(values), unique=True)


@st.composite
def counties(draw):
    hubs = [
        hub(
            f"h{number}",
            tier,
            **{
                "name": draw(st.sampled_from(["Apple", "The Apple", "Pear"])),
                "areas": draw(some(AREAS[:2] if tier == "local" else AREAS)),
                "communities": draw(st.lists(st.sampled_from(COMMUNITIES), unique=True)),
                "general": draw(st.sampled_from(["yes", "no"])),
                "contacts": draw(st.sampled_from([[], [contact("ask@example.org")]])),
            }
            | draw(STANDINGS),
        )
        for number, tier in enumerate(draw(st.lists(st.sampled_from(TIERS), max_size=9)))
    ]
    services = [
        service(
            f"s{number}",
            draw(some(tuple(giver.id for giver in hubs))),
            draw(some(NEEDS)),
            **{
                "areas": draw(st.one_of(st.just([]), some(AREAS))),
                "first": draw(st.sampled_from(["yes", "no"])),
            }
            | draw(STANDINGS),
        )
        for number in range(draw(st.integers(0, 8)) if hubs else 0)
    ]
    guides = [guide(f"g{number}", draw(some(NEEDS))) for number in range(draw(st.integers(0, 2)))]
    return directory(*hubs, *services, *guides, *(community(id_) for id_ in COMMUNITIES))


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_every_answer_holds_to_the_rules(data):
    county = data.draw(counties())
    wanted = data.draw(st.one_of(st.just(["county"]), some(AREAS[:2])))
    named = data.draw(st.sampled_from([None, *COMMUNITIES]))
    answered = answer(
        county,
        tuple(county.areas[id_] for id_ in wanted),
        county.needs[data.draw(st.sampled_from(NEEDS))],
        TODAY,
        county.communities[named] if named else None,
    )
    results = answered.results
    ids = [result.hub.id for result in results]
    assert len(ids) == len(set(ids))
    assert not set(ids) & {unreached.hub.id for unreached in answered.out_of_reach}
    tiers = [stage.tier for stage in answered.stages]
    assert tiers == sorted(set(tiers), key=TIERS.index)
    for result in results:
        assert standing(result.hub, TODAY).state.can_be_reached
        assert result.contact.contacts
        assert not result.contact.is_office
        for on, services in result.helps:
            assert on.state.can_be_reached
            for record in services:
                assert standing_of_help(result.hub, record, TODAY) == on
        if result.hub.tier == "national":
            assert not result.hub.communities or named in result.hub.communities
    for stage in answered.stages:
        paused = [result.standing.state is State.PAUSED for result in stage.results]
        assert paused == sorted(paused)
    if not results:
        assert answered.lead in (Lead.NOT_OPEN, Lead.GUIDES_ALONE, Lead.NOBODY)
    if answered.lead is Lead.START:
        assert answered.nearest[0].standing.state is not State.PAUSED


CLAIMS = {
    "It offers": (State.CHECKED,),
    "It helps groups with anything.": (State.CHECKED,),
    "Checked on": (State.CHECKED, State.PAUSED),
    "When we last checked": (State.OVERDUE,),
    "says that it offers": (State.FOUND, State.FOUND_UNDATED),
    "say that it offers": (State.FOUND, State.FOUND_UNDATED),
}
"""What may be said only where a record of such a state stands behind it."""


@settings(deadline=None, max_examples=40)
@given(county=counties(), later=st.sampled_from([0, 365, 730]))
def test_no_page_says_offers_open_or_checked_of_what_is_not(county, later):
    today = TODAY + timedelta(days=later)
    for area in ("ayton", "county"):
        made = page(county, f"areas/{area}/payroll/", today=today)
        for element in made.all("data-record"):
            giver = county.hubs[element.get("data-record").removeprefix("hubs/")]
            states = {standing(giver, today).state}
            for record in county.services_of(giver):
                states.add(standing_of_help(giver, record, today).state)
            said = words(element)
            assert " open" not in said or "When it is open" in said
            for claim, allowed in CLAIMS.items():
                assert claim not in said or states & set(allowed), (claim, said)
