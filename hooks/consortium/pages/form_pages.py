"""The forms for those who change records: a page for each kind that has a template to copy."""

from collections.abc import Iterator, Mapping
from functools import partial

from consortium.addresses import EDIT, new_file_at, template_of
from consortium.forms.table import FORMS, table
from consortium.model import KINDS, Kind
from consortium.model.asking import GROUPS
from consortium.rendering import Page, Recipe, Renderer


def form_recipes(renderer: Renderer) -> Iterator[Recipe]:
    """Give the recipe of the form of each kind, if the site has the page that leads to them."""
    if renderer.site.has_page(EDIT):
        for kind in kinds_with_forms(renderer):
            yield Recipe(f"{EDIT}{kind.name}/", partial(_pages, renderer, kind))


def kinds_with_forms(renderer: Renderer) -> tuple[Kind, ...]:
    """Give the kinds that have a form here."""
    return tuple(KINDS[name] for name in FORMS if name in renderer.site.templates)


def _pages(renderer: Renderer, kind: Kind) -> Iterator[Page]:
    site = renderer.site
    template = site.templates[kind.name]
    made = table(kind.name, template, site.directory, site.newest_day)
    asked = [field for field in made["fields"] if "label" in field]
    yield renderer.page(
        "form",
        f"{EDIT}{kind.name}/",
        title=renderer.words("form_title", kind),
        description=renderer.words("form_description", kind),
        of_kind=kind,
        groups={group: [field for field in asked if field["group"] == group] for group in GROUPS},
        where=_where(site.edit_address, kind),
    )


def _where(edit_address: str, kind: Kind) -> Mapping[str, str]:
    """Give where a new file and a changed one are handed in, as far as a repository is known."""
    folder, _, name = template_of(kind.name).rpartition("/")
    ending = name.rpartition(".")[2]
    known = {"folder": folder, "ending": ending}
    new = new_file_at(edit_address)
    return known | {"edit": edit_address, "new": f"{new}{folder}"} if new else known
