"""The word an editor probably meant."""

from collections.abc import Callable, Collection

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


def closest_name(wrote: str, known: Collection[str]) -> str | None:
    """Give the nearest known name, or else the one that is named by a single word: "Ayton Town".

    None if two words each name another.
    """
    whole = closest(wrote, known)
    if whole:
        return whole
    by_word = {word.lower() for word in wrote.split()} & set(known)
    return by_word.pop() if len(by_word) == 1 else None


def did_you_mean(
    wrote: str,
    known: Collection[str],
    nearest: Callable[[str, Collection[str]], str | None] = closest,
) -> str:
    """Ask " Did you mean '…'?", with a space in front, or give "" when no known word is near."""
    word = nearest(wrote, known)
    return f" Did you mean '{word}'?" if word else ""
