"""What the notes at the top of a hand-written page say."""

from collections.abc import Mapping
from pathlib import Path

from consortium.addresses import page_address
from consortium.model.page_notes import KNOWN, PageNotes
from consortium.reading.front_matter import FrontMatter, front_matter
from consortium.text.node import MappingNode, plain_fields
from consortium.text.source_file import SourceFile, source_file


def page_notes(front: FrontMatter) -> PageNotes:
    """Take what is known from the notes of a page that has been checked, each as it was typed."""
    if not isinstance(front.notes, MappingNode):
        return PageNotes()
    known = {name: value for name, value in plain_fields(front.notes).items() if name in KNOWN}
    words = tuple(known.pop("also_known_as", ()))
    return PageNotes(**known, also_known_as=words)


def page_titles(docs: Path) -> Mapping[str, str]:
    """Give the title of each page by its address: its notes have it, or its first heading."""
    return {
        page_address(file): _title(file, docs / file)
        for file in sorted(page.relative_to(docs).as_posix() for page in docs.rglob("*.md"))
    }


def _title(file: str, path: Path) -> str:
    source, _ = source_file(file, path.read_bytes())
    front = front_matter(source) if source else None
    return (page_notes(front).title or _first_heading(front.body)) if front else ""


def _first_heading(body: SourceFile) -> str:
    first = next((line for line in body.lines if line.strip()), "")
    return first.removeprefix("# ").strip() if first.startswith("# ") else ""
