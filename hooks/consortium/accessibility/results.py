"""The results of the accessibility tests: `make test-all` writes them, and nobody by hand."""

import json
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict

FILE = Path("data", "accessibility", "results.json")
"""Where the results are kept, below the repository."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PagesOfAKind(_Part):
    """How many pages of one kind were looked at in each edition."""

    kind: str
    standard: int
    large_print: int


class Results(_Part):
    """One full run in which all was well, but for the known faults.

    `tested` is the day in London. `versions` are those of the programs by their names. `checks`
    names what was checked, edition by edition: its words are in
    `overrides/made/markers/how_we_tested.html`. `known_faults` are sentences for readers.
    `fingerprint` is that of what was tested.
    """

    tested: date
    versions: dict[str, str]
    pages: tuple[PagesOfAKind, ...]
    standard_checks: tuple[str, ...]
    large_print_checks: tuple[str, ...]
    known_faults: tuple[str, ...]
    fingerprint: str

    def text(self) -> str:
        """Give the text of the file, the same for the same results."""
        return json.dumps(self.model_dump(mode="json"), indent=2, ensure_ascii=False) + "\n"


def read_results(repository: Path) -> Results | None:
    """Read the results of a repository; None where the tests have never been run in full.

    Raises pydantic.ValidationError if the file is not what `make test-all` writes.
    """
    file = repository / FILE
    return Results.model_validate_json(file.read_bytes()) if file.is_file() else None
