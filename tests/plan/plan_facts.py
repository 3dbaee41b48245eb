"""The facts of the plan of 2004 (plan_facts.yml), and the plan's own lines."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from built_site import REPOSITORY

FACTS = yaml.load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
PLAN = (
    (REPOSITORY / "data" / "source" / "infrastructure-investment-plan.txt")
    .read_text(encoding="utf-8")
    .splitlines()
)
_CONSORTIUM, _ORGANISATIONS = FACTS["consortium"], FACTS["organisations"]
SECTIONS = {
    "vision": [_CONSORTIUM["facts"][3]],
    "aims": _CONSORTIUM["aims"],
    "objectives": _CONSORTIUM["objectives"],
    "outcomes": _CONSORTIUM["outcomes"],
    "lead bodies": _ORGANISATIONS["lead_bodies"],
    "steering group": _ORGANISATIONS["steering_group"],
    "partnerships": _ORGANISATIONS["partnerships"],
    "model": FACTS["model"],
    "money": FACTS["money"],
    "six months": FACTS["implementation_plan"],
    "indicators": FACTS["performance_indicators"],
    "targets": FACTS["performance_targets"],
    "statistics": FACTS["statistics"],
    "case": FACTS["case_for_investment"],
    "sustainability": FACTS["sustainability"],
}
"""What the plan says of projects, money, targets and evidence."""

MET_WITH = _ORGANISATIONS["met_with"]
"""Whom the lead bodies met: on the pages it is one body after another, and not this quote."""


def facts(part) -> Iterator[dict]:
    """Each fact with a quote in a part of the facts, however deep."""
    if isinstance(part, dict):
        if "quote" in part:
            yield part
        for value in part.values():
            yield from facts(value)
    elif isinstance(part, list):
        for value in part:
            yield from facts(value)
