"""Who can help a group, in which order, and how to reach them."""

from consortium.answers.answer import Answer, Lead, Reason, Result, Stage
from consortium.answers.contact_point import ContactPoint, contact_point
from consortium.answers.order import TIERS, alike, answer, everybody, reached

__all__ = [
    "TIERS",
    "Answer",
    "ContactPoint",
    "Lead",
    "Reason",
    "Result",
    "Stage",
    "alike",
    "answer",
    "contact_point",
    "everybody",
    "reached",
]
