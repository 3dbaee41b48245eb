"""Templates inside MkDocs: ours escape what they print. Of the theme they use the style sheet.

The site's own style sheets and icon get its colours here.
"""

from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from consortium.pictures.data_address import data_address
from consortium.pictures.picture import look_at
from consortium.publishing.file_recipe import MadeFile
from consortium.rendering.kept_templates import keep_compiled
from consortium.time.days import unbroken

STYLE = "assets/stylesheets/main.*.min.css"
"""The theme's style sheet. Its name holds a hash of what is in it."""

OWN_STYLES = ("assets/standard.css", "assets/embed.css")
"""Style sheets of docs/ that are written with the colours before them."""

ICON = "assets/favicon.svg"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep MkDocs out of the theme, whose thousands of icons it would list at each build."""
    config.extra["theme_folders"] = [*map(Path, config.theme.dirs)]
    config.theme.dirs = [config.theme.custom_dir]
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Keep templates out of the site, and take the style sheet of the theme in."""
    for file in [file for file in files if file.src_dir in config.theme.dirs]:
        files.remove(file)
    style = _style_of_theme(config)
    files.append(style)
    config.extra["theme_style"] = style.url
    config.extra["own_styles"] = [files.src_uris[name] for name in OWN_STYLES]
    for sheet in config.extra["own_styles"]:
        files.remove(sheet)
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Turn autoescape on: no template of the theme, which would not bear it, is in use.

    No line of a page ends between a day and its month: with its year it may be too long for one.
    The colours of the site come before its style sheets, and its icon is its sign, or in them.
    """
    env.autoescape = True
    env.filters["unbroken"] = unbroken
    keep_compiled(env)
    for sheet in config.extra["own_styles"]:
        make = partial(_sheet, env, config, sheet)
        config.extra["give"](sheet.src_uri, make, f"docs/{sheet.src_uri}")
    config.extra["give"](
        ICON, lambda: [(ICON, _icon(env, config, files))], "the icon in the tab of the browser"
    )
    return env


def _style_of_theme(config: MkDocsConfig) -> File:
    for folder in config.extra["theme_folders"]:
        for sheet in folder.glob(STYLE):
            path = sheet.relative_to(folder).as_posix()
            return File(path, str(folder), config.site_dir, config.use_directory_urls)
    raise PluginError(f"The theme has no style sheet {STYLE}.")


def _sheet(env: Environment, config: MkDocsConfig, sheet: File) -> list[MadeFile]:
    palette = config.extra["site"].directory.consortium.colours.palette
    colours = env.get_template("made/colours.css.jinja").render(palette=palette)
    return [(sheet.src_uri, f"{colours}\n{sheet.content_string}")]


def _icon(env: Environment, config: MkDocsConfig, files: Files) -> str:
    us = config.extra["site"].directory.consortium
    logo = us.logo and _inside(files.src_uris[us.logo])
    drawn = env.get_template("made/favicon.svg.jinja")
    return f"{drawn.render(palette=us.colours.palette, logo=logo)}\n"


def _inside(picture: File) -> str:
    content = picture.content_bytes
    return data_address(look_at(content).format.media_type, content)
