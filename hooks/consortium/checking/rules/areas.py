"""Rules on areas: which there are, which the map has, and which hubs and services cover."""

from collections.abc import Iterable, Iterator, Mapping

from consortium.checking.row import Row
from consortium.checking.rule import if_passed
from consortium.checking.rulebook import AreaIds, Rulebook
from consortium.model import Area, Hub, Part, Service
from consortium.problems.problem import Problem

ONE_BY_ONE = "All the districts are listed one by one. Use {county}, which is all of them."
BESIDE_THE_COUNTY = "'{county}' takes in every district. Take the others out of the list."


def districts_and_a_county(book: Rulebook) -> Iterator[Problem]:
    """There are districts, and one area at most is all of them: a city may have none."""
    areas = book.of(Area)
    counties = [area for area in areas if area.value.kind == "county"]
    for extra in counties[1:]:
        message = f"'{counties[0].id}' is the county already. Write 'kind: district' for this area."
        yield extra.record.problem(("kind",), message)
    if areas and len(counties) == len(areas):
        message = (
            "No area here is a district, and groups are asked for theirs. Write 'kind: district' "
            "here, even if this is the only area: a city may be one district and no county."
        )
        yield areas[0].record.problem(("kind",), message)
    elif counties and len(districts := book.areas.districts) == 1:
        message = (
            f"All of it is one district, '{districts[0]}', so this is the same place again. Take "
            f"it out, and write {districts[0]} where a record says {counties[0].id}: a place may "
            "be one district and no county."
        )
        yield counties[0].record.problem(("kind",), message)


@if_passed(Area)
def help_for_a_county(row: Row[Hub], areas: AreaIds) -> Iterator[Problem]:
    """Only where there is a county is anybody there for the whole county."""
    if row.value.tier == "county" and areas.districts and not areas.counties:
        message = (
            "No area is the whole county, so nobody is there for it. Give this hub another "
            "tier: local, if it is the first to ask in its districts, or specialist. Or add "
            "an area with 'kind: county' to data/areas.yml."
        )
        yield row.record.problem(("tier",), message)


def districts_one_by_one(row: Row[Part], areas: AreaIds) -> Iterator[Problem]:
    """Whoever covers every district covers the county, and says so in one word."""
    covered, (districts, county) = row.named("areas"), areas
    if not covered or not districts[1:] or not county:
        return
    if set(covered) >= set(districts):
        message = ONE_BY_ONE.format(county=county[0])
    elif county[0] in covered and len(covered) > 1:
        message = BESIDE_THE_COUNTY.format(county=county[0])
    else:
        return
    yield row.record.problem(("areas",), message, instead=county[:1])


def narrower_than_hubs(
    row: Row[Service], hubs: Mapping[str, Hub], areas: AreaIds
) -> Iterator[Problem]:
    """A service reaches no further than the hubs that give it."""
    if not hubs.keys() >= set(row.value.hubs):
        return  # One that cannot be read may reach further.
    reached = {area for name in row.value.hubs for area in hubs[name].areas}
    if not reached <= {*areas.districts, *areas.counties}:
        return  # One that has a wrong name among its areas may reach further, too.
    everywhere = set(areas.counties) & reached or set(areas.districts) <= reached
    for position, area in enumerate(row.value.areas):
        if not everywhere and area not in reached:
            message = (
                f"No hub of this service works in '{area}'. A service's areas may be fewer than "
                f"those of its hubs ({', '.join(sorted(reached))}), never more. Take it out, or "
                "add the area to a hub."
            )
            yield row.record.problem(("areas", position), message)


@if_passed(Area)
def local_hubs_in_districts(row: Row[Hub], areas: AreaIds) -> Iterator[Problem]:
    """A local hub is the first place to ask in its district: the county has none."""
    if row.value.tier != "local" or len(areas.counties) != 1:
        return
    for position, area in enumerate(row.value.areas):
        if area in areas.counties:
            message = (
                f"A local hub is for one district, and '{area}' is all of them. Write the "
                "district here, or give this hub another tier."
            )
            yield row.record.problem(("areas", position), message)


FILE = "data/areas.yml"


@if_passed(Area)
def codes_of_the_map(book: Rulebook) -> Iterator[Problem]:
    """Each district has a code that the map knows, and each code of the map has its district."""
    of_map = book.terms.map_codes
    if of_map is None or len(book.areas.counties) > 1:
        return  # A district that says that it is the county is told of, and has its code.
    districts = [row for row in book.of(Area) if row.value.kind == "district"]
    yield from _same_codes(districts)
    missing = sorted(of_map - {row.value.code for row in districts})
    strangers = [row for row in districts if row.value.code not in of_map]
    if strangers and len(strangers) == len(districts) and len(missing) > 1:
        message = (
            f"Our map has none of these districts: it has {', '.join(missing)}. Make it anew, "
            "as data/geography/README.md says."
        )
        yield districts[0].record.problem(("code",), message)
        return
    for row in strangers:
        instead = missing[0] if len(missing) == len(strangers) == 1 else None
        put_back = f"Put it back as it was: {' or '.join(missing)}."
        too_many = (
            "It has all the districts of the county already: take this one out, or ask the person "
            "who looks after the website to draw it on the map."
        )
        message = (
            f"Our map has no district with the code '{row.value.code}'. The codes do not change. "
            f"{put_back if missing else too_many}"
        )
        yield row.record.problem(("code",), message, instead=instead)
    if missing and len(districts) < len(of_map):
        message = (
            f"No district here has the code {' or '.join(missing)}, which our map has. "
            "Districts do not change: put it back as it was. Is the map an example? Then make "
            "your own, as data/geography/README.md says."
        )
        yield Problem(file=FILE, message=message)


def _same_codes(districts: Iterable[Row[Area]]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for row in districts:
        other = first.setdefault(row.value.code, row.id)
        if other != row.id:
            message = (
                f"'{other}' has the code '{row.value.code}' too. Each district has its own, and "
                "the codes do not change. Put the one that you changed back as it was."
            )
            yield row.record.problem(("code",), message)
