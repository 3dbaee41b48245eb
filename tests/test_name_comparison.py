"""What calendars and news apps know a record by stays, whatever old addresses are added."""

import pytest

from comparison_fixtures import compared
from good_county import FILES
from mistakes.newsletter_mistakes import FILE, GOOD

EVENT = "data/events/open-day.yml"
HUB = "data/hubs/kettering.yml"
SPRING = "data/events/spring-day.yml"


def old_addresses(file, *addresses):
    """Give the record, or the issue, with old addresses."""
    line = f"redirect_from: [{', '.join(addresses)}]\n"
    return GOOD.replace("number", f"{line}number") if file == FILE else FILES[file] + line


@pytest.mark.parametrize(
    ("file", "kind"), [(EVENT, "events"), (HUB, "hubs"), (FILE, "newsletters")]
)
def test_an_older_address_is_not_put_before_the_first(file, kind):
    """The message gives the line as it should be."""
    first, zero = f"{kind}/first-one/", f"{kind}/zero/"
    before = {file: old_addresses(file, first)}
    (problem,) = compared(before, {file: old_addresses(file, zero, first)})
    assert f"know this by '{first}'" in problem.message
    assert f"redirect_from: [{first}, {zero}]" in problem.message
    assert not problem.warning
    assert compared(before, {file: old_addresses(file, first, zero)}) == []


def test_neither_is_it_in_a_file_with_a_new_name():
    """Its address until now comes first."""
    wrong = old_addresses(EVENT, "events/zero/", "events/open-day/")
    (problem,) = compared({}, {EVENT: None, SPRING: wrong})
    assert problem.file == SPRING
    assert "redirect_from: [events/open-day/, events/zero/]" in problem.message


def test_the_name_of_its_own_file_is_not_given_up_for_an_older_one():
    """That address would have to come first, and is in use."""
    (problem,) = compared({}, {EVENT: old_addresses(EVENT, "events/zero/")})
    assert "know this by 'events/open-day/'" in problem.message
    assert "Take that address out" in problem.message


def test_of_a_first_address_that_leads_nowhere_that_alone_is_told():
    """Whoever puts it back is told then where it belongs."""
    before = {EVENT: old_addresses(EVENT, "events/first-one/")}
    (problem,) = compared(before, {EVENT: old_addresses(EVENT, "events/zero/")})
    assert "The old address 'events/first-one/' would lead nowhere." in problem.message


def test_the_short_address_of_posters_stays():
    """Nobody can change what hangs on a wall."""
    needs = "data/needs.yml"
    short = FILES[needs].replace("  sentence", "  short_address: money\n  sentence")
    (problem,) = compared({needs: short}, {needs: short.replace(": money", ": wages")})
    assert problem.write == "  short_address: money"
    (problem,) = compared({needs: short}, {})
    assert "Put it back: short_address: money" in problem.message
    assert compared({}, {needs: short}) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("authority: consortium", "authority: other"),
        ("authority_year: 2026", "authority_year: 2027"),
    ],
)
def test_whoever_names_things_goes_on_naming_them(old, new):
    file = "data/consortium.yml"
    (problem,) = compared({}, {file: FILES[file].replace(old, new)})
    assert "Write it as it was" in problem.message
    assert not problem.warning
