"""The second county: a small site that shares nothing with the first one but the engine.

`python -m second_county` builds it into site-second-county/.
"""

import shutil
import sys
from datetime import date
from pathlib import Path

from county_on_disk import build_county
from making.new_site import copy_engine

COUNTY = Path(__file__).parent / "second-county"

DAY = date(2026, 11, 26)
"""The day that it is written for: on it, every state in it can be seen."""


def assemble(folder: Path) -> Path:
    """Put the county and the engine together in a folder that is not there yet."""
    copy_engine(folder)
    shutil.copytree(COUNTY, folder, dirs_exist_ok=True)
    return folder


if __name__ == "__main__":
    sys.exit(build_county(assemble, DAY, "site-second-county"))
