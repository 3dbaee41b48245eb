"""The demonstration county shows everything that there can be."""

from datetime import datetime, timedelta

import pytest
import yaml

from checked import check_repository, terms
from consortium.answers.order import answer
from consortium.checking.repository_files import repository_at
from consortium.model import Consortium, Office
from consortium.model.colours import Colours
from consortium.model.consortium import TiersCalled
from consortium.model.own_words import OwnWords
from consortium.pages import MARKERS
from consortium.standing import State, standing, standing_of_help
from consortium.time.days import a_year_before
from demonstration_county import COUNTY, DAY
from model_values import every_model, every_part, words_of
from second_county import COUNTY as SECOND

ONE_OF_EACH = (OwnWords, Colours, Consortium, Office, TiersCalled)
"""The models of which a site has one: what the county leaves out, the second one fills in."""

OF_AN_EDITOR = ("id", "text")
"""Fields that no editor writes: they come from the file."""


@pytest.fixture(scope="module")
def parts(county) -> list:
    second, _ = check_repository(
        repository_at(SECOND), terms(repository_at(SECOND), today=DAY), markers=MARKERS
    )
    of_second = (part for part in every_part(second) if isinstance(part, ONE_OF_EACH))
    return [*every_part(county), *of_second]


FIELDS = [
    (model, name)
    for model in sorted(every_model(), key=lambda model: model.__name__)
    for name, field in model.model_fields.items()
    if not field.is_required() and name not in OF_AN_EDITOR
]
WORDS = [
    (model, name, word)
    for model in sorted(every_model(), key=lambda model: model.__name__)
    for name, field in model.model_fields.items()
    for word in words_of(field)
    if model not in ONE_OF_EACH
]


def test_every_field_that_may_be_left_out_is_filled_somewhere_and_left_out_somewhere(parts):
    wrote = {
        (model, name): {name in part.model_fields_set for part in parts if type(part) is model}
        for model, name in FIELDS
    }
    wanted = {model: {True} if model in ONE_OF_EACH else {True, False} for model, _ in FIELDS}
    lacking = [
        f"'{name}' of a {model.__name__}, {'left out' if True in ways else 'filled in'}"
        for (model, name), ways in wrote.items()
        if not ways >= wanted[model]
    ]
    assert lacking == [], (
        "Nowhere in the demonstration county is that to be seen. Add a record, or a line to one, "
        "in tests/demonstration/."
    )


def test_every_word_that_a_field_may_hold_is_seen(parts):
    lacking = [
        f"{name}: {word} ({model.__name__})"
        for model, name, word in WORDS
        if word not in {getattr(part, name) for part in parts if isinstance(part, model)}
    ]
    assert lacking == [], (
        "Nothing in the demonstration county has that. Add a record that has, in "
        "tests/demonstration/."
    )


def test_help_is_overdue_at_a_hub_that_was_checked_and_checked_at_one_that_is_overdue(county):
    def overdue(record):
        return record.assured_date is not None and record.assured_date < a_year_before(DAY)

    seen = {
        (overdue(hub), overdue(service), service.status)
        for service in county.services.values()
        for hub in county.hubs_of(service)
        if hub.status == "active"
    }
    assert seen >= {(False, True, "active"), (True, False, "active"), (False, False, "planned")}


def test_help_is_seen_in_every_state_that_the_check_lets_it_have(county):
    seen = {
        standing_of_help(hub, service, DAY).state
        for service in county.services.values()
        for hub in county.hubs_of(service)
    }
    assert seen == set(State) - {State.UNCHECKED}


def test_what_a_hub_gives_was_found_while_the_hub_was_checked_and_the_other_way_round(county):
    seen = {
        (hub.status, service.status)
        for service in county.services.values()
        for hub in county.hubs_of(service)
    }
    assert {(hub, "found") for hub in ("active", "paused", "found")} <= seen
    assert {("found", service) for service in ("active", "paused", "planned")} <= seen


FOUND = ("organisations", "hubs", "services", "guides")


@pytest.mark.parametrize("kind", FOUND)
def test_what_was_found_is_fresh_older_and_undated_and_on_its_own_pages_and_on_others(kind, county):
    records = [record for record in county.of(kind).values() if record.status == "found"]
    standings = [standing(record, DAY) for record in records]
    assert {known.state for known in standings} == {
        state for state in State if state.from_web_pages
    }
    assert {known.seen_on for known in standings} == {"own", "other"}


@pytest.mark.parametrize("kind", FOUND)
def test_something_that_was_found_grows_old_within_a_year_or_within_two(kind, county):
    records = [record for record in county.of(kind).values() if record.status == "found"]
    ages = [
        [standing(record, DAY.replace(year=DAY.year + years)).state for years in range(3)]
        for record in records
    ]
    assert any(age[0] is State.FOUND and age[1] is State.FOUND_OLDER for age in ages)
    assert all(age[2] is not State.FOUND for age in ages)


def test_one_district_has_several_local_bodies_to_ask_and_another_has_none(county):
    near = {
        area.id: sum(
            len(stage.results)
            for stage in answer(county, (area,), None, DAY).stages
            if stage.tier == "local"
        )
        for area in county.districts
    }
    assert min(near.values()) == 0
    assert max(near.values()) > 1


def test_guides_come_from_several_publishers_and_some_are_for_one_place_or_one_community(
    county,
):
    guides = county.guides.values()
    assert len({guide.publisher for guide in guides}) > 2
    assert any(guide.areas for guide in guides)
    assert any(guide.communities for guide in guides)


@pytest.mark.parametrize("tier", ["local", "specialist", "county"])
def test_every_need_is_met_in_several_tiers(county, tier):
    met = {
        need
        for service in county.services.values()
        for hub in county.hubs_of(service)
        if hub.tier == tier
        for need in service.needs
    }
    assert met == set(county.needs)


def test_no_record_says_that_something_was_done_after_the_countys_day():
    """The notes of issues are not looked at: an issue may be of a day to come."""
    done = ("assured_date", "checked", "date")
    late = [
        (file.name, field, day)
        for file in sorted((COUNTY / "data").rglob("*.yml"))
        for field, day in _fields(yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader))
        if field in done and day > DAY
    ]
    assert late == []


def _fields(tree):
    if isinstance(tree, list):
        for part in tree:
            yield from _fields(part)
    elif isinstance(tree, dict):
        for name, value in tree.items():
            yield from ((name, value),) if not isinstance(value, dict | list) else _fields(value)


def test_events_lie_in_the_past_today_tomorrow_and_far_ahead(county):
    days = {
        event.starts.date() if isinstance(event.starts, datetime) else event.starts
        for event in county.events.values()
    }
    tomorrow = DAY + timedelta(days=1)
    assert {DAY, tomorrow} <= days
    assert min(days) < a_year_before(DAY)
    assert max(days) > DAY.replace(year=DAY.year + 1)
