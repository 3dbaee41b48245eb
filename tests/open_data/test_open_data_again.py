"""What Open Referral UK is told of a record gives the record again, and the day it last changed."""

import json
from itertools import chain, pairwise

import pytest

from comparison_fixtures import compared
from consortium.addresses import key
from consortium.answers.contact_point import contact_point
from consortium.model import Hub, Mark, Organisation, Service
from consortium.model.field_rules import marked
from consortium.open_data.parts import last_modified
from consortium.open_data.shown import shown
from demonstration_county import DAY
from good_county import FILES

HUB = "data/hubs/corby.yml"
LINE = 'history:\n  - {date: 2026-12-01, change: changed, text: "Something has changed."}\n'

LISTS = {Service: "services", Hub: "organizations", Organisation: "organizations"}

ON_ITS_PAGE_ALONE = {
    *("id", "name", "history", "redirect_from", "notice", "also_known_as", "status", "contacts"),
    *("first", "project", "roles", "replaced_by", "kind", "assured_date", "assured_by"),
}
"""What is no field of its own in the standard, or depends on more than the record; see below."""


def taxonomy(name):
    return lambda entry: tuple(
        term["taxonomy_term"]["code"]
        for term in entry.get("attributes", ())
        if term["taxonomy_term"]["taxonomy"] == name
    )


def plainly(name, empty=None):
    return lambda entry: entry.get(name, empty)


def hours(entry):
    return next((when["description"] for when in entry.get("schedules", ())), None)


READ_AGAIN = {
    "access": plainly("access"),
    "communities": taxonomy("communities"),
    "cost": plainly("fees"),
    "for_whom": plainly("eligibility_description"),
    "general": plainly("helps_with_anything", empty=False),
    "languages": lambda entry: tuple(
        spoken if isinstance(spoken, str) else spoken["name"]
        for spoken in entry.get("languages", ())
    ),
    "needs": taxonomy("needs"),
    "opening_hours": lambda entry: entry.get("opening_hours") or hours(entry),
    "source": lambda entry: entry["sources"],
    "summary": lambda entry: entry["description"].partition("\n\n")[0],
    "description": lambda entry: entry["description"].partition("\n\n")[2] or None,
    "tier": plainly("tier"),
}
"""How a program finds each field of a record in what the standard is told of it."""

REFERS = {
    "hubs": lambda entry: [
        body["record"].removeprefix("hubs/")
        for body in (entry["organization"], *entry.get("other_organizations", ()))
    ],
    "areas": lambda entry: [area["extent"] for area in entry.get("service_areas", ())],
    "organisation": plainly("parent_organization_id"),
    "successor": plainly("successor_id"),
}
"""The same for what refers to other records."""


@pytest.fixture
def again(site):
    """Give every record of a model beside what the standard is told of it."""

    def of(model):
        top = site.folder / "api" / "v1" / LISTS[model]
        told = [json.loads(file.read_bytes()) for file in top.glob("*/index.json")]
        by_key = {entry["record"]: entry for entry in told}
        records = [record for record in _all(site.directory) if isinstance(record, model)]
        return [(shown(record, site.today), by_key[key(record)]) for record in records]

    return of


def _all(directory):
    kinds = (directory.services, directory.hubs, directory.organisations)
    return chain.from_iterable(kind.values() for kind in kinds)


@pytest.mark.both_sites
@pytest.mark.parametrize("model", LISTS)
def test_each_field_is_found_again_in_what_the_standard_is_told(again, model):
    assert set(model.model_fields) <= {*READ_AGAIN, *REFERS, *ON_ITS_PAGE_ALONE}
    for record, entry in again(model):
        assert entry["name"] == record.name
        for name in set(model.model_fields) & set(READ_AGAIN):
            value = getattr(record, name)
            if name == "source":
                value = [part.model_dump(mode="json", exclude_none=True) for part in value]
            assert READ_AGAIN[name](entry) == value, (record.id, name)


@pytest.mark.both_sites
@pytest.mark.parametrize("model", LISTS)
def test_each_record_that_is_referred_to_is_found_again(site, again, model):
    directory = site.directory
    ids = {entry["id"]: entry["record"] for kind in LISTS for _, entry in again(kind)}
    for record, entry in again(model):
        if model is Service:
            assert {*REFERS["hubs"](entry)} == {*record.hubs}
        areas = directory.areas_of(record) if model is Service else record.areas
        codes = {getattr(area, "code", "") or directory.areas[area].code for area in areas}
        assert {*REFERS["areas"](entry)} == codes, record.id
        for area in entry.get("service_areas", ()):
            is_of_the_ons = area["extent"].startswith("E")  # made up: X
            assert ("uri" in area) == (area["extent_type"] == "ons_code") == is_of_the_ons
        for name in {"organisation", "successor"} & set(model.model_fields):
            led = ids.get(REFERS[name](entry), "").rpartition("/")[2]
            assert led == (getattr(record, name) or ""), (record.id, name)


@pytest.mark.both_sites
@pytest.mark.parametrize("model", LISTS)
def test_the_ways_to_reach_somebody_are_found_again(site, again, model):
    for record, entry in again(model):
        point = contact_point(record, site.directory)
        holder = shown(point.record, site.today) if point and point.record else None
        assert [
            (way.get("name"), way.get("title"), way.get("email"), way.get("website"), phone(way))
            for way in entry.get("contacts", ())
        ] == [
            (way.name, way.role, way.email, way.website, way.telephone)
            for way in (holder.contacts if holder else ())
        ]


def phone(way):
    return next((line["number"] for line in way.get("phones", ())), None)


@pytest.mark.parametrize("model", LISTS)
def test_a_line_of_history_or_a_check_changes_the_last_day_and_nothing_else_does(county, model):
    records = [record for record in _all(county) if isinstance(record, model)]
    moved = set()
    for name in model.model_fields:
        for record, other in pairwise(records):
            changed = record.model_copy(update={name: getattr(other, name)})
            if last_modified([changed], DAY) != last_modified([record], DAY):
                moved.add(name)
    assert moved == {"assured_date", "history"}


@pytest.mark.parametrize("model", [Service, Hub])
def test_times_ways_to_reach_and_states_are_what_a_history_has_to_tell(model):
    assert {"opening_hours", "contacts", "status"} <= {*marked(model, Mark.IN_HISTORY)}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("status: active\n", "status: paused\n"),
        ("hello@corby.example.org", "new@corby.example.org"),
        ("areas: ", "opening_hours: Mondays, 10am to noon\nareas: "),
    ],
)
def test_a_change_of_time_contact_or_state_asks_for_a_line_with_its_day(old, new):
    text = FILES[HUB].replace("2026-10-03", "2026-12-03").replace(old, new, 1)
    (problem,) = compared({}, {HUB: text})
    assert "history does not say" in problem.message
    assert compared({}, {HUB: text + LINE}) == []
