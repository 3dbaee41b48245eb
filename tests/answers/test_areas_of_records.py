"""For which areas a record is: its own, its hubs', or the whole county."""

import pytest

from counties import TODAY, directory, event, hub, service, smallest


def areas_of(record, *records):
    county = directory(*smallest(), *records, record)
    return [area.id for area in county.areas_of(record)]


@pytest.mark.parametrize(
    ("ids", "areas"),
    [
        (["beeford"], ["beeford"]),
        (["beeford", "ayton"], ["county"]),
        (["county"], ["county"]),
        (["county", "ayton"], ["county"]),
    ],
)
def test_what_names_every_district_is_for_the_county(ids, areas):
    assert areas_of(hub("art", "specialist", areas=ids)) == areas
    assert areas_of(event("fair", TODAY, areas=ids)) == areas
    assert areas_of(service("wages", ["wide"], ["payroll"], areas=ids)) == areas


def test_a_service_without_areas_is_for_those_of_its_hubs():
    assert areas_of(service("wages", ["ayton"], ["payroll"])) == ["ayton"]
    assert areas_of(service("wages", ["ayton", "beeford"], ["payroll"])) == ["county"]
