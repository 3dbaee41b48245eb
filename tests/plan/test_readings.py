"""What we read into the plan is told on one page, record by record."""

from datetime import date

from built_site import words
from consortium.model import Indicator
from consortium.pages.readings import readings
from counties import directory, project, smallest
from plan_fixtures import filled

READING = {"found_at": "A letter", "reading": "That it is the same hall is our reading."}
HALLS = project(
    "halls", progress=[{"date": date(2026, 10, 1), "text": "It is open.", "source": READING}]
)
RESULT = {"date": date(2026, 10, 1), "measure": "Halls", "value": "3", "source": READING}
MORE = Indicator(
    id="more",
    number="1",
    words="More halls.",
    quote="more halls",
    lines="1",
    targets=[{"words": "Open halls."}],
    responsible={"words": "The office."},
    monitoring={"words": "All of them."},
    results=[RESULT],
)


def test_readings_in_reports_are_told_and_one_of_several_records_stands_once():
    (reading,) = readings(directory(*smallest(), HALLS, MORE))
    assert reading.text == READING["reading"]
    assert [record.id for record in reading.records] == ["halls", "more"]


def test_a_reading_leads_to_where_it_is_told():
    page = filled("readings", HALLS, MORE)
    (told,) = [item for item in page.article.iter("li") if READING["reading"] in words(item)]
    assert [a.get("href") for a in told.iter("a")] == [
        "../../projects/halls/",
        "../../plan/performance/",
    ]
    assert "Halls and More halls." in words(told)
