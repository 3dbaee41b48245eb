"""What is loaded by whoever checks and builds a website: of large libraries, none before its time.

All of it is tried in one process of its own, as long as it takes to start one.
"""

import subprocess
import sys

from theme_fixtures import HOUSE

TRIED = """
import sys

paper = {"weasyprint": None, "pikepdf": None}
geography = {"shapely": None, "pyproj": None, "numpy": None}
sys.modules |= paper | geography

from consortium.checking.kept_check import KeptCheck

KeptCheck(markers=())
assert "PIL" not in sys.modules, "Without pictures the library for them is not loaded."

import consortium.commands.check, consortium.commands.geography, finder_data
import consortium.paper.shelf, consortium.paper.documents
"""


def test_a_website_is_checked_and_built_without_the_libraries_for_paper_maps_and_pictures():
    subprocess.run([sys.executable, "-c", TRIED], cwd=HOUSE / "hooks", check=True)  # noqa: S603
