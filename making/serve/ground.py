"""What a preview stands on: all but the records, as MkDocs makes it without any made page."""

import gzip
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateSyntaxError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.pages import Page

from consortium.addresses import published
from consortium.reading.newsletter_files import is_newsletter
from consortium.repository.repository import MISSING
from making.serve.mistake import MistakeError

SETTINGS = "mkdocs.yml"
SITEMAP = "sitemap.xml"
CODE = "hooks"
TEMPLATES = "overrides"
FOLDERS = ("docs", "data", CODE, TEMPLATES)
"""With the settings, all that a website is made from."""

Marks = Mapping[str, tuple[int, int]]
"""When each file was last written, and its size."""


def see_that_all_is_there(top: Path) -> None:
    """Raise MistakeError for a folder that the website is made from, or its settings."""
    for name in (*FOLDERS, SETTINGS):
        if not (top / name).exists():
            what = "file" if name == SETTINGS else "folder"
            raise MistakeError(f"{name}\n  {MISSING.replace('file', what)} Put it back.")


def ground_marks(top: Path) -> Marks:
    """Give the marks of all files but the records and the code."""
    found = chain(*(_marks(f"{top}/{name}", f"{name}/") for name in FOLDERS if name != CODE))
    settings = (top / SETTINGS).stat()
    return {**dict(found), SETTINGS: (settings.st_mtime_ns, settings.st_size)}


def code_marks(top: Path) -> Marks:
    """Give the marks of the code, which a process loads once, and of its list."""
    return dict(_marks(f"{top}/{CODE}", f"{CODE}/"))


def is_record(file: str) -> bool:
    """Whether a file holds records: YAML below data/, or a newsletter."""
    return is_newsletter(file) or (file.startswith("data/") and file.endswith(".yml"))


def _marks(folder: str, prefix: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for entry in os.scandir(folder):
        file = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from _marks(entry.path, f"{file}/")
        elif not is_record(file):
            with suppress(FileNotFoundError):  # it has just gone
                stat = entry.stat()
                yield file, (stat.st_mtime_ns, stat.st_size)


class Ground:
    """One build by MkDocs for `address`. Raises MistakeError, or whatever stops MkDocs.

    `before` are the marks of the ground that there was: templates that are new since are looked
    at, as nobody may ask for a page of theirs.
    """

    def __init__(self, top: Path, address: str, before: Marks) -> None:
        self.marks = ground_marks(top)
        self._folder = Path(tempfile.mkdtemp(prefix="preview-"))
        try:
            new = {file for file, mark in self.marks.items() if mark != before.get(file)}
            _parse_templates(top, new)
            with _warnings_as_mistakes():
                self._config = load_config(
                    str(top / SETTINGS), site_dir=str(self._folder), site_url=address
                )
                self._config.plugins.on_startup(command="serve", dirty=False)
                build(self._config)
        except BaseException:
            self.close()
            raise
        pages = (file.page for file in self.extra["files"].documentation_pages())
        self._written = {published(page.url): page for page in pages}

    @property
    def extra(self) -> dict[str, Any]:
        """What the hooks have put down for each other."""
        return self._config.extra

    def close(self) -> None:
        """Take away what it has written."""
        shutil.rmtree(self._folder, ignore_errors=True)

    @contextmanager
    def written_page(self, path: str) -> Iterator[Page | None]:
        """Give the page of docs/ at an address with everything in its place, if there is one."""
        page = self._written.get(path)
        if page is None:
            yield None
            return
        unfilled = page.content
        page.content, page.active = self.extra["fill"](unfilled, page), True
        try:
            yield page
        finally:
            page.content, page.active = unfilled, False

    def template(self, file: str) -> bytes | None:
        """Give what MkDocs makes of a template that is a file by itself, such as 404.html."""
        if file == f"{SITEMAP}.gz":
            return gzip.compress(self.template(SITEMAP) or b"", mtime=0)
        if file not in self.extra["templates"]:
            return None
        return self.extra["template"](file).encode()

    def shared_file(self, file: str) -> bytes | None:
        """Give a file that is published as it is: a picture, a script."""
        source = self.extra["files"].get_file_from_path(file)
        if source is None or source.is_documentation_page() or file in self.extra["hidden"]():
            return None
        return (self._folder / file).read_bytes()


def _parse_templates(top: Path, files: set[str]) -> None:
    for file in sorted(files):
        if file.startswith(f"{TEMPLATES}/") and file.endswith((".html", ".jinja", ".xml")):
            try:
                _parse((top / file).read_text(encoding="utf-8"))
            except TemplateSyntaxError as error:
                error.filename = str(top / file)
                raise


@cache
def _parse(template: str) -> None:
    """Parse a template once: a preview that begins with a mistake comes to all of them again."""
    Environment(autoescape=True).parse(template)


@contextmanager
def _warnings_as_mistakes() -> Iterator[None]:
    """Have a build that MkDocs gives up say why: it tells of that before, and then only counts."""
    heard: list[str] = []
    listener = logging.Handler(logging.WARNING)
    listener.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield
    except MkDocsException as error:
        raise MistakeError("\n\n".join(heard) or str(error)) from error
    finally:
        logger.removeHandler(listener)
