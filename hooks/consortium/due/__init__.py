"""What is to be checked soon, what is overdue, and whom to ask."""

from consortium.due.body import DueBody, body_of, due_bodies
from consortium.due.record import DueRecord, Why, due_records

__all__ = ["DueBody", "DueRecord", "Why", "body_of", "due_bodies", "due_records"]
