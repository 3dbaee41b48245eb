"""In which tense a project is told: what the plan says of it stays of the plan's time.

Its words are in `overrides/made/macros/project.html`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from consortium.model import Amount, Period, Project, Service, Statement
from consortium.model.statuses import CHECKED, OF_A_DOCUMENT

_TOPICS = ("aim", "for_whom", "gives", "targets", "outcomes")


class Tense(StrEnum):
    """Whose words they are: the plan's, or those of today, or of what is over."""

    PLAN = "plan"
    NOW = "now"
    THEN = "then"


@dataclass(frozen=True, slots=True)
class Told:
    """Statements on one topic, which is the name of their field, in one tense.

    `is_list` says whether they stand in a list: one target does too, with its months.
    """

    topic: str
    tense: Tense
    statements: tuple[Statement, ...]
    is_list: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """How a project is told, whose check is `old` after a year."""

    project: Project
    old: bool

    @property
    def is_under_way(self) -> bool:
        """Whether somebody has said that it began, and nobody that it ended."""
        return self.project.status in CHECKED

    @property
    def goes_on(self) -> bool:
        """Whether what no line of the plan says is of today."""
        return self.is_under_way and not self.old

    @property
    def tense(self) -> Tense:
        """The tense of what the plan has no words for."""
        return Tense.NOW if self.goes_on else Tense.THEN

    @property
    def months(self) -> Tense:
        """The tense of when it is to be done."""
        return self.of(self.project.period, *(target.period for target in self.project.targets))

    def of(self, *parts: Statement | Period | Amount | None) -> Tense:
        """Give the tense of what rests on these parts."""
        return Tense.PLAN if any(part.lines for part in parts if part) else self.tense

    def statements(self) -> Iterator[Told]:
        """Give what the project says of itself, topic by topic, and of each what is of today first.

        Once it is over, all of a topic is told together.
        """
        for topic in _TOPICS:
            wrote = getattr(self.project, topic)
            several = wrote if isinstance(wrote, tuple) else tuple(filter(None, [wrote]))
            is_list = len(several) > 1 or topic == "targets"
            now = tuple(statement for statement in several if self.of(statement) is Tense.NOW)
            then = tuple(statement for statement in several if statement not in now)
            for tense, statements in ((Tense.NOW, now), (Tense.THEN, then)):
                if statements:
                    yield Told(topic, tense, statements, is_list)

    def services(self, services: Iterable[Service], tense: Tense) -> list[Service]:
        """Give those services that it pays for now, or that it was to pay for."""
        return [
            service
            for service in services
            if (self.goes_on and service.status not in OF_A_DOCUMENT) == (tense == Tense.NOW)
        ]
