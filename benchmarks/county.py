"""A county of as many services as are asked for, with what goes with them.

`python -m benchmarks.county 1000 FOLDER` puts it into a folder that is not there yet, as a
repository of its own: the demonstration county, and these records beside its own. The same number
and seed give the same records. Nothing in them is real.
"""

import random
import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from benchmarks.prose import Prose
from demonstration_county import COUNTY, DAY, assemble

SEED = 2004
SHARES = {"organisations": 0.06, "hubs": 0.06, "guides": 0.03, "events": 0.04, "newsletters": 0.01}
"""How many go with one service. With the pages of both editions it is 2.4 HTML files."""

STATUSES = {"active": 55, "found": 25, "unconfirmed": 5, "planned": 5, "paused": 5, "closed": 5}
"""How many of a hundred organisations, hubs and services are in each state."""

TIERS = {"local": 40, "specialist": 35, "county": 15, "national": 10}
WHOLE = "dawdleshire"
FIRST_DAY = date(2026, 1, 1)
"""An issue's number says how many days later it is, so that its number and day go together."""

ISSUES_OF_DEMONSTRATION = [
    path
    for path in sorted((COUNTY / "docs/newsletters").glob("*.md"))
    if path.stem not in ("index", "_template")
]
A_DOCUMENT_SAYS = ("planned", "unconfirmed")
_LINE, _DOCUMENT = 8, "getting-round-to-it"
_YEAR = 365
Fields = dict[str, Any]


