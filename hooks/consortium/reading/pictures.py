"""The pictures of the website: how large their files are."""

import re
from collections.abc import Mapping
from pathlib import Path

PICTURE = re.compile(r"(?i)\.(?:avif|bmp|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$")


def picture_sizes(files: Mapping[str, Path]) -> Mapping[str, int]:
    """Give the bytes of each picture among files, by its path from the top of the repository."""
    return {file: path.stat().st_size for file, path in files.items() if PICTURE.search(file)}
