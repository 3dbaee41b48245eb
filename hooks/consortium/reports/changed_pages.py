"""The pages that a change makes anew because their own record or text differs."""

import posixpath
from collections.abc import Iterable

from consortium.reports.file_change import PAGES, FileChange
from consortium.reports.record_change import RecordDifference


def changed_pages(
    records: Iterable[RecordDifference], files: Iterable[FileChange]
) -> tuple[str, ...]:
    """Give the addresses of the pages, each once; those that go are left out."""
    of_records = (change.address or change.told_on for change in records if change.after)
    of_files = (_address(change.file) for change in files if change.is_page and not change.is_gone)
    return tuple(dict.fromkeys(address for address in (*of_records, *of_files) if address))


def _address(file: str) -> str:
    """Give the address of a page by hand; that of the home page is a stroke."""
    folder, name = posixpath.split(file.removeprefix(PAGES))
    bare = name.removesuffix(".md")
    return f"{posixpath.join(folder, '' if bare == 'index' else bare).strip('/')}/"
