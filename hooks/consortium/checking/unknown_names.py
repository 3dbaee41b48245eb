"""What is said of a name that is no id of ours."""

from collections.abc import Collection

from consortium.advice.did_you_mean import asked
from consortium.advice.meanings import Meaning
from consortium.model import FOLDERS, KINDS, LIST_FILES

FEW = 12
"""How many ids are named one by one."""

NOT_OURS = "'{wrote}' is not one of {ours}."


def not_one_of_ours_message(
    wrote: str, kind: str, known: Collection[str], meaning: Meaning | None
) -> str:
    """Say that words are no id of a kind, and what they may mean, or which ids there are."""
    message = NOT_OURS.format(wrote=wrote, ours=KINDS[kind].all_of_ours)
    if meaning:
        message += asked(*meaning.ids, link="and" if meaning.together else "or")
    if not known:
        message += " There are none yet."
    elif len(known) <= FEW:
        message += f" They are: {', '.join(sorted(known))}."
    else:
        what = "the files in" if kind in FOLDERS else "in"
        message += f" They are {what} data/{LIST_FILES.get(kind, kind)}."
    return message + gone_file(kind)


def gone_file(kind: str) -> str:
    """Say, with a space in front, what to do if the file of a record is gone that can close."""
    if not KINDS[kind].can_close:
        return ""
    return (
        " If you deleted its file: put it back, and write 'status: closed' in it. If its file has "
        "a new name: write that here."
    )
