"""How files are made that are no pages, before anybody has asked for them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

MadeFile = tuple[str, str | bytes]
"""An address below the site's own, and what is there."""


@dataclass(frozen=True)
class FileRecipe:
    """What makes files that belong together, when one of them is asked for.

    `address` is that of the one file, that of the folder which all of them are in ("editors/"), or
    what all their addresses end with ("feed.xml", "*.ics").
    """

    address: str
    make: Callable[[], Iterable[MadeFile]]

    def may_have(self, file: str) -> bool:
        """Whether a file would be among them, if there is one of that address."""
        if self.address.endswith("/"):
            return file.startswith(self.address)
        return PurePosixPath(file).match(self.address)

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """What it makes, made the first time alone."""
        return {
            file: content if isinstance(content, bytes) else content.encode()
            for file, content in self.make()
        }
