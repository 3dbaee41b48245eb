"""The check of hand-written pages: their notes at the top, their text, and their links."""

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping

from consortium.checking.article_rules import (
    article_rules,
    bare_addresses,
    heading_levels,
    text_there,
)
from consortium.checking.made_link_rules import each_part_once, links_to_records, made_parts
from consortium.checking.newsletter_link_rules import links_to_newsletters
from consortium.checking.page_link_rules import links_to_files
from consortium.checking.page_note_rules import page_note_rules
from consortium.checking.written_page import WrittenPage
from consortium.problems.problem import Problem
from consortium.reading.newsletter_files import ARCHIVE, FOLDER, TEMPLATE


def check_page(
    page: WrittenPage,
    *,
    records: Collection[str],
    markers: Collection[str],
    files: Collection[str] = (),
    renamed: Mapping[str, str] | None = None,
    not_yet: Collection[str] = (),
    old_emails: Collection[str] = (),
    unread_lists: Collection[str] = (),
) -> Iterable[Problem]:
    """Tell of all there is to put right in one page or newsletter.

    `records` holds "hubs/ayton" and so on, and `renamed` leads from old names to those;
    `markers` are the names of `made:` links, `files` the paths of all files in docs from the top
    of the repository, `not_yet` the newsletters that are not out when the page is
    ("newsletters/christmas"), `old_emails` the addresses of people of the past, which the page must
    not carry, and `unread_lists` the kinds whose list could not be read ("needs"). The links of a
    template to records are examples.
    """
    source, article = page.source, page.article
    if not source.file.startswith(f"{FOLDER}/") or posixpath.basename(source.file) in ARCHIVE:
        yield from page_note_rules(source, page.front, _folders(files))
        yield from each_part_once(source, article)
    elif page.front.notes is not None:
        yield from text_there(page.front.body, article)
        yield from heading_levels(source, article)
        yield from bare_addresses(source, article)
    yield from article_rules(source, article)
    yield from links_to_files(source, article.links, files, top=source.file.partition("/")[0])
    yield from links_to_newsletters(
        source, article.links, newsletters=records, not_yet=not_yet, files=files
    )
    if posixpath.basename(source.file) != TEMPLATE:
        yield from made_parts(source, article, markers)
        yield from links_to_records(
            source,
            article.links,
            records=records,
            renamed=renamed or {},
            unread_lists=unread_lists,
        )
    yield from _old_emails(page, old_emails)


def _old_emails(page: WrittenPage, emails: Collection[str]) -> Iterator[Problem]:
    for number, line in enumerate(page.source.lines, start=1):
        if any(email.casefold() in line.casefold() for email in emails):
            message = (
                "This is an old e-mail address, one of 'people' in data/consortium.yml, and may "
                "belong to a stranger now. Write 'the Consortium office' instead; the contact page "
                "has the list."
            )
            yield page.source.problem(number, message)


def _folders(files: Collection[str]) -> frozenset[str]:
    """Name the folders of docs that have pages: "find/"."""
    pages = (file.split("/")[1:] for file in files if file.endswith(".md"))
    return frozenset(f"{path[0]}/" for path in pages if len(path) > 1)
