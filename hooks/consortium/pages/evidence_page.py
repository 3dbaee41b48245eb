"""What the page of evidence shows: what groups said, and figures about the county of the time."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from consortium.directory import Directory
from consortium.model import Finding, Need, Rank, Statistic, Study
from consortium.plan.districts import DistrictFigures, district_figures
from consortium.plan.shares import percentage, ranked_areas
from consortium.plan.steps import Step, steps


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
            for area, figure in self.figures.by_district
            for step in self.steps
            if figure.value is not None and step.holds(figure.value)
        }


@dataclass(frozen=True, slots=True)
class RankedList:
    """The ranks of one study; `areas` is how many there are in its list, if one number is given."""

    study: Study
    ranks: tuple[Rank, ...]
    areas: int | None


def surveys(directory: Directory) -> Iterator[Survey]:
    """Gather each study that has findings, in the order of the records."""
    for study in directory.studies.values():
        findings = tuple(
            finding for finding in directory.findings.values() if finding.study == study.id
        )
        if findings:
            yield Survey(
                study,
                tuple(finding for finding in findings if not finding.needs),
                tuple(
                    (finding, tuple(directory.needs[need] for need in finding.needs))
                    for finding in findings
                    if finding.needs
                ),
            )


def figure_map(directory: Directory, topic: str) -> FigureMap | None:
    """Give a topic's figures for a map, or None unless there is one for every district."""
    figures = district_figures(topic, directory.statistics.values(), directory.areas.values())
    if figures is None:
        return None
    values = (figure.value for _, figure in figures.by_district if figure.value is not None)
    return FigureMap(figures, steps(values))


def _on(directory: Directory, *topics: str) -> tuple[Statistic, ...]:
    figures = directory.statistics.values()
    return tuple(figure for topic in topics for figure in figures if figure.topic == topic)


def _illness(directory: Directory) -> Mapping[str, object]:
    """Give the map and the figures that are not on it: all of them, if there is none."""
    figures = figure_map(directory, "illness")
    shown = [figure for _, figure in figures.figures.by_district] if figures else []
    if figures and figures.figures.county:
        shown.append(figures.figures.county)
    others = [figure for figure in _on(directory, "illness") if figure not in shown]
    return {"map": figures, "others": others}


def _deprivation(directory: Directory) -> Mapping[str, object]:
    shares = [(figure, _share(figure)) for figure in _on(directory, "deprivation")]
    return {"shares": shares, "lists": tuple(_ranked_lists(directory))}


def _share(figure: Statistic) -> Decimal | None:
    if figure.value is None or figure.out_of is None or figure.value > figure.out_of:
        return None
    return percentage(figure.value, figure.out_of)


def _ranked_lists(directory: Directory) -> Iterator[RankedList]:
    """Gather the ranks by the study that made the list they are places in."""
    for study in directory.studies.values():
        ranks = tuple(rank for rank in directory.ranks.values() if rank.study == study.id)
        if ranks:
            yield RankedList(study, ranks, ranked_areas(ranks))


EVIDENCE_VALUES: Mapping[str, Callable[[Directory], Mapping[str, object]]] = {
    "countryside": lambda directory: {"statistics": _on(directory, "rural")},
    "deprivation": _deprivation,
    "illness": _illness,
    "population": lambda directory: {
        "statistics": _on(directory, "population", "unemployment", "age")
    },
    "survey": lambda directory: {"surveys": tuple(surveys(directory))},
}
"""What gathers the values for the template of each marker of the page."""
