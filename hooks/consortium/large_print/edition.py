"""The edition as whole pages, each the twin of a standard page."""

from collections.abc import Sequence
from pathlib import Path

from jinja2.environment import TemplateModule
from markupsafe import Markup

from consortium.answers.contact_point import office
from consortium.html.direction import with_directions
from consortium.html.unbroken import keep_whole
from consortium.large_print.body import large_print_body
from consortium.rendering import Crumb, FeedLink, Site
from consortium.rendering.environment import at, environment


class Edition:
    """Makes twins for one site, through `large-print.html` in the folder `templates`.

    `name` is what the site calls itself. `menu` are its sections; their addresses are those of
    the standard edition. `feeds` are those that every page names.
    """

    def __init__(
        self,
        site: Site,
        templates: Path,
        *,
        name: str,
        menu: Sequence[Crumb],
        feeds: tuple[FeedLink, ...] = (),
    ) -> None:
        made = environment(templates, site)
        made.globals |= {
            "contact": office(site.directory),
            "site_name": name,
            "menu": tuple(menu),
        }
        made.filters["unbroken"] = lambda part: Markup(keep_whole(part))  # noqa: S704 (it was before)
        self._feeds = feeds
        self._template = made.get_template("large-print.html")
        self._around = made.get_template("made/large_print/around.html")
        #: What stands round the text, by how deep in the site a page is.
        self._made: dict[int, TemplateModule] = {}

    def twin(
        self,
        path: str,
        *,
        title: str,
        description: str,
        body: str,
        feeds: tuple[FeedLink, ...] = (),
        unlisted: bool = False,
    ) -> str:
        """Give the whole HTML of the twin of the page at `path` ("" for the home page).

        `title` and `description` are plain text, `body` is the standard page's, `feeds` are its
        own. Search engines leave out one that is `unlisted`.
        """
        depth = path.count("/")
        with at(path):
            if depth not in self._made:
                self._made[depth] = self._around.make_module()
            return self._template.render(
                path=path,
                title=title,
                description=description,
                body=with_directions(large_print_body(body, path)),
                feeds=self._feeds + feeds,
                unlisted=unlisted,
                around=self._made[depth],
            )
