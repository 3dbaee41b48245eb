"""What a page says of records that have no page of their own, each with an anchor."""

from collections.abc import Mapping

from consortium.addresses import address, key, record_file
from consortium.gathered import gathered
from consortium.model import Listed, kind_of
from consortium.once import once
from consortium.pages.record_values import values_of
from consortium.publishing.redirects import Redirect
from consortium.rendering import Renderer
from consortium.rendering.layout import Layout


def parts_on(renderer: Renderer, path: str) -> Mapping[str, str]:
    """Give the parts of the page at `path` by the keys of their records, as HTML.

    A part says all that the record's own page would say, below a heading of the third level.
    """
    return {
        key(record): _part(renderer, record, path) for record in _by_page(renderer).get(path, ())
    }


def redirects_to_parts(renderer: Renderer) -> tuple[Redirect, ...]:
    """Lead from where the page of a record was, or was before that, to the part of a page."""
    return tuple(
        Redirect(old, renderer.site.told_at(record), record.name)
        for records in _by_page(renderer).values()
        for record in records
        for old in dict.fromkeys((address(record), *record.redirect_from))
    )


@once
def _by_page(renderer: Renderer) -> Mapping[str, tuple[Listed, ...]]:
    site = renderer.site
    keys = (named.partition("/") for named in site.merged)
    records = (site.directory.of(kind)[id_] for kind, _, id_ in keys)
    return gathered((site.told_at(record).partition("#")[0], record) for record in records)


def _part(renderer: Renderer, record: Listed, path: str) -> str:
    return renderer.render(
        f"pages/{kind_of(type(record)).template}.html",
        path,
        layout=Layout.PART,
        record=record,
        file=record_file(record),
        parts={},
        **values_of(renderer, record, path),
    )
