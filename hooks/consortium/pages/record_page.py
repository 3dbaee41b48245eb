"""The page of a record of any kind: its words are those of the kind's own template."""

from collections.abc import Iterator

from consortium.addresses import address
from consortium.answers.contact_point import contact_point
from consortium.model import Listed, kind_of
from consortium.pages import structured_data
from consortium.pages.parts import parts_on
from consortium.pages.record_values import values_of
from consortium.rendering import Page, Renderer
from consortium.rendering.layout import Layout


def record_page(renderer: Renderer, record: Listed) -> Iterator[Page]:
    """Make the page of a record.

    `successor` is the record that took its work over.
    """
    path = address(record)
    values = {"successor": None, **values_of(renderer, record, path)}
    yield renderer.page(
        kind_of(type(record)).template,
        path,
        called=record.name,
        title=renderer.words("record_title", record),
        description=record.summary,
        records=[record],
        structured_data=structured_data.of_record(renderer.site, record),
        redirect_from=record.redirect_from,
        layout=Layout.PAGE,
        record=record,
        contact=contact_point(values["successor"] or record, renderer.site.directory),
        parts=parts_on(renderer, path),
        **values,
    )
