"""A small made-up county whose records are all good, to put one mistake into at a time."""

from datetime import date, datetime
from pathlib import Path

import good_plan
from consortium.checking.terms import Terms
from consortium.repository.repository import Repository

TODAY = date(2026, 12, 3)
PLAN = (
    "Local hubs will be the first place to ask.",
    "A county-wide body will help with",
    "accounts, payroll and charity rules.",
    *good_plan.LINES,
)
PLACES = {
    "Cobbleby": frozenset(["T07000002"]),
    "Castle": frozenset(["T07000001", "T07000002"]),
}
SECTORS = {"ZZ1 1": True, "ZZ1 2": True}
MAP_CODES = frozenset({"T07000001", "T07000002", "T07000003"})

FILES = {
    **good_plan.FILES,
    "data/consortium.yml": """\
name: Test County Consortium
wordmark: [Test County, Consortium]
place: Testshire
website: https://consortium.example.org
authority: consortium.example.org
authority_year: 2026
office:
  email: office@consortium.example.org
  checked: 2026-11-02
  checked_by: the administrator
people:
  - role: Senior Administrator
    person: A Person of 2004
    email: person.2004@old.example.net
    lines: 11
large_print:
  sentence: accounts, payroll and charity rules.
  lines: 3
attributions:
  - text: Contains QXZ data © made-up copyright.
    about: the map
    link: https://maps.example.org
source:
  - lines: 1
launched: 2026-11-22
""",
    "data/documents.yml": """\
the-plan:
  title: A plan for the county
  called: plan of 2004
  year: 2004
  text: the-plan.txt
""",
    "data/areas.yml": """\
corby:
  name: Corby
  code: T07000001
  kind: district
  source: [{lines: 1}]
daventry:
  name: Daventry
  code: T07000003
  kind: district
  source: [{lines: 1}]
kettering:
  name: Kettering
  code: T07000002
  kind: district
  source: [{lines: 1}]
northamptonshire:
  name: Northamptonshire
  code: T10000001
  kind: county
  source: [{lines: 1}]
""",
    "data/needs.yml": """\
technical-support:
  title: Accounts, payroll and charity rules
  plan_word: technical support
  we_need: accounts and wages
  sentence: Help with accounts and wages.
  also_known_as: [wages, treasurer]
  source: [{lines: 3}]
""",
    "data/communities.yml": """\
rural:
  name: Rural areas
  sentence: Groups in villages.
  source: [{lines: 1}]
""",
    "data/hubs/corby.yml": """\
name: Corby local hub
summary: The first place to ask in Corby.
tier: local
status: active
areas: [corby]
general: yes
assured_date: 2026-10-03
assured_by: the hub itself
contacts:
  - role: Front desk
    email: hello@corby.example.org
    telephone: 01632 960123
source:
  - lines: 1
    quote: Local hubs will be the first place to ask.
""",
    "data/hubs/kettering.yml": """\
name: Kettering local hub
summary: The first place to ask in Kettering.
tier: local
status: planned
areas: [kettering]
general: yes
source:
  - lines: 1
""",
    "data/hubs/daventry.yml": """\
name: Daventry local hub
summary: The first place to ask in Daventry.
tier: local
status: planned
areas: [daventry]
general: yes
source:
  - lines: 1
""",
    "data/hubs/county-wide.yml": """\
name: County-wide support
summary: Helps groups in the whole county.
tier: county
status: planned
areas: [northamptonshire]
communities: [rural]
general: yes
organisation: village-body
source:
  - lines: 2-3
    quote: A county-wide body will help with accounts, payroll and charity rules.
""",
    "data/organisations/village-body.yml": """\
name: Village Body
summary: A body for villages.
status: unconfirmed
roles:
  - role: Steering Group
    lines: 2
source:
  - lines: 2
""",
    "data/services/payroll.yml": """\
name: Payroll help
summary: Help with wages.
status: planned
hubs: [corby]
needs: [technical-support]
areas: [corby]
source:
  - lines: 3
""",
    "data/guides/wages.yml": """\
name: Pay staff
publisher: The tax office
link: https://wages.example.org/start
summary: What to do before the first pay day.
status: found
needs: [technical-support]
source:
  - found_at: https://wages.example.org/start
    seen: 2026-07
    seen_on: own
""",
    "data/events/open-day.yml": """\
name: Open day
summary: Come and see the hub.
starts: 2027-03-03 10:30
ends: 2027-03-03 12:00
areas: [corby]
source:
  - found_at: A telephone call with the hub
""",
}


def county_with(changes: dict[str, str | bytes | None] | None = None) -> Repository:
    """Give the county with some files changed, added or (None) left out."""
    settings = {"mkdocs.yml": "nav: []\n"}
    contents = {**settings, **FILES, **(changes or {})}
    return Repository(
        {
            file: content if isinstance(content, bytes) else content.encode()
            for file, content in contents.items()
            if content is not None
        }
    )


def write_county(folder: Path, changes: dict[str, str | bytes | None] | None = None) -> Path:
    """Write the same below a folder."""
    for file, content in county_with(changes).files.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / "docs").mkdir(exist_ok=True)
    return folder


def changed(file: str, old: str, new: str) -> dict[str, str | bytes | None]:
    """Give one file of the county with some words changed, which must be there."""
    if old not in FILES[file]:
        raise ValueError(f"{old!r} is not in {file}")
    return {file: FILES[file].replace(old, new, 1)}


def county_terms(
    *,
    today: date = TODAY,
    built: datetime | None = None,
    publishing: bool = False,
    fixtures: bool = True,
) -> Terms:
    """Give the terms of a check of the county."""
    return Terms(
        today=today,
        built=built,
        texts={"the-plan.txt": PLAN},
        map_codes=MAP_CODES,
        places=PLACES,
        sectors=SECTORS,
        publishing=publishing,
        fixtures=fixtures,
    )
