"""A small site through the real theme, hooks and settings, with pages of its own."""

import importlib.util
import shutil
from pathlib import Path
from types import SimpleNamespace

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from consortium.addresses import page_address
from consortium.model.own_words import OwnWords
from consortium.rendering import Site
from consortium.rendering.page import FeedLink
from counties import consortium

HOUSE = Path(__file__).parents[2]
#: The hooks that need the real records: here the pages are given instead.
NEED_RECORDS = {
    "hooks/read_records.py",
    "hooks/newsletters.py",
    "hooks/search.py",
    "hooks/landing_pages.py",
    "hooks/large_print.py",
    "hooks/paper.py",
    "hooks/files.py",
    "hooks/finder_data.py",
    "hooks/open_data.py",
}
FEEDS = (FeedLink("News & <events>", "https://example.org/sub/feed.xml"),)
MENU = yaml.safe_load((HOUSE / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]
PAGES = ("index.md", "plan/index.md", *(file for entry in MENU for file in entry.values()))
LANDING = {page_address(file): file for file in PAGES}
"""The pages that a site of these tests has by their addresses: an editor may add to the menu."""


class _Names(yaml.SafeLoader):
    """Reads engine.yml for its lists of names; what MkDocs takes from outside is left empty."""


_Names.add_constructor("!ENV", lambda *_: "")


def settings():
    return yaml.load((HOUSE / "hooks" / "engine.yml").read_text(encoding="utf-8"), _Names)  # noqa: S506 (a safe loader)


def hook(name):
    """Load hooks/NAME.py as MkDocs does: hooks are in no package."""
    spec = importlib.util.spec_from_file_location("a_hook", HOUSE / "hooks" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def listed_hooks():
    return settings()["hooks"]


def write_docs(folder, landing=LANDING):
    shutil.copytree(HOUSE / "docs" / "assets", folder / "assets")
    for path, file in landing.items():
        page = folder / file
        page.parent.mkdir(parents=True, exist_ok=True)
        name = path.strip("/") or "home"
        page.write_text(f"---\ndescription: R&D <{name}>\n---\n# The {name} page\n\nSome text.\n")
    return folder


def build_site(tmp_path, pages, *, address="https://example.org/sub/", more_hooks=()):
    """Build into tmp_path/site."""
    docs = tmp_path / "docs"
    if not docs.exists():
        write_docs(docs)
    templates = tmp_path / "overrides"
    shutil.copytree(HOUSE / "overrides", templates, dirs_exist_ok=True)
    config = load_config(
        str(HOUSE / "mkdocs.yml"),
        docs_dir=str(docs),
        site_dir=str(tmp_path / "site"),
        site_name=consortium().short_name,
        site_url=address,
        hooks=[
            *(str(HOUSE / hook) for hook in listed_hooks() if hook not in NEED_RECORDS),
            *map(str, more_hooks),
        ],
        theme={**settings()["theme"], "custom_dir": str(templates)},
        watch=[],
        extra={
            "made_pages": tuple(pages),
            "more_redirects": (),
            "site": _site(),
            "feeds": FEEDS,
        },
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return tmp_path / "site"


def _site():
    district = SimpleNamespace(id="corby", name="Corby", kind="district")
    directory = SimpleNamespace(
        consortium=consortium(),
        own_words=OwnWords(),
        districts=(district,),
        initials_of_name=(),
        glossary={},
    )
    return SimpleNamespace(
        directory=directory,
        paper=(),
        has_page=lambda _: True,
        title_of=lambda address: f"What {address} is called",
        in_menu=Site.in_menu,
    )
