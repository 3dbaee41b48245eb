"""The files below api/v1/, as a static host can give them."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from consortium.directory import a_to_z
from consortium.identity import uuid_of
from consortium.model import KINDS, Kind
from consortium.open_data.as_json import as_json
from consortium.open_data.body import body
from consortium.open_data.parts import Values, term_values
from consortium.open_data.service import in_a_list, service
from consortium.open_data_addresses import ABOUT, API, API_LISTS, DESCRIBED
from consortium.rendering import Renderer

_VERSION = "HSDS-UK-3.0"
_PROFILE = "https://github.com/OpenReferralUK/uk-profile"

File = tuple[str, bytes]


def api_files(renderer: Renderer) -> Iterator[File]:
    """Give every file: what is listed together, and each thing by its UUID.

    A thing is there twice, for hosts that look for a folder's index and for those that do not.
    """
    described = renderer.site.address + DESCRIBED
    yield from _at("", {"version": _VERSION, "profile": _PROFILE, "openapi_url": described})
    yield DESCRIBED, as_json(json.loads(_openapi(renderer)))
    services = (service(renderer, record) for record in _records(renderer, KINDS["services"]))
    yield from _listed("services", services, in_a_list)
    bodies = (
        body(renderer, record)
        for kind in KINDS.values()
        if kind.in_open_data and kind.schema_org == "Organization"
        for record in _records(renderer, kind)
    )
    yield from _listed("organizations", bodies)
    vocabularies = (kind for kind in KINDS.values() if kind.search and kind.search.is_vocabulary)
    lists = [kind for kind in vocabularies if renderer.site.directory.of(kind.name)]
    yield from _listed("taxonomies", (_taxonomy(renderer, kind) for kind in lists))
    terms = (
        term_values(renderer, term)
        for kind in lists
        for term in renderer.site.directory.of(kind.name).values()
    )
    yield from _listed("taxonomy_terms", terms)


def _openapi(renderer: Renderer) -> str:
    """Describe what there is as OpenAPI does."""
    version = API.strip("/").rpartition("/")[2]
    return renderer.render(
        "openapi.json.jinja", DESCRIBED, lists=API_LISTS, version=version, about=ABOUT
    )


def _records(renderer: Renderer, kind: Kind) -> Iterable[Any]:
    return a_to_z(renderer.site.directory.of(kind.name).values())


def _taxonomy(renderer: Renderer, kind: Kind) -> Values:
    return {
        "id": uuid_of(renderer.site.directory.consortium, kind.name),
        "name": kind.name,
        "description": renderer.words("taxonomy_description", kind),
    }


def _listed(
    name: str, things: Iterable[Values], shortly: Callable[[Values], Values] = dict
) -> Iterator[File]:
    """Give each thing whole, and a list of them as `shortly` tells of each.

    It is all on one page: a static host would give that one, whatever page is asked for.
    """
    contents = []
    for thing in things:
        contents.append(shortly(thing))
        yield from _at(f"{name}/{thing['id']}/", thing)
    page = {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }
    yield from _at(f"{name}/", page)


def _at(address: str, value: object) -> Iterator[File]:
    content = as_json(value)
    yield f"{API}{address}index.json", content
    if address:
        yield f"{API}{address.removesuffix('/')}.json", content
