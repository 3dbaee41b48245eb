"""A mistake in a file, as a preview tells of it: in words, and above the page that it stopped."""

import re
import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError
from mkdocs.exceptions import MkDocsException

from consortium.rendering.environment import environment

_TOP_OF_PAGE = re.compile(rb"<body[^>]*>")


class MistakeError(Exception):
    """Something in a file is wrong. It says what, for whoever wrote it."""


class MistakeBox:
    """Shows a mistake on a page, by the templates in `overrides/made/preview/` as they are now."""

    def __init__(self, templates: Path) -> None:
        made = environment(templates)
        self._above = made.get_template("made/preview/mistake.html")
        self._alone = made.get_template("made/preview/mistake_alone.html")

    def above(self, page: bytes, mistake: str) -> bytes:
        """Give a page (a whole HTML document) with the mistake at its top; b"" is no page yet."""
        problems = [part.splitlines() for part in re.split(r"\n\s*\n", mistake.strip())]
        if not page:
            return self._alone.render(problems=problems).encode()
        box = self._above.render(problems=problems).encode()
        return _TOP_OF_PAGE.sub(lambda match: match[0] + box, page, count=1)


def is_for_editors(error: BaseException) -> bool:
    """Whether an error says all in its own words. Of others, a programmer wants the traceback."""
    return isinstance(error, MkDocsException | MistakeError | TemplateSyntaxError)


def in_words(error: BaseException, top: Path) -> str:
    """Say what is wrong, with the file below `top` and the line where that is known."""
    if isinstance(error, MkDocsException | MistakeError):
        return str(error).strip()
    if isinstance(error, TemplateSyntaxError | SyntaxError):
        said = error.message if isinstance(error, TemplateSyntaxError) else error.msg
        return f"{_below(top, error.filename)}, line {error.lineno}\n  {said}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if _is_ours(frame.filename, top)] or frames
    place = f"{_below(top, ours[-1].filename)}, line {ours[-1].lineno}"
    return f"{place}\n  {type(error).__name__}: {error}"


def _is_ours(file: str, top: Path) -> bool:
    return any(Path(file).is_relative_to(top / folder) for folder in ("hooks", "overrides"))


def _below(top: Path, file: str | None) -> str:
    path = Path(file or "")
    return path.relative_to(top).as_posix() if path.is_relative_to(top) else path.name
