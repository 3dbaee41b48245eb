"""Who offers what where: the grid that shows where help is missing."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from consortium.directory import Directory
from consortium.model import Area, Hub, Need
from consortium.pages.age import age

Mark = Literal["checked", "was", "none"]


@dataclass(frozen=True, slots=True)
class Row:
    """An area with a mark for each need, in the order of the needs.

    A district's row tells of its local hub, the county's row of everybody who covers the county.
    "checked": open and checked within a year; "was": there in 2004, or not checked lately;
    "none": nobody is listed. What was only planned covers nothing.
    """

    area: Area
    marks: tuple[tuple[Need, Mark], ...]
    checked: bool


def coverage(directory: Directory, today: date) -> tuple[Row, ...]:
    """Make the rows of the grid, in the order of the areas."""
    return tuple(_row(directory, area, today) for area in directory.areas.values())


def _row(directory: Directory, area: Area, today: date) -> Row:
    hubs = (
        (directory.local_hub(area),)
        if area.kind == "district"
        else tuple(hub for hub in directory.hubs.values() if area.id in hub.areas)
    )
    marks = tuple(
        (need, _mark(directory, hubs, area, need, today)) for need in directory.needs.values()
    )
    return Row(area, marks, any(mark == "checked" for _, mark in marks))


def _mark(directory: Directory, hubs: tuple[Hub, ...], area: Area, need: Need, today: date) -> Mark:
    known = [
        hub
        for hub in hubs
        if hub.status in {"active", "unconfirmed"}
        and (hub.general or directory.offered(hub, area, need))
    ]
    if any(hub.status == "active" and age(hub, today).sentence == "checked" for hub in known):
        return "checked"
    return "was" if known else "none"
