"""The line that an editor adds to a record's history."""

from datetime import date

from consortium.model import Listed


def line_to_add(record: Listed, change: str, day: date) -> str:
    """Say where to add a line on a change, and give the line itself to copy."""
    where = "at the end of 'history'" if record.history else "under a new line 'history:'"
    line = f'- {{date: {day:%Y-%m-%d}, change: {change}, text: "…"}}'
    return f"Add a line {where} and say what changed: {line}"
