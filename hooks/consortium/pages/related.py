"""What else on the site a reader of a project may want: it serves the same needs."""

from dataclasses import dataclass

from consortium.directory import Directory
from consortium.model import Event, Project


@dataclass(frozen=True, slots=True)
class Related:
    """What shares a need with a project, the newest first."""

    events: tuple[Event, ...]


def related(project: Project, directory: Directory) -> Related:
    """Find what shares a need with a project. A cancelled event is left out."""
    needs = {need.id for need in directory.needs_of(project)}
    events = (
        event
        for event in directory.events.values()
        if event.status != "cancelled" and not needs.isdisjoint(event.needs)
    )
    newest = sorted(events, key=lambda event: (event.starts.isoformat(), event.id), reverse=True)
    return Related(events=tuple(newest))
