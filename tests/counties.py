"""Made-up counties for tests. Their numbers are set aside for drama; nothing here is real."""

from datetime import date

from consortium.directory import Directory
from consortium.model import (
    KINDS,
    Area,
    Community,
    Consortium,
    Document,
    Event,
    Guide,
    Hub,
    Need,
    Newsletter,
    Organisation,
    Project,
    Service,
    kind_of,
)

TODAY = date(2026, 11, 22)
LAUNCHED = date(2026, 11, 1)
CHECKED = {"assured_date": date(2026, 10, 3), "assured_by": "the hub itself"}
_SOURCE = [{"found_at": "Made up for a test"}]
_COMMON = {"summary": "Made up for a test.", "source": _SOURCE}


def area(id_: str, kind: str = "district", **fields) -> Area:
    name = id_.replace("-", " ").title()
    return Area(**{"id": id_, "name": name, "code": id_, "kind": kind, "source": _SOURCE} | fields)


def need(id_: str, **fields) -> Need:
    title = id_.replace("-", " ").capitalize()
    basics = {
        "title": title,
        "plan_word": id_,
        "we_need": f"our {id_}",
        "sentence": f"Help with {id_}.",
        "source": _SOURCE,
    }
    return Need(**{"id": id_} | basics | fields)


def community(id_: str, **fields) -> Community:
    name = id_.replace("-", " ").capitalize()
    return Community(
        **{"id": id_, "name": name, "sentence": f"Help for {id_}.", "source": _SOURCE} | fields
    )


def organisation(id_: str, **fields) -> Organisation:
    return Organisation(**{"id": id_, "name": id_.title(), "status": "active"} | _COMMON | fields)


def found(seen: str = "2026-09", seen_on: str = "own") -> dict:
    """The source of what public web pages name, and nobody has asked."""
    return {"source": [{"found_at": "https://example.org/", "seen": seen, "seen_on": seen_on}]}


def guide(id_: str, needs: list[str], **fields) -> Guide:
    basics = {
        "name": id_.title(),
        "publisher": "A public body",
        "link": f"https://example.org/{id_}",
        "status": "found",
        "needs": needs,
    }
    return Guide(**{"id": id_} | _COMMON | found() | basics | fields)


def hub(id_: str, tier: str = "local", status: str = "active", **fields) -> Hub:
    checks = CHECKED if status == "active" else {}
    areas = fields.pop("areas", [id_] if tier == "local" else ["county"])
    basics = {"name": f"{id_.title()} hub", "tier": tier, "status": status, "areas": areas}
    return Hub(**{"id": id_} | _COMMON | checks | basics | fields)


def service(id_: str, hubs: list[str], needs: list[str], **fields) -> Service:
    basics = {"name": id_.title(), "status": "active", "hubs": hubs, "needs": needs}
    checks = CHECKED if fields.get("status", "active") == "active" else {}
    return Service(**{"id": id_} | _COMMON | checks | basics | fields)


def event(id_: str, starts: date, **fields) -> Event:
    basics = {"name": id_.replace("-", " ").capitalize(), "starts": starts, "areas": ["county"]}
    return Event(**{"id": id_} | _COMMON | basics | fields)


def contact(email: str) -> dict[str, str]:
    return {"email": email, "telephone": "01632 960123"}


def consortium(**office) -> Consortium:
    return Consortium(
        name="The Made-up Consortium",
        wordmark=["The Made-up", "Consortium"],
        place="Madeshire",
        website="https://consortium.example.org/",
        authority="names.example.org",
        authority_year="2026",
        launched=LAUNCHED,
        office=office,
        people=[],
        large_print={"sentence": "Ask for large print.", "lines": "1"},
        attributions=[],
        source=_SOURCE,
    )


PLAN = Document(
    id="plan",
    title="A plan for the county",
    called="plan of 2004",
    year="2004",
    also_known_as=["Consortium’s plan", "IIP"],
)


def directory(*records, office: dict | None = None, **needs: dict) -> Directory:
    """A county of two districts, Ayton and Beeford, with what is given in it.

    `needs` are more fields of a need, by its id: payroll={"guides": ["paye"]}.
    """
    kinds = {name: {} for name in KINDS}
    kinds["areas"] = {a.id: a for a in (area("ayton"), area("beeford"), area("county", "county"))}
    kinds["needs"] = {
        id_: need(id_, **needs.get(id_, {})) for id_ in ("money", "payroll", "computers")
    }
    kinds["communities"] = {c.id: c for c in (community("rural"), community("young-people"))}
    kinds["documents"] = {PLAN.id: PLAN}
    for record in records:
        kinds[kind_of(type(record)).name][record.id] = record
    return Directory(consortium(**(office or {})), kinds)


def smallest() -> tuple[Hub, ...]:
    """The fewest hubs that a county may have: one in each district and one for all of it."""
    return hub("ayton"), hub("beeford"), hub("wide", "county", general="yes")


def project(id_: str, **fields) -> Project:
    return Project(
        **{"id": id_, "name": id_.title(), "kind": "strategic", "status": "planned"}
        | _COMMON
        | fields
    )


def newsletter(id_: str, number: int = 1, text: str = "Some news.", **fields) -> Newsletter:
    basics = {
        "number": str(number),
        "title": id_.replace("-", " ").capitalize(),
        "summary": "Made up for a test.",
        "published": TODAY,
    }
    return Newsletter(**{"id": id_, "text": text} | basics | fields)
