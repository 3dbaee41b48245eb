"""What the pages in docs/ are called."""

from collections.abc import Mapping
from pathlib import Path

from consortium.addresses import page_address
from consortium.reading.front_matter import front_matter
from consortium.reading.page_notes import page_notes
from consortium.text.source_file import source_file


def page_titles(docs: Path) -> Mapping[str, str]:
    """Give the title in the notes of each page by its address: "" where it has none."""
    return {
        page_address(file): _title(file, docs / file)
        for file in sorted(page.relative_to(docs).as_posix() for page in docs.rglob("*.md"))
    }


def _title(file: str, path: Path) -> str:
    source, _ = source_file(file, path.read_bytes())
    return page_notes(front_matter(source)).title if source else ""
