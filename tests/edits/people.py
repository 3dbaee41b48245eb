"""A person who is named everywhere, and is taken off as the guide says."""

from dataclasses import dataclass
from datetime import date

from edits.record_text import with_field, with_item, with_news
from edits.repository_copy import Copy

HUB = "data/hubs/cobbleby.yml"
SERVICE = "data/services/pennies-from-the-village.yml"
EVENT = "data/events/bell-weekend.yml"
TERMS = "data/glossary.yml"
CONSORTIUM = "data/consortium.yml"
PROJECT = "data/projects/ict.yml"
MEASURES = "data/plan/indicators.yml"
PAGE = "docs/about/help.md"
PLAN = "data/source/getting-round-to-it.txt"
ISSUE = "docs/newsletters/the-kettle-is-on.md"
TOLD = (HUB, SERVICE, EVENT, TERMS, CONSORTIUM, PROJECT, MEASURES, PAGE, ISSUE)
"""What is there without the person."""


@dataclass(frozen=True)
class Person:
    """Somebody who plays in a band; of the first of two days there is news of them."""

    name: str
    band: str
    number: str
    days: tuple[str, str]

    @property
    def sign(self) -> str:
        """What a search looks for: in small letters, as the rest of `signs`."""
        return self.name.rpartition(" ")[2].lower()

    @property
    def signs(self) -> tuple[str, ...]:
        """All that they are known by, without the spaces of a telephone number."""
        return self.sign, self.number.replace(" ", "")

    @property
    def email(self) -> str:
        """The address that the plan gives."""
        return f"{self.sign}@old.example.net"

    @property
    def body(self) -> str:
        return f"data/organisations/{self.band}-band.yml"

    @property
    def concert(self) -> str:
        return f"data/events/concert-of-{self.days[0]}.yml"

    @property
    def check(self) -> str:
        return f"data/checks/2026-11-13-{self.band}.yml"

    @property
    def picture(self) -> str:
        return f"docs/about/{self.sign}.png"

    @property
    def files(self) -> list[str]:
        """All files that name them, in their words or in their own name."""
        return sorted((*TOLD, self.body, self.concert, self.check, self.picture))


QUENTIN = Person("Quentin Bloggins", "spoons", "01632 960777", ("2026-11-23", "2026-11-24"))
WILMA = Person("Wilma Snodgrass", "washboard", "01632 960788", ("2026-11-19", "2026-11-20"))


def name_a_person(copy: Copy, person: Person) -> None:
    """Write a person into everything that may name one."""
    name, (day, next_day) = person.name, person.days
    email = f"{person.sign}@{person.sign}.example.org"
    contact = (
        f"\n  - role: Front desk\n    name: {name}\n    email: {email}\n"
        f"    telephone: {person.number}"
    )
    for file in (HUB, SERVICE, EVENT):
        text = with_field(copy.read(file), "contacts", contact)
        text = with_news(text, "changed", day, _news_of(person))
        text = with_field(text, "assured_by", f" {name}")
        text = with_item(text, "source", f"- found_at: A telephone call with {name}")
        copy.write(file, with_field(text, "access", f" {name} opens the door."))
    opens = "The Kettle opens on Mondays."
    copy.write(HUB, with_news(copy.read(HUB), "changed", next_day, opens))
    of_body = (
        f"name: The {name} Band\nsummary: {name} plays at teas.\nstatus: active\n"
        f"contacts:{contact}\nassured_date: 2026-11-13\nassured_by: {name}\n"
        f"source:\n  - found_at: A call\n"
        f"redirect_from:\n  - organisations/{name.lower().replace(' ', '-')}/\n"
    )
    copy.write(person.body, of_body)
    copy.write(
        person.concert,
        f"name: {name} in concert\nsummary: {name} plays the {person.band}.\n"
        f"starts: 2027-02-02 19:00\nareas: [cobbleby]\ncontacts:{contact}\n"
        "assured_date: 2026-11-13\nassured_by: the organiser\nsource:\n  - found_at: A call\n"
        f"history:\n  - date: 2026-11-13\n    change: new\n    text: Come to hear {name}.\n",
    )
    copy.write(person.check, f"date: 2026-11-13\nby: {name}\nrecords:\n  - hubs/cobbleby\n")
    copy.replace(TERMS, "one who comes for the biscuits.", f"one, {name}, for the biscuits.")
    said, report = f"  source:\n    found_at: A letter from {name}", f"- date: {day}\n  "
    text = with_item(copy.read(PROJECT), "progress", f"{report}text: {name} has sent maps.\n{said}")
    later = f"- date: {next_day}\n  text: There is a map of each town.\n"
    copy.write(PROJECT, with_item(text, "progress", f"{later}{said.replace(name, 'us')}"))
    result = f"{report}measure: Hubs that have a map\n  value: 3\n{said}"
    copy.write(MEASURES, with_item(copy.read(MEASURES), "results", result, "  "))
    copy.replace(CONSORTIUM, "checked_by: Winifred", f"checked_by: {name}, with Winifred")
    entry = f"  - role: Treasurer\n    person: {name}\n    email: {person.email}\n"
    copy.replace(PLAN, "Dora Pepperpot, ", f"Treasurer: {name}, {person.email}; Dora Pepperpot, ")
    copy.replace(CONSORTIUM, "people:\n", f"people:\n{entry}    lines: 110\n")
    idea = f"\n\nThis page was {name}’s idea.\n\n{_shown(person)}\n"
    copy.write(PAGE, f"{copy.read(PAGE).rstrip()}{idea}")
    picture = copy.folder / "docs/newsletters/the-kettle.png"
    (copy.folder / person.picture).write_bytes(picture.read_bytes())
    copy.replace(ISSUE, "## When to come", f"{_link_to(person)}\n\n## When to come")
    copy.replace(ISSUE, "two people wait", f"{name} waits")
    notes, fence, article = copy.read(ISSUE).removeprefix("---\n").partition("---\n")
    notes = with_item(notes, "updates", _update_of(person))
    notes = with_item(notes, "updates", "- date: 2026-03-09\n  because: the door is blue.\n")
    copy.write(ISSUE, f"---\n{notes}{fence}{article}")


