"""Style sheets that are made of templates are without a fault too: `make lint` sees the others."""

import os
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
