"""Where an answer leads nowhere: nobody to ask, and no official page that helps (a warning)."""

from collections.abc import Iterator
from datetime import date

from consortium.addresses import record_file
from consortium.answers.order import finds_nobody
from consortium.directory import Directory
from consortium.problems.problem import Problem


def dead_ends(directory: Directory, today: date) -> Iterator[Problem]:
    """Tell of each need for which somebody, somewhere, finds nobody who can be reached."""
    for need in directory.needs.values():
        places = [
            area.name
            for area in directory.areas.values()
            if finds_nobody(directory, area, need, today)
        ]
        if places:
            message = (
                f"A group that needs help with {need.phrase} finds nobody who can be reached, and "
                f"no official page, in {', '.join(places)}. The website says so there. Do you know "
                "of somebody? Add a hub and its service, or a guide."
            )
            yield Problem(file=record_file(need), message=message, warning=True)
