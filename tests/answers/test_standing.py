"""What may be said of help: the whole table of hub, service and age, and its words."""

from datetime import date, timedelta
from enum import StrEnum
from itertools import product

import pytest
from jinja2 import UndefinedError

from consortium.standing import (
    Standing,
    State,
    checked,
    help_at_its_surest,
    holds_until,
    standing,
    standing_of_help,
)
from consortium.time.days import a_year_before
from counties import TODAY, found, hub, service
from rendering import table_of_words

YEAR_AGO = a_year_before(TODAY)
LONG_AGO = YEAR_AGO - timedelta(days=1)

RECORDS = {
    State.CHECKED: {"status": "active", "assured_date": YEAR_AGO},
    State.OVERDUE: {"status": "active", "assured_date": LONG_AGO},
    State.FOUND: {"status": "found", **found("2025-11")},
    State.FOUND_OLDER: {"status": "found", **found("2024")},
    State.FOUND_UNDATED: {"status": "found", **found("undated", "other")},
    State.PAUSED: {"status": "paused", "assured_date": YEAR_AGO, "assured_by": "us"},
    State.THERE_THEN: {"status": "unconfirmed"},
    State.PLANNED: {"status": "planned"},
    State.CLOSED: {"status": "closed"},
}
"""For each state a record that is in it on TODAY."""

OF_ITS_OWN = {
    State.CHECKED: (
        "It offers",
        f"Checked on {YEAR_AGO.day} November 2025 by the hub itself.",
    ),
    State.OVERDUE: (
        "When we last checked, it offered",
        f"We have not been able to check this since {LONG_AGO.day} November 2025.",
    ),
    State.FOUND: (
        "It says that it offers",
        "From its own web pages (newest seen: November 2025). We have not been in touch.",
    ),
    State.FOUND_OLDER: (
        "It said that it offered",
        "The newest page that we saw is of 2024. It may have changed. We have not been in touch.",
    ),
    State.FOUND_UNDATED: (
        "Other bodies say that it offers",
        "From other bodies’ web pages, which show no date. We have not been in touch.",
    ),
    State.PAUSED: ("When it is open, it offers", "Paused. We do not know until when."),
    State.THERE_THEN: (
        "In 2004 it gave",
        "It was there in 2004. We have not checked since.",
    ),
    State.PLANNED: (
        "The plan of 2004 wanted it to give",
        "Planned in 2004. We do not know if it opened.",
    ),
    State.CLOSED: ("It gave", "Closed."),
}
"""What is said before the help, and how we know it, where the hub changes nothing."""

OPEN_BODY = Standing(State.CHECKED)

OF_EACH_STATE = ("known", "offers", "who_gives", "helps", "disc")
"""The macros that have words of their own for each state."""

OPEN = (State.CHECKED, State.OVERDUE, State.FOUND, State.FOUND_OLDER, State.FOUND_UNDATED)
SHUT = (State.THERE_THEN, State.PLANNED)


def record(make, state, *arguments):
    fields = RECORDS[state] | {
        key: value
        for key, value in {"assured_by": "the hub itself"}.items()
        if state in (State.CHECKED, State.OVERDUE)
    }
    return make("ayton", *arguments, **fields)


def expected(hubs: State, services: State) -> State:
    """The table: what is claimed follows the service, and never more than the hub bears."""
    if State.CLOSED in (hubs, services):
        return State.CLOSED
    if services in SHUT:
        return services
    if hubs in SHUT:
        return hubs
    return State.PAUSED if State.PAUSED in (hubs, services) else services


@pytest.mark.parametrize("state", RECORDS, ids=str)
def test_a_record_by_itself_is_known_by_its_status_and_its_age(state):
    assert standing(record(hub, state), TODAY).state is state


def test_a_source_that_is_no_web_page_says_nothing_of_the_age_of_those_that_are():
    sources = [{"found_at": "A letter"}, *found("undated", "other")["source"]]
    known = standing(hub("ayton", status="found", source=sources), TODAY)
    assert (known.state, known.seen, known.seen_on) == (State.FOUND_UNDATED, "undated", "other")


