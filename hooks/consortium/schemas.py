"""JSON Schemas for editors, so that fields are completed and explained while they are typed.

Made from the model; the form is JSON Schema 2020-12 as pydantic writes it. A record is YAML, so a
text may reach an editor's checker as a number or as true and false: the model's types allow that.
"""

import json
from typing import Any

from pydantic import TypeAdapter

from consortium.checking.record_check import CONSORTIUM
from consortium.model import FOLDERS, KINDS, LISTS, Consortium, Erased, Part

ABOUT = ("title", "description", "examples", "default")
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Give each schema's text by its file name in data/schemas: {"hub.json": "{…}", …}."""
    made = {schema_name(name): _in_own_file(model) for name, model in FOLDERS.items()}
    made |= {schema_name(name): _list(name, model) for name, model in LISTS.items()}
    made[schema_name(CONSORTIUM)] = _record(Consortium)
    return {name: _as_text(schema) for name, schema in made.items()}


def schema_name(kind: str) -> str:
    """Give the file name of a kind's schema: "hub.json" for hubs, "areas.json" for the areas."""
    if kind in FOLDERS:
        return f"{KINDS[kind].template}.json"
    return f"{kind}.json"


def _as_text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _record(model: type[Part]) -> dict[str, Any]:
    schema = model.model_json_schema(mode="validation")
    for part in (schema, *schema.get("$defs", {}).values()):
        _for_editors(part)
    return {"$schema": DIALECT, **schema}


def _in_own_file(model: type[Part]) -> dict[str, Any]:
    """Give the schema of a record that may have been taken off: then nothing else is required."""
    schema, erased = _record(model), _record(Erased)
    schema["properties"] |= {"erased": erased["properties"]["erased"]}
    schema["anyOf"] = [
        {"required": schema.pop("required")},
        {"required": erased["required"]},
    ]
    return schema


def _list(name: str, model: type[Part]) -> dict[str, Any]:
    adapter = TypeAdapter(dict[str, model])  # type: ignore[valid-type]
    schema = adapter.json_schema(mode="validation")
    for part in schema.get("$defs", {}).values():
        _for_editors(part)
    names = {"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
    return {"$schema": DIALECT, "title": name, **schema, "propertyNames": names}


def _for_editors(part: dict[str, Any]) -> None:
    """Take out `id`, which is the file's name, and let a field be empty, which leaves it out."""
    properties = part.get("properties", {})
    properties.pop("id", None)
    required = [name for name in part.get("required", []) if name != "id"]
    if required:
        part["required"] = required
    else:
        part.pop("required", None)
    for name, field in properties.items():
        if name not in required:
            properties[name] = _or_empty(field)


def _or_empty(field: dict[str, Any]) -> dict[str, Any]:
    if any(choice.get("type") == "null" for choice in field.get("anyOf", ())):
        return field
    about = {key: field.pop(key) for key in ABOUT if key in field}
    return {**about, "anyOf": [field, {"type": "null"}]}
