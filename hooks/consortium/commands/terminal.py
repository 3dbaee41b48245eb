"""What every command needs of the machine that it runs on: the clock and the terminal."""

import os
import sys
from collections.abc import Collection
from datetime import UTC, datetime

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


def say(text: str) -> None:
    """Write to the terminal in UTF-8, whatever its locale."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()


def tell(problems: Collection[Problem]) -> None:
    """Write problems to the terminal, and on GitHub beside the changed lines as well."""
    say(terminal_text(problems))
    if os.environ.get("GITHUB_ACTIONS") == "true":
        say(annotations(problems))
