"""What calendars and news apps know a record by stays, whatever old addresses are added."""

import pytest

from checked import check_repository
from comparison_fixtures import compared
from consortium.problems.problem import stopping
from good_county import FILES, county_terms, county_with
from mistakes.newsletter_mistakes import FILE, GOOD

EVENT = "data/events/open-day.yml"
HUB = "data/hubs/kettering.yml"
SPRING = "data/events/spring-day.yml"


def old_addresses(file, *addresses):
    """Give the record, or the issue, with old addresses."""
    line = f"redirect_from: [{', '.join(addresses)}]\n"
    return GOOD.replace("number", f"{line}number") if file == FILE else FILES[file] + line


def checked(files):
    """Give what keeps the county with these files from being published."""
    return stopping(check_repository(county_with(files), county_terms(), markers=())[1])


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


def test_whoever_gives_a_body_the_address_of_another_is_told_how_two_become_one():
    """Those who follow the one would take it for the other, and its history would be gone."""
    kettering = "data/hubs/kettering.yml"
    both = {HUB: None, kettering: old_addresses(kettering, "hubs/corby/")}
    (problem,) = compared({}, both)
    assert "write 'status: closed' and 'successor: kettering' in it." in problem.message
    taken = old_addresses(EVENT, f"{SPRING[5:-4]}/")
    (event,) = compared({SPRING: FILES[EVENT]}, {SPRING: None, EVENT: taken})
    assert "successor" not in event.message


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


@pytest.mark.parametrize(
    ("file", "kind"), [(EVENT, "events"), (HUB, "hubs"), (FILE, "newsletters")]
)
def test_a_file_may_have_its_first_name_again(file, kind):
    """Whoever undoes a change of the name is told the line, and its newer address leads on."""
    first = file.split("/")[-1].split(".")[0]
    newer = file.replace(first, "newer")
    before = {file: None, newer: old_addresses(file, f"{kind}/{first}/")}
    (problem,) = compared(before, {newer: None, file: old_addresses(file, f"{kind}/newer/")})
    line = f"redirect_from: [{kind}/{first}/, {kind}/newer/]"
    assert line in problem.message
    after = {file: old_addresses(file, f"{kind}/{first}/", f"{kind}/newer/")}
    assert compared(before, after) == []
    assert checked(after) == ()


def test_no_other_record_goes_because_a_file_names_its_own_address_first():
    """That is for a file that had another name since."""
    own = old_addresses(HUB, "hubs/kettering/", "hubs/other/")
    (problem,) = compared({}, {HUB: own})
    assert "the address of this very page" in problem.message
    assert compared({HUB: own}, {HUB: own}) == []


def test_a_new_record_does_not_take_the_old_address_of_another():
    """Whichever way it is tried, the file that is told of is the new one."""
    trust = "data/hubs/trust.yml"
    before = {HUB: None, trust: old_addresses(HUB, "hubs/kettering/")}
    listed = FILES[HUB] + "history: [{date: 2026-12-03, change: new, text: It is listed.}]\n"
    (problem,) = compared(before, {**before, HUB: listed})
    assert problem.file == HUB
    assert "an old address of data/hubs/trust.yml" in problem.message
    (problem,) = compared(before, {HUB: listed, trust: FILES[HUB]})
    assert problem.file == HUB
    (problem,) = checked({**before, HUB: FILES[HUB]})
    assert (problem.file, problem.line) == (trust, before[trust].count("\n"))
    assert "give its file another name" in problem.message


COMMUNITIES = "data/communities.yml"
PENSIONERS = """\
pensioners:
  name: Pensioners
  sentence: Groups of pensioners.
  source: [{lines: 1}]
"""


def test_a_community_that_is_a_part_of_another_now_leads_there():
    """Without a word of where it went, the message says how that is written."""
    before = {COMMUNITIES: FILES[COMMUNITIES] + PENSIONERS}
    line = "redirect_from: [communities/pensioners/]"
    (problem,) = compared(before, {})
    assert line in problem.message
    merged = {COMMUNITIES: f"{FILES[COMMUNITIES]}  {line}\n"}
    assert compared(before, merged) == []
    hub = FILES[HUB].replace("source:", "communities: [pensioners]\nsource:")
    (still,) = checked({**merged, HUB: hub})
    assert "'pensioners' has been renamed to 'rural'" in still.message
    (told,) = checked({COMMUNITIES: merged[COMMUNITIES] + PENSIONERS})
    assert "is the address of a page today" in told.message
