"""What is to be checked soon, what is overdue, and whom to ask."""

from consortium.due.body import BodyKey, DueBody, body_of, due_bodies
from consortium.due.record import DueRecord, Why, due_records

__all__ = ["BodyKey", "DueBody", "DueRecord", "Why", "body_of", "due_bodies", "due_records"]
