"""What has changed in the directory since it opened, from the dated history of its records."""

from consortium.changes.record_change import RecordChange, event_changes, record_changes

__all__ = ["RecordChange", "event_changes", "record_changes"]
