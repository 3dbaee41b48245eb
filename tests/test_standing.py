"""What may be said of help: the whole table of hub, service and age, and its words."""

from datetime import date, timedelta

import pytest

from built_site import REPOSITORY, BuiltPage, words
from consortium.days import a_year_before
from consortium.pages.environment import environment
from consortium.standing import State, standing, standing_of_help
from counties import TODAY, found, hub, service

YEAR_AGO = a_year_before(TODAY)
LONG_AGO = YEAR_AGO - timedelta(days=1)

RECORDS = {
    State.CHECKED: {"status": "active", "assured_date": YEAR_AGO},
    State.OVERDUE: {"status": "active", "assured_date": LONG_AGO},
    State.FOUND: {"status": "found", **found("2025-11")},
    State.FOUND_OLDER: {"status": "found", **found("2024")},
    State.FOUND_UNDATED: {"status": "found", **found("undated", "other")},
    State.PAUSED: {"status": "paused", "assured_date": YEAR_AGO, "assured_by": "us"},
    State.THERE_IN_2004: {"status": "unconfirmed"},
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
    State.THERE_IN_2004: (
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

OPEN = (State.CHECKED, State.OVERDUE, State.FOUND, State.FOUND_OLDER, State.FOUND_UNDATED)
SHUT = (State.THERE_IN_2004, State.PLANNED)


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


@pytest.mark.parametrize("services", RECORDS, ids=str)
@pytest.mark.parametrize("hubs", RECORDS, ids=str)
def test_what_may_be_claimed_of_help_in_every_cell_of_the_table(hubs, services):
    giver = record(hub, hubs)
    given = record(service, services, ["ayton"], ["payroll"])
    known = standing_of_help(giver, given, TODAY)
    assert known.state is expected(hubs, services)
    assert known.state.can_be_reached is (
        hubs in (*OPEN, State.PAUSED) and services in (*OPEN, State.PAUSED)
    )


@pytest.fixture(scope="module")
def said():
    """Say what the table of words says of a standing."""
    templates = environment(REPOSITORY / "overrides")

    class Site:
        today = TODAY

    module = templates.get_template("made/macros/standing.html").make_module({"site": Site})

    def say(macro: str, *arguments) -> str:
        html = str(getattr(module, macro)(*arguments))
        return words(BuiltPage("", f"<article>{html}</article>").article)

    return say


@pytest.mark.parametrize("state", RECORDS, ids=str)
def test_the_words_of_each_state_are_those_of_the_table(said, state):
    known = standing(record(hub, state), TODAY)
    before, how = OF_ITS_OWN[state]
    assert said("offers", known) == before
    assert said("known", known) == how


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


@pytest.mark.parametrize(
    ("until", "how"),
    [
        (TODAY, "Paused until 22 November 2026."),
        (TODAY - timedelta(days=1), "Paused. We do not know until when."),
    ],
)
def test_a_pause_says_until_when_as_long_as_that_is_to_come(said, until, how):
    notice = {"text": "Moving house.", "until": until}
    paused = hub("ayton", status="paused", notice=notice)
    assert said("known", standing(paused, TODAY)) == how


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
