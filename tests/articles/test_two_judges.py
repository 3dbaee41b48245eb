"""What MkDocs refuses of the menu and of the pages, the check refuses first, in our words."""

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from checked import check_repository
from consortium.checking.repository_files import repository_at
from consortium.problems.problem import stopping
from good_county import county_terms, write_county
from theme_fixtures import HOUSE, LANDING, write_docs

SETTINGS = (HOUSE / "mkdocs.yml").read_text(encoding="utf-8")
ENTRY = "  - Districts: areas/index.md\n"
ABOUT = "docs/about/index.md"
TEXT = "---\ntitle: About\n---\n\n# About\n\n## Who we are\n\n"


def house(folder, files):
    """A repository with the real settings, a page for each entry of the menu, and one mistake."""
    write_county(folder)
    write_docs(folder / "docs", LANDING)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(HOUSE / name)
    for name, text in files.items():
        path = folder / name
        if text is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def refused_by_the_check(folder):
    return stopping(check_repository(repository_at(folder), county_terms(), markers=("finder",))[1])


class RefusedError(Exception):
    """MkDocs would not build, or the hooks that need a menu of one level would not."""


def whole(item):
    return all(isinstance(page, str) for page in item.values())


def build_with_mkdocs(folder):
    try:
        config = load_config(
            str(folder / "mkdocs.yml"),
            hooks=[],
            theme={"name": "mkdocs"},
            watch=[],
            strict=True,
            site_dir=str(folder / "site"),
            site_url="https://example.org/",
        )
        # The large-print edition asks each entry for its address (hooks/large_print.py).
        nested = [item for item in config.nav if isinstance(item, dict) and not whole(item)]
        if nested:
            raise RefusedError(nested)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except (Abort, ConfigurationError, RecursionError, yaml.YAMLError) as error:
        raise RefusedError from error


def with_entry(lines):
    assert ENTRY in SETTINGS
    return {"mkdocs.yml": SETTINGS.replace(ENTRY, lines)}


MISTAKES = {
    "an entry without its file": (
        with_entry("  - Districts: area/index.md\n"),
        "mkdocs.yml",
        "'area/index.md' is no page",
    ),
    "a page that is gone and still in the menu": (
        {"docs/areas/index.md": None},
        "mkdocs.yml",
        "'areas/index.md' is no page",
    ),
    "an entry from the top of the website": (
        with_entry("  - Districts: /areas/\n"),
        "mkdocs.yml",
        "'/areas/' is no page",
    ),
    "an entry without a page": (
        with_entry("  - Districts:\n"),
        "mkdocs.yml",
        "'' is no page",
    ),
    "a tab": (with_entry("\t- Districts: areas/index.md\n"), "mkdocs.yml", "begins with a tab"),
    "merge marks": (
        with_entry(f"<<<<<<< main\n{ENTRY}=======\n{ENTRY}>>>>>>> mine\n"),
        "mkdocs.yml",
        "Two people changed the same lines",
    ),
    "a menu within a menu": (
        with_entry("  - Places:\n      - Districts: areas/index.md\n"),
        "mkdocs.yml",
        "This is a menu within the menu.",
    ),
    "lists within lists beyond reason": (
        with_entry(f"  - {'[' * 100_000}{']' * 100_000}\n"),
        "mkdocs.yml",
        "This is a menu within the menu.",
    ),
    "an entry without its hyphen": (
        with_entry("    Districts: areas/index.md\n"),
        "mkdocs.yml",
        "begins with a hyphen",
    ),
    "a link to a heading that is not there": (
        {ABOUT: f"{TEXT}[Who](#who-we-were)\n"},
        ABOUT,
        "'#who-we-were' leads nowhere: that page has no such heading. Did you mean '#who-we-are'?",
    ),
    "a link to a heading of another page that is not there": (
        {
            ABOUT: f"{TEXT}Text.\n",
            "docs/find/index.md": "# Find\n\n[Who][a]\n\n[a]: ../about/index.md#us\n",
        },
        "docs/find/index.md",
        "'#us' leads nowhere",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_what_mkdocs_refuses_the_check_refuses_with_the_file_and_the_line(tmp_path, name):
    files, file, message = MISTAKES[name]
    folder = house(tmp_path / "house", files)
    with pytest.raises(RefusedError):
        build_with_mkdocs(folder)
    told = [problem for problem in refused_by_the_check(folder) if message in problem.message]
    assert told
    assert told[0].file == file
    assert told[0].line


GOOD = {
    "all as it is": {},
    "a page that is in no menu": {"docs/new/index.md": TEXT},
    "an entry without a title": with_entry("  - areas/index.md\n"),
    "links to headings": {
        ABOUT: f"{TEXT}[Who](#who-we-are) [again](index.md#about)\n\n## Our *names*\n",
        "docs/find/index.md": "# Find\n\n[Us](../about/index.md#our-names) [Elsewhere](https://example.org/#nowhere)\n",
    },
    "a link in code": {ABOUT: f"{TEXT}`[Who](#nowhere)`\n"},
}


@pytest.mark.parametrize("name", GOOD)
def test_what_the_check_calls_good_mkdocs_builds(tmp_path, name):
    folder = house(tmp_path / "house", GOOD[name])
    problems = refused_by_the_check(folder)
    assert [
        problem
        for problem in problems
        if problem.file == "mkdocs.yml" or "leads nowhere" in problem.message
    ] == []
    if name != "an entry without a title":
        build_with_mkdocs(folder)


def test_settings_that_are_gone_are_told(tmp_path):
    folder = house(tmp_path / "house", {"mkdocs.yml": None})
    (problem,) = (
        problem for problem in refused_by_the_check(folder) if problem.file == "mkdocs.yml"
    )
    assert "This file is missing" in problem.message
