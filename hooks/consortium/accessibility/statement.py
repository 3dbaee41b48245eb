"""What may be said of the accessibility of the website on a day, from what was once measured."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from consortium.accessibility.results import FILE, Measure, MeasuredEdition, Results
from consortium.gathered import gathered
from consortium.time.days import a_year_before, in_words, month_in_words


@dataclass(frozen=True, slots=True)
class Run:
    """Measures that were made together, with programs by their names and versions.

    `has_changed`: what pages are made with is not the same now.
    """

    tested: date
    commit: str
    has_changed: bool
    programs: tuple[str, ...]
    measures: tuple[Measure, ...]

    def of(self, edition: MeasuredEdition) -> tuple[Measure, ...]:
        """Give the measures of one edition."""
        return tuple(measure for measure in self.measures if measure.edition == edition)


@dataclass(frozen=True, slots=True)
class AccessibilityStatement:
    """The claims that stand, the newest first, and what is known to be wrong.

    `lapsed` is the newest day of claims that were dropped because they are more than a year old.
    `unread` is how many results were not understood.
    """

    runs: tuple[Run, ...] = ()
    lapsed: date | None = None
    known_faults: tuple[str, ...] = ()
    unread: int = 0

    @property
    def claim(self) -> Literal["tested", "lapsed", "never tested"]:
        """Whether anything is claimed today, or was once."""
        if self.runs:
            return "tested"
        return "lapsed" if self.lapsed else "never tested"

    def covers(self, edition: MeasuredEdition) -> bool:
        """Whether anything is claimed of an edition."""
        return any(run.of(edition) for run in self.runs)


def statement(results: Results, *, fingerprint: str, today: date) -> AccessibilityStatement:
    """Give what may be said today, of a website whose templates have this fingerprint."""
    oldest = a_year_before(today)
    standing = [measure for measure in results.measures if measure.tested >= oldest]
    lapsed = [measure.tested for measure in results.measures if measure.tested < oldest]
    faults = (fault for measure in results.measures for fault in measure.known_faults)
    together = gathered(
        ((measure.tested, measure.commit, measure.fingerprint), measure) for measure in standing
    )
    runs = (_run(together[key], fingerprint) for key in sorted(together, reverse=True))
    return AccessibilityStatement(
        tuple(runs), max(lapsed, default=None), tuple(dict.fromkeys(faults)), results.unread
    )


def _run(measures: tuple[Measure, ...], fingerprint: str) -> Run:
    versions = {pair for measure in measures for pair in measure.versions.items()}
    return Run(
        tested=measures[0].tested,
        commit=measures[0].commit,
        has_changed=measures[0].fingerprint != fingerprint,
        programs=tuple(f"{name} {version}" for name, version in sorted(versions)),
        measures=measures,
    )


def notice(said: AccessibilityStatement) -> str:
    """Tell whoever checks or builds that the statement is behind, in a line; "" where it is not.

    It stops nobody: the statement says the same to its readers. Of a site that has never been
    measured nothing is said: not every site has the tests.
    """
    told = []
    if changed := [in_words(run.tested) for run in said.runs if run.has_changed]:
        told.append(
            f"templates, style sheets or scripts have changed since the tests of {changed[0]}"
        )
    if said.lapsed:
        told.append(f"nothing is claimed of what was last tested in {month_in_words(said.lapsed)}")
    if said.unread:
        told.append(f"a part of {FILE.as_posix()} is not understood, and nothing is claimed of it")
    if not told:
        return ""
    return (
        f"The accessibility statement says less than it could: {'; '.join(told)}. "
        "This does not stop you. `make test-all` measures every page, and so does GitHub each week."
    )
