"""A repository as a value: its files and what is in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from consortium.problems.problem import Problem


@dataclass(frozen=True)
class Repository:
    """Files by their paths from the top, such as "data/hubs/ayton.yml".

    `closed` are those that are there and cannot be read, each with what says so.
    """

    files: Mapping[str, bytes]
    closed: Mapping[str, Problem] = field(default_factory=dict)

    def below(self, folder: str) -> tuple[str, ...]:
        """Name all files below a folder, those that cannot be read too, folder by folder."""
        start = f"{folder}/"
        return _in_order(file for file in self._all() if file.startswith(start))

    def at_the_top(self) -> tuple[str, ...]:
        """Name the files that are in no folder."""
        return _in_order(file for file in self._all() if "/" not in file)

    def _all(self) -> tuple[str, ...]:
        return (*self.files, *self.closed)


def _in_order(files: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(files, key=lambda file: file.split("/")))
