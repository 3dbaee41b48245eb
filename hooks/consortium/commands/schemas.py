"""`schemas`: what editors' programs complete records from, written anew."""

import argparse

from consortium.schemas import schemas

FOLDER = "data/schemas"


def run(chosen: argparse.Namespace) -> int:
    """Write each schema."""
    folder = chosen.repository / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in sorted(schemas().items()):
        (folder / name).write_text(text, encoding="utf-8")
    return 0
