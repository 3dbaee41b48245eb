"""What we publish by Open Referral UK is as the compiled schemas of its profile have it."""

import json
import re
from pathlib import Path
from urllib.parse import quote

import jsonschema
import pytest
import referencing
from referencing.jsonschema import DRAFT202012

from built_site import SITE
from consortium.standing import State

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
    for entry in listed:
        assert [error.message for error in short.iter_errors(entry)] == [], entry["id"]


@pytest.mark.parametrize("wrong", [{"id": "ayton"}, {"status": "found"}, {"name": None}])
def test_what_the_profile_does_not_allow_is_told(site, wrong):
    file = next((site.folder / "api" / "v1" / "services").glob("*/index.json"))
    assert not validator("service").is_valid(read(file) | wrong)


def added(thing, schema):
    """Give the fields that a schema does not know, but not those within them."""
    for each in thing if isinstance(thing, list) else [thing]:
        for name, value in each.items() if isinstance(each, dict) else ():
            known = schema.get("items", schema).get("properties", {})
            yield from added(value, known[name]) if name in known else (name,)


@pytest.mark.both_sites
@pytest.mark.parametrize("name", LISTS)
def test_the_page_on_open_data_names_what_we_add_to_the_profile(site, name):
    profile = read(SCHEMAS / f"{name}.json")
    files = (site.folder / "api" / "v1" / f"{name}s").glob("*/index.json")
    ours = {field for file in files for field in added(read(file), profile)}
    page = (site.folder / "open-data" / "index.html").read_text("utf-8")
    ours |= {state.family for state in State}
    assert ours - {*re.findall("<code>([a-z_]+)</code>", page)} == set()
    assert "how_known" in ours
    led_to = re.findall("<code>(api/[^<]+)</code>", page)
    assert led_to
    assert [address for address in led_to if not (site.folder / address).exists()] == []


# The description of what is there, for programs (OpenAPI).


ANSWER = "/get/responses/200/content/application~1json/schema"


def described(site):
    api = site.folder / "api" / "v1"
    led_to = read(api / "index.json")["openapi_url"]
    assert led_to == f"{SITE}api/v1/openapi.json"
    return read(api / "openapi.json")


def copy_of(uri):
    """Give our copy of a schema of the profile: nobody outside is asked."""
    return DRAFT202012.create_resource(read(SCHEMAS / uri.rpartition("/")[2]))


def answers_to(site, path):
    """Give the files that a path of the description leads to, for each thing of its list."""
    top = site.folder / "api" / "v1"
    listed = (
        read(top / f"{path.split('/')[1]}.json")["contents"] if "{id}" in path else [{"id": ""}]
    )
    return [top / path.lstrip("/").replace("{id}", entry["id"]) for entry in listed]


@pytest.mark.both_sites
def test_each_path_of_the_description_leads_to_files_as_it_describes_them(site):
    description = described(site)
    registry = referencing.Registry(retrieve=copy_of).with_resource(
        "urn:description", DRAFT202012.create_resource(description)
    )
    assert description["servers"] == [{"url": f"{SITE}api/v1"}]
    reached = set()
    for path, asked in description["paths"].items():
        schema = {"$ref": f"urn:description#/paths/{quote(path.replace('/', '~1'))}{ANSWER}"}
        formats = jsonschema.Draft202012Validator.FORMAT_CHECKER
        check = jsonschema.Draft202012Validator(schema, registry=registry, format_checker=formats)
        named = [parameter["name"] for parameter in asked.get("parameters", ())]
        assert named == re.findall(r"{(.+?)}", path)
        for file in answers_to(site, path):
            assert [error.message for error in check.iter_errors(read(file))] == [], file
            reached.add(file)
        assert not check.is_valid({"id": 1, "contents": 1})
    # What is at an address with a folder's index is there at the one that is described as well.
    api = site.folder / "api" / "v1"
    others = {file for file in api.rglob("*.json") if file.name != "index.json"}
    assert reached == {*others, api / "index.json"} - {api / "openapi.json"}


@pytest.mark.both_sites
def test_the_description_is_in_the_form_of_openapi(site):
    description = described(site)
    assert re.fullmatch(r"3\.1\.\d+", description["openapi"])
    assert {"title", "version"} <= description["info"].keys()
    operations = [asked["get"] for asked in description["paths"].values()]
    names = [operation["operationId"] for operation in operations]
    assert len({*names}) == len(names)
    assert all(operation["responses"]["200"]["description"] for operation in operations)
    assert all(path.startswith("/") for path in description["paths"])
