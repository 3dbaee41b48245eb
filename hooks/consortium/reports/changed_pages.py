"""The pages that a change makes anew because their own record or text differs."""

from collections.abc import Iterable

from consortium.addresses import page_address
from consortium.reports.file_change import PAGES, FileChange
from consortium.reports.record_change import RecordDifference


def changed_pages(
    records: Iterable[RecordDifference], files: Iterable[FileChange]
) -> tuple[str, ...]:
    """Give the addresses of the pages, each once; those that go are left out.

    That of the home page is a stroke.
    """
    of_records = (change.address or change.told_on for change in records if change.after)
    by_hand = (change.file for change in files if change.is_page and not change.is_gone)
    of_files = (page_address(file.removeprefix(PAGES)) or "/" for file in by_hand)
    return tuple(dict.fromkeys(address for address in (*of_records, *of_files) if address))
