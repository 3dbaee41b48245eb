"""`python -m making.properdocs`: rehearse the day on which MkDocs and its theme Material end.

ProperDocs goes on with MkDocs 1, and of Material the website has a style sheet and no more. So a
copy of the repository is built as ever, and once more without the two: the same has to come of it.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from making.environment import with_pip

COPIED = ("data", "docs", "hooks", "overrides", "mkdocs.yml")
LOCKS = ("requirements-build.lock", "requirements-properdocs.lock")
GONE = ("mkdocs", "mkdocs-get-deps", "mkdocs-material", "mkdocs-material-extensions")
STYLE = "assets/stylesheets/main.*.min.css"
SETTINGS = "hooks/engine.yml"
THEME = "  name: material\n"
NO_THEME = "  name: null\n  static_templates: [404.html]\n"
_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


class ThemeError(Exception):
    """The website cannot be parted from Material in the way that is rehearsed."""


def part_from_material(repository: Path, site: Path) -> None:
    """Change a repository so that it builds without Material, whose style sheet a site has.

    Raises ThemeError if its settings or its theme are not as they were.
    """
    settings = repository / SETTINGS
    text, styles = settings.read_text(encoding="utf-8"), sorted(site.glob(STYLE))
    if THEME not in text or len(styles) != 1:
        raise ThemeError(f"Wanted: {THEME.strip()!r} in {SETTINGS}, and one file {STYLE}.")
    settings.write_text(text.replace(THEME, NO_THEME), encoding="utf-8")
    kept = repository / "overrides" / styles[0].relative_to(site)
    kept.parent.mkdir(parents=True)
    shutil.copy(styles[0], kept)


def differences(one: Path, other: Path) -> list[str]:
    """Name the files that two sites do not share, byte for byte.

    The line with which a page names its generator may differ.
    """
    said_in = _files(one), _files(other)
    return sorted(
        path for path in set().union(*said_in) if len({said.get(path) for said in said_in}) > 1
    )


def _files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): _GENERATOR.sub(b"", path.read_bytes())
        for path in site.rglob("*")
        if path.is_file()
    }


def _build(python: str | Path, program: str, repository: Path, site: Path) -> None:
    build = ["build", "--strict", "--quiet", "--config-file", "mkdocs.yml", "--site-dir", site]
    subprocess.run([python, "-m", program, *build], cwd=repository, check=True)  # noqa: S603 (ours)


def rehearse(repository: Path, folder: Path) -> list[str]:
    """Build a repository with and without the two, in a folder; name the files that differ."""
    copy, as_ever, without = folder / "copy", folder / "as-ever", folder / "without"
    copy.mkdir()
    for name in COPIED:
        source = repository / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, copy / name)
    with_pip(folder / "environment", LOCKS)
    python = folder / "environment" / "bin" / "python"
    gone = [python, "-m", "pip", "uninstall", "--quiet", "--yes", *GONE]
    subprocess.run(gone, check=True)  # noqa: S603 (our own command)
    _build(sys.executable, "mkdocs", copy, as_ever)
    part_from_material(copy, as_ever)
    _build(python, "properdocs", copy, without)
    return differences(as_ever, without)


def main() -> int:
    """Rehearse it for the folder that this runs in; give how the process is to end."""
    with tempfile.TemporaryDirectory() as folder:
        different = rehearse(Path.cwd(), Path(folder))
    for path in different:
        print(f"{path} differs.", file=sys.stderr)
    if different:
        print("The website is another one without MkDocs and Material.", file=sys.stderr)
        return 1
    print("Without MkDocs and Material the website is the same.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
