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
    (element,) = [
        element for element in answer.all("data-record") if element.get("data-record") == record
    ]
    return element


def folded(made):
    return {words(next(fold.iter("summary"))): words(fold) for fold in made.tree.iter("details")}
