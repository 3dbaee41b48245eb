"""The check of hand-written pages: their notes at the top, links to records, and images."""

import posixpath
from collections.abc import Collection, Iterable, Mapping

from consortium.checking.made_link_rules import in_small_letters, made_part, record_link
from consortium.checking.newsletter_link_rules import links_to_newsletters
from consortium.checking.page_link_rules import links_to_files
from consortium.checking.page_note_rules import page_note_rules
from consortium.checking.page_pictures import rendered_pictures
from consortium.problems.problem import Problem
from consortium.reading.front_matter import front_matter
from consortium.reading.markdown_links import images_without_words, markdown_links
from consortium.reading.newsletter_files import ARCHIVE, FOLDER, TEMPLATE
from consortium.reading.page_html import ELSEWHERE, from_elsewhere, unwanted_html
from consortium.reading.source_file import SourceFile


def check_page(
    page: SourceFile,
    *,
    records: Collection[str],
    markers: Collection[str],
    files: Collection[str] = (),
    renamed: Mapping[str, str] | None = None,
    not_yet: Collection[str] = (),
    old_emails: Collection[str] = (),
    unread_lists: Collection[str] = (),
) -> Iterable[Problem]:
    """Tell of all there is to put right in one Markdown page.

    `records` holds "hubs/corby" and so on, and `renamed` leads from old names to those;
    `markers` are the names of `made:` links, `files` the paths of all files in docs from the top
    of the repository, `not_yet` the newsletters that are not out when the page is
    ("newsletters/christmas"), `old_emails` the e-mail addresses of 2004, which the page must not
    carry, and `unread_lists` the kinds whose list could not be read ("needs"). The links of a
    template are examples.
    """
    yield from front_matter(page).problems
    if not page.file.startswith(f"{FOLDER}/") or posixpath.basename(page.file) in ARCHIVE:
        yield from page_note_rules(page, _folders(files))
    yield from images_without_words(page)
    yield from unwanted_html(page)
    for picture in rendered_pictures(page):
        if ELSEWHERE.match(picture.text):
            yield from_elsewhere(page, picture.line, picture.text)
    yield from links_to_files(page, files, top=page.file.partition("/")[0])
    yield from links_to_newsletters(page, newsletters=records, not_yet=not_yet, files=files)
    for link in markdown_links(page) if posixpath.basename(page.file) != TEMPLATE else ():
        if link.scheme != link.scheme.lower():
            yield in_small_letters(link)
        elif link.scheme == "record":
            if link.target.strip("/").partition("/")[0] not in unread_lists:
                yield from record_link(link, records, renamed or {})
        else:
            yield from made_part(link, markers)
    for number, line in enumerate(page.lines, start=1):
        if any(email.casefold() in line.casefold() for email in old_emails):
            message = (
                "This e-mail address is from the plan of 2004 and may belong to a stranger now. "
                "Write 'the Consortium office' instead; the contact page has the list of 2004."
            )
            yield page.problem(number, message)


def _folders(files: Collection[str]) -> frozenset[str]:
    """Name the folders of docs that have pages: "find/"."""
    pages = (file.split("/")[1:] for file in files if file.endswith(".md"))
    return frozenset(f"{path[0]}/" for path in pages if len(path) > 1)
