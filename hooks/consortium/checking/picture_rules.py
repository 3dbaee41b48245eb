"""Rules on the files of pictures: small enough for a phone."""

import math
from collections.abc import Iterator

from consortium.checking.entry import Rulebook
from consortium.problems.problem import Problem

LARGEST = 1_000_000
"""Bytes of a picture."""


def sizes(rulebook: Rulebook) -> Iterator[Problem]:
    """A picture comes quickly on a phone."""
    for file, size in rulebook.picture_sizes.items():
        if size > LARGEST:
            megabytes = math.ceil(size * 10 / LARGEST) / 10
            message = (
                f"This picture is {megabytes} MB. On a phone it takes very long. Make it smaller "
                "than 1 MB: when you e-mail it to yourself, choose 'Medium', and use that copy."
            )
            yield Problem(file=file, message=message)
