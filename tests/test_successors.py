"""What is run by a body that has closed is told, as long as somebody may still go there."""

import pytest

from checked import check_repository
from good_county import FILES, changed, county_terms, county_with

EVENT = "data/events/open-day.yml"
BODY = "data/organisations/village-body.yml"
CLOSED = changed(BODY, "status: unconfirmed", "status: closed\nreplaced_by: [corby]")
HELD = f"{FILES[EVENT]}organisation: village-body\n"


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
