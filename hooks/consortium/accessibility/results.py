"""The results of the accessibility tests: `make test-all` writes them, and nobody by hand."""

import json
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, OnErrorOmit, TypeAdapter, ValidationError

FILE = Path("data", "accessibility", "results.json")
"""Where the results are kept, below the repository."""

MeasuredEdition = Literal["standard", "large-print", "pdf"]


class Measure(BaseModel):
    """What held, for one criterion in one edition, when it was last measured.

    The words for `criterion` are in `overrides/made/markers/how_we_tested.html`. `tested` is the
    day in London, `commit` and `fingerprint` are those of what was measured, `versions` those of
    the programs by their names. `pages` counts pages, or documents of the edition "pdf".
    `known_faults` are sentences for readers.
    """

    model_config = ConfigDict(frozen=True)

    criterion: str
    edition: MeasuredEdition
    tested: date
    commit: str
    versions: dict[str, str]
    pages: int
    fingerprint: str
    known_faults: tuple[str, ...] = ()


class Results(BaseModel):
    """All measures. `unread` counts what stands in the file and was not understood."""

    model_config = ConfigDict(frozen=True)

    measures: tuple[Measure, ...] = ()
    unread: int = 0

    def text(self) -> str:
        """Give the text of the file, the same for the same measures."""
        measures = [measure.model_dump(mode="json") for measure in self.measures]
        return json.dumps({"measures": measures}, indent=2, ensure_ascii=False) + "\n"


class _Entries(BaseModel):
    measures: list[Any]


_UNDERSTOOD = TypeAdapter(tuple[OnErrorOmit[Measure], ...])


def read_results(repository: Path) -> Results:
    """Read the results of a repository; there are none where the tests were never run in full.

    A file that is older or newer than this reader, or broken, stops nobody: what is not
    understood is left out and counted, so that nothing is claimed of it.
    """
    file = repository / FILE
    if not file.is_file():
        return Results()
    try:
        entries = _Entries.model_validate_json(file.read_bytes()).measures
    except ValidationError:
        return Results(unread=1)
    measures = _UNDERSTOOD.validate_python(entries)
    return Results(measures=measures, unread=len(entries) - len(measures))