def test_what_may_be_claimed_of_help_in_every_cell_of_the_table():
    told = {}
    for hubs, services in product(RECORDS, RECORDS):
        given = record(service, services, ["ayton"], ["payroll"])
        told[hubs, services] = standing_of_help(record(hub, hubs), given, TODAY).state
    assert told == {cell: expected(*cell) for cell in told}
    reached = {State.PAUSED, *OPEN}
    assert {cell for cell, state in told.items() if state.can_be_reached} == {
        cell for cell in told if reached.issuperset(cell)
    }


@pytest.mark.parametrize("turned", [1, -1])
def test_of_help_by_several_hubs_the_surest_may_be_claimed(turned):
    hubs = [record(hub, State.PAUSED), record(hub, State.CHECKED)][::turned]
    given = record(service, State.CHECKED, ["ayton"], ["payroll"])
    assert help_at_its_surest(given, hubs, TODAY).state is State.CHECKED


def test_the_document_that_says_so_is_that_of_the_first_source_with_lines():
    sources = [{"found_at": "A letter"}, {"document": "strategy", "lines": "3", "quote": "A hub."}]
    assert standing(hub("ayton", status="planned", source=sources), TODAY).document == "strategy"


@pytest.fixture(scope="module")
def said():
    return table_of_words(TODAY)


@pytest.mark.parametrize("state", RECORDS, ids=str)
def test_the_words_of_each_state_are_those_of_the_table(said, state):
    known = standing(record(hub, state), TODAY)
    before, how = OF_ITS_OWN[state]
    assert said("offers", known) == before
    assert said("known", known) == how


@pytest.mark.parametrize("macro", OF_EACH_STATE)
def test_a_state_that_is_new_has_to_be_given_words_of_its_own(said, macro):
    states = StrEnum("states", {**State.__members__, "MOVED": "moved"})
    assert all(said(macro, Standing(state, TODAY)) for state in State)
    with pytest.raises(UndefinedError, match="moved"):
        said(macro, Standing(states.MOVED))


def test_the_coverage_has_words_for_each_state_in_which_somebody_can_be_reached(said):
    families = {state.family for state in State if state.can_be_reached}
    assert len({said("counted_as", state) for state in families}) == len(families)


@pytest.mark.parametrize("state", RECORDS, ids=str)
def test_only_what_is_checked_is_said_to_help_without_a_word_of_care(said, state):
    known = standing(record(hub, state), TODAY)
    assert (said("helps", known) == "It helps groups with anything.") is (state is State.CHECKED)


@pytest.mark.parametrize("state", RECORDS, ids=str)
def test_only_what_is_checked_is_given_in_the_present_without_a_word_of_care(said, state):
    known = standing(record(hub, state), TODAY)
    assert (said("who_gives", known) == "Who gives it") is (state is State.CHECKED)


def test_an_overdue_record_asks_to_get_in_touch_first(said):
    known = standing(record(hub, State.OVERDUE), TODAY)
    assert said("known_line", known).endswith("Get in touch before you travel or pass it on.")


def paused(until=None, **fields) -> Standing:
    notice = {"text": "Moving house.", "until": until}
    return standing(hub("ayton", status="paused", notice=notice, **fields), TODAY)


@pytest.mark.parametrize(
    ("until", "how", "why"),
    [
        (
            TODAY,
            "Paused until 22 November 2026.",
            "it is not taking new groups until 22 November 2026.",
        ),
        (
            TODAY - timedelta(days=1),
            "It was to be paused until 21 November 2026. We do not know if it is open again.",
            "it was to be paused until 21 November 2026. We do not know if it is open again.",
        ),
        (None, "Paused. We do not know until when.", "it is not taking new groups."),
    ],
)
def test_a_pause_is_told_as_it_was_to_be_once_its_last_day_has_passed(said, until, how, why):
    assert said("known", paused(until)) == how
    assert said("not_open", paused(until), paused(until)) == why


