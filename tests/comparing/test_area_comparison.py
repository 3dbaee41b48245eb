"""What a pull request takes from districts without a word."""

from collections.abc import Mapping
from types import MappingProxyType

from comparison_fixtures import compared
from good_county import FILES

PAYROLL = "data/services/payroll.yml"


def told(new: str, files: Mapping[str, str] = MappingProxyType({})) -> list[str]:
    """Give the advice on the payroll service of Corby and Kettering, with some other hubs."""
    inherits = FILES[PAYROLL].replace("areas: [corby]\n", "")
    before, after = (
        {PAYROLL: inherits.replace("hubs: [corby]", hubs)}
        for hubs in ("hubs: [corby, kettering]", new)
    )
    problems = compared(before, {**after, **files})
    return [problem.message for problem in problems if problem.file == PAYROLL]


def test_a_service_that_goes_to_a_hub_elsewhere_is_told_of_the_districts_it_leaves() -> None:
    """It has no areas of its own, so they were those of its hubs."""
    (said,) = told("hubs: [corby]")
    assert "no longer for groups in Kettering" in said


def test_a_service_that_still_reaches_all_its_districts_is_told_nothing() -> None:
    """The county is all of them, and a service that says where it helps has decided."""
    assert told("hubs: [county-wide]") == []
    assert told("hubs: [corby]\nareas: [corby]") == []


def test_a_hub_with_a_slip_takes_no_district_from_its_services() -> None:
    """The check tells of the hub: nobody knows yet where it works."""
    assert told("hubs: [corby, ketering]") == []
    assert told("hubs: [corby, annex]", {"data/hubs/annex.yml": "name: Annex\n"}) == []