def _news_of(person: Person) -> str:
    return f"{person.name} answers the telephone now."


def _shown(person: Person) -> str:
    return f"![{person.name} with a kettle.]({person.sign}.png)"


def _link_to(person: Person) -> str:
    return f"Ask for [{person.name}](record:organisations/{person.band}-band)."


def _update_of(person: Person) -> str:
    return f"- date: 2026-03-02\n  because: {person.name} is at the desk now."


def find_the_person(copy: Copy, person: Person) -> list[str]:
    """Step 1: the files in which a search on GitHub finds the person, in their words or name."""
    texts = {file: copy.read(file) for file in copy.files("**/*") if file.endswith((".yml", ".md"))}
    named = {file for file, text in texts.items() if person.sign in text.lower()}
    return sorted(named | {file for file in copy.files("**/*") if person.sign in file})


def take_the_person_off(copy: Copy, person: Person, day: date) -> None:
    """Step 2: change each file that was found."""
    name = person.name
    line = f"- date: {person.days[0]}\n    change: changed\n    text: {_news_of(person)}\n"
    for file in (HUB, SERVICE, EVENT):
        text = with_field(copy.read(file), "contacts", "\n  - telephone: 01632 960100")
        text = text.replace(line, f"- erased: {day}\n")
        text = text.replace(f"call with {name}", "call with the hub")
        text = with_field(text, "assured_by", " the body itself")
        copy.write(file, with_field(text, "access", " Somebody opens the door."))
    copy.write(person.body, f"erased: {day}\n")
    copy.write(person.concert, f"erased: {day}\nstarts: 2027-02-02 19:00\n")
    copy.write(person.check, f"erased: {day}\n")
    again = "date: 2026-11-13\nby: the body itself\nrecords:\n  - hubs/cobbleby\n"
    copy.write(person.check.replace(".yml", "-again.yml"), again)
    copy.replace(TERMS, f"one, {name}, for the biscuits.", "one who comes for the biscuits.")
    for file in (PROJECT, MEASURES):
        copy.write(file, _without_its_report(copy.read(file), person, day))
    copy.replace(CONSORTIUM, f"{name}, with ", "")
    text = copy.read(CONSORTIUM)
    start = text.index("  - role: Treasurer")
    end = text.index("  - role:", start + 1)
    copy.write(CONSORTIUM, text[:start] + text[end:])
    copy.replace(PLAN, f"Treasurer: {name}, {person.email}; ", "Treasurer: (a name); ")
    copy.replace(PAGE, f"{name}’s idea", "somebody’s idea")
    copy.replace(PAGE, _shown(person), "")
    (copy.folder / person.picture).unlink()
    copy.replace(ISSUE, _link_to(person), "Ask at the door.")
    copy.replace(ISSUE, f"{name} waits", "two people wait")
    copy.replace(ISSUE, _update_of(person).replace("\n", "\n  "), f"- erased: {day}")


def _without_its_report(text: str, person: Person, day: date) -> str:
    """Take off the report that names the person; it stands again at the end, without the name."""
    name, start = person.name, text.index(f"- date: {person.days[0]}")
    end = text.index(f"{name}\n", start) + len(f"{name}\n")
    report, indent = text[start:end], " " * (start - text.rindex("\n", 0, start) - 1)
    again = report.replace(f"{name} has sent", "Somebody has sent").replace(name, "somebody")
    field = "results" if "value:" in report else "progress"
    text = f"{text[:start]}- erased: {day}\n{text[end:]}"
    return with_item(text, field, again.replace(f"\n{indent}", "\n"), indent[2:])
