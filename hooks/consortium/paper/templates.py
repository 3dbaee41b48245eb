"""The templates of `overrides/paper/`, filled for one site."""

from functools import cache
from pathlib import Path

from consortium.paper.booklet import is_short, typed
from consortium.paper.chapter import anchor, without_scheme
from consortium.paper.equipment import FAMILIES
from consortium.paper.pictures import printed
from consortium.paper.qr_code import qr_code
from consortium.pictures.data_address import data_address
from consortium.rendering import Site
from consortium.rendering.environment import environment
from consortium.time.days import in_words, unbroken


class PaperTemplates:
    """Renders documents, their print rules and parts of them.

    `folder` holds `paper/`, `docs` the site's pictures.
    """

    def __init__(self, site: Site, folder: Path, docs: Path) -> None:
        logo = site.directory.consortium.logo
        self._environment = environment(folder, site)
        self._environment.filters |= {
            "anchor": anchor,
            "drawing": _drawing,
            "qr_code": _qr_code,
            "typed": typed,
            "without_scheme": without_scheme,
        }
        self._environment.tests |= {"short": is_short}
        self._environment.globals |= {
            "logo": printed(logo, docs) if logo else "",
            "made_on": in_words(site.today),
            "families": ", ".join(FAMILIES),
        }

    def render(self, template: str, **values: object) -> str:
        """Render a template of `overrides/paper/`, which also knows `site` and `directory`."""
        return unbroken(self._environment.get_template(f"paper/{template}").render(**values))


def _drawing(svg: str) -> str:
    return data_address("image/svg+xml", svg.encode())


@cache
def _qr_code(address: str) -> str:
    return _drawing(qr_code(address))
