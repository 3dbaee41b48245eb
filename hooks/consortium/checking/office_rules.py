"""Rules on the Consortium's own record: its office, and that nothing made up is published."""

from collections.abc import Iterator
from datetime import date

from consortium.checking.row import Row
from consortium.model import Consortium, Office
from consortium.problems.problem import Problem
from consortium.standing import due_by, holds_until, is_old
from consortium.time.days import in_words

FILE = "data/consortium.yml"


def office_to_reach(row: Row[Consortium], today: date) -> Iterator[Problem]:
    """While nobody can reach the office, or nobody has tried, the check says so (a warning)."""
    if message := _office_message(row.value.office, today):
        yield row.record.problem(("office",), message, warning=True)


def office_checked_again(row: Row[Consortium], today: date) -> Iterator[Problem]:
    """The office is tried again before pages say how long nobody has (a warning)."""
    checked = row.value.office.checked
    if checked is None or holds_until(checked) > due_by(today):
        return
    day, last = in_words(checked), in_words(holds_until(checked))
    told = f"“We have not been able to check this since {day}.”"
    then = (
        f"Wherever the office stands, it now says: {told}"
        if is_old(checked, today)
        else f"After {last} it says wherever the office stands: {told}"
    )
    message = (
        f"The office's contact was last checked on {day}. {then} "
        f"Write to the office or ring it. {_say_so(today)}"
    )
    yield row.record.problem(("office", "checked"), message, warning=True)


def nothing_made_up(row: Row[Consortium]) -> Iterator[Problem]:
    """A made-up county shows the software, and is not published."""
    if row.value.made_up:
        message = (
            "This website is made up, to show the software. A made-up website is not published. "
            "Is all in it real by now? Then take this line out: the check will tell you of any "
            "telephone number or address that is not."
        )
        yield row.record.problem(("made_up",), message)


def _office_message(office: Office, today: date) -> str:
    """Say what is lacking in an office that nobody can reach or has tried, or ""."""
    if not office.can_be_reached:
        return (
            f"Nobody can reach the office, so no page sends anybody to it. In {FILE}, under "
            "'office:', write at least one of email, telephone and address, each on its own line "
            "with two spaces in front, such as '  email: ' and the address. Then try it yourself, "
            "and write the day under it: "
            f"'  checked: {today:%Y-%m-%d}' and '  checked_by: ' with your name or your job."
        )
    if office.checked is None or office.checked_by is None:
        return f"Nobody has checked the office's contact. Write to it or ring it. {_say_so(today)}"
    return ""


def _say_so(today: date) -> str:
    return (
        f"Then, in {FILE} under 'office:', write the day, '  checked: {today:%Y-%m-%d}', and who "
        "did it, '  checked_by: ' with your name or your job."
    )
