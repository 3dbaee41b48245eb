"""Hand MkDocs the notes of a page as we read them: it would take `No` or a day for no words."""

import json
from dataclasses import asdict

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from consortium.reading.front_matter import front_matter
from consortium.reading.page_notes import page_notes
from consortium.text.source_file import source_file


def on_page_read_source(*, page: Page, config: MkDocsConfig) -> str | None:  # noqa: ARG001 (MkDocs passes it)
    """Give the page with its known notes alone, each of them text."""
    source, _ = source_file(page.file.src_uri, page.file.content_bytes)
    if source is None:
        return None
    front = front_matter(source)
    known = {name: value for name, value in asdict(page_notes(front)).items() if value}
    return f"---\n{json.dumps(known, ensure_ascii=False)}\n---\n{front.body.text}"
