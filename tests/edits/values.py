"""Records as values: the fields of each file, read as texts alone, changed and written back."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from consortium.model import Kind
from consortium.model.kind import Kept

Fields = dict[str, Any]


def files_of(folder: Path, kind: Kind) -> list[Path]:
    """Give the files of a kind, in order."""
    if kind.kept is Kept.LIST:
        file = folder / "data" / kind.file
        return [file] if file.exists() else []
    below, ending = ("docs", "md") if kind.kept is Kept.ARTICLE else ("data", "yml")
    names = sorted((folder / below / kind.name).glob(f"[a-z0-9]*.{ending}"))
    return [file for file in names if file.stem != "index"]


@contextmanager
def fields_in(file: Path) -> Iterator[Fields]:
    """Give the fields of a file to change. If they are not changed, it stays as it is."""
    text = file.read_text(encoding="utf-8")
    _, notes, rest = text.split("---\n", 2) if file.suffix == ".md" else ("", text, "")
    fields = yaml.load(notes, yaml.CBaseLoader)  # noqa: S506 (it makes texts alone)
    before = deepcopy(fields)
    yield fields
    if fields != before:
        options = {"allow_unicode": True, "sort_keys": False, "width": 10**6}
        notes = yaml.dump(fields, Dumper=yaml.CSafeDumper, **options)
        whole = f"---\n{notes}---\n{rest}" if file.suffix == ".md" else notes
        file.write_text(whole, encoding="utf-8")
