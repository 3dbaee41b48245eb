"""The check of hand-written pages: their notes at the top, their text, and their links."""

import posixpath
from collections.abc import Collection, Iterator

from consortium.checking.article_rules import (
    article_rules,
    bare_addresses,
    indented_words,
    text_there,
    words_of_article,
)
from consortium.checking.heading_rules import empty_sections, heading_levels, headings_of_lists
from consortium.checking.made_link_rules import each_part_once, links_to_records, made_parts
from consortium.checking.page_link_rules import (
    links_to_files,
    links_to_newsletters,
    links_with_spaces,
)
from consortium.checking.page_note_rules import page_note_rules
from consortium.checking.rules.contacts import OLD_EMAIL
from consortium.checking.rules.documents import misquoted
from consortium.checking.run_on_lines import run_on_lines
from consortium.checking.surroundings import Surroundings
from consortium.checking.written_page import WrittenPage
from consortium.problems.problem import Problem, stopping
from consortium.reading.newsletter_files import ARCHIVE, FOLDER, TEMPLATE
from consortium.text.source_file import SourceFile


def check_page(page: WrittenPage, around: Surroundings) -> Iterator[Problem]:
    """Tell of all there is to put right in one page or newsletter that could be read.

    The words of a template are examples. Those of a line with anything to put right can wait.
    """
    wrong = tuple(_to_put_right(page, around))
    yield from wrong
    if posixpath.basename(page.source.file) != TEMPLATE:
        lines = {problem.line for problem in stopping(wrong)}
        remarks = (
            *words_of_article(
                page.source, page.article, around.explained, page.title, around.country
            ),
            *empty_sections(page.source, page.article),
            *indented_words(page.source, page.article),
            *run_on_lines(page.source, page.article),
        )
        yield from (problem for problem in remarks if problem.line not in lines)


def _to_put_right(page: WrittenPage, around: Surroundings) -> Iterator[Problem]:
    source, article = page.source, page.article
    if not source.file.startswith(f"{FOLDER}/") or posixpath.basename(source.file) in ARCHIVE:
        yield from page_note_rules(source, page.front, around.folders)
        yield from each_part_once(source, article)
        yield from heading_levels(source, article, is_issue=False)
    elif page.front.notes is not None:
        yield from text_there(page.front.body, article)
        yield from heading_levels(source, article, is_issue=True)
        yield from headings_of_lists(source, article)
    yield from bare_addresses(source, article)
    yield from article_rules(source, article)
    yield from links_to_files(source, article.links, around)
    yield from links_with_spaces(source, article, around.files)
    yield from links_to_newsletters(source, article.links, around)
    if posixpath.basename(source.file) != TEMPLATE:
        yield from made_parts(source, article, around.markers)
        yield from links_to_records(source, article.links, around)
    yield from _old_emails_in(source, around.old_emails)
    yield from _quoted(page, around)


def _old_emails_in(page: SourceFile, emails: Collection[str]) -> Iterator[Problem]:
    for number, line in enumerate(page.lines, start=1):
        if any(email in line.casefold() for email in emails):
            instead = "Write 'the Consortium office' instead; the contact page has the list."
            yield page.problem(number, f"{OLD_EMAIL} {instead}")


def _quoted(page: WrittenPage, around: Surroundings) -> Iterator[Problem]:
    """What is given as the plan's words stands in the plan, at the lines that are named."""
    for inline, first in page.article.running_text():
        for quotation, message in misquoted(inline.content, around.library):
            line = first + inline.content.count("\n", 0, quotation.at)
            yield page.source.problem(line, message)
