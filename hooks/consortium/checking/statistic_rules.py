"""Rules on figures about the county: what they are part of, where they are from and for whom."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.model import Statistic, Study
from consortium.problems.problem import Problem

WITH_A_STUDY = ("deprivation", "rural")
"""The topics of which a page says what study they are from."""
BY_DISTRICT = "illness"
"""The topic that is shown as a map, with a figure for each district."""


def parts_of_a_whole(rulebook: Rulebook) -> Iterator[Problem]:
    """A value is less than the whole that it is part of."""
    for entry, one in _statistics(rulebook):
        if one.out_of is None:
            continue
        if one.value is None:
            message = (
                f"There is nothing to set beside the {one.out_of}. Add 'value:', or take this "
                "line out."
            )
            yield entry.record.problem(("out_of",), message)
        elif one.value >= one.out_of:
            message = (
                f"{one.value} is not a part of {one.out_of}: the whole has to be larger. Look at "
                "the plan again."
            )
            yield entry.record.problem(("out_of",), message)


def studies_named(rulebook: Rulebook) -> Iterator[Problem]:
    """Figures on deprivation and on the countryside name their study, which the page tells of."""
    for entry, one in _statistics(rulebook):
        if one.topic in WITH_A_STUDY and one.study is None:
            message = (
                f"A figure on '{one.topic}' says what study it is from. Add a line 'study:' with "
                "one of the names in data/evidence/studies.yml."
            )
            yield entry.record.problem(("topic",), message)


def studies_before_the_plan(rulebook: Rulebook) -> Iterator[Problem]:
    """A plan draws on studies of its time or before."""
    for entry in rulebook.of("studies"):
        study, plan = entry.value, rulebook.plan
        if isinstance(study, Study) and plan and study.year and study.year > plan.year:
            message = f"The {plan.called} draws on it, so write a year up to {plan.year}."
            yield entry.record.problem(("year",), message)


def every_district_once(rulebook: Rulebook) -> Iterator[Problem]:
    """The map of illness has one figure for each district, and one for the county at most."""
    found = [(entry, one) for entry, one in _statistics(rulebook) if one.topic == BY_DISTRICT]
    first_of: dict[str, Entry] = {}
    for entry, one in found:
        if one.area is None:
            message = "This is shown on a map of the districts. Add a line 'area:'."
            yield entry.record.problem(("topic",), message)
        elif one.area in first_of:
            message = f"'{first_of[one.area].id}' is for this area already. Keep one of the two."
            yield entry.record.problem(("area",), message)
        else:
            first_of[one.area] = entry
            if one.value is None:
                yield entry.record.problem((), f"{_without(rulebook, one.area)} Add 'value:'.")
    if found and len(first_of) == len(found) and _all_read(rulebook):
        yield from _left_out(rulebook, frozenset(first_of), found[0][0])


def _left_out(rulebook: Rulebook, there: frozenset[str], first: Entry) -> Iterator[Problem]:
    """Tell of districts without a record, where the first record of the others stands."""
    for area in rulebook.areas:
        if area.record.text("kind") == "district" and area.id not in there:
            message = (
                f"{_without(rulebook, area.id)} Add a record with 'topic: {BY_DISTRICT}' and "
                f"'area: {area.id}'."
            )
            yield first.record.problem((), message)


def _without(rulebook: Rulebook, area_id: str) -> str:
    area = rulebook.find("areas", area_id)
    name = area.record.text("name") if area else area_id
    return f"{name} has no figure, so the map and the table cannot be shown."


def _all_read(rulebook: Rulebook) -> bool:
    read = {entry.id for entry in rulebook.of("statistics")}
    return read == rulebook.ids.get("statistics", frozenset())


def _statistics(rulebook: Rulebook) -> tuple[tuple[Entry, Statistic], ...]:
    found = ((entry, entry.value) for entry in rulebook.of("statistics"))
    return tuple((entry, one) for entry, one in found if isinstance(one, Statistic))
