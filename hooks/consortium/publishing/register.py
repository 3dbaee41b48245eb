"""The register of every address that a build writes: each is there once, in both editions."""

import posixpath
import re
import unicodedata

PAGE = "index.html"
PLAIN = re.compile(r"(?:[a-z0-9_-]+/)*")
"""The address of a page, below the site's own."""

LONGEST = 200
"""Bytes of an address. With the folder it is written into, every disk has room for it."""


class AddressError(Exception):
    """Nothing can be written at an address, or something is already."""


class Register:
    """Who writes which file of the site.

    Addresses are compared as the disks of Windows and of Macs compare them, and as people read
    them. A file and a folder cannot have one name.
    """

    def __init__(self) -> None:
        self._written: set[str] = set()
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    @property
    def files(self) -> frozenset[str]:
        """The files that were taken, as they are written: "hubs/ayton/index.html"."""
        return frozenset(self._written)

    def owner(self, file: str) -> str | None:
        """Say who leaves no room for a file, or None if it can be written."""
        key = _compared(file)
        owner = self._files.get(key) or self._folders.get(key)
        return owner or next(
            (self._files[folder] for folder in _above(key) if folder in self._files), None
        )

    def take(self, file: str, owner: str) -> None:
        """Note who writes a file.

        Raises AddressError if it cannot be an address, or if somebody else has it.
        """
        page = file.removesuffix(PAGE) if posixpath.basename(file) == PAGE else ""
        outside = posixpath.normpath(file) != file or file.startswith(("/", "../"))
        if outside or not PLAIN.fullmatch(page) or len(file.encode()) > LONGEST:
            raise AddressError(
                f"“{file}” ({owner}) cannot be an address: use small letters, digits and hyphens, "
                f"no slash in front, and at most {LONGEST} letters."
            )
        if other := self.owner(file):
            raise AddressError(f"{owner} and {other} both have “{file}”. Rename one of them.")
        self._written.add(file)
        self.note(file, owner)

    def note(self, file: str, owner: str) -> None:
        """Note who has a file, wrong as its name may be. Who had it first still has it."""
        key = _compared(file)
        self._files.setdefault(key, owner)
        for folder in _above(key):
            self._folders.setdefault(folder, owner)


def _compared(file: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", file).casefold())


def _above(key: str) -> list[str]:
    parts = key.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]
