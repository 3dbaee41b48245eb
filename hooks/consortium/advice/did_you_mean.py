"""The word an editor probably meant."""

from collections.abc import Collection
from pathlib import PurePosixPath

from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import OSA

CLOSE_ENOUGH = 70


def closest(wrote: str, known: Collection[str]) -> str | None:
    """Give the known word that is nearest to what was written, if any is near."""
    nearest = process.extractOne(
        wrote,
        sorted(known),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=CLOSE_ENOUGH,
    )
    return nearest[0] if nearest else None


def closest_file(wrote: str, known: Collection[str]) -> str | None:
    """Give the known file that is nearest, if its own name is near: folders and endings are not it.

    What leads to a folder's page is named by the folder.
    """
    near = closest(wrote, known)
    if near is None:
        return None
    ours, theirs = _own_name(wrote), _own_name(near)
    is_near = OSA.distance(ours, theirs) <= 1 or closest(ours, [theirs])
    return near if is_near else None


def _own_name(file: str) -> str:
    path = PurePosixPath(file)
    return path.parent.name if path.stem == "index" else path.stem


def did_you_mean(wrote: str, known: Collection[str]) -> str:
    """Ask " Did you mean '…'?", with a space in front, or give "" when no known word is near."""
    return asked(closest(wrote, known))


def asked(word: str | None) -> str:
    """Ask whether a word is meant, with a space in front, or give "" without one."""
    return f" Did you mean '{word}'?" if word else ""
