"""The second county: a small site that shares nothing with the first one but the engine.

`python -m second_county` builds it into site-second-county/.
"""

import os
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

from day_of_records import noon
from making.new_site import copy_engine
from making.site import main, with_mkdocs

COUNTY = Path(__file__).parent / "second-county"

DAY = date(2026, 11, 26)
"""The day that it is written for: on it, every state in it can be seen."""


def assemble(folder: Path) -> Path:
    """Put the county and the engine together in a folder that is not there yet."""
    copy_engine(folder)
    shutil.copytree(COUNTY, folder, dirs_exist_ok=True)
    return folder


def _build(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as above:
        county = assemble(Path(above) / "county")
        with_mkdocs(folder, "--config-file", str(county / "mkdocs.yml"))


if __name__ == "__main__":
    os.environ["SOURCE_DATE_EPOCH"] = os.environ.get("SOURCE_DATE_EPOCH") or noon(DAY)
    sys.exit(main(_build, "site-second-county"))
