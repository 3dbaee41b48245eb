"""Who can help a group, in which order, and how to reach them."""

from consortium.answers.answer import Answer, Reason, Result, Stage
from consortium.answers.contact_point import ContactPoint, contact_point
from consortium.answers.order import answer

__all__ = ["Answer", "ContactPoint", "Reason", "Result", "Stage", "answer", "contact_point"]
