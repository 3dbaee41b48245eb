"""Rules on the Consortium's own record: its office, and that nothing made up is published."""

from collections.abc import Iterator

from consortium.checking.entry import Entry, Rulebook
from consortium.days import a_year_before, in_words
from consortium.model import Consortium
from consortium.problems.problem import Problem

FILE = "data/consortium.yml"


def office_for_building(rulebook: Rulebook) -> Iterator[Problem]:
    """The site can be built without an office, and the check says so (a warning)."""
    yield from _office(rulebook, warning=True)


def office_for_publishing(rulebook: Rulebook) -> Iterator[Problem]:
    """The site is not published until the office can be reached and somebody has tried it."""
    yield from _office(rulebook, warning=False)


def nothing_made_up(rulebook: Rulebook) -> Iterator[Problem]:
    """A made-up county shows the software, and is not published."""
    for record in rulebook.records:
        if record.kind == "consortium" and rulebook.consortium and rulebook.consortium.made_up:
            message = (
                "This website is made up, to show the software. A made-up website is not "
                "published. Is all in it real by now? Then take this line out: the check will tell "
                "you of any telephone number or address that is not."
            )
            yield record.problem(("made_up",), message)


def _office(rulebook: Rulebook, *, warning: bool) -> Iterator[Problem]:
    for entry in rulebook.of("consortium"):
        if not isinstance(entry.value, Consortium):
            continue
        message = _missing(entry, rulebook)
        if message:
            start = (
                "The site can be built, but not yet published. "
                if warning
                else "We cannot publish yet. "
            )
            tried = entry.value.office.can_be_reached and entry.value.office.checked
            path = ("office", "checked") if tried else ("office",)
            yield entry.record.problem(path, start + message, warning=warning)


def _missing(entry: Entry, rulebook: Rulebook) -> str:
    if not isinstance(entry.value, Consortium):
        return ""
    office = entry.value.office
    today = f"{rulebook.today:%Y-%m-%d}"
    if not office.can_be_reached:
        return (
            f"Nobody can reach the office. In {FILE}, under 'office:', write at least one of "
            "email, telephone and address, each on its own line with two spaces in front, such as "
            "'  email: ' and the address. Then try it yourself, and write the day under it: "
            f"'  checked: {today}' and '  checked_by: ' with your name or your job."
        )
    if office.checked is None or office.checked_by is None:
        return (
            f"Nobody has checked the office's contact. Write to it or ring it. Then, in {FILE} "
            f"under 'office:', write the day, '  checked: {today}', and who did it, "
            "'  checked_by: ' with your name or your job."
        )
    if office.checked < a_year_before(rulebook.today):
        return (
            f"The office's contact was last checked on {in_words(office.checked)}, more than a "
            f"year ago. Write to it or ring it. Then, in {FILE} under 'office:', write the day, "
            f"'  checked: {today}', and who did it, '  checked_by: ' with your name or your job."
        )
    return ""
