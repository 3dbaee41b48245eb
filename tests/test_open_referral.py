"""What we publish by Open Referral UK is as the compiled schemas of its profile have it."""

import json
from pathlib import Path

import jsonschema
import pytest

SCHEMAS = Path(__file__).parent / "open-referral-uk"
LISTS = ("service", "organization")


def validator(name):
    schema = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    chosen = jsonschema.validators.validator_for(schema)
    return chosen(schema, format_checker=chosen.FORMAT_CHECKER)


def read(file):
    return json.loads(file.read_text("utf-8"))


@pytest.mark.both_sites
@pytest.mark.parametrize("name", LISTS)
def test_each_thing_is_whole_as_the_profile_has_it(site, name):
    files = sorted((site.folder / "api" / "v1" / f"{name}s").glob("*/index.json"))
    assert files
    whole = validator(name)
    for file in files:
        assert [error.message for error in whole.iter_errors(read(file))] == [], file


@pytest.mark.both_sites
@pytest.mark.parametrize("name", LISTS)
def test_each_thing_in_a_list_is_as_the_profile_has_it(site, name):
    listed = read(site.folder / "api" / "v1" / f"{name}s.json")["contents"]
    assert listed
    short = validator(f"{name}_list")
    for thing in listed:
        assert [error.message for error in short.iter_errors(thing)] == [], thing["id"]


@pytest.mark.parametrize("wrong", [{"id": "ayton"}, {"status": "found"}, {"name": None}])
def test_what_the_profile_does_not_allow_is_told(site, wrong):
    file = next((site.folder / "api" / "v1" / "services").glob("*/index.json"))
    assert not validator("service").is_valid(read(file) | wrong)
