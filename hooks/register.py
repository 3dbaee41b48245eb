"""Write each file of the website once: two that want one address stop the build."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from consortium.publishing.file_recipe import FileRecipe, MadeFile
from consortium.publishing.register import AddressError, Register


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Give every hook `config.extra["write"]`, the one way to write a file of the site.

    `config.extra["give"]` is for what is no page: a build writes what a recipe makes, and a
    preview keeps the recipe. `config.extra["give_all"]` is for recipes that depend on the records:
    a preview asks for them anew when those have changed.
    """
    config.extra["register"] = Register()
    config.extra["write"] = partial(_write, config)
    config.extra["give"] = partial(_give, config)
    config.extra["give_all"] = partial(_give_all, config)
    config.extra["recipes"] = []
    return config


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Take the addresses of what MkDocs writes itself, before anything is written."""
    for file in files:
        if not file.inclusion.is_excluded():
            ours = Path(file.src_dir or "") == Path(config.docs_dir)
            _take(config, file.dest_uri, f"docs/{file.src_uri}" if ours else "the theme")
    for template in (*config.theme.static_templates, *config.extra_templates):
        _take(config, template, f"overrides/{template}")
        if template == "sitemap.xml":
            _take(config, f"{template}.gz", f"overrides/{template}")
    return nav


@event_priority(-100)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Hold the folder against the register, last of all: nobody has written past it."""
    site = Path(config.site_dir)
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    if odd := sorted(there ^ config.extra["register"].files):
        raise PluginError(
            f"These files are in the site and not in its register, or the other way round: {odd}"
        )


def _give(
    config: MkDocsConfig, address: str, make: Callable[[], Iterable[MadeFile]], owner: str
) -> None:
    _give_all(config, lambda: [FileRecipe(address, make)], owner)


def _give_all(
    config: MkDocsConfig, recipes: Callable[[], Iterable[FileRecipe]], owner: str
) -> None:
    if config.extra["preview"]:
        config.extra["recipes"].append(recipes)
        return
    for recipe in recipes():
        for file, content in recipe.make():
            _write(config, file, content, owner)


def _write(config: MkDocsConfig, file: str, content: str | bytes, owner: str) -> None:
    _take(config, file, owner)
    target = Path(config.site_dir, file)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)


def _take(config: MkDocsConfig, file: str, owner: str) -> None:
    try:
        config.extra["register"].take(file, owner)
    except AddressError as error:
        raise PluginError(str(error)) from error
