"""Who offers what where: the grid that shows where help is missing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from consortium.directory import Directory
from consortium.model import Area, Hub, Need
from consortium.pages.age import age


class Mark(StrEnum):
    """What can be said of a need in an area, the best first. What was only planned is nothing."""

    CHECKED = "checked"
    REFERS = "refers"
    OVERDUE = "overdue"
    WAS = "was"
    PAUSED = "paused"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Row:
    """An area with a mark for each need, in the order of the needs.

    A district's row tells of every hub that covers the district without covering the county; the
    county's row of those that cover all of it.
    """

    area: Area
    marks: tuple[tuple[Need, Mark], ...]

    @property
    def has_open_help(self) -> bool:
        """Whether anything here is open and was checked within a year."""
        return any(mark in (Mark.CHECKED, Mark.REFERS) for _, mark in self.marks)


def coverage(directory: Directory, today: date) -> tuple[Row, ...]:
    """Make the rows of the grid, in the order of the areas."""
    return tuple(_row(directory, area, today) for area in directory.areas.values())


def _row(directory: Directory, area: Area, today: date) -> Row:
    hubs = [
        hub for hub in directory.hubs.values() if area.id in hub.areas and hub.status != "closed"
    ]
    marks = tuple(
        (need, min((_mark(directory, hub, area, need, today) for hub in hubs), key=_rank))
        for need in directory.needs.values()
    )
    return Row(area, marks)


def _rank(mark: Mark) -> int:
    return tuple(Mark).index(mark)


def _mark(directory: Directory, hub: Hub, area: Area, need: Need, today: date) -> Mark:
    statuses = {service.status for service in directory.offered(hub, area, need)}
    helps = hub.general or bool(statuses - {"planned"})
    match hub.status:
        case "active" if "active" in statuses or hub.general:
            if age(hub, today).sentence != "checked":
                return Mark.OVERDUE
            return Mark.CHECKED if "active" in statuses else Mark.REFERS
        case "unconfirmed" if helps:
            return Mark.WAS
        case "paused" if helps:
            return Mark.PAUSED
    return Mark.NONE
