"""Every issue and every handout, made in all forms before anything is merged.

What nobody can make, or what would lose a word, is told today, and not on the night when it comes
out.
"""

import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from consortium.articles import Article, read
from consortium.checking.written_page import written_pages
from consortium.directory import Directory
from consortium.geography.gazetteer import Gazetteer
from consortium.geography.outline import Outline
from consortium.model import Newsletter
from consortium.pages import Renderer, Site, with_stroke
from consortium.paper.documents import handouts
from consortium.problems.problem import Problem
from consortium.reading.files import files_below
from consortium.reading.front_matter import front_matter
from consortium.reading.newsletter_files import FOLDER, newsletter_source
from consortium.reading.source_file import SourceFile
from consortium.trial.press import Make, Press
from consortium.trial.record_links import links_to_parts

NO_PLACES = Gazetteer(places=(), border_towns=(), sectors=(), outline=Outline(0, 0, ()))
"""No part of an issue asks for a place."""

DOCS = "docs"

_MOST = 5
"""Words that are told of."""


def trial(
    directory: Directory, today: date, repository: Path, *, templates: Path, outline: Outline
) -> Iterator[Problem]:
    """Tell of all that cannot be made or found: issues in each form, handouts, parts of pages.

    `templates` is the folder of all templates, and `outline` the map's, which handouts show.

    Issues of days to come are tried as they will be, and drafts as if they were none. A handout
    that cannot be made is left out when the website is published, so it is a warning.
    """
    issues = [
        one.model_copy(update={"draft": False})
        for one in directory.newsletters.values()
        if one.withdrawn is None
    ]
    last = max((today, *(one.published for one in issues)))
    site = _site(replace(directory, newsletters={one.id: one for one in issues}), last)
    press = Press(site, templates, repository / DOCS)
    for newsletter in issues:
        yield from _issue(press, newsletter, repository)
    now = _site(directory, today)
    now = replace(now, gazetteer=replace(NO_PLACES, outline=outline))
    files = {one.file: one.path for one in files_below(repository, DOCS) if not one.problem}
    yield from links_to_parts(written_pages(files)[0].values(), Renderer(now, templates))
    for document in handouts(now, templates, repository / DOCS):
        if document.fault:
            message = f"'{document.title}' cannot be made. {document.fault}"
            yield Problem(file=document.record, message=message, warning=True)


def _site(directory: Directory, today: date) -> Site:
    return Site(
        directory=directory,
        gazetteer=NO_PLACES,
        today=today,
        address=with_stroke(directory.consortium.website),
        edit_address="",
    )


def _issue(press: Press, newsletter: Newsletter, repository: Path) -> Iterator[Problem]:
    source, article = _written(newsletter, repository)
    for name, make in press.forms.items():
        try:
            gone = make(press.issue(newsletter))
        except Exception as error:
            line = first_line(article, partial(_falls_over, press, newsletter, make))
            yield source.problem(line, _cannot_be_made(name, error))
            return
        if gone:
            message = (
                f"Some words of this issue would be missing from {name}: "
                f"{', '.join(gone[:_MOST])}. Write them in another way, and show this to whoever "
                "looks after the code."
            )
            yield Problem(file=source.file, message=message)


def _falls_over(press: Press, newsletter: Newsletter, make: Make, text: str) -> bool:
    try:
        make(press.issue(newsletter.model_copy(update={"text": text})))
    except Exception:
        return True
    return False


def _cannot_be_made(name: str, error: Exception) -> str:
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"We cannot make {name} of this issue because of what begins on this line. Write it in "
        "another way, and show this to whoever looks after the code: "
        f"{type(error).__name__}: {error} ({Path(place.filename).name}, line {place.lineno})."
    )


def _written(newsletter: Newsletter, repository: Path) -> tuple[SourceFile, Article]:
    """Give the file of an issue, and its text with the lines of the file."""
    file = f"{FOLDER}/{newsletter.id}.md"
    source, _ = newsletter_source(file, (repository / file).read_bytes())
    if source is None:
        raise ValueError(f"{file} was read before, and cannot be read now")
    return source, read(front_matter(source).body.text)


def first_line(article: Article, falls_over: Callable[[str], bool]) -> int:
    """Find the line on which the part begins that does it, by trying parts alone.

    `falls_over` says whether a text does it. Where no part does it alone, it is the last of the
    first ones that do.
    """
    parts = [token.map for token in article.tokens if not token.level and token.map] or [[0, 1]]

    def those(some: list[list[int]]) -> str:
        return "\n".join(line for a, b in some for line in (*article.lines[a:b], ""))

    while len(parts) > 1:
        half = len(parts) // 2
        some = (one for one in (parts[:half], parts[half:]) if falls_over(those(one)))
        found = next(some, None)
        if found is None:
            counts = range(1, len(parts) + 1)
            count = next((n for n in counts if falls_over(those(parts[:n]))), len(parts))
            return parts[count - 1][0] + 1
        parts = found
    return parts[0][0] + 1
