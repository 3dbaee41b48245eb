"""What is wrong with a page, told by several measures that go through its states together.

To lay a page out for another window or in other colours takes longer than most measures do.
"""

from collections.abc import Iterable, Mapping

from playwright.sync_api import Page

from browser import large_print_measures, standard_measures
from browser.measures import Measure, faint_text
from browser.standard_measures import violations
from built_site import LARGE_PRINT

#: No measure of ours tells of links that stand out from the words beside them by colour alone.
LINKS = ("link-in-text-block",)


class Faults(dict[str, list[str]]):
    """The faults of a page by what was measured, each with the state that the page was in.

    To ask for what was not measured is an error.
    """

    def add(self, measured: str, state: object, faults: Iterable[object]) -> None:
        """Keep what a measure has told of one state; it may well be nothing."""
        self.setdefault(measured, []).extend(f"{state}: {fault}" for fault in faults)

    def ask(self, page: Page, state: object, measures: Mapping[str, Measure]) -> None:
        """Take several measures of one state at once: a question costs more than its answer."""
        script = ", ".join(measure.asked for measure in measures.values())
        for measured, faults in zip(measures, page.evaluate(f"() => [{script}]"), strict=True):
            self.add(measured, state, faults)

    def by_measure(self) -> dict[str, list[str]]:
        """Give the measures that have told of a fault, with what they have told."""
        return {measured: told for measured, told in self.items() if told}


def axe_faults(page: Page, axe: str) -> list[str]:
    """Tell of all that axe finds but contrast and targets, of which our own measures ask for more.

    They know no text that lies over something else, which none does in large print.
    """
    faults = violations(page, axe=axe, quickly=True)
    return [*faults, *violations(page, axe=axe, rules=LINKS)]


def faults_now(page: Page, edition: str, axe: str) -> list[str]:
    """Tell what is wrong with a page of an edition in the state that it is in."""
    of_edition = large_print_measures if edition.endswith(LARGE_PRINT) else standard_measures
    return [*axe_faults(page, axe), *faint_text(page), *of_edition.small_targets(page)]
