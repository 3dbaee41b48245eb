"""Who can help a group, in which order, and how to reach them."""

from consortium.answers.answer import Answer, Lead, OutOfReach, Reason, Result, Stage
from consortium.answers.contact_point import ContactPoint, contact_point
from consortium.answers.order import answer, everybody, finds_nobody, reached

__all__ = [
    "Answer",
    "ContactPoint",
    "Lead",
    "OutOfReach",
    "Reason",
    "Result",
    "Stage",
    "answer",
    "contact_point",
    "everybody",
    "finds_nobody",
    "reached",
]
