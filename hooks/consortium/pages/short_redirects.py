"""What leads from the addresses on posters to the pages that they are short for."""

from consortium.addresses import address, key
from consortium.model import Area, Need
from consortium.publishing.redirects import Redirect
from consortium.rendering.site import Site


def redirects_from_short(site: Site) -> tuple[Redirect, ...]:
    """Lead from each short address to the page of its district or need."""
    directory, short = site.directory, site.short_addresses
    titles: list[tuple[Area | Need, str]] = [(area, area.name) for area in directory.districts]
    titles += [(need, need.title) for need in directory.needs.values()]
    return tuple(
        Redirect(short[key(record)], address(record), title, moved=False)
        for record, title in titles
        if key(record) in short
    )
