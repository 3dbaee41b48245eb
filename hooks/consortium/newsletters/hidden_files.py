"""The pictures, and other files, of issues that cannot be read: not out yet, or withdrawn."""

import posixpath
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from consortium.addresses import file_at
from consortium.articles.article import read
from consortium.model import Newsletter
from consortium.newsletters.links import FOLDER, picture_address
from consortium.newsletters.order import can_be_read


def hidden_files(
    newsletters: Collection[Newsletter], newest_day: date, pages: Mapping[str, str]
) -> frozenset[str]:
    """Give the files beside the issues that only issues name that cannot be read.

    `pages` are the hand-written pages, each with its Markdown; their names, as those of the files,
    are seen from docs/. A file that nobody names is not hidden.
    """
    read = [newsletter for newsletter in newsletters if can_be_read(newsletter, newest_day)]
    unread = [newsletter for newsletter in newsletters if newsletter not in read]
    hidden = {file for newsletter in unread for file in _of_issue(newsletter)}
    if not hidden:
        return frozenset()
    shown = {file for newsletter in read for file in _of_issue(newsletter)}
    for page, text in pages.items():
        shown.update(_named(text, posixpath.dirname(page)))
    return frozenset(hidden - shown)


def _of_issue(newsletter: Newsletter) -> Iterator[str]:
    if newsletter.picture is not None:
        yield picture_address(newsletter.picture.file)
    yield from _named(newsletter.text, FOLDER)


def _named(text: str, folder: str) -> Iterator[str]:
    """Give the files in the folder of the issues that a page in `folder` shows or leads to."""
    for link in read(text).links:
        file = file_at(link.address, folder) or ""
        if file.startswith(f"{FOLDER}/") and not file.endswith(".md"):
            yield file
