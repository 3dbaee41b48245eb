"""A made-up county, built as `make site` builds a site."""

import os
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from day_of_records import noon
from making.site import main, with_mkdocs


def build_county(assemble: Callable[[Path], Path], day: date, site: str) -> int:
    """Build a county into the folder `site` for its day; give what the command is to exit with.

    `assemble` puts the county together as a repository in a folder that is not there yet. Another
    day may be asked for in the environment, as of any build.
    """

    def build(folder: Path) -> None:
        with tempfile.TemporaryDirectory() as above:
            county = assemble(Path(above) / "county")
            with_mkdocs(folder, "--config-file", str(county / "mkdocs.yml"))

    os.environ["SOURCE_DATE_EPOCH"] = os.environ.get("SOURCE_DATE_EPOCH") or noon(day)
    return main(build, site)
