"""What commands need of the machine and of whoever runs them: the clock and the terminal."""

import os
import sys
from collections.abc import Collection
from datetime import UTC, datetime

from consortium.model import LISTED
from consortium.problems.annotations import annotations
from consortium.problems.problem import Problem
from consortium.problems.terminal import terminal_text
from consortium.time.moment import SETTING, MomentError, build_moment


def moment() -> datetime:
    """Give the moment of the build.

    Ends the program with a sentence if the setting for its moment is none.
    """
    try:
        return build_moment(os.environ.get(SETTING), datetime.now(tz=UTC))
    except MomentError as error:
        sys.exit(str(error))


def known_kind(wrote: str, example: str) -> str:
    """Give the kind of record, or end the program with those that there are."""
    if wrote not in LISTED:
        kinds = ", ".join(LISTED)
        sys.exit(f"Say which kind of record it is, such as: {example}. The kinds are: {kinds}.")
    return wrote


def say(text: str) -> None:
    """Write to the terminal in UTF-8, whatever its locale."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()


def tell(problems: Collection[Problem]) -> None:
    """Write problems to the terminal, and on GitHub beside the changed lines as well."""
    say(terminal_text(problems))
    if os.environ.get("GITHUB_ACTIONS") == "true":
        say(annotations(problems))
