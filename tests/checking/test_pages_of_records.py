"""The checks know which kinds of record have pages."""

from datetime import date

from built_site import REPOSITORY
from consortium.directory import Directory
from consortium.geography.gazetteer import read_gazetteer
from consortium.model import WITH_PAGES
from consortium.pages import made_pages
from consortium.rendering import Renderer, Site


def test_a_kind_of_record_has_pages_as_soon_as_they_are_made(real: Directory, today: date) -> None:
    """Until then no link leads to it and it has no old addresses."""
    site = Site(
        directory=real,
        gazetteer=read_gazetteer(REPOSITORY / "data" / "geography", real.areas.values()),
        today=today,
        address="https://consortium.example.org/",
        edit_address="",
    )
    pages = made_pages(Renderer(site, REPOSITORY / "overrides"))
    of_records = {page.path.partition("/")[0] for page in pages} - {"changes", "contents", "find"}
    assert of_records == set(WITH_PAGES)
