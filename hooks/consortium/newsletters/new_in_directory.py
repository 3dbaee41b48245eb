"""What an issue tells of the directory: what changed since the issue before."""

from datetime import date

from consortium.changes.record_change import RecordChange, record_changes
from consortium.directory import Directory
from consortium.model import Newsletter, kind_of
from consortium.newsletters.order import before

BLOCK = "new_in_directory"


def new_in_directory(directory: Directory, newsletter: Newsletter) -> tuple[RecordChange, ...]:
    """Give the changes from the day after the last issue up to the day of this one, newest first.

    Events are not among them: an issue tells of those under "What is on". Nor is a line that was
    taken off: that is no news of the directory.
    """
    last = before(newsletter, directory.newsletters.values())
    after = last.published if last else date.min
    return tuple(
        change
        for change in record_changes(directory, newsletter.published, after)
        if kind_of(type(change.record)).block == BLOCK and not change.line.erased
    )
