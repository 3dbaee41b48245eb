"""Style sheets: those made of templates have no fault (`make lint` sees the others), and none has
rules for what is on no page."""

import os
import re
import subprocess
from types import SimpleNamespace

import pytest

from consortium.paper.documents import SHEETS
from consortium.paper.draft import SIZES
from consortium.paper.equipment import FAMILIES
from consortium.rendering.environment import environment
from counties import consortium
from theme_fixtures import HOUSE

HERE = HOUSE / "tests" / "biome"
BIOME = HERE / "node_modules" / ".bin" / "biome"
MADE = [("mail/newsletter", {}), ("made/colours", {})]
MADE += [("paper/paper", {"points": points, "sheet": ""}) for points in SIZES]
MADE += [("paper/poster", {"points": points, "sheet": sheet}) for sheet, points in SHEETS.items()]


@pytest.mark.parametrize(("template", "values"), MADE)
def test_a_style_sheet_of_a_template_has_no_fault(template, values, tmp_path):
    if not BIOME.is_file():
        sentence = "Biome is not here. With npm: make biome."
        # Where every change is checked, a test that is skipped would pass unseen.
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(sentence)
    made = environment(HOUSE / "overrides").get_template(f"{template}.css.jinja")
    us = consortium()
    values |= {"site": SimpleNamespace(directory=SimpleNamespace(consortium=us))}
    values |= {"palette": us.colours.palette, "families": ", ".join(FAMILIES)}
    sheet = tmp_path / f"{template}.css"
    sheet.parent.mkdir()
    sheet.write_text(made.render(**values), encoding="utf-8")
    command = [BIOME, "lint", f"--config-path={HERE / 'biome.jsonc'}", "--error-on-warnings", sheet]
    done = subprocess.run(  # noqa: S603 (our own command)
        command, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def without_number(name: str) -> str:
    """A class such as "shade-3" is one of several, of which a site need not show each."""
    return re.sub(r"-?\d+$", "", name)


def test_each_class_of_a_style_sheet_is_on_a_page_or_given_by_a_script(demonstration):
    assets = HOUSE / "docs" / "assets"
    pages = (path.read_text(encoding="utf-8") for path in demonstration.folder.rglob("*.html"))
    scripts = (path.read_text(encoding="utf-8") for path in assets.glob("*.js"))
    of_pages = (names for page in pages for names in re.findall(r'class="([^"]*)"', page))
    of_scripts = (names for script in scripts for names in re.findall(r'"([a-z -]+)"', script))
    given = {without_number(name) for names in (*of_pages, *of_scripts) for name in names.split()}
    lacking = [
        f"{sheet.name}: .{name}"
        for sheet in sorted(assets.glob("*.css"))
        for rule in re.findall(
            r"([^{}]+)\{", re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
        )
        for name in re.findall(r"\.([a-z][\w-]*)", rule)
        if without_number(name) not in given
    ]
    assert lacking == []


def test_a_voice_reads_out_no_sign_that_a_style_sheet_draws():
    drawn = [
        f"{sheet.name}: {sign}"
        for sheet in sorted((HOUSE / "docs" / "assets").glob("*.css"))
        for sign in re.findall(
            r'content: "([^"]*[^\w\s()"][^"]*)"(?! / "")', sheet.read_text(encoding="utf-8")
        )
    ]
    assert drawn == []
