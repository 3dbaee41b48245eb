"""Rules on the Consortium: its office, its look, who has a role in it, that it is not made up."""

import posixpath
from collections.abc import Iterator
from datetime import date

from consortium.advice.did_you_mean import closest, did_you_mean
from consortium.checking.row import Row
from consortium.checking.rule import if_passed
from consortium.checking.rulebook import Rulebook
from consortium.checking.rules.pictures import picture_problem
from consortium.checking.terms import Terms
from consortium.model import Consortium, GovernanceBody, Organisation
from consortium.palette import COMFORTABLE, ENOUGH, GROUNDS, WHITE
from consortium.problems.problem import Problem
from consortium.standing import due_by, holds_until, is_old
from consortium.time.days import in_words

FILE = "data/consortium.yml"


def office_to_reach(row: Row[Consortium], today: date) -> Iterator[Problem]:
    """While nobody can reach the office, or nobody has tried, the check says so (a warning)."""
    office, then = row.value.office, _say_so(today)
    if not office.can_be_reached:
        message = (
            f"Nobody can reach the office, so no page sends anybody to it. In {FILE}, under "
            "'office:', write at least one of email, telephone and address, each on its own line "
            "with two spaces in front, such as '  email: ' and the address. Then try it yourself, "
            "and write the day under it: "
            f"'  checked: {today:%Y-%m-%d}' and '  checked_by: ' with your name or your job."
        )
    elif office.checked is None or office.checked_by is None:
        message = f"Nobody has checked the office's contact. Write to it or ring it. {then}"
    else:
        return
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


def nothing_made_up(row: Row[Consortium], *, publishing: bool) -> Iterator[Problem]:
    """A made-up county shows the software, and is not published."""
    if publishing and row.value.made_up:
        message = (
            "This website is made up, to show the software. A made-up website is not published. "
            "Is all in it real by now? Then take this line out: the check will tell you of any "
            "telephone number or address that is not."
        )
        yield row.record.problem(("made_up",), message)


@if_passed(Organisation)
def roles_of_the_consortium(book: Rulebook) -> Iterator[Problem]:
    """A part of the Consortium that names a role has members with it."""
    roles = {role.role for row in book.of(Organisation) for role in row.value.roles}
    for row in book.of(GovernanceBody):
        role = row.value.role
        if role is not None and role not in roles:
            message = (
                f"No record in data/organisations has the role '{role}'.{did_you_mean(role, roles)}"
            )
            yield row.record.problem(("role",), message, instead=closest(role, roles))


def _say_so(today: date) -> str:
    return (
        f"Then, in {FILE} under 'office:', write the day, '  checked: {today:%Y-%m-%d}', and who "
        "did it, '  checked_by: ' with your name or your job."
    )


LARGEST_SIGN = 20_000
"""Bytes of a sign."""

_NEEDED = {
    True: f"it takes {ENOUGH} to 1",
    False: f"it takes {COMFORTABLE:.0f} to 1 for readers with poor sight, as the accessibility "
    "statement says",
}


def words_on_colours(row: Row[Consortium]) -> Iterator[Problem]:
    """Words stand out from each colour that is behind them, by day and on a dark screen."""
    chosen = row.value.colours.written
    for name, ground in GROUNDS.items():
        if name not in chosen or ground.contrast(chosen[name]) >= COMFORTABLE:
            continue
        is_hard = ground.contrast(chosen[name]) < ENOUGH
        shade = ground.readable(chosen[name]).removeprefix("#")
        tenths = int(ground.contrast(chosen[name]) * 10) / 10
        message = (
            f"{ground.called} are hard to read on this colour: they stand out by {tenths} to 1, "
            f"and {_NEEDED[is_hard]}. Copy this "
            f"{'lighter' if ground.towards == WHITE else 'darker'} shade of it: {shade}."
        )
        yield row.record.problem(("colours", name), message, instead=shade, warning=not is_hard)


def logo_there(row: Row[Consortium], terms: Terms) -> Iterator[Problem]:
    """The sign of the Consortium is there, is a picture, and is light: every page shows it."""
    wrote = row.value.logo
    if not wrote:
        return
    if missing := picture_problem(row.record, ("logo",), wrote, "docs", terms.files):
        yield missing
        return
    short = posixpath.relpath(posixpath.join("docs", wrote), "docs")
    if short != wrote:
        message = "Write the name as it is seen from docs, with no dots and strokes before it."
        yield row.record.problem(("logo",), message, instead=short)
    picture = terms.pictures.get(f"docs/{short}")
    if picture and picture.size > LARGEST_SIGN:
        message = (
            f"This sign has {picture.size // 1000} KB, and every page of the website loads it. "
            f"Save it smaller: at most {LARGEST_SIGN // 1000} KB. 200 pixels from top to bottom "
            "are plenty."
        )
        yield row.record.problem(("logo",), message)
