"""In which tense a project is told: what the plan says of it stays of the plan's time.

Its words are in `overrides/made/macros/project.html`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from consortium.model import Project, Service, Statement
from consortium.model.statuses import CHECKED, OF_A_DOCUMENT
from consortium.standing import Standing

_TOPICS = ("aim", "for_whom", "gives", "targets", "outcomes")


class Tense(StrEnum):
    """Whose words they are: the plan's, or those of today, or of what is over."""

    PLAN = "plan"
    NOW = "now"
    THEN = "then"


class _MayHaveLines(Protocol):
    @property
    def lines(self) -> tuple[int, int] | None: ...


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
    """How a project is told. While it `goes_on`, whatever no line of the plan says is of today."""

    project: Project
    goes_on: bool

    @property
    def is_under_way(self) -> bool:
        """Whether somebody has said that it began, and nobody that it ended."""
        return _is_under_way(self.project)

    @property
    def tense(self) -> Tense:
        """The tense of what the plan has no words for."""
        return Tense.NOW if self.goes_on else Tense.THEN

    @property
    def months(self) -> Tense:
        """The tense of when it is to be done."""
        return self.of(self.project.period, *(one.period for one in self.project.targets))

    def of(self, *parts: _MayHaveLines | None) -> Tense:
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
            now = tuple(one for one in several if self.of(one) is Tense.NOW)
            then = tuple(one for one in several if one not in now)
            for tense, statements in ((Tense.NOW, now), (Tense.THEN, then)):
                if statements:
                    yield Told(topic, tense, statements, is_list)

    def services(self, services: Iterable[Service], tense: Tense) -> list[Service]:
        """Give those services that it pays for now, or that it was to pay for."""
        return [
            one
            for one in services
            if (self.goes_on and one.status not in OF_A_DOCUMENT) == (tense == Tense.NOW)
        ]


def telling(project: Project, on: Standing) -> Telling:
    """Say how a project is told: as one that goes on, until its check is a year old."""
    return Telling(project, _is_under_way(project) and not on.old)


def _is_under_way(project: Project) -> bool:
    return project.status in CHECKED
