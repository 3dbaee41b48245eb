"""The kind of record that a command is for."""

import sys

from consortium.model import FOLDERS


def known_kind(wrote: str, example: str) -> str:
    """Give the kind, or end the program with those that there are."""
    if wrote not in FOLDERS:
        kinds = ", ".join(FOLDERS)
        sys.exit(f"Say which kind of record it is, such as: {example}. The kinds are: {kinds}.")
    return wrote
