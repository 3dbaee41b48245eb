"""What else on the site a reader of a project may want."""

from collections.abc import Iterable
from dataclasses import dataclass

from consortium.addresses import key
from consortium.directory import Directory
from consortium.model import Event, Project
from consortium.newsletters.issue import Issue


@dataclass(frozen=True, slots=True)
class Related:
    """Events that share a need with a project, and newsletters on it, the newest first."""

    events: tuple[Event, ...]
    issues: tuple[Issue, ...]


def related(project: Project, directory: Directory, issues: Iterable[Issue]) -> Related:
    """Find what goes with a project among its directory's events and the issues that are out.

    An issue goes with it by a topic, or by a link to its page. A cancelled event is left out.
    """
    needs = {need.id for need in directory.needs_of(project)}
    events = (
        event
        for event in directory.events.values()
        if event.status != "cancelled" and not needs.isdisjoint(event.needs)
    )
    newest = sorted(events, key=lambda event: (event.starts.isoformat(), event.id), reverse=True)
    return Related(
        events=tuple(newest),
        issues=tuple(
            issue
            for issue in issues
            if not needs.isdisjoint(issue.newsletter.topics)
            or f"(record:{key(project)})" in issue.newsletter.text
        ),
    )
