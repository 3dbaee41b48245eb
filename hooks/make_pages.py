"""Write the made pages: one shell for each kind, filled, and compared with the theme's own work."""

from itertools import groupby
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as ThemePage

from consortium.address_clashes import AddressError, refuse_clashes
from consortium.content_policy import with_content_policy
from consortium.page import Page
from consortium.shell import Shell, ShellError, difference, specimens, to_render_in_full


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the menu for the shells, and the addresses of the pages in docs/ for every hook."""
    config.extra["menu"] = nav
    config.extra["hand_written"] = frozenset(
        "" if file.url == "./" else file.url for file in files.documentation_pages()
    )
    return nav


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Write every page of config.extra["made_pages"] into the site's folder."""
    pages: tuple[Page, ...] = config.extra["made_pages"]
    theme = _Theme(env, config, files)
    try:
        refuse_clashes(pages, config.extra["hand_written"])
        shells = {kind: theme.shell(list(group)) for kind, group in groupby(_by_kind(pages), _kind)}
        filled = {page.path: shells[page.kind].fill(page) for page in pages}
        for page in to_render_in_full(pages):
            if found := difference(filled[page.path], theme.render(page)):
                raise PluginError(
                    f"The page “{page.path}”, filled into its shell, is not what the theme makes "
                    f"of it: {found} Something in overrides/ depends on the page beyond the slots."
                )
    except (AddressError, ShellError) as error:
        raise PluginError(str(error)) from error
    for path, html in filled.items():
        _write(Path(config.site_dir, path, "index.html"), html)
    return env


class _Theme:
    """Renders a made page as MkDocs renders a page of docs/, without adding it to the site."""

    def __init__(self, env: Environment, config: MkDocsConfig, files: Files) -> None:
        self._template = env.get_template("main.html")
        self._config = config
        self._files = files

    def shell(self, pages: list[Page]) -> Shell:
        first, second = specimens(pages)
        return Shell.cut(first, self.render(first), second, self.render(second))

    def render(self, page: Page) -> str:
        file = File.generated(self._config, f"{page.path}index.md", content="")
        made = ThemePage(None, file, self._config)
        made.content = page.body
        made.meta = {
            "title": page.title,
            "description": page.description,
            "section": page.section,
            "structured_data": page.structured_data,
        }
        context = get_context(self._config.extra["menu"], self._files, self._config, made)
        html = self._template.render(context)
        return html if self._config.extra["preview"] else with_content_policy(html)


def _kind(page: Page) -> str:
    return page.kind


def _by_kind(pages: tuple[Page, ...]) -> list[Page]:
    return sorted(pages, key=_kind)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
