"""What a news app can sort items by."""

from collections.abc import Iterable

from consortium.directory import Directory


def categories(directory: Directory, needs: Iterable[str], areas: Iterable[str]) -> tuple[str, ...]:
    """Give the names of some needs and areas, by their ids."""
    return (
        *(directory.needs[need].title for need in needs),
        *(directory.areas[area].name for area in areas),
    )
