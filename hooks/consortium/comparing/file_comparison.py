"""What a pull request does to files that are no records: templates and pages. All is advice."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from itertools import zip_longest

from consortium.addresses import page_address
from consortium.articles.addresses import MADE
from consortium.checking.menu_rules import FILE as SETTINGS
from consortium.checking.written_page import WrittenPage
from consortium.problems.problem import Problem
from consortium.reading.newsletter_files import is_newsletter
from consortium.repository.repository import Repository

PAGES = "docs"
TEMPLATE = "_template"


def compare_files(
    before: Repository,
    after: Repository,
    old_addresses: Collection[str],
    needed: Collection[str] = (),
) -> Iterator[Problem]:
    """Tell of templates that were written into, and of pages that go and leave no address behind.

    `old_addresses` are those that lead on to a page of today. `needed` are pages that are told of
    in any case when they are gone, by their files in docs.
    """
    for file in (*before.below("data"), *before.below(PAGES)):
        if posixpath.basename(file).startswith(f"{TEMPLATE}.") and file in after.files:
            yield from _changed_template(file, before.files[file], after.files[file])
    there: set[str | None] = {page_address(name) for name in needed}
    there |= {_address(file) for file in after.below(PAGES)} | set(old_addresses)
    for file in before.below(PAGES):
        address = _address(file)
        if address is not None and address not in there:
            message = (
                f"This page is gone, so links to '{address}' would lead nowhere. Put it back. If "
                "another page has taken its place, one sentence with a link to that one is enough."
            )
            yield Problem(file=file, message=message, warning=True)


def compare_ways_to_pages(
    before: Repository, after: Repository, pages: Mapping[str, WrittenPage]
) -> Iterator[Problem]:
    """Tell of a new page that neither the menu nor another page leads to.

    To one that shows what is made of records, made pages lead.
    """
    menu = re.split(r"[\s'\"]+", after.files.get(SETTINGS, b"").decode("utf-8", "replace"))
    links = {file: [link.address for link in page.article.links] for file, page in pages.items()}
    ways = [
        (file, _target(file, address)) for file, addresses in links.items() for address in addresses
    ]
    led_to = {target for file, target in ways if target != file}
    for file in pages.keys() - before.files.keys() - led_to:
        is_made = any(address.startswith(f"{MADE}:") for address in links[file])
        if _address(file) and not is_made and file.removeprefix(f"{PAGES}/") not in menu:
            message = (
                "No page leads here, and the menu does not. Write a link to it on another page: "
                "most people find only what is led to."
            )
            yield Problem(file=file, message=message, warning=True)


def _target(file: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), address.partition("#")[0]))


def _changed_template(file: str, old: bytes, new: bytes) -> Iterator[Problem]:
    first, second = (text.decode("utf-8", "replace").splitlines() for text in (old, new))
    changed = [
        (number, was, now)
        for number, (was, now) in enumerate(zip_longest(first, second, fillvalue=""), start=1)
        if was != now
    ]
    if changed:
        number, was, now = changed[0]
        message = (
            "This is the template that all copy, and nothing in it reaches the website. Was this "
            "meant for a record? Put the template back as it was, and write into a new file."
        )
        yield Problem(
            file=file,
            line=min(number, max(len(second), 1)),
            message=message,
            wrote=now.rstrip(),
            write=was.rstrip() if len(first) == len(second) else "",
            warning=True,
        )


def _address(file: str) -> str | None:
    """Give the address of a hand-written page, or None for any other file."""
    hidden = posixpath.basename(file).startswith(("_", "."))
    is_page = file.endswith(".md") and not is_newsletter(file) and not hidden
    return page_address(file.removeprefix(f"{PAGES}/")) if is_page else None
