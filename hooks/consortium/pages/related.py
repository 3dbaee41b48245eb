"""What else on the site a reader of a project may want."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from consortium.addresses import key
from consortium.directory import Directory
from consortium.events.occurrence import Occurrence, in_time, next_or_last
from consortium.model import Project
from consortium.newsletters.issue import Issue


@dataclass(frozen=True, slots=True)
class Related:
    """Events that share a need with a project, in the order of time, and newsletters on it.

    Each event stands there with its next time, or with its last if it is over.
    """

    events: tuple[Occurrence, ...]
    issues: tuple[Issue, ...]


def related(
    project: Project, directory: Directory, issues: Iterable[Issue], today: date
) -> Related:
    """Find what goes with a project among its directory's events and the issues that are out.

    An issue goes with it by a topic, or by a link to its page. A cancelled event is left out.
    """
    needs = {need.id for need in directory.needs_of(project)}
    events = (
        next_or_last(event, today)
        for event in directory.events.values()
        if event.status != "cancelled" and not needs.isdisjoint(event.needs)
    )
    return Related(
        events=tuple(sorted(events, key=in_time)),
        issues=tuple(
            issue
            for issue in issues
            if not needs.isdisjoint(issue.newsletter.topics)
            or f"(record:{key(project)})" in issue.newsletter.text
        ),
    )
