"""The towns and villages that begin with one letter, and the district that each is in."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from consortium.addresses import PLACES
from consortium.rendering import Crumb, Page, Renderer
from consortium.text.a_to_z import initial_id


def places_pages(renderer: Renderer) -> Iterator[Page]:
    """Make a page for each letter. The places are in order, so a letter's stand together."""
    places = renderer.site.gazetteer.places
    initials = tuple(dict.fromkeys(place.initial for place in places))
    list_of_letters = Crumb(renderer.words("places_title"), PLACES)
    for initial, group in groupby(places, key=attrgetter("initial")):
        yield renderer.page(
            "places",
            f"{PLACES}{initial_id(initial)}/",
            list_of_letters,
            called=renderer.words("initial_title", initial, of="macros/parts.html"),
            title=renderer.words("places_of_letter_title", initial),
            description=renderer.words("places_description", initial),
            initial=initial,
            initials=initials,
            places=tuple(group),
        )
