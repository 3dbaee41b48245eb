"""What the page of evidence shows: what groups said, and figures about the county of the time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from consortium.directory import Directory
from consortium.model import Finding, Need, Statistic, Study
from consortium.plan import (
    DistrictFigures,
    Step,
    district_figures,
    percentage,
    percentage_of_rank,
    ranked_areas,
    steps,
)


@dataclass(frozen=True, slots=True)
class Survey:
    """What one study found: the findings on help as a whole, and those on one need or more."""

    study: Study
    on_help: tuple[Finding, ...]
    on_needs: tuple[tuple[Finding, tuple[Need, ...]], ...]


@dataclass(frozen=True, slots=True)
class FigureMap:
    """Figures for every district, with the steps of shade that the map is drawn in."""

    figures: DistrictFigures
    steps: tuple[Step, ...]

    @property
    def shades(self) -> Mapping[str, int]:
        """The step of each district, by the id of the district."""
        return {
            area.id: step.number
            for area, one in self.figures.by_district
            for step in self.steps
            if one.value is not None and step.holds(one.value)
        }


def evidence_values(directory: Directory) -> Mapping[str, Callable[[], Mapping[str, object]]]:
    """Give, for each marker of the page, what gathers the values for its template."""
    return {
        "survey": lambda: {"surveys": tuple(surveys(directory))},
        "deprivation": lambda: _deprivation(directory),
        "population": lambda: {"statistics": _on(directory, "population", "unemployment", "age")},
        "illness": lambda: {"map": figure_map(directory, "illness")},
        "countryside": lambda: {"statistics": _on(directory, "rural")},
    }


def surveys(directory: Directory) -> Iterator[Survey]:
    """Gather each study that has findings, in the order of the records."""
    for study in directory.studies.values():
        found = tuple(one for one in directory.findings.values() if one.study == study.id)
        if found:
            yield Survey(
                study,
                tuple(one for one in found if not one.needs),
                tuple(
                    (one, tuple(directory.needs[need] for need in one.needs))
                    for one in found
                    if one.needs
                ),
            )


def figure_map(directory: Directory, topic: str) -> FigureMap | None:
    """Give a topic's figures for a map, or None unless there is one for every district."""
    figures = district_figures(topic, directory.statistics.values(), directory.areas.values())
    if figures is None:
        return None
    values = (one.value for _, one in figures.by_district if one.value is not None)
    return FigureMap(figures, steps(values))


def _on(directory: Directory, *topics: str) -> tuple[Statistic, ...]:
    return tuple(
        one for topic in topics for one in directory.statistics.values() if one.topic == topic
    )


def _deprivation(directory: Directory) -> Mapping[str, object]:
    ranks = tuple(directory.ranks.values())
    areas = ranked_areas(ranks) if ranks else 0
    shares = [
        (one, percentage(one.value, one.out_of) if one.value and one.out_of else None)
        for one in _on(directory, "deprivation")
    ]
    return {
        "shares": shares,
        "ranks": [(rank, percentage_of_rank(rank, areas)) for rank in ranks],
        "areas": areas,
    }
