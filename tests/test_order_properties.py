"""What holds for the answers of any county that the checks let through."""

from hypothesis import given, settings
from hypothesis import strategies as st

from consortium.answers import answer
from counties import community, directory, hub, service

TIERS = ["local", "specialist", "county", "national"]
STATUSES = ["planned", "unconfirmed", "active", "paused", "closed"]
OPEN_STATUSES = STATUSES[:-1]
AREAS = ["ayton", "beeford", "county"]
NEEDS = ["money", "payroll", "computers"]
COMMUNITIES = ["rural", "young-people"]


def some(values):
    return st.lists(st.sampled_from(values), min_size=1, max_size=len(values), unique=True)


@st.composite
def counties(draw):
    """Any county with one local hub a district and a general hub for all of it."""
    hubs = [hub(area, status=draw(st.sampled_from(OPEN_STATUSES))) for area in AREAS[:2]]
    hubs.append(hub("wide", "county", draw(st.sampled_from(OPEN_STATUSES)), general="yes"))
    hubs += [
        hub(
            f"h{number}",
            draw(st.sampled_from(TIERS[1:])),
            draw(st.sampled_from(STATUSES)),
            name=draw(st.sampled_from(["Apple", "The Apple", "Pear"])),
            areas=draw(some(AREAS)),
            communities=draw(st.lists(st.sampled_from(COMMUNITIES), unique=True)),
            general=draw(st.sampled_from(["yes", "no"])),
        )
        for number in range(draw(st.integers(0, 8)))
    ]
    ids = [one.id for one in hubs]
    services = [
        service(
            f"s{number}",
            draw(some(ids)),
            draw(some(NEEDS)),
            status=draw(st.sampled_from(STATUSES)),
            areas=draw(st.one_of(st.just([]), some(AREAS))),
        )
        for number in range(draw(st.integers(0, 8)))
    ]
    return directory(*hubs, *services, *(community(one) for one in COMMUNITIES))


@st.composite
def answers(draw):
    county = draw(counties())
    wanted = draw(st.one_of(st.just(["county"]), some(AREAS[:2])))
    areas = tuple(county.areas[one] for one in wanted)
    given_community = draw(st.sampled_from([None, *COMMUNITIES]))
    return answer(
        county,
        areas,
        county.needs[draw(st.sampled_from(NEEDS))],
        county.communities[given_community] if given_community else None,
    )


@settings(deadline=None)
@given(answers())
def test_no_answer_is_empty_and_somebody_can_always_be_asked(found):
    assert found.results
    assert all(
        result.contact in found.contacts or result.contact.contacts for result in found.results
    )


@settings(deadline=None)
@given(answers())
def test_no_hub_and_no_service_across_tiers_stands_twice(found):
    ids = [result.hub.id for result in found.results]
    assert len(ids) == len(set(ids))
    tiers = {}
    for stage in found.stages:
        for result in stage.results:
            for one in result.services:
                assert tiers.setdefault(one.id, stage.tier) == stage.tier


@settings(deadline=None)
@given(answers())
def test_nothing_closed_is_listed(found):
    assert "closed" not in {result.hub.status for result in found.results}
    assert "closed" not in {one.status for result in found.results for one in result.services}


@settings(deadline=None)
@given(answers())
def test_every_hub_stands_in_its_own_tier_and_the_tiers_in_theirs(found):
    assert [stage.tier for stage in found.stages] == TIERS
    assert all(result.hub.tier == stage.tier for stage in found.stages for result in stage.results)


@settings(deadline=None)
@given(answers())
def test_in_a_tier_paused_hubs_are_last_and_the_rest_follow_why_then_how_sure(found):
    for stage in found.stages[1:]:
        paused = [result.hub.status == "paused" for result in stage.results]
        assert paused == sorted(paused)
        places = [
            (
                ["community", "offers", "general"].index(result.reason),
                ["active", "unconfirmed", "planned"].index(result.hub.status),
            )
            for result in stage.results
            if result.hub.status != "paused"
        ]
        assert places == sorted(places)


@settings(deadline=None)
@given(answers())
def test_the_local_hubs_are_those_of_the_areas_asked_for(found):
    (local, *_) = found.stages
    expected = [area.id for area in found.areas if area.kind == "district"]
    assert sorted(result.hub.id for result in local.results) == sorted(expected)


@settings(deadline=None)
@given(answers())
def test_a_contact_at_the_top_is_there_once(found):
    holders = [point.holder for point in found.contacts]
    assert len(holders) == len(set(holders))
