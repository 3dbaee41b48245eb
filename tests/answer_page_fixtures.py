"""Made-up hubs and services that can be reached, and what stands in the page of an answer."""

from datetime import date

from built_site import words
from counties import (
    contact,
    hub,
    service,
)

WAYS = {"contacts": [contact("ask@example.org")]}
ANSWER = "areas/ayton/payroll/"
LATE = date(2025, 9, 22)


def reached(id_, tier="local", status="active", **fields):
    return hub(id_, tier, status, **(WAYS | fields))


def wages(*hubs, **fields):
    return service("wages", list(hubs), ["payroll"], **fields)


def result(answer, record):
    (one,) = [one for one in answer.all("data-record") if one.get("data-record") == record]
    return one


def folded(made):
    return {words(next(one.iter("summary"))): words(one) for one in made.tree.iter("details")}
