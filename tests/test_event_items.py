"""What a feed says of when an event takes place is what its page says."""

from datetime import date

import pytest

from counties import event
from event_fixtures import at
from feed_fixtures import content, only, tree

LISTED = [{"date": date(2026, 11, 2), "change": "new", "text": "Now listed."}]


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (event("a", at("2027-03-09 10:00"), ends=at("2027-03-09 12:00"), history=LISTED),
         "When: Tuesday 9 March 2027, 10am to noon"),
        (event("a", date(2027, 6, 1), ends=date(2027, 6, 3), history=LISTED),
         "When: Tuesday 1 June 2027 to Thursday 3 June 2027"),
        (event("a", at("2027-03-09 10:00"), ends=at("2027-03-09 12:00"), history=LISTED,
               repeats={"every": "week", "until": date(2027, 3, 30)}),
         "When: Every week, 10am to noon, until 30 March 2027. "
         "The first day is Tuesday 9 March 2027."),
        (event("a", at("2027-03-09 10:00"), status="cancelled", history=LISTED),
         "It was due: Tuesday 9 March 2027, from 10am"),
    ],
    ids=["hours", "several days", "a series", "cancelled"],
)  # fmt: skip
def test_an_item_tells_the_whole_time_of_an_event(one, said):
    found = tree(content(only("events/feed.xml", one))).text_content()
    assert said in found.splitlines()
