"""What an answer is made of."""

from dataclasses import dataclass
from enum import StrEnum

from consortium.answers.contact_point import ContactPoint
from consortium.model import Area, Community, Hub, Need, Service, Tier


class Reason(StrEnum):
    """Why a hub stands in an answer, the strongest reason first."""

    COMMUNITY = "community"
    OFFERS = "offers"
    GENERAL = "general"


@dataclass(frozen=True, slots=True)
class Result:
    """One hub of an answer.

    `services` are those that meet the need and that no higher tier has named. `contact` stands
    beside the result, unless it is one of the answer's own `contacts`.
    """

    hub: Hub
    reason: Reason
    services: tuple[Service, ...]
    contact: ContactPoint

    @property
    def offers(self) -> bool:
        """Whether it is open and gives such help today: what was only planned is no offer."""
        return self.hub.status == "active" and any(
            service.status == "active" for service in self.services
        )


@dataclass(frozen=True, slots=True)
class Stage:
    """The results of one tier, in order. It may be empty: the page says so."""

    tier: Tier
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Who can help a group in some areas with a need, in the order to ask.

    `contacts` are printed once, outside the results: the first result's, whatever two or more
    results share, and last the office, whenever a result has nobody nearer. `local_service` tells
    whether an open local hub offers the need: where it is False the page says that no local
    service is listed yet.
    """

    areas: tuple[Area, ...]
    need: Need
    community: Community | None
    stages: tuple[Stage, ...]
    contacts: tuple[ContactPoint, ...]
    local_service: bool

    @property
    def results(self) -> tuple[Result, ...]:
        """All results in the order to ask."""
        return tuple(result for stage in self.stages for result in stage.results)
