"""The form "These are still right": the records of each body, and what may be said of them."""

import json
from datetime import timedelta

import pytest

from checked import check
from consortium.addresses import key
from consortium.checking.repository_files import read_repository
from consortium.due.record import due_records
from consortium.forms.bodies import bodies
from consortium.forms.table import table
from consortium.reports.suggestion import suggestion_in
from consortium.text.node import plain
from form_scripts import answers, needs_node
from form_sites import read
from good_county import TODAY, county_terms, county_with
from theme_fixtures import HOUSE

HOW = f"assured_date: {TODAY - timedelta(days=400)}\nassured_by: the hub\n"
PAGE = "source: [{found_at: 'https://web.example.org/', seen: 2026, seen_on: own}]\n"
LINES = "source: [{lines: 2-3}]\n"
CALL = "source: [{found_at: A call}]\n"
NORTH = (
    "name: North\nsummary: It helps.\ntier: local\nstatus: active\nareas: [corby]\ngeneral: no\n"
    "opening_hours: Mondays, 9am to noon\n"
    f"contacts: [{{telephone: '01632960123', email: a@north.example.org}}]\n{HOW}{CALL}"
)
WAGES = (
    "name: Wages\nsummary: It works out wages.\nhubs: [north]\nneeds: [technical-support]\nstatus: "
)
OPEN_DAY = (
    "name: Open day\nsummary: Come and see.\nvenue: The hall\nareas: [corby]\norganiser: North\n"
    f"starts: {TODAY - timedelta(days=1)}\n{CALL}"
)
TEMPLATE = (HOUSE / "data" / "checks" / "_template.yml").read_text("utf-8")


def directory(**files):
    changes = {f"data/{path}.yml": text for path, text in files.items()}
    made, problems = check(read_repository(county_with(changes)), county_terms())
    assert made, problems
    return made


def north(**files):
    """Give what the form asks of a hub named North, beside some records of the county."""
    made = bodies(directory(**{"hubs/north": NORTH, **files}), TODAY)
    (body,) = (body for body in made if body["name"] == "North")
    return body


def keys(told):
    return [record["key"] for record in told]


def test_a_body_has_all_that_somebody_checked_once_with_what_is_to_be_compared():
    body = north(**{"services/wages": f"{WAGES}active\n{HOW}{CALL}"})
    assert keys(body["records"]) == ["hubs/north", "services/wages"]
    hub, service = body["records"]
    says = "Mondays, 9am to noon, 01632 960123, a@north.example.org"
    assert (hub["name"], hub["says"]) == ("North", says)
    assert service["says"] == "It works out wages."
    assert str(TODAY.year - 1) in hub["day"]


def test_of_two_records_with_one_name_each_says_what_it_is():
    body = north(**{"services/wages": f"{WAGES.replace('Wages', 'North')}active\n{HOW}{CALL}"})
    assert [record["name"] for record in body["records"]] == ["North (hub)", "North (service)"]


def test_what_a_document_alone_speaks_of_cannot_be_ticked_and_is_named():
    body = north(**{"services/wages": f"{WAGES}planned\n{LINES}"})
    assert keys(body["records"]) == ["hubs/north"]
    assert keys(body["unasked"]) == ["services/wages"]


def test_what_was_only_found_can_be_ticked_with_no_day_of_a_check():
    body = north(**{"services/wages": f"{WAGES}found\n{PAGE}"})
    assert [record["key"] for record in body["records"]] == ["hubs/north", "services/wages"]
    assert body["records"][1]["day"] == ""
    assert body["unasked"] == []


def test_what_has_closed_and_an_event_that_is_over_are_not_there():
    body = north(
        **{"services/wages": f"{WAGES}closed\n{HOW}{CALL}", "events/open-day": OPEN_DAY},
    )
    assert keys(body["records"] + body["unasked"]) == ["hubs/north"]


def test_all_that_is_due_stands_in_the_form():
    made = directory(**{"hubs/north": NORTH, "services/wages": f"{WAGES}found\n{PAGE}"})
    in_form = {
        name for body in bodies(made, TODAY) for name in keys(body["records"] + body["unasked"])
    }
    due = {key(told.record) for told in due_records(made, TODAY)}
    assert {"hubs/north", "services/wages"} <= due <= in_form


