"""What a pull request does to files that are no records: templates and pages. All is advice."""

import posixpath
from collections.abc import Collection, Iterator
from itertools import zip_longest

from consortium.addresses import page_address
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
