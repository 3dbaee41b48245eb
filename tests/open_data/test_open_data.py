"""The directory for other people's programs, by Open Referral UK: true, the same, and no more."""

import json
from datetime import date, datetime

import jsonschema
import pytest

from answer_page_fixtures import reached, wages
from built_site import words
from consortium.model import Change
from consortium.open_data.api import api_files
from consortium.time.london import in_london
from counties import contact, directory, found, hub, organisation
from rendering import renderer

TEXT = {"type": "string", "minLength": 1}
UUID = {"type": "string", "format": "uuid"}


def having(required, **properties):
    """Say what a thing has to have, as the standard does, and that no empty field is in it."""
    return {
        "type": "object",
        "required": ["id", *required],
        "properties": {"id": UUID, **dict.fromkeys(required, TEXT), **properties},
        "additionalProperties": {"not": {"enum": [None, "", []]}},
    }


def several(of):
    return {"type": "array", "minItems": 1, "items": of}


STATUS = {"enum": ["active", "inactive", "defunct", "temporarily closed"]}
TERM = having(["name", "description"], taxonomy_id=UUID)
PARTS = {
    "attributes": several(having([], link_id=UUID, taxonomy_term_id=UUID, taxonomy_term=TERM)),
    "contacts": several(having([], phones=several(having(["number"])))),
    "service_areas": several(having(["name"], uri={"type": "string", "pattern": "^http"})),
}
BODY = having(["name", "description"], **PARTS)
SERVICE = having(
    ["name"],
    status=STATUS,
    organization=having(["name", "description"]),
    assured_date={"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    last_modified={"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT03:00:00\+0[01]:00$"},
    schedules=several(having(["description"])),
    languages=several(having(["name"])),
    **PARTS,
) | {"required": ["id", "name", "status", "organization"]}
NEEDED = {"services": SERVICE, "organizations": BODY, "taxonomies": TERM, "taxonomy_terms": TERM}


def data(*records, **options):
    files = api_files(renderer(directory(*records), **options))
    return {address: json.loads(content) for address, content in files}


def listed(files, name):
    """Give what a list leads to, each thing whole, by the record that it is of."""
    page = files[f"api/v1/{name}/index.json"]
    whole = (files[f"api/v1/{name}/{content['id']}.json"] for content in page["contents"])
    return {item["record"]: item for item in whole}


def notices(part):
    """The words of the notices in a part of a page, but for those of a site that is made up.

    Nor those of the office, which data gives as nobody's contact.
    """
    offices = (box for box in part.iter("section") if box.get("data-contact") == "office")
    passed_over = {p for box in offices for p in box.iter("p")}
    told = (p for p in part.iter("p") if p.get("class") == "notice" and p not in passed_over)
    return " ".join(map(words, told))


def service_of(*records, **options):
    return listed(data(*records, **options), "services")["services/wages"]


@pytest.mark.both_sites
def test_everything_has_what_the_standard_asks_for_and_nothing_is_empty(site):
    top = site.folder / "api" / "v1"
    for name, needed in NEEDED.items():
        page = json.loads((top / f"{name}.json").read_bytes())
        assert page["total_items"] == page["size"] == len(page["contents"]) > 0
        assert (page["total_pages"], page["first_page"], page["last_page"]) == (1, True, True)
        check = jsonschema.Draft202012Validator(
            needed, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
        )
        for entry in page["contents"]:
            content = (top / name / f"{entry['id']}.json").read_bytes()
            assert (top / name / entry["id"] / "index.json").read_bytes() == content
            assert [error.message for error in check.iter_errors(json.loads(content))] == []
    assert {file.name.partition(".")[0] for file in top.iterdir()} == {"index", "openapi", *NEEDED}


@pytest.mark.both_sites
def test_each_contact_in_the_data_stands_on_the_page_that_the_data_names(site):
    for name in ("services", "organizations"):
        for file in (site.folder / "api" / "v1" / name).glob("*-*.json"):
            told = json.loads(file.read_bytes())
            path, _, part = told["listed_at"].partition("/below/")[2].partition("#")
            page = site.pages[path]
            said = "".join(words(page.main).split())
            assert not part or part in page.ids
            for way in told.get("contacts", ()) if part == "" else ():
                shown = [
                    way.get("email", ""),
                    *(phone["number"] for phone in way.get("phones", ())),
                ]
                assert [text for text in shown if "".join(text.split()) not in said] == []


def test_a_thing_has_the_same_name_after_its_file_has_another():
    before = service_of(reached("ayton"), wages("ayton"))
    hub_before = listed(data(reached("ayton")), "organizations")["hubs/ayton"]
    renamed = wages("ayton").model_copy(
        update={"id": "pay", "redirect_from": ("services/wages/", "services/salaries/")}
    )
    after = listed(data(reached("ayton", name="Other"), renamed), "services")["services/pay"]
    same = ("id", "organization_id", "attributes")
    assert [after[name] for name in same] == [before[name] for name in same]
    assert before["organization_id"] == hub_before["id"]
    assert data(reached("ayton"), wages("ayton")) == data(reached("ayton"), wages("ayton"))


@pytest.mark.parametrize(
    ("fields", "status", "state"),
    [
        ({}, "active", "checked"),
        ({"assured_date": date(2025, 8, 20)}, "active", "overdue"),
        ({"status": "found", **found()}, "active", "found"),
        ({"status": "paused", "assured_date": date(2026, 10, 3)}, "temporarily closed", "paused"),
        ({"status": "planned", "source": [{"lines": "1"}]}, "inactive", "planned"),
        ({"status": "unconfirmed", "source": [{"lines": "1"}]}, "inactive", "unconfirmed"),
        ({"status": "closed"}, "defunct", "closed"),
    ],
)
def test_each_state_is_told_in_the_standards_words_and_in_ours(fields, status, state):
    told = service_of(reached("ayton"), wages("ayton", **fields))
    assert (told["status"], told["state"]) == (status, state)
    assert ("assured_date" in told) == (state in ("checked", "overdue", "paused"))
    assert told["how_known"]
    assert told["sources"]


def test_help_of_a_hub_that_is_paused_is_paused():
    told = service_of(reached("ayton", status="paused"), wages("ayton"))
    assert told["status"] == "temporarily closed"


def test_what_web_pages_say_is_told_with_where_and_how_new_they_were():
    (source,) = service_of(reached("ayton"), wages("ayton", status="found", **found()))["sources"]
    assert source == {"found_at": "https://example.org/", "seen": "2026-09", "seen_on": "own"}


def test_a_service_that_has_closed_leads_to_the_one_that_took_over():
    next_one = wages("ayton").model_copy(update={"id": "pay"})
    files = data(reached("ayton"), wages("ayton", status="closed", successor="pay"), next_one)
    services = listed(files, "services")
    assert services["services/wages"]["successor_id"] == services["services/pay"]["id"]


def test_a_body_that_gives_no_service_is_there_with_its_contact():
    bodies = listed(data(reached("ayton", general=True), organisation("trust")), "organizations")
    (way,) = bodies["hubs/ayton"]["contacts"]
    assert way["email"] == "ask@example.org"
    assert way["phones"][0]["number"] == "01632 960123"
    assert "contacts" not in bodies["organisations/trust"]


def test_no_contact_is_given_of_what_nobody_answers_for_and_no_name_that_no_page_prints():
    way = contact("sam@example.org") | {"name": "Sam Person", "role": "Bookings"}
    assert "sam@example.org" not in str(data(hub("ayton", status="planned", contacts=[way])))
    assert "sam@example.org" not in str(data(hub("ayton", status="closed", contacts=[way])))
    told = str(data(hub("ayton", contacts=[way])))
    assert "sam@example.org" in told
    assert "Sam Person" not in told
    assert "Sam Person" in str(data(hub("ayton", contacts=[way, contact("b@example.org")])))


def test_the_day_of_the_last_change_is_that_of_the_service_or_of_who_gives_it():
    line = Change(date=date(2026, 10, 20), change="changed", text="It moved.")
    gone = Change(erased=date(2026, 11, 1))
    assert service_of(reached("ayton"), wages("ayton"))["last_modified"].startswith("2026-10-03T")
    moved = service_of(reached("ayton", history=[line, gone]), wages("ayton"))
    assert moved["last_modified"].startswith("2026-10-20T")
    late = service_of(reached("ayton"), wages("ayton", cost="£5"), today=date(2029, 1, 1))
    assert late["last_modified"].startswith("2026-10-03T")
    undated = wages("ayton", status="found", **found())
    assert "last_modified" not in service_of(reached("ayton", assured_date=None), undated)


@pytest.mark.parametrize(("hour", "day"), [(1, "2026-10-02"), (4, "2026-10-03")])
def test_no_last_change_is_still_to_come_when_it_is_published(hour, day):
    """A record that was checked on the day of a build in the small hours."""
    built = in_london(datetime(2026, 10, 3, hour))  # noqa: DTZ001 (a wall time)
    told = service_of(reached("ayton"), wages("ayton"), built=built)
    assert told["last_modified"].startswith(f"{day}T")


def test_an_alert_is_a_text_and_has_what_whoever_is_asked_says_too():
    away = {"text": "We are <3 weeks> away & back in May", "until": "2027-05-03"}
    roof = {"text": "The roof is off"}
    files = data(reached("ayton", notice=away), wages("ayton", notice=roof))
    hubs = f"{away['text']}. This holds until 3 May 2027."
    assert listed(files, "organizations")["hubs/ayton"]["alert"] == hubs
    assert listed(files, "services")["services/wages"]["alert"] == f"The roof is off. {hubs}"


@pytest.mark.both_sites
def test_an_alert_is_what_stands_in_the_notices_of_the_page(site):
    for name in ("services", "organizations"):
        for file in (site.folder / "api" / "v1" / name).glob("*-*.json"):
            told = json.loads(file.read_bytes())
            path = told["listed_at"].partition("/below/")[2]
            if "#" not in path:
                assert notices(site.pages[path].main) == told.get("alert", ""), path


@pytest.mark.both_sites
def test_an_alert_in_an_answer_is_what_stands_in_the_notices_of_whoever_is_asked(site):
    answers = json.loads((site.folder / "open-data" / "answers.json").read_bytes())["answers"]
    for given in answers:
        page = site.pages[given["listed_at"].partition("/below/")[2]]
        entries = {part.get("data-record"): part for part in page.main.iter("article")}
        for who in (*given["near"], *given["further_away"]):
            if who["record"] in entries:
                assert notices(entries[who["record"]]) == who.get("alert", ""), page.path


def test_hostile_words_stay_words():
    name = '</script>"\\\u2028=1+1'
    assert service_of(reached("ayton"), wages("ayton", name=name))["name"] == name
