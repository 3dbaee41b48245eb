"""What has changed in the directory since it opened, from the dated history of its records."""

from consortium.changes.month import Month, by_record, months
from consortium.changes.record_change import RecordChange, event_changes, record_changes

__all__ = ["Month", "RecordChange", "by_record", "event_changes", "months", "record_changes"]
