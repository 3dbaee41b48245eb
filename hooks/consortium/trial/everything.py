"""Every issue and every handout, made in all forms before anything is merged.

What nobody can make, or what would lose a word, is told today, and not on the night when it comes
out.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from consortium.articles.letters import lost, words_of_html
from consortium.articles.rendering import html_of
from consortium.checking.written_page import WrittenPage
from consortium.directory import Directory
from consortium.geography.gazetteer import Gazetteer
from consortium.geography.outline import Outline
from consortium.large_print import large_print_body
from consortium.model import Newsletter
from consortium.paper.documents import handouts
from consortium.problems.problem import Problem
from consortium.reading.newsletter_files import FOLDER, is_newsletter
from consortium.rendering import Renderer, Site, with_slash
from consortium.trial.findings import cannot_be_made, failing, first_line, missing
from consortium.trial.press import Lost, Make, Press
from consortium.trial.record_links import links_to_parts

NO_PLACES = Gazetteer(places=(), border_towns=(), sectors={}, outline=Outline(0, 0, ()))
"""No part of an issue asks for a place."""


def trial(
    directory: Directory,
    today: date,
    pages: Mapping[str, WrittenPage],
    *,
    docs: Path,
    templates: Path,
    outline: Outline,
) -> Iterator[Problem]:
    """Tell of all that cannot be made or found: issues in each form, handouts, parts of pages.

    `pages` are the hand-written pages and the newsletters, by their files. `docs` and `templates`
    are the folders of pictures and of all templates, and `outline` is the map's, which handouts
    show.

    Issues of days to come are tried as they will be, and drafts as if they were none. A handout
    that cannot be made is left out when the website is published, so it is a warning.
    """
    issues = [
        newsletter.model_copy(update={"draft": False})
        for newsletter in directory.newsletters.values()
        if newsletter.withdrawn is None
    ]
    last = max((today, *(issue.published for issue in issues)))
    site = _site(directory.with_records(newsletters={issue.id: issue for issue in issues}), last)
    press = Press(site, templates, docs)
    for newsletter in issues:
        yield from _issue(press, newsletter, pages[f"{FOLDER}/{newsletter.id}.md"])
    for file, page in pages.items():
        if not is_newsletter(file):
            yield from _twin(page)
    now = _site(directory, today)
    now = replace(now, gazetteer=replace(NO_PLACES, outline=outline))
    yield from links_to_parts(pages.values(), Renderer(now, templates))
    for document in handouts(now, templates, docs):
        if document.fault:
            message = f"'{document.title}' cannot be made. {document.fault}"
            yield Problem(file=document.record, message=message, warning=True)


def _site(directory: Directory, today: date) -> Site:
    return Site(
        directory=directory,
        gazetteer=NO_PLACES,
        today=today,
        address=with_slash(directory.consortium.website),
        edit_address="",
    )


def _issue(press: Press, newsletter: Newsletter, page: WrittenPage) -> Iterator[Problem]:
    """Tell of the first form that cannot be made of an issue, and of words that others lose."""
    for form, make in press.forms.items():
        of_text = partial(_lost_in_form, press, newsletter, make)
        problem = _finding(page, newsletter.text, of_text, form=form, what="issue")
        if problem:
            yield problem
        if problem and problem.line:
            return


def _lost_in_form(press: Press, newsletter: Newsletter, make: Make, text: str) -> Lost:
    return make(press.issue(newsletter.model_copy(update={"text": text})))


def _twin(page: WrittenPage) -> Iterator[Problem]:
    """Tell of a hand-written page of which no large print can be made, or one without a word."""
    problem = _finding(
        page, page.article.text, _lost_in_large_print, form="the large print", what="page"
    )
    if problem:
        yield problem


def _lost_in_large_print(text: str) -> Lost:
    body = html_of(text)
    return lost(words_of_html(body), words_of_html(large_print_body(body)))


def _finding(
    page: WrittenPage, text: str, make: Callable[[str], Lost], *, form: str, what: str
) -> Problem | None:
    """Tell of the line that keeps a form from being made, or else of the words that it loses."""
    try:
        gone = make(text)
    except Exception as error:
        line = first_line(page.article, failing(make))
        return page.source.problem(line, cannot_be_made(form, what, error))
    return Problem(file=page.source.file, message=missing(gone, form, what)) if gone else None