def test_the_check_takes_all_that_may_be_ticked_together():
    made = directory(**{"hubs/north": NORTH})
    right = [name for body in bodies(made, TODAY) for name in keys(body["records"])]
    listed = "".join(f"  - {name}\n" for name in right)
    text = f"date: {TODAY}\nby: the caretaker\nrecords:\n{listed}"
    checked = directory(**{"hubs/north": NORTH, f"checks/{TODAY}-all": text})
    assert checked.hubs["north"].assured_by == "the caretaker"


def test_an_issue_with_a_check_in_it_is_one_that_can_be_answered():
    text = f"date: {TODAY}\nby: the hub\nrecords:\n  - hubs/corby\n"
    file = f"data/checks/{TODAY}-corby.yml"
    suggestion = suggestion_in(f"{file}\n\n```yaml\n{text}```\n")
    assert (suggestion.file, suggestion.text) == (file, text)


def table_of(kind, made):
    return table(kind, TEMPLATE, made, TODAY)


@needs_node
def test_the_form_writes_the_file_that_a_person_would():
    value = plain(read("checks", TEMPLATE).tree)
    known = {"checks": table_of("checks", directory())}
    (text,) = answers(known, [{"do": "record", "kind": "checks", "value": value}])
    by_hand = [line for line in TEMPLATE.splitlines() if line and not line.startswith("# ")]
    written = text.splitlines()
    assert written[0] == TEMPLATE.splitlines()[0]
    assert written[1:] == [line for line in by_hand if line != "#"]
    assert plain(read("checks", text).tree) == value


@needs_node
@pytest.mark.parametrize(
    "value",
    [
        {"records": ["hubs/north", "hubs/north"]},
        {"records": ["services/wages"]},
        {"records": []},
        {"by": ""},
        {"date": f"{TODAY + timedelta(days=1)}"},
    ],
)
def test_the_form_stops_what_the_check_stops(value):
    made = directory(**{"hubs/north": NORTH, "services/wages": f"{WAGES}planned\n{LINES}"})
    known = {"checks": table_of("checks", made)}
    good = {"date": f"{TODAY}", "by": "the hub", "records": ["hubs/north"]}
    asked = [
        {"do": "check", "kind": "checks", "value": each, "today": f"{TODAY}"}
        for each in (good, good | value)
    ]
    fine, told = answers(known, asked)
    assert fine == []
    assert len(told) == 1


def test_no_new_record_has_a_name_that_one_had_or_that_was_taken_off():
    made = directory(
        **{
            "hubs/north": f"{NORTH}redirect_from: [hubs/old-north/]\n",
            "hubs/gone": f"erased: {TODAY}\nredirect_from: [hubs/gone-before/]\n",
            "checks/2026-11-20-north": "date: 2026-11-20\nby: them\nrecords: [hubs/north]\n",
        }
    )
    hubs, checks = table_of("hubs", made), table_of("checks", made)
    assert {"old-north", "gone", "gone-before", "all"} <= {*hubs["taken"]}
    assert "old-north" not in table_of("services", made)["taken"]
    assert checks["taken"] == ["2026-11-20-north"]
    assert checks["records"] == []


def test_a_check_is_loaded_by_no_form_for_it_never_changes(demonstration):
    folder = demonstration.folder / "edit"
    assert json.loads((folder / "checks.json").read_text("utf-8"))["records"] == []
    assert not [*(folder / "checks").glob("*.json")]


def test_the_page_of_a_record_leads_editors_to_the_form_if_it_may_be_right(demonstration):
    pages = demonstration.pages
    made = json.loads((demonstration.folder / "edit/checks.json").read_text("utf-8"))
    (asked,) = (field for field in made["fields"] if "bodies" in field)
    on_pages = set()
    for body in asked["bodies"]:
        for may, told in ((True, body["records"]), (False, body["unasked"])):
            for name in keys(told):
                if page := pages.get(f"{name}/"):
                    assert (f'edit/checks/?record={name}"' in page.html) is may, name
                    on_pages.add(may)
    assert on_pages == {True, False}
