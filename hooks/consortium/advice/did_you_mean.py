"""The word an editor probably meant."""

from collections.abc import Collection

from rapidfuzz import fuzz, process, utils

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


def did_you_mean(wrote: str, known: Collection[str]) -> str:
    """Ask " Did you mean '…'?", with a space in front, or give "" when no known word is near."""
    word = closest(wrote, known)
    return f" Did you mean '{word}'?" if word else ""
