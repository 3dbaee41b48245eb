"""Rules on the areas that hubs and services cover."""

from collections.abc import Collection, Iterator

from consortium.checking.entry import Rulebook
from consortium.model import Area, Hub, Service
from consortium.problems.problem import Problem


def districts_and_a_county(rulebook: Rulebook) -> Iterator[Problem]:
    """There are districts, and one area at most is all of them: a city may have none."""
    counties = [area for area in rulebook.areas if _kind(area.value) == "county"]
    for extra in counties[1:]:
        message = f"'{counties[0].id}' is the county already. Write 'kind: district' for this area."
        yield extra.record.problem(("kind",), message)
    if rulebook.areas and len(counties) == len(rulebook.areas):
        message = (
            "No area here is a district, and groups are asked for theirs. Write 'kind: district' "
            "here, even if this is the only area: a city may be one district and no county."
        )
        yield rulebook.areas[0].record.problem(("kind",), message)


def help_for_a_county(rulebook: Rulebook) -> Iterator[Problem]:
    """Only where there is a county is anybody there for the whole county."""
    if not rulebook.area_ids("district") or rulebook.area_ids("county"):
        return
    for entry in rulebook.of("hubs"):
        if isinstance(entry.value, Hub) and entry.value.tier == "county":
            message = (
                "No area is the whole county, so nobody is there for it. Give this hub another "
                "tier: local, if it is the first to ask in its districts, or specialist. Or add "
                "an area with 'kind: county' to data/areas.yml."
            )
            yield entry.record.problem(("tier",), message)


def districts_one_by_one(rulebook: Rulebook) -> Iterator[Problem]:
    """Whoever covers every district covers the county, and says so in one word."""
    districts, county = rulebook.area_ids("district"), rulebook.area_ids("county")
    if not districts or not county:
        return
    for entry in rulebook.entries:
        areas = getattr(entry.value, "areas", ())
        if set(areas) >= set(districts):
            message = (
                f"All the districts are listed one by one. Use {county[0]}, which is all of them."
            )
            yield entry.record.problem(("areas",), message, instead=f"[{county[0]}]")
        elif county[0] in areas and len(areas) > 1:
            message = f"'{county[0]}' takes in every district. Take the others out of the list."
            yield entry.record.problem(("areas",), message, instead=f"[{county[0]}]")


def narrower_than_hubs(rulebook: Rulebook) -> Iterator[Problem]:
    """A service reaches no further than the hubs that give it."""
    districts, county = rulebook.area_ids("district"), rulebook.area_ids("county")
    for entry in rulebook.of("services"):
        service = entry.value
        if not isinstance(service, Service) or not service.areas:
            continue
        hubs = [rulebook.find("hubs", hub) for hub in service.hubs]
        if not all(hub and isinstance(hub.value, Hub) for hub in hubs):
            continue
        reached = {a for hub in hubs if hub and isinstance(hub.value, Hub) for a in hub.value.areas}
        wide = _widened(reached, districts, county)
        for position, area in enumerate(service.areas):
            if area in wide or area not in (*districts, *county):
                continue
            message = (
                f"No hub of this service works in '{area}'. A service's areas may be fewer than "
                f"those of its hubs ({', '.join(sorted(reached))}), never more. Take it out, or "
                "add the area to a hub."
            )
            yield entry.record.problem(("areas", position), message)


def local_hubs_in_districts(rulebook: Rulebook) -> Iterator[Problem]:
    """A local hub is the first place to ask in its district: the county has none."""
    county = rulebook.area_ids("county")
    for entry in rulebook.of("hubs") if len(county) == 1 else ():
        hub = entry.value
        if not isinstance(hub, Hub) or hub.tier != "local":
            continue
        for position, area in enumerate(hub.areas):
            if area in county:
                message = (
                    f"A local hub is for one district, and '{area}' is all of them. Write the "
                    "district here, or give this hub another tier."
                )
                yield entry.record.problem(("areas", position), message)


def _kind(value: object) -> str:
    return value.kind if isinstance(value, Area) else ""


def _widened(
    reached: set[str], districts: Collection[str], county: Collection[str]
) -> frozenset[str]:
    if reached & set(county) or reached >= set(districts):
        return frozenset((*districts, *county))
    return frozenset(reached)