def test_a_pause_that_was_checked_more_than_a_year_ago_says_so_and_claims_nothing_of_today(said):
    check = {"assured_by": "the hub itself"}
    old = paused(assured_date=LONG_AGO, **check)
    since = f"We have not been able to check this since {LONG_AGO.day} November 2025."
    assert said("known_line", old) == f"Paused. We do not know until when. {since}"
    assert said("not_open", old, old) == "it was not taking new groups when we last checked."
    assert said("known_line", paused(assured_date=YEAR_AGO, **check)) == (
        f"Paused. We do not know until when. Checked on {YEAR_AGO.day} November 2025 by the hub "
        "itself."
    )


def test_help_that_is_paused_by_itself_does_not_close_its_hub(said):
    assert (
        said("not_open", paused(TODAY), OPEN_BODY) == "this help is paused until 22 November 2026."
    )


@pytest.mark.parametrize("state", RECORDS, ids=str)
def test_a_way_to_reach_somebody_says_its_age_only_where_that_needs_care(said, state):
    told = {
        State.OVERDUE: "We have not been able to check how to reach it since "
        f"{LONG_AGO.day} November 2025.",
        State.FOUND_OLDER: "Newest page about the body: 2024.",
        State.THERE_THEN: "How to reach it is of 2004. We have not checked it since.",
    }
    assert said("ways_age", standing(record(hub, state), TODAY)) == told.get(state, "")


def test_a_poster_dates_the_page_that_names_whom_to_ring_and_not_the_number(said):
    """The newest page about a body need not be the one that gives its number."""
    for state in (State.FOUND, State.FOUND_OLDER):
        known = standing(record(hub, state), TODAY)
        assert said("number_age", known).startswith("Who to ring: newest page seen ")


@pytest.mark.parametrize("state", RECORDS, ids=str)
def test_an_official_page_says_its_age_only_where_that_needs_care(said, state):
    told = {
        State.OVERDUE: f"Not checked since {LONG_AGO.day} November 2025.",
        State.FOUND_OLDER: "Newest page seen: 2024.",
    }
    assert said("page_age", standing(record(hub, state), TODAY)) == told.get(state, "")


@pytest.mark.parametrize(
    ("seen", "last_day"),
    [
        ("2024", date(2025, 12, 31)),
        ("2026-07", date(2027, 7, 31)),
        ("2024-02-29", date(2025, 2, 28)),
    ],
)
def test_a_web_page_is_new_for_twelve_months_after_the_last_day_it_can_mean(seen, last_day):
    known = hub("ayton", status="found", **found(seen))
    assert standing(known, last_day).state is State.FOUND
    assert standing(known, last_day + timedelta(days=1)).state is State.FOUND_OLDER


def test_the_newest_page_counts_and_a_date_more_than_none():
    sources = [
        {"found_at": "https://example.org/", "seen": seen, "seen_on": whose}
        for seen, whose in (("undated", "own"), ("2025-12", "other"), ("2023-10-19", "own"))
    ]
    known = standing(hub("ayton", status="found", source=sources), TODAY)
    assert (known.state, known.seen, known.seen_on) == (State.FOUND, "2025-12", "other")


def test_help_is_claimed_together_only_where_the_same_may_be_said_of_it():
    dated, undated = Standing(State.FOUND, seen="2026"), Standing(State.FOUND_UNDATED)
    assert dated.claim == undated.claim
    claims = [Standing(state).claim for state in State if state is not State.FOUND_UNDATED]
    assert len(set(claims)) == len(claims)


@pytest.mark.parametrize("day", [date(2023, 2, 28), date(2024, 2, 29), date(2025, 7, 1)])
def test_a_check_grows_old_on_the_morning_after_the_last_day_that_it_holds(day):
    last = holds_until(day)
    states = [checked(day, "us", today).state for today in (last, last + timedelta(days=1))]
    assert states == [State.CHECKED, State.OVERDUE]
