"""What is wrong with a page, told by several measures that go through its states together.

To lay a page out for another window or in other colours takes longer than most measures do.
"""

from collections.abc import Iterable


class Faults(dict[str, list[str]]):
    """The faults of a page by what was measured, each with the state that the page was in.

    To ask for what was not measured is an error.
    """

    def add(self, measured: str, state: object, faults: Iterable[object]) -> None:
        """Keep what a measure has told of one state; it may well be nothing."""
        self.setdefault(measured, []).extend(f"{state}: {fault}" for fault in faults)
