"""Made-up bodies that can be reached, and answers for those who ask."""

from consortium.answers.order import answer
from counties import TODAY, contact, hub, service

WAYS = {"contacts": [contact("ask@example.org")]}


def reached(id_: str, tier: str = "local", status: str = "active", **fields):
    """A hub that has a contact."""
    return hub(id_, tier, status, **(WAYS | fields))


def wide(**fields):
    return reached("wide", "county", general="yes", **fields)


def ask(county, area="ayton", need="payroll", community=None, today=TODAY):
    return answer(
        county,
        tuple(county.areas[id_] for id_ in area.split()),
        county.needs[need] if need else None,
        today,
        county.communities[community] if community else None,
    )


def order(answered) -> list[str]:
    return [result.hub.id for result in answered.results]


def wages(*hubs: str, **fields):
    return service("wages", list(hubs), ["payroll"], **fields)


def farms(**fields):
    return reached("farms", "specialist", communities=["rural"], **fields)
