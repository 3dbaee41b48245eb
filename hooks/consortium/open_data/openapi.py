"""What programs can ask for below api/v1/, described by OpenAPI."""

from consortium.open_data.parts import Values
from consortium.open_data_addresses import ABOUT, API, API_LISTS
from consortium.rendering import Renderer

_VERSION = "3.1.0"
_PROFILE = (
    "https://raw.githubusercontent.com/OpenReferralUK/uk-profile/"
    "ecdfabf78944d480d7f580d08b702b08cbec4b09/schema/"
)
"""The schemas of the standard, as the tests hold what we publish against them."""

_SCHEMAS = {
    "services": ("compiled/service_list.json", "compiled/service.json"),
    "organizations": ("compiled/organization_list.json", "compiled/organization.json"),
    "taxonomies": ("taxonomy.json", "taxonomy.json"),
    "taxonomy_terms": ("taxonomy_term.json", "taxonomy_term.json"),
}
"""Of each list what it says of a thing, and the thing whole."""

_TEXTS = ("version", "profile", "openapi_url")
_NUMBERS = ("total_items", "total_pages", "page_number", "size")
_WHETHER = ("first_page", "last_page", "empty")


def openapi(renderer: Renderer) -> Values:
    """Describe each file that is there, by the standard's own schemas.

    What we add to the standard is told on the page that explains open data, and not here again.
    """
    site = renderer.site
    paths = {"/index.json": _asked(renderer, "index", "index", _BEGINNING)}
    for name in API_LISTS:
        listed, whole = ({"$ref": _PROFILE + schema} for schema in _SCHEMAS[name])
        paths[f"/{name}.json"] = _asked(renderer, name, f"{name}_list", _page_of(listed))
        paths[f"/{name}/{{id}}.json"] = _asked(renderer, "one", name, whole) | {"parameters": [_ID]}
    return {
        "openapi": _VERSION,
        "info": {
            "title": site.directory.consortium.name,
            "version": API.strip("/").rpartition("/")[2],
            "description": renderer.words("api_description"),
        },
        "externalDocs": {"url": site.address + ABOUT},
        "servers": [{"url": (site.address + API).rstrip("/")}],
        "paths": paths,
        "components": {"schemas": {"Page": _PAGE}},
    }


def _asked(renderer: Renderer, what: str, operation: str, schema: Values) -> Values:
    answer = {
        "description": renderer.words("api_answer", what),
        "content": {"application/json": {"schema": schema}},
    }
    return {"get": {"operationId": operation, "responses": {"200": answer}}}


def _page_of(thing: Values) -> Values:
    contents = {"type": "array", "items": thing}
    return {
        "allOf": [{"$ref": "#/components/schemas/Page"}],
        "required": ["contents"],
        "properties": {"contents": contents},
    }


_BEGINNING: Values = {
    "type": "object",
    "required": [*_TEXTS],
    "properties": {name: {"type": "string"} for name in _TEXTS},
}
_ID: Values = {
    "name": "id",
    "in": "path",
    "required": True,
    "schema": {"type": "string", "format": "uuid"},
}
_PAGE: Values = {
    "type": "object",
    "required": [*_NUMBERS, *_WHETHER],
    "properties": {
        **{name: {"type": "integer"} for name in _NUMBERS},
        **{name: {"type": "boolean"} for name in _WHETHER},
    },
}
