"""The bodies of the pages, from a checked directory. Words are in `overrides/made/`."""

from consortium.pages.landing import MARKERS, Landing
from consortium.pages.made import made_pages
from consortium.pages.needed import NEEDED
from consortium.pages.parts import redirects_to_parts

__all__ = ["MARKERS", "NEEDED", "Landing", "made_pages", "redirects_to_parts"]