class _Dumper(yaml.SafeDumper):
    """Writes text as editors do: a description of several lines below a `|`."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def _yaml(fields: Fields) -> str:
    given = {name: value for name, value in fields.items() if value not in (None, [], "")}
    return yaml.dump(given, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)


def _ids(list_: str) -> list[str]:
    return list(yaml.safe_load((COUNTY / f"data/{list_}.yml").read_text(encoding="utf-8")))


class _County:
    """Draws the records of each kind, after those that they name."""

    def __init__(self, services: int, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 (no secret depends on it)
        self._prose = Prose(self._chance)
        self._services = services
        self._needs, self._communities = _ids("needs"), _ids("communities")
        self._districts = [area for area in _ids("areas") if area != WHOLE]
        self.records: dict[str, dict[str, Fields]] = {}
        for kind, draw in (
            ("organisations", self._organisation),
            ("hubs", self._hub),
            ("services", self._service),
            ("guides", self._guide),
            ("events", self._event),
        ):
            self._draw(kind, draw)

    def count(self, kind: str) -> int:
        """How many there are of a kind: one at least."""
        return max(1, round(self._services * SHARES.get(kind, 1)))

    def _draw(self, kind: str, draw: Callable[[], Fields]) -> None:
        drawn = self.records[kind] = {}
        for _ in range(self.count(kind)):
            fields = draw()
            if fields["status"] == "closed" and self._of_a_hundred(50):
                gone = ("closed", *A_DOCUMENT_SAYS)
                standing = [id_ for id_, other in drawn.items() if other["status"] not in gone]
                fields["successor"] = self._chance.choice(standing) if standing else None
            drawn[re.sub(r"[^a-z]+", "-", fields["name"].lower())] = fields

    def _of_a_hundred(self, share: int) -> bool:
        return self._chance.randrange(100) < share

    def _one_of(self, shares: dict[str, int]) -> str:
        return self._chance.choices(list(shares), list(shares.values()))[0]

    def _some(self, of: list[str], most: int) -> list[str]:
        return self._chance.sample(of, self._chance.randint(1, most))

    def _day(self, days: int = _YEAR) -> date:
        return DAY - timedelta(days=self._chance.randrange(1, days))

    def _basics(self, status: str, *endings: str) -> Fields:
        name = self._prose.name(*endings)
        return {"name": name, "summary": self._prose.sentence(), "status": status}

    def _help(self, status: str) -> Fields:
        """What people ask of those who help, where somebody has asked."""
        said: Fields = {"description": self._prose.paragraphs((3, self._chance.randint(1, 4)))}
        if self._of_a_hundred(40):
            said["opening_hours"] = "Tuesdays and Thursdays, 10am to noon"
            said["access"] = "No steps. There is a hearing loop."
        if status == "active" and self._of_a_hundred(20):
            said["languages"] = self._some(["Polish", "Urdu", "Romanian", "Gujarati"], 2)
        return said

    def _reached(self, status: str) -> list[Fields]:
        if status in ("planned", "paused", "closed"):
            return []
        words = self._prose.words(2).replace(" ", "-")
        contact = {
            "role": "First contact",
            "email": f"hello@{words}.example.org",
            "telephone": f"01632 960{self._chance.randrange(1000):03}",
            "website": f"https://{words}.example.org/",
        }
        return [contact]

    def _known(self, status: str, by: str) -> Fields:
        """Where it comes from, who looked, and what has changed."""
        if status in A_DOCUMENT_SAYS:
            reading = "All of it is made up to measure how long a build takes."
            return {"source": [{"lines": _LINE, "document": _DOCUMENT, "reading": reading}]}
        if status == "found":
            address = f"https://{self._prose.words(1)}.example.org/"
            seen = self._chance.choice(["2024", "2025-11", "2026-07", "2026-10-22", "undated"])
            page = {"found_at": address, "seen": seen, "seen_on": "own"}
            return {"source": [page]}
        asked = self._day(500)
        known: Fields = {"assured_date": asked, "assured_by": by} if status != "closed" else {}
        known["source"] = [{"found_at": f"A telephone call on {asked.day} {asked:%B %Y}"}]
        changed = {"active": "new", "paused": "paused", "closed": "closed"}[status]
        line = {"date": self._day(), "change": changed, "text": self._prose.sentence()}
        return known | {"history": [line]}

    def _organisation(self) -> Fields:
        status = self._one_of(STATUSES)
        return {
            **self._basics(status, "trust", "society", "club", "charity"),
            "areas": self._some(self._districts, 2) if self._of_a_hundred(70) else [],
            "description": self._prose.paragraphs((3, 2)),
            "contacts": self._reached(status),
            **self._known(status, "the body itself"),
        }

    def _hub(self) -> Fields:
        status, tier = self._one_of(STATUSES), self._one_of(TIERS)
        local = tier == "local"
        return {
            **self._basics(status, "helpers", "advisers", "centre", "desk"),
            "tier": tier,
            "areas": [self._chance.choice(self._districts)] if local else [WHOLE],
            "communities": self._some(self._communities, 2) if self._of_a_hundred(25) else [],
            **self._help(status),
            "contacts": self._reached(status),
            **self._known(status, "the hub itself"),
        }

    def _service(self) -> Fields:
        status = self._one_of(STATUSES)
        hubs = self.records["hubs"]
        hub = self._chance.choice([id_ for id_ in hubs if hubs[id_]["status"] != "closed"])
        fewer = hubs[hub]["areas"] == [WHOLE] and self._of_a_hundred(30)
        own_contact = status == "active" and self._of_a_hundred(60)
        return {
            **self._basics(status, "advice", "training", "help", "meetings", "lending"),
            "hubs": [hub],
            "needs": self._some(self._needs, 2),
            "areas": self._some(self._districts, 3) if fewer else [],
            "communities": self._some(self._communities, 2) if self._of_a_hundred(15) else [],
            "for_whom": "Groups with fewer than ten staff" if self._of_a_hundred(40) else None,
            "cost": self._chance.choice(["Free", "£5 for each person", None]),
            "also_known_as": [self._prose.words(2) for _ in range(6)],
            **self._help(status),
            "contacts": self._reached(status) if own_contact else [],
            **self._known(status, "the hub itself"),
        }

    def _guide(self) -> Fields:
        status = self._one_of({"found": 90, "closed": 10})
        address = f"https://{self._prose.words(1)}.example.org/"
        return {
            **self._basics(status, "rules", "form", "page", "questions"),
            "publisher": "The Office of Examples",
            "link": f"{address}{self._prose.words(1)}",
            "needs": self._some(self._needs, 2),
            "also_known_as": [self._prose.words(2) for _ in range(6)],
            **self._known("found", ""),
        }

    def _event(self) -> Fields:
        status = self._one_of({"scheduled": 90, "postponed": 5, "cancelled": 5})
        day = DAY + timedelta(days=self._chance.randrange(-90, 120))
        told = {"date": self._day(80), "text": self._prose.sentence()}
        off = status != "scheduled"
        return {
            **self._basics(status, "course", "meeting", "supper", "open day"),
            "reason": self._prose.sentence() if off else None,
            "starts": f"{day} 10:30",
            "ends": f"{day} 12:30",
            "repeats": self._repeats(day) if self._of_a_hundred(50) else None,
            "venue": self._prose.words(3).capitalize(),
            "areas": self._some(self._districts, 2),
            "needs": self._some(self._needs, 2) if self._of_a_hundred(50) else [],
            "description": self._prose.paragraphs((2, 2)),
            "cost": "Free",
            "assured_date": self._day(80),
            "assured_by": "the organiser",
            "source": [{"found_at": "A poster in a window"}],
            "history": [told | {"change": status if off else "new"}],
        }

    def _repeats(self, day: date) -> Fields:
        in_every_month = ["month"] if day.day <= 28 else []  # noqa: PLR2004 (February's last)
        every = self._chance.choice(["week", "2 weeks", *in_every_month])
        return {"every": every, "until": day + timedelta(days=_YEAR)}

    def issues(self) -> Iterator[tuple[str, str]]:
        """Each newsletter with its name, as far apart as the days allow, the newest first."""
        taken = {_published(path.read_text(encoding="utf-8")) for path in ISSUES_OF_DEMONSTRATION}
        before = (DAY - timedelta(days=back) for back in range((DAY - FIRST_DAY).days))
        free = [day for day in before if day not in taken]
        wanted = self.count("newsletters")
        for day in free[:: max(1, len(free) // wanted)][:wanted]:
            yield f"issue-of-{day}", self._issue(day)

    def _issue(self, day: date) -> str:
        notes = {
            "number": _number(day),
            "title": self._prose.name("news"),
            "summary": self._prose.sentence(),
            "published": day,
            "topics": self._some(self._needs, 2),
        }
        led_to = self._chance.choices(list(self.records["services"]), k=3)
        parts = "\n\n".join(
            f"## {self._prose.words(3).capitalize()}\n\n{self._prose.paragraphs((4, 3))}"
            f"\n\nSee [what is on offer](record:services/{service})."
            for service in led_to
        )
        return (
            f"---\n{_yaml(notes)}---\n\n{parts}\n\n[](made:whats_on)\n\n[](made:new_in_directory)\n"
        )


def county(services: int, seed: int = SEED) -> dict[str, str]:
    """Give the files of the county beside the demonstration's, by their paths."""
    drawn = _County(services, seed)
    files = {
        f"data/{kind}/{id_}.yml": _yaml(fields)
        for kind, records in drawn.records.items()
        for id_, fields in records.items()
    }
    return files | {f"docs/newsletters/{id_}.md": text for id_, text in drawn.issues()}


def _published(issue: str) -> date:
    return date.fromisoformat(re.findall(r"^published: (\S+)", issue, re.MULTILINE)[0])


def _number(day: date) -> int:
    return (day - FIRST_DAY).days


def write_county(folder: Path, services: int, seed: int = SEED) -> Path:
    """Put the whole county together in a folder that is not there yet."""
    assemble(folder)
    for path in ISSUES_OF_DEMONSTRATION:
        text = path.read_text(encoding="utf-8")
        numbered = re.sub(r"(?m)^number: \d+", f"number: {_number(_published(text))}", text)
        (folder / "docs/newsletters" / path.name).write_text(numbered, encoding="utf-8")
    for path, text in county(services, seed).items():
        (folder / path).write_text(text, encoding="utf-8")
    return folder


if __name__ == "__main__":
    write_county(Path(sys.argv[2]), int(sys.argv[1]))
