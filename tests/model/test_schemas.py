"""The JSON Schemas are made from the model and hold for every record."""

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from consortium.model import FOLDERS, LIST_FILES, LISTS
from consortium.schemas import schema_name, schemas

DATA = Path(__file__).parents[2] / "data"
SCHEMAS = DATA / "schemas"
KINDS = (*FOLDERS, *LISTS, "consortium")
MADE = schemas()


class Core(yaml.BaseLoader):
    """Reads scalars as YAML 1.2's core schema does, as editors do: true, 12 and 1.5 and null."""


Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", r"null|Null|NULL|~|", ["~", "n", "N", ""]),
):
    Core.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first)
    )
Core.add_constructor("tag:yaml.org,2002:bool", lambda _, node: node.value.lower() == "true")
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value, 10))
Core.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))
Core.add_constructor("tag:yaml.org,2002:null", lambda _, _node: None)


def records() -> list[Path]:
    """Give every record file, templates among them."""
    listed = [DATA / file for file in (*LIST_FILES.values(), "consortium.yml")]
    return [*listed, *sorted(path for kind in FOLDERS for path in (DATA / kind).glob("*.yml"))]


def kind_of(path: Path) -> str:
    """Give the kind of a record by where it is."""
    is_list = path.relative_to(DATA).as_posix() in LIST_FILES.values()
    return path.stem if is_list or path.parent == DATA else path.parent.name


def test_a_schema_is_what_the_model_says_today() -> None:
    """If this fails, run `python -m consortium schemas`."""
    names = [schema_name(kind) for kind in KINDS]
    there = {name: (SCHEMAS / name).read_text(encoding="utf-8") for name in names}
    assert [name for name in names if there[name] != MADE[name]] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema(kind: str) -> None:
    """It follows JSON Schema 2020-12."""
    Draft202012Validator.check_schema(json.loads(MADE[schema_name(kind)]))


def test_every_record_and_template_satisfies_its_schema() -> None:
    """An editor never underlines what the check accepts."""
    complaints: list[str] = []
    judges = {kind: Draft202012Validator(json.loads(MADE[schema_name(kind)])) for kind in KINDS}
    for path in records():
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=Core)  # noqa: S506 - a BaseLoader
        complaints += [
            f"{path.name}: {error.json_path} {error.message}"
            for error in judges[kind_of(path)].iter_errors(content)
        ]
    assert complaints == []


def test_what_editors_copy_from_names_its_schema_and_no_record_names_another() -> None:
    """The first line tells the program of an editor where to look."""
    for path in records():
        up = "" if path.parent == DATA else "../"
        line = f"# yaml-language-server: $schema={up}schemas/{schema_name(kind_of(path))}"
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        named = first.startswith("# yaml-language-server:")
        assert first == line or not (named or path.stem == "_template" or path.stem in LISTS), path


def test_a_mistake_does_not_satisfy_a_schema() -> None:
    """An unknown field and a word that is not allowed are underlined."""
    check = Draft202012Validator(json.loads(MADE["hub.json"]))
    good = yaml.load((DATA / "hubs" / "_template.yml").read_text(encoding="utf-8"), Loader=Core)  # noqa: S506
    assert check.is_valid(good)
    assert not check.is_valid({**good, "emial": "x"})
    assert not check.is_valid({**good, "status": "activ"})
    assert not check.is_valid({**good, "id": "corby"})
    assert check.is_valid({**good, "notice": None, "contacts": None})
