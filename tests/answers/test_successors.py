"""What is run by a body that has closed is told, as long as somebody may still go there."""

import pytest

from checked import check_repository
from good_county import FILES, changed, county_terms, county_with

EVENT = "data/events/open-day.yml"
BODY = "data/organisations/village-body.yml"
CLOSED = changed(BODY, "status: unconfirmed", "status: closed\nreplaced_by: [corby]")
HELD = f"{FILES[EVENT]}organisation: village-body\n"


def test_a_service_whose_hub_has_closed_is_told_which_one_took_over_and_never_a_closed_one():
    """Nobody knows that it gives this service too, so there is no line to copy."""
    hub = "data/hubs/corby.yml"
    for heir, such in (("daventry", ", such as 'daventry' if it gives this now."), ("corby", ".")):
        closed = changed(hub, "status: active", f"status: closed\nsuccessor: {heir}")
        problems = check_repository(county_with(closed), county_terms(), markers=())[1]
        (told,) = (problem for problem in problems if problem.file.startswith("data/services/"))
        assert told.message.endswith(f"Or name another hub here{such}")
        assert not told.write


@pytest.mark.parametrize(
    ("event", "is_told"),
    [
        (HELD, True),
        (HELD.replace("2027-03-03", "2026-03-03"), False),
        (f"{HELD}status: cancelled\n", False),
        (FILES[EVENT], False),
    ],
)
def test_an_event_to_come_of_a_body_that_has_closed_is_told(event, is_told):
    county = county_with({**CLOSED, EVENT: event})
    problems = check_repository(county, county_terms(), markers=())[1]
    told = [problem.file for problem in problems if "Who runs this now?" in problem.message]
    assert (EVENT in told) is is_told
